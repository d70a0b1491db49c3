import type { Activation } from '../../math/activations';
import { addProduct } from '../../math/mat-mul';
import type { Random } from '../../math/random';

/** What the numbers of a layer become: φ for each by itself, or probabilities that sum to 1 over the layer. */
export type LayerActivation = Activation | 'softmax';

/** A layer of units, each joined to all inputs: outputs = φ(x W + b). */
export interface DenseLayer {
  readonly inputs: number;
  readonly units: number;
  readonly activation: LayerActivation;
  /** W, `inputs × units`, row after row; training changes it in place. */
  readonly weights: Float64Array;
  /** b, one for each unit; training changes it in place. */
  readonly biases: Float64Array;
}

/** The weights of all layers, then all biases: what an optimizer moves, with room for the slopes. */
export interface Slopes {
  readonly weights: readonly Float64Array[];
  readonly biases: readonly Float64Array[];
}

/** What a pass through the network leaves behind for the way back. */
export interface Trace {
  readonly rows: number;
  /** What entered each layer. */
  readonly inputs: readonly Float64Array[];
  /** z = x W + b of each layer. */
  readonly sums: readonly Float64Array[];
  /** What left the last layer. */
  readonly outputs: Float64Array;
}

/** A layer whose weights and biases are drawn evenly from (−bound, bound). */
export function createLayer(
  size: { readonly inputs: number; readonly units: number },
  { activation, bound, random }: { activation: LayerActivation; bound: number; random: Random },
): DenseLayer {
  const draw = (length: number) => new Float64Array(length).map(() => random.uniform(-bound, bound));
  return { ...size, activation, weights: draw(size.inputs * size.units), biases: draw(size.units) };
}

/** Passes rows of inputs through all layers. */
export function forward(layers: readonly DenseLayer[], x: Float64Array, rows: number): Trace {
  const inputs: Float64Array[] = [];
  const sums: Float64Array[] = [];
  let outputs = x;
  for (const layer of layers) {
    inputs.push(outputs);
    const z = weightedSums(layer, outputs, rows);
    sums.push(z);
    outputs = activate(layer, z, rows);
  }
  return { rows, inputs, sums, outputs };
}

/**
 * Backpropagation: from the slopes of the loss with respect to the sums z of the last layer, those with respect to all weights
 * and biases.
 *
 *   ∂L/∂W = xᵀ δ,   ∂L/∂b = Σ δ over the rows,   δ of the layer before = (δ Wᵀ) φ′(z of the layer before)
 *
 * @param into - Overwritten with the slopes.
 */
export function backward(layers: readonly DenseLayer[], trace: Trace, lastDelta: Float64Array, into: Slopes): void {
  const deltas = deltasOf(layers, trace, lastDelta);
  layers.forEach(({ inputs, units }, l) => {
    const [a, b] = [trace.inputs[l]!, deltas[l]!];
    addProduct(into.weights[l]!.fill(0), { a, b, rows: inputs, inner: trace.rows, columns: units, transposeA: true });
    sumRows(b, into.biases[l]!);
  });
}

/** The slopes of the loss with respect to the inputs of the network, from those with respect to its last sums. */
export function backwardToInputs(layers: readonly DenseLayer[], trace: Trace, lastDelta: Float64Array): Float64Array {
  return inputSlopes(layers[0]!, deltasOf(layers, trace, lastDelta)[0]!, trace.rows);
}

/** The slopes with respect to the sums z of each layer. */
function deltasOf(layers: readonly DenseLayer[], trace: Trace, lastDelta: Float64Array): readonly Float64Array[] {
  const deltas = [lastDelta];
  for (let l = layers.length - 1; l > 0; l--) {
    const slopes = inputSlopes(layers[l]!, deltas[0]!, trace.rows);
    deltas.unshift(throughActivation(layers[l - 1]!, trace.sums[l - 1]!, slopes));
  }
  return deltas;
}

/** The slopes with respect to the inputs of a layer, from those with respect to its sums: δ Wᵀ. */
function inputSlopes({ inputs, units, weights }: DenseLayer, delta: Float64Array, rows: number): Float64Array {
  const slopes = new Float64Array(rows * inputs);
  addProduct(slopes, { a: delta, b: weights, rows, inner: units, columns: inputs, transposeB: true });
  return slopes;
}

/** The slopes with respect to the sums z of a layer, from those with respect to its outputs: times φ′(z), in place. */
export function throughActivation({ activation }: DenseLayer, sums: Float64Array, slopes: Float64Array): Float64Array {
  if (activation === 'softmax') throw new TypeError('throughActivation: softmax has no slope of its own.');
  for (let i = 0; i < slopes.length; i++) slopes[i]! *= activation.derivative(sums[i]!);
  return slopes;
}

/** Room for the slopes of all weights and biases. */
export function emptySlopes(layers: readonly DenseLayer[]): Slopes {
  return {
    weights: layers.map(({ weights }) => new Float64Array(weights.length)),
    biases: layers.map(({ biases }) => new Float64Array(biases.length)),
  };
}

function weightedSums({ inputs, units, weights, biases }: DenseLayer, x: Float64Array, rows: number): Float64Array {
  const z = new Float64Array(rows * units);
  for (let n = 0; n < rows; n++) z.set(biases, n * units);
  addProduct(z, { a: x, b: weights, rows, inner: inputs, columns: units });
  return z;
}

function activate({ activation, units }: DenseLayer, z: Float64Array, rows: number): Float64Array {
  if (activation !== 'softmax') return z.map((value) => activation.value(value));
  const outputs = z.slice();
  for (let n = 0; n < rows; n++) softmaxInPlace(outputs.subarray(n * units, (n + 1) * units));
  return outputs;
}

/** As softmax.value, without its checks: a network that comes apart gives NaN, which the training loop looks for. */
function softmaxInPlace(row: Float64Array): void {
  let largest = -Infinity;
  for (let k = 0; k < row.length; k++) largest = Math.max(largest, row[k]!);
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += row[k] = Math.exp(row[k]! - largest);
  for (let k = 0; k < row.length; k++) row[k]! /= sum;
}

function sumRows(values: Float64Array, into: Float64Array): void {
  into.fill(0);
  for (let i = 0, k = 0; i < values.length; i++, k = k + 1 === into.length ? 0 : k + 1) into[k]! += values[i]!;
}
