import { assertInteger, inWords } from '../../internal/assert';
import { matrix, type Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { assertWidth } from '../batch';
import { initializerFor, type Initializer, type InitializerName } from '../initializers';
import type { Layer, Parameter, Shape } from '../layer';
import { createParameter } from '../parameter';
import type { Regularizer } from '../regularizers';
import { assertGradient } from './assert-gradient';

export interface EmbeddingOptions {
  /** How many different indices there are, 0 … inputDim − 1: the size of the vocabulary. A whole number ≥ 1. */
  readonly inputDim: number;
  /** How many numbers stand for one index; a whole number ≥ 1. */
  readonly outputDim: number;
  /** Default 'randomUniform'. */
  readonly embeddingsInitializer?: InitializerName | Initializer;
  /** Default: none. */
  readonly embeddingsRegularizer?: Regularizer | undefined;
}

/**
 * Turns indices, such as the numbers of words, into vectors that are learned: index k becomes row k of a table E. The same
 * as a Dense layer without bias on one-hot vectors, without multiplying by all the zeros.
 *
 *   forward:   y[t] = E[x[t]]                                     E: inputDim × outputDim
 *   backward:  ∂L/∂E[k] = Σ ∂L/∂y[t] over all t with x[t] = k
 *
 * An index cannot change by a little, so the gradient with respect to the inputs is 0: place this layer first.
 *
 * @throws {RangeError} On an inputDim or outputDim that is not a whole number ≥ 1, or an unknown initializer; in `forward` on
 *   an index that is not a whole number in [0, inputDim).
 * @see Goodfellow et al., Deep Learning (2016), §12.4.2
 * @see https://keras.io/api/layers/core_layers/embedding/
 * @example
 * const layer = new Embedding({ inputDim: 3, outputDim: 2 });
 * layer.build([4], createRandom(1)); // [4, 2]
 * layer.parameters[0].value.set([0, 0, 10, 11, 20, 21]);
 * layer.forward(toMatrix([[2, 0, 1, 2]])).data; // [20, 21, 0, 0, 10, 11, 20, 21]
 * layer.forward(toMatrix([[2, 0, 3, 1]])); // throws RangeError: Embedding: row 0, column 2 is 3; expected an index in [0, 3).
 */
export class Embedding implements Layer {
  readonly type = 'Embedding';
  readonly parameters: Parameter[] = [];
  private readonly options;
  private inputShape: Shape = [];
  private indices: Matrix | undefined;

  constructor(options: EmbeddingOptions) {
    const { inputDim, outputDim, embeddingsInitializer = 'randomUniform' } = options;
    assertInteger('Embedding', { inputDim }, { min: 1 });
    assertInteger('Embedding', { outputDim }, { min: 1 });
    this.options = { ...options, embeddingsInitializer: initializerFor('Embedding', embeddingsInitializer) };
  }

  config(): Readonly<Record<string, unknown>> {
    const { inputDim, outputDim, embeddingsInitializer, embeddingsRegularizer } = this.options;
    return {
      input_dim: inputDim,
      output_dim: outputDim,
      embeddings_initializer: embeddingsInitializer,
      embeddings_regularizer: embeddingsRegularizer,
    };
  }

  build(inputShape: Shape, random: Random): Shape {
    const { inputDim, outputDim, embeddingsInitializer, embeddingsRegularizer } = this.options;
    this.inputShape = inputShape;
    const table = { initializer: embeddingsInitializer, regularizer: embeddingsRegularizer, random };
    this.parameters.push(createParameter('embeddings', [inputDim, outputDim], table));
    return [...inputShape, outputDim];
  }

  forward(x: Matrix): Matrix {
    assertWidth('Embedding', x, this.inputShape);
    this.assertIndices(x);
    const { outputDim } = this.options;
    const table = this.parameters[0]!.value;
    const y = matrix(x.rows, x.columns * outputDim);
    for (let t = 0; t < x.data.length; t++) {
      const from = x.data[t]! * outputDim;
      for (let j = 0; j < outputDim; j++) y.data[t * outputDim + j] = table[from + j]!;
    }
    this.indices = x;
    return y;
  }

  backward(gradient: Matrix): Matrix {
    if (!this.indices) throw new Error('Embedding: backward before forward; expected a forward pass first.');
    const { data, rows, columns } = this.indices;
    const { outputDim } = this.options;
    assertGradient('Embedding', gradient, { rows, columns: columns * outputDim });
    const table = this.parameters[0]!.gradient.fill(0);
    for (let t = 0; t < data.length; t++) {
      const to = data[t]! * outputDim;
      for (let j = 0; j < outputDim; j++) table[to + j]! += gradient.data[t * outputDim + j]!;
    }
    return matrix(rows, columns);
  }

  private assertIndices(x: Matrix): void {
    const { inputDim } = this.options;
    x.data.forEach((index, t) => {
      if (Number.isInteger(index) && index >= 0 && index < inputDim) return;
      const position = `row ${Math.floor(t / x.columns)}, column ${t % x.columns}`;
      throw new RangeError(`Embedding: ${position} is ${inWords(index)}; expected an index in [0, ${inputDim}).`);
    });
  }
}
