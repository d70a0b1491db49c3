import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import { r2Score } from '../math/regression-metrics';
import type { VectorLike } from '../math/vector';
import { fitted, readTargets, type Regressor } from './contract/estimator';
import { fitReadout, readOut, type LinearReadout } from './radial-basis/linear-readout';
import { placeCenters, radialBasis, type RadialBasisLayer } from './radial-basis/radial-basis-layer';
import {
  assertRowsForCenters,
  readRadialBasisOptions,
  type RadialBasisOptions,
  type RadialBasisSettings,
} from './radial-basis/radial-basis-options';
import { readPlaces } from './rows/read-places';

const NAME = 'RadialBasisFunctionRegressor';

/**
 * A network of Gaussian bells that predicts a quantity: the sum of bells that comes closest to the targets in the sense of
 * least squares. Centres and widths as in RadialBasisFunctionNetwork, which tells classes apart.
 *
 *   prediction = Σₖ wₖ e^(−‖x − cₖ‖² / (2 σₖ²)) + b
 *
 * @see Broomhead and Lowe, Multivariable Functional Interpolation and Adaptive Networks (1988)
 * @see Moody and Darken, Fast Learning in Networks of Locally-Tuned Processing Units (1989)
 * @example
 * const x = Array.from({ length: 50 }, (_, n) => [n / 8]);
 * const wave = x.map(([value]) => Math.sin(value));
 * const network = await new RadialBasisFunctionRegressor({ nCenters: 8 }).fit(x, wave);
 * network.score(x, wave) > 0.999; // true
 */
export class RadialBasisFunctionRegressor implements Regressor {
  readonly #settings: RadialBasisSettings;
  #learned: (RadialBasisLayer & LinearReadout) | undefined;

  constructor(options: RadialBasisOptions = {}) {
    this.#settings = readRadialBasisOptions(NAME, options);
  }

  /** One centre a row: nCenters × features. */
  get centers_(): Matrix {
    return this.#fitted('centers_').centers;
  }

  /** The standard deviation of each bell, in the unit of x. */
  get widths_(): Float64Array {
    return this.#fitted('widths_').widths;
  }

  /** The height of each bell, in the unit of y. */
  get coef_(): Float64Array {
    return this.#fitted('coef_').weights.data as Float64Array;
  }

  /** b, what is predicted far away from all centres, in the unit of y. */
  get intercept_(): number {
    return this.#fitted('intercept_').intercept[0]!;
  }

  /**
   * Learns from rows and their targets, from the beginning.
   *
   * @throws {RangeError | TypeError} Where x or y is empty, ragged or not finite, they differ in length, or there are fewer
   *   rows than centres.
   */
  async fit(x: MatrixLike, y: VectorLike<number>): Promise<this> {
    const caller = `${NAME}.fit`;
    const features = readPlaces(caller, x);
    const targets = readTargets(caller, y, { rows: features.rows });
    assertRowsForCenters(caller, features.rows, this.#settings);
    const layer = await placeCenters(features, this.#settings);
    const readout = fitReadout(radialBasis(features, layer), matrix(features.rows, 1, targets), this.#settings);
    this.#learned = { ...layer, ...readout };
    return this;
  }

  /** One number for each row. */
  predict(x: MatrixLike): Float64Array {
    return this.#predict('predict', x);
  }

  /** R², the share of the variance of y that the predictions explain. */
  score(x: MatrixLike, y: VectorLike<number>): number {
    const predictions = this.#predict('score', x);
    return r2Score(readTargets(`${NAME}.score`, y, { rows: predictions.length }), predictions);
  }

  #predict(member: string, x: MatrixLike): Float64Array {
    const learned = this.#fitted(member);
    const features = readPlaces(`${NAME}.${member}`, x, { columns: learned.centers.columns });
    return readOut(radialBasis(features, learned), learned).data as Float64Array;
  }

  #fitted(member: string): RadialBasisLayer & LinearReadout {
    return fitted(`${NAME}.${member}`, this.#learned);
  }
}
