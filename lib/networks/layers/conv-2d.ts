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
import { Patches } from './patches';
import { assertPadding, assertWindowFits, slide, toPair, type Padding, type Pair } from './sliding-window';

export interface Conv2DOptions {
  /** How many patterns to look for, each of which gives one channel of the output; a whole number ≥ 1. */
  readonly filters: number;
  /** Height and width of a pattern, in pixels: 3, or [3, 5]. */
  readonly kernelSize: Pair;
  /** How far the window moves at a time, in pixels. Default 1. */
  readonly strides?: Pair;
  /** 'valid' (the default): the window stays inside the image. 'same': a frame of zeros, so that stride 1 keeps the size. */
  readonly padding?: Padding;
  /** A name, or an activation with options of its own: `leakyRelu({ slope: 0.2 })`. Default 'linear': none. */
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

interface LastPass {
  readonly x: Batch;
  readonly z: Batch;
  readonly a: Matrix;
}

/**
 * A convolution layer: the same few weights look at every part of an image, so that a pattern is found wherever it is.
 *
 *   z[i, j, f] = b[f] + Σᵤ Σᵥ Σ_c  x[i·s + u − p, j·s + v − p, c] · K[u, v, c, f]          a = φ(z)
 *
 * with stride s and p zeros of padding; strictly a cross-correlation, for the kernel is not turned round. Written as a matrix
 * product: let each row of P be the patch under the window at one stop (its pixels, channel by channel). Then
 *
 *   forward:   Z = P K + b                                P: stops × (window · channels), K: (window · channels) × filters
 *   backward:  ∂L/∂K = Pᵀ ∂L/∂Z       ∂L/∂b = Σ (∂L/∂Z) over all stops       ∂L/∂P = ∂L/∂Z Kᵀ
 *
 * and the gradient of a pixel is the sum over all patches that it is part of. Output: rows × columns × filters, with
 * ⌊(size − kernel) / stride⌋ + 1 rows for 'valid' and ⌈size / stride⌉ for 'same', columns alike.
 *
 * @throws {RangeError} On filters, kernelSize or strides that are not whole numbers ≥ 1, another padding, an unknown activation
 *   or initializer; in `build` where the input is no image or smaller than the kernel.
 * @see Goodfellow et al., Deep Learning (2016), §9.1 and §9.5
 * @see https://keras.io/api/layers/convolution_layers/convolution2d/
 * @example
 * const edges = new Conv2D({ filters: 1, kernelSize: [1, 2] });
 * edges.build([1, 4, 1], createRandom(1)); // [1, 3, 1]
 * edges.parameters[0].value.set([-1, 1]);
 * edges.forward(toMatrix([[5, 5, 9, 9]])).data; // [0, 4, 0]
 */
export class Conv2D implements Layer {
  readonly type = 'Conv2D';
  readonly parameters: Parameter[] = [];
  readonly output;
  private readonly options;
  private inputShape: Shape = [];
  private patches: Patches | undefined;
  private last: LastPass | undefined;

  constructor(options: Conv2DOptions) {
    this.options = { ...options, ...resolved(options) };
    this.output = {
      activation: this.options.activation.name,
      logits: (): Matrix => this.lastPass().z,
      backward: (gradient: Matrix): Matrix => this.backwardFromLogits(gradient),
    };
  }

  config(): Readonly<Record<string, unknown>> {
    const { filters, window, activation, useBias, kernelInitializer, biasInitializer, ...options } = this.options;
    return {
      filters,
      kernel_size: window.size,
      strides: window.strides,
      padding: window.padding,
      activation: activation.name,
      use_bias: useBias,
      kernel_initializer: kernelInitializer,
      bias_initializer: biasInitializer,
      kernel_regularizer: options.kernelRegularizer,
      bias_regularizer: options.biasRegularizer,
    };
  }

  build(inputShape: Shape, random: Random): Shape {
    const { filters, window, useBias, kernelInitializer, biasInitializer, ...options } = this.options;
    assertWindowFits('Conv2D', inputShape, window);
    this.inputShape = inputShape;
    this.patches = new Patches(slide(inputShape, window), { window: window.size, channels: inputShape[2]! });
    const kernel = { initializer: kernelInitializer, regularizer: options.kernelRegularizer, random };
    this.parameters.push(createParameter('kernel', [...window.size, inputShape[2]!, filters], kernel));
    const bias = { initializer: biasInitializer, regularizer: options.biasRegularizer, random };
    if (useBias) this.parameters.push(createParameter('bias', [filters], bias));
    return [...this.patches.outputSize, filters];
  }

