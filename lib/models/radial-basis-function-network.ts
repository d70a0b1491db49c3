import type { Matrix, MatrixLike } from '../math/matrix';
import { oneHot } from '../math/preprocessing/one-hot';
import type { VectorLike } from '../math/vector';
import { encodeClasses, mostProbable, scoreLabels } from './contract/classes';
import { fitted, readLabels, type Classifier, type Label } from './contract/estimator';
import { fitReadout, readOut, type LinearReadout } from './radial-basis/linear-readout';
import { placeCenters, radialBasis, type RadialBasisLayer } from './radial-basis/radial-basis-layer';
import {
  assertRowsForCenters,
  readRadialBasisOptions,
  type RadialBasisOptions,
  type RadialBasisSettings,
} from './radial-basis/radial-basis-options';
import { readPlaces } from './rows/read-places';

const NAME = 'RadialBasisFunctionNetwork';

interface Learned<L extends Label> extends RadialBasisLayer, LinearReadout {
  readonly classes: readonly L[];
}

/**
 * A network of Gaussian bells that tells classes apart. Each hidden unit answers to what lies near its centre; each output
 * is a weighted sum of these answers:
 *
 *   φₖ(x) = e^(−‖x − cₖ‖² / (2 σₖ²)),        outputs = φ W + b
 *
 * It learns in two steps, neither of which is gradient descent: k-means places the centres without looking at the labels, then
 * linear least squares fits the outputs to one-hot targets. Scale the features first: distances weigh all of them alike.
 *
 * @see Broomhead and Lowe, Multivariable Functional Interpolation and Adaptive Networks (1988)
 * @see Moody and Darken, Fast Learning in Networks of Locally-Tuned Processing Units (1989)
 * @example
 * const x = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * const xor = ['same', 'different', 'different', 'same'];
 * const network = await new RadialBasisFunctionNetwork<string>({ nCenters: 4, width: 0.5 }).fit(x, xor);
 * network.predict(x); // ['same', 'different', 'different', 'same']
 * network.classes_; // ['different', 'same']
 */
export class RadialBasisFunctionNetwork<L extends Label = number> implements Classifier<L> {
  readonly #settings: RadialBasisSettings;
  #learned: Learned<L> | undefined;

  constructor(options: RadialBasisOptions = {}) {
    this.#settings = readRadialBasisOptions(NAME, options);
  }

  /** The labels that `fit` has seen, sorted; the columns of `predictProba` are in this order. */
  get classes_(): readonly L[] {
    return this.#fitted('classes_').classes;
  }

  /** One centre a row: nCenters × features. */
  get centers_(): Matrix {
    return this.#fitted('centers_').centers;
  }

  /** The standard deviation of each bell, in the unit of x. */
  get widths_(): Float64Array {
    return this.#fitted('widths_').widths;
  }

  /** W, nCenters × classes. */
  get coef_(): Matrix {
    return this.#fitted('coef_').weights;
  }

  /** b, one for each class. */
  get intercept_(): Float64Array {
    return this.#fitted('intercept_').intercept;
  }

  /**
   * Learns from labelled rows, from the beginning.
   *
   * @throws {RangeError | TypeError} Where x or y is empty, ragged or not finite, they differ in length, only one class
   *   occurs, or there are fewer rows than centres.
   */
  async fit(x: MatrixLike, y: VectorLike<L>): Promise<this> {
    const caller = `${NAME}.fit`;
    const features = readPlaces(caller, x);
    const labels = readLabels(caller, y, { rows: features.rows });
    const { classes, indices } = encodeClasses(caller, labels);
    assertRowsForCenters(caller, features.rows, this.#settings);
    const layer = await placeCenters(features, this.#settings);
    const targets = oneHot(indices, { classes: classes.length });
    this.#learned = { classes, ...layer, ...fitReadout(radialBasis(features, layer), targets, this.#settings) };
    return this;
  }

  /** What the hidden units make of each row: rows × nCenters, in (0, 1]. */
  transform(x: MatrixLike): Matrix {
    return radialBasis(this.#read('transform', x), this.#fitted('transform'));
  }

  /** The outputs φ W + b: rows × classes. Those of a row sum to 1, but may leave [0, 1]. */
  decisionFunction(x: MatrixLike): Matrix {
    return readOut(this.transform(this.#read('decisionFunction', x)), this.#fitted('decisionFunction'));
  }

  /** For each row the label with the largest output. */
  predict(x: MatrixLike): L[] {
    return mostProbable(this.decisionFunction(this.#read('predict', x)), this.classes_);
  }

  /**
   * The outputs as probabilities: what is negative becomes 0, and each row is divided by its sum. Least squares on one-hot
   * targets estimates the probability of each class, but roughly: do not take the digits for more than they are.
   */
  predictProba(x: MatrixLike): Matrix {
    const outputs = this.decisionFunction(this.#read('predictProba', x));
    const { data, columns } = outputs;
    for (let from = 0; from < data.length; from += columns) {
      // The outputs of a row sum to 1, so one at least is above 0.
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += Math.max(0, data[from + k]!);
      for (let k = 0; k < columns; k++) data[from + k] = Math.max(0, data[from + k]!) / sum;
    }
    return outputs;
  }

  /**
   * The share of rows that are predicted right.
   *
   * @throws {RangeError} On a label that `fit` has not seen.
   */
  score(x: MatrixLike, y: VectorLike<L>): number {
    const predictions = mostProbable(this.decisionFunction(this.#read('score', x)), this.classes_);
    return scoreLabels(`${NAME}.score`, y, { predictions, classes: this.classes_ });
  }

  #fitted(member: string): Learned<L> {
    return fitted(`${NAME}.${member}`, this.#learned);
  }

  #read(member: string, x: MatrixLike): Matrix {
    return readPlaces(`${NAME}.${member}`, x, { columns: this.#fitted(member).centers.columns });
  }
}
