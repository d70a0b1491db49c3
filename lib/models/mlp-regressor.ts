import { borrowFeatures, takeRows } from '../math/features';
import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import { r2Score } from '../math/regression-metrics';
import type { VectorLike } from '../math/vector';
import { readTargets } from './contract/estimator';
import { fitMLP } from './perceptron/fit-mlp';
import { MultilayerPerceptron } from './perceptron/mlp';
import type { MLPOptions } from './perceptron/mlp-options';
import { outputsOf } from './perceptron/trainer';

/** What a regressor that predicts `P` learns from: a number a row, or several. */
type TargetsOf<P> = P extends Matrix ? MatrixLike : VectorLike<number>;

/**
 * A multi-layer perceptron that predicts quantities, with scikit-learn's options, defaults and stopping rule.
 *
 * As MLPClassifier, but the last layer has no activation, and training lowers half the mean squared error:
 *
 *   L = (1/N) Σₙ ½ (p(xₙ) − yₙ)² + (α / 2N) Σ w²
 *
 * Large targets make for large steps, which can fly apart: scale y as well as x where it is far from 1 in size. To predict
 * several numbers a row, write `new MLPRegressor<Matrix>(…)` and give y as a table.
 *
 * @param options - See MLPOptions; all have defaults.
 * @throws {RangeError | TypeError} On an option that is out of range or of the wrong kind.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.neural_network.MLPRegressor.html
 * @see Goodfellow et al., Deep Learning (2016), §6.2.2.1
 * @example
 * const x = [[-2], [-1], [0], [1], [2]];
 * const model = new MLPRegressor({ hiddenLayerSizes: [], solver: 'lbfgs', alpha: 0, tol: 1e-9 });
 * await model.fit(x, [-5, -2, 1, 4, 7]);
 * model.predict([[10]]); // [31.000…]
 * model.coefs_[0].data; // [3.000…]
 */
export class MLPRegressor<P extends Float64Array | Matrix = Float64Array> extends MultilayerPerceptron {
  private predictsTable = false;

  constructor(options: MLPOptions = {}) {
    super('MLPRegressor', options);
  }

  /**
   * Learns from rows and the quantities that belong to them, from scratch each time.
   *
   * @param x - N × features. Not modified.
   * @param y - N numbers, or a table of N rows. Not modified.
   * @throws {RangeError | TypeError} Where x or y is empty, ragged, not finite, or they differ in length.
   */
  async fit(x: MatrixLike, y: TargetsOf<P>): Promise<this> {
    const features = borrowFeatures('MLPRegressor.fit', x);
    const table = isTable(y);
    const targets = readTable('MLPRegressor.fit', y, features.rows);
    this.learned = await fitMLP('MLPRegressor', this.options, {
      x: features,
      targets,
      outActivation: 'identity',
      score: (outputs, rows) => meanR2(takeRows(targets, rows), outputs),
    });
    this.predictsTable = table;
    return this;
  }

  /** One number for each row; where `fit` was given a table, as many as it has columns. */
  predict(x: MatrixLike): P {
    const outputs = this.outputsFor('predict', x);
    return (this.predictsTable ? outputs : outputs.data) as P;
  }

  /**
   * R², the share of the variance of y that the predictions explain; for several columns the mean of theirs.
   *
   * @throws {RangeError} Where there are fewer than two rows, whose variance would be 0.
   */
  score(x: MatrixLike, y: TargetsOf<P>): number {
    const outputs = this.outputsFor('score', x);
    const targets = readTable('MLPRegressor.score', y, outputs.rows);
    if (targets.columns !== outputs.columns) {
      throw new RangeError(
        `MLPRegressor.score: y has ${targets.columns} columns; expected ${outputs.columns}, as in fit.`,
      );
    }
    return meanR2(targets, outputs);
  }

  private outputsFor(method: string, x: MatrixLike): Matrix {
    const { layers } = this.fittedFor(method);
    return outputsOf(layers, borrowFeatures(`MLPRegressor.${method}`, x, { columns: layers[0]!.inputs }));
  }
}

function isTable(y: unknown): y is MatrixLike {
  if (typeof y !== 'object' || y === null) return false;
  if ('rows' in y) return true;
  if ('shape' in y) return (y.shape as ArrayLike<number>).length !== 1;
  return typeof (y as ArrayLike<unknown>)[0] === 'object';
}

function readTable(caller: string, y: MatrixLike | VectorLike<number>, rows: number): Matrix {
  if (!isTable(y)) return matrix(rows, 1, readTargets(caller, y as VectorLike<number>, { rows }));
  const table = borrowFeatures(`${caller}: y`, y);
  if (table.rows === rows) return table;
  throw new RangeError(`${caller}: x has ${rows} rows, y ${table.rows}; expected the same number.`);
}

/** The mean of R² over the columns. */
function meanR2(targets: Matrix, outputs: Matrix): number {
  const column = ({ data, columns }: Matrix, c: number) => data.filter((_, i) => i % columns === c);
  let sum = 0;
  for (let c = 0; c < targets.columns; c++) sum += r2Score(column(targets, c), column(outputs, c));
  return sum / targets.columns;
}