  forward(x: Matrix): Matrix {
    const pixels = batchOf('Conv2D', x, this.inputShape);
    const [kernel, bias] = this.parameters;
    const { filters, activation } = this.options;
    const { stops, patchSize } = this.patches!;
    const patches = this.patches!.empty();
    const z = matrix(x.rows * stops, filters) as Batch;
    // The product is added to what stands there: the bias, at every stop.
    if (bias) for (let start = 0; start < z.data.length; start += filters) z.data.set(bias.value, start);
    for (let n = 0; n < x.rows; n++) {
      this.patches!.gather(patches, exampleOf(pixels.data, n, x.rows));
      const zOfExample = exampleOf(z.data, n, x.rows);
      addProduct(zOfExample, { a: patches, b: kernel!.value, rows: stops, inner: patchSize, columns: filters });
    }
    const a = activation.forward(z);
    this.last = { x: pixels, z, a };
    return inRowsOf(stops * filters, a);
  }

  backward(gradient: Matrix): Matrix {
    const last = this.lastPass();
    const columns = this.patches!.stops * this.options.filters;
    assertGradient('Conv2D', gradient, { rows: last.z.data.length / columns, columns });
    return this.backwardFromLogits(this.options.activation.backward(gradient, last));
  }

  private backwardFromLogits(gradient: Matrix): Matrix {
    const { filters } = this.options;
    const dz = inRowsOf(filters, gradient).data;
    const [kernel, bias] = this.parameters;
    if (bias) {
      bias.gradient.fill(0);
      for (let i = 0; i < dz.length; i++) bias.gradient[i % filters]! += dz[i]!;
    }
    kernel!.gradient.fill(0);
    return this.backwardThroughPatches(dz);
  }

  private backwardThroughPatches(dz: Float64Array): Matrix {
    const kernel = this.parameters[0]!;
    const { stops, patchSize } = this.patches!;
    const [patches, dPatches] = [this.patches!.empty(), this.patches!.empty()];
    const { filters } = this.options;
    const { x } = this.lastPass();
    const rows = x.data.length / sizeOf(this.inputShape);
    const dx = matrix(rows, sizeOf(this.inputShape)) as Batch;
    for (let n = 0; n < rows; n++) {
      const dzOfExample = exampleOf(dz, n, rows);
      this.patches!.gather(patches, exampleOf(x.data, n, rows));
      const sizes = { rows: patchSize, inner: stops, columns: filters };
      addProduct(kernel.gradient, { a: patches, b: dzOfExample, ...sizes, transposeA: true });
      const back = { rows: stops, inner: filters, columns: patchSize };
      addProduct(dPatches.fill(0), { a: dzOfExample, b: kernel.value, ...back, transposeB: true });
      this.patches!.scatter(dPatches, exampleOf(dx.data, n, rows));
    }
    return dx;
  }

  private lastPass(): LastPass {
    if (!this.last) throw new Error('Conv2D: backward before forward; expected a forward pass first.');
    return this.last;
  }
}

/** The stretch of a batch that belongs to example n; shares its data. */
function exampleOf(data: Float64Array, n: number, examples: number): Float64Array {
  const size = data.length / examples;
  return data.subarray(n * size, (n + 1) * size);
}

/** The options with their defaults, checked, and looked up where they are names. */
function resolved({
  filters,
  kernelSize,
  strides = 1,
  padding = 'valid',
  activation = 'linear',
  useBias = true,
  kernelInitializer = 'glorotUniform',
  biasInitializer = 'zeros',
}: Conv2DOptions) {
  assertInteger('Conv2D', { filters }, { min: 1 });
  assertPadding('Conv2D', padding);
  return {
    window: { size: toPair('Conv2D', { kernelSize }), strides: toPair('Conv2D', { strides }), padding },
    activation: layerActivation('Conv2D', activation),
    useBias,
    kernelInitializer: initializerFor('Conv2D', kernelInitializer),
    biasInitializer: initializerFor('Conv2D', biasInitializer),
  };
}
