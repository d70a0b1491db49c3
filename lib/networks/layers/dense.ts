import { assertInteger } from '../../internal/assert';
import type { Activation } from '../../math/activations';
import { addProduct } from '../../math/mat-mul';
import { matrix, type Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { batchOf, inRowsOf, sizeOf, type Batch } from '../batch';
import { initializerFor, type Initializer, type InitializerName } from '../initializers';
import type { Layer, Parameter, Shape } from '../layer';
import { layerActivation, type ActivationName } from '../layer-activation';
import { createParameter } from '../parameter';
import type { Regularizer } from '../regularizers';
import { assertGradient } from './assert-gradient';

export interface DenseOptions {
  /** How many neurons; a whole number ≥ 1. */
  readonly units: number;
  /** A name such as 'relu', or an activation with options of its own: `leakyRelu({ slope: 0.2 })`. Default 'linear': none. */
  readonly activation?: ActivationName | Activation;
  /** Default true. */
  readonly useBias?: boolean;
  /** Default 'glorotUniform'. */
  readonly kernelInitializer?: InitializerName | Initializer;
  /** Default 'zeros'. */
  readonly biasInitializer?: InitializerName | Initializer;
  /** Default: none. */
  readonly kernelRegularizer?: Regularizer | undefined;
  /** Default: none. */
  readonly biasRegularizer?: Regularizer | undefined;
}

/**
 * A fully connected layer: every unit sees every input.
 *
 *   forward:   Z = X W + b,  A = φ(Z)                  X: N × inputs, W: inputs × units, b: units
 *   backward:  ∂L/∂Z = ∂L/∂A ∘ φ′(Z)
 *              ∂L/∂W = Xᵀ ∂L/∂Z     ∂L/∂b = Σₙ (∂L/∂Z)ₙ     ∂L/∂X = ∂L/∂Z Wᵀ
 *
 * An input of several axes, such as steps × features, is taken along its last axis, each step by the same weights.
 *
 * @throws {RangeError} On units that are not a whole number ≥ 1, or an unknown activation or initializer.
 * @see Goodfellow et al., Deep Learning (2016), §6.5.4
 * @see https://keras.io/api/layers/core_layers/dense/
 * @example
 * const layer = new Dense({ units: 2, kernelInitializer: 'ones' });
 * layer.build([3], createRandom(1)); // [2]
 * layer.forward(toMatrix([[1, 2, 3]])).data; // [6, 6]
 */
export class Dense implements Layer {
  readonly type = 'Dense';
  readonly parameters: Parameter[] = [];
  readonly output;
  private readonly options;
  private inputShape: Shape = [];
  private last: { readonly x: Batch; readonly z: Batch; readonly a: Matrix } | undefined;

  constructor(options: DenseOptions) {
    this.options = { ...options, ...resolved(options) };
    const { activation } = this.options;
    this.output = {
      activation: activation.name,
      logits: (): Matrix => this.pass().z,
      backward: (gradient: Matrix): Matrix => this.backwardFromLogits(gradient),
    };
  }

  config(): Readonly<Record<string, unknown>> {
    const { units, activation, useBias, kernelInitializer, biasInitializer, ...options } = this.options;
    return {
      units,
      activation: activation.name,
      use_bias: useBias,
      kernel_initializer: kernelInitializer,
      bias_initializer: biasInitializer,
      kernel_regularizer: options.kernelRegularizer,
      bias_regularizer: options.biasRegularizer,
    };
  }

  build(inputShape: Shape, random: Random): Shape {
    const { units, useBias, kernelInitializer, biasInitializer, kernelRegularizer, biasRegularizer } = this.options;
    this.inputShape = inputShape;
    const kernel = { initializer: kernelInitializer, regularizer: kernelRegularizer, random };
    this.parameters.push(createParameter('kernel', [inputShape.at(-1)!, units], kernel));
    const bias = { initializer: biasInitializer, regularizer: biasRegularizer, random };
    if (useBias) this.parameters.push(createParameter('bias', [units], bias));
    return [...inputShape.slice(0, -1), units];
  }

  forward(x: Matrix): Matrix {
    const batch = batchOf('Dense', x, this.inputShape);
    const [kernel, bias] = this.parameters;
    const { units, activation } = this.options;
    const z = matrix(batch.rows, units) as Batch;
    // The product is added to what stands there: the bias, in every row.
    if (bias) for (let start = 0; start < z.data.length; start += units) z.data.set(bias.value, start);
    addProduct(z.data, { a: batch.data, b: kernel!.value, rows: batch.rows, inner: batch.columns, columns: units });
    const a = activation.forward(z);
    this.last = { x: batch, z, a };
    return inRowsOf(a.data.length / x.rows, a);
  }

  backward(gradient: Matrix): Matrix {
    const pass = this.pass();
    const rows = pass.x.data.length / sizeOf(this.inputShape);
    assertGradient('Dense', gradient, { rows, columns: pass.z.data.length / rows });
    return this.backwardFromLogits(this.options.activation.backward(gradient, pass));
  }

  private backwardFromLogits(gradient: Matrix): Matrix {
    const [kernel, bias] = this.parameters;
    const { x } = this.pass();
    const { units } = this.options;
    const dz = inRowsOf(units, gradient).data;
    const sizes = { rows: x.columns, inner: x.rows, columns: units };
    addProduct(kernel!.gradient.fill(0), { a: x.data, b: dz, ...sizes, transposeA: true });
    if (bias) {
      bias.gradient.fill(0);
      for (let i = 0; i < dz.length; i++) bias.gradient[i % units]! += dz[i]!;
    }
    const dx = new Float64Array(x.data.length);
    addProduct(dx, { a: dz, b: kernel!.value, rows: x.rows, inner: units, columns: x.columns, transposeB: true });
    return inRowsOf(sizeOf(this.inputShape), matrix(x.rows, x.columns, dx));
  }

  private pass(): { readonly x: Batch; readonly z: Batch; readonly a: Matrix } {
    if (!this.last) throw new Error('Dense: backward before forward; expected a forward pass first.');
    return this.last;
  }
}

/** The options with their defaults, checked, and looked up where they are names. */
function resolved({
  units,
  activation = 'linear',
  useBias = true,
  kernelInitializer = 'glorotUniform',
  biasInitializer = 'zeros',
}: DenseOptions) {
  assertInteger('Dense', { units }, { min: 1 });
  return {
    activation: layerActivation('Dense', activation),
    useBias,
    kernelInitializer: initializerFor('Dense', kernelInitializer),
    biasInitializer: initializerFor('Dense', biasInitializer),
  };
}
