import { activations } from '../../math/activations';
import { addProduct } from '../../math/mat-mul';
import { matrix, type Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';

const sigmoid = activations.sigmoid.value;

/** The states of a neighbouring layer, and the weights through which they are felt. */
export interface LayerInput {
  /** One example a row. */
  readonly states: Matrix;
  /** A row for each unit of the upper layer, a column for each unit of the lower one. */
  readonly weights: Matrix;
  /** 'up': from the lower layer to the upper one, 'down': the way back. */
  readonly direction: 'up' | 'down';
  /** What the input is multiplied with. Default 1. */
  readonly scale?: number;
}

/**
 * The probability of each unit of a layer to be 1, given the layers it is connected to.
 *
 *   p(unit j is 1) = σ( interceptⱼ + Σᵢ wⱼᵢ sᵢ )        summed over all units i of all neighbouring layers
 *
 * @returns A new matrix, one row for each row of the inputs.
 */
export function unitProbabilities(intercept: Float64Array, inputs: readonly LayerInput[]): Matrix {
  const rows = inputs[0]!.states.rows;
  const columns = intercept.length;
  const out = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) out.set(intercept, r * columns);
  for (const { states, weights, direction, scale = 1 } of inputs) {
    addProduct(out, {
      a: scale === 1 ? in64Bits(states) : in64Bits(states).map((s) => s * scale),
      b: in64Bits(weights),
      rows,
      inner: states.columns,
      columns,
      transposeB: direction === 'up',
    });
  }
  for (let i = 0; i < out.length; i++) out[i] = sigmoid(out[i]!);
  return matrix(rows, columns, out);
}

/** Throws a coin for each unit: 1 with the given probability, else 0. In a new matrix, row after row. */
export function sampleUnits({ data, rows, columns }: Matrix, random: Random): Matrix {
  const out = new Float64Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = random.uniform() < data[i]! ? 1 : 0;
  return matrix(rows, columns, out);
}

export function in64Bits({ data }: Matrix): Float64Array {
  return data instanceof Float64Array ? data : Float64Array.from(data);
}
