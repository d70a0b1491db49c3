import { inWords } from '../internal/assert';
import { borrowFeatures } from '../math/features';
import type { Matrix, MatrixLike } from '../math/matrix';
import { fitted } from './contract/estimator';
import { outputsOf, weightsOf, type Weights } from './perceptron/trainer';
import {
  checkAutoencoderOptions,
  fitAutoencoder,
  type AutoencoderOptions,
  type CheckedAutoencoderOptions,
  type FittedAutoencoder,
} from './reconstruction/autoencoder-network';
import { knownSquaredError } from './reconstruction/reconstruction-losses';

/**
 * An autoencoder: a network that learns to give back its input through a bottleneck, and so to say in few numbers what matters.
 *
 *   code = encoder(x),   x̂ = decoder(code),   L = mean of (x̂ − x)² over all values
 *
 * Without hidden layers and with identity activations it finds the same subspace as PCA; with hidden layers it can bend.
 *
 * @param options - All have defaults; see AutoencoderOptions.
 * @throws {RangeError | TypeError} On an option that is out of range or of the wrong kind.
 * @see Hinton and Salakhutdinov, Reducing the Dimensionality of Data with Neural Networks (2006)
 * @see Goodfellow et al., Deep Learning (2016), chapter 14
 * @example
 * const line = [[-2, -4], [-1, -2], [0, 0], [1, 2], [2, 4]];
 * const model = new Autoencoder({ nComponents: 1, nIter: 500, learningRateInit: 0.05 });
 * await model.fit(line);
 * model.transform(line).columns; // 1
 * const [usual, odd] = model.reconstructionErrors([[1, 2], [2, -1]]);
 * odd > 10 * usual; // true
 */
export class Autoencoder {
  private readonly options: CheckedAutoencoderOptions;
  private learned: FittedAutoencoder | undefined;

  constructor(options: AutoencoderOptions = {}) {
    this.options = checkAutoencoderOptions('Autoencoder', options);
  }

  /** The weights into each layer, encoder first, one matrix a layer, inputs × units. */
  get coefs_(): Weights['coefs'] {
    return weightsOf(this.fittedFor('coefs_').layers).coefs;
  }

  /** The biases of each layer, encoder first, one number a unit. */
  get intercepts_(): Weights['intercepts'] {
    return weightsOf(this.fittedFor('intercepts_').layers).intercepts;
  }

  /** The loss of each pass over the data, penalty included. */
  get lossCurve_(): readonly number[] {
    return this.fittedFor('lossCurve_').lossCurve;
  }

  /**
   * Learns to reconstruct the rows of x, from scratch each time.
   *
   * @param x - N × features; in [0, 1] where outActivation is 'logistic'. Not modified.
   * @throws {RangeError | TypeError} Where x is empty, ragged, not finite, or out of reach of the last layer.
   */
  async fit(x: MatrixLike): Promise<this> {
    const features = borrowFeatures('Autoencoder.fit', x);
    if (this.options.outActivation === 'logistic') assertUnitInterval(features);
    const task = { x: features, targets: features, lossOf: knownSquaredError };
    this.learned = await fitAutoencoder('Autoencoder', this.options, task);
    return this;
  }

  /** The codes of the rows, N × nComponents. */
  transform(x: MatrixLike): Matrix {
    const { encoder } = this.fittedFor('transform');
    return outputsOf(encoder, this.read('transform', x, encoder[0]!.inputs));
  }

  /** What the decoder makes of codes, N × features. */
  inverseTransform(codes: MatrixLike): Matrix {
    const { decoder } = this.fittedFor('inverseTransform');
    return outputsOf(decoder, this.read('inverseTransform', codes, decoder[0]!.inputs));
  }

  /** The rows, encoded and decoded again. */
  reconstruct(x: MatrixLike): Matrix {
    const { layers } = this.fittedFor('reconstruct');
    return outputsOf(layers, this.read('reconstruct', x, layers[0]!.inputs));
  }

  /**
   * The mean squared error of each row, N numbers ≥ 0. Rows unlike all that `fit` has seen have large ones, which makes them a
   * measure of the unusual.
   */
  reconstructionErrors(x: MatrixLike): Float64Array {
    const { layers } = this.fittedFor('reconstructionErrors');
    const features = this.read('reconstructionErrors', x, layers[0]!.inputs);
    const { data, columns } = outputsOf(layers, features);
    const errors = new Float64Array(features.rows);
    data.forEach((value, i) => (errors[Math.floor(i / columns)]! += (value - features.data[i]!) ** 2 / columns));
    return errors;
  }

  private read(method: string, x: MatrixLike, columns: number): Matrix {
    return borrowFeatures(`Autoencoder.${method}`, x, { columns });
  }

  private fittedFor(member: string): FittedAutoencoder {
    return fitted(`Autoencoder.${member}`, this.learned);
  }
}

function assertUnitInterval({ data, columns }: Matrix): void {
  const i = data.findIndex((value) => value < 0 || value > 1);
  if (i < 0) return;
  const place = `row ${Math.floor(i / columns)}, column ${i % columns}`;
  throw new RangeError(
    `Autoencoder.fit: ${place} is ${inWords(data[i])}; expected a number in [0, 1], which is all that outActivation ` +
      "'logistic' can give. Scale x with MinMaxScaler, or take outActivation 'identity'.",
  );
}
