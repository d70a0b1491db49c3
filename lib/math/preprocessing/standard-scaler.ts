import { readFeatures, readFeaturesAfterFit } from '../features';
import type { Matrix, MatrixLike } from '../matrix';

/**
 * Brings each column to mean 0 and standard deviation 1:
 *
 *   z = (x − μ) / σ
 *
 * The means and deviations are learned by `fit`, from the training part only, and then used for all data alike. A column
 * whose values are all the same is only moved to 0.
 *
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.StandardScaler.html
 * @example
 * const scaler = new StandardScaler().fit([[1, 100], [3, 300]]);
 * scaler.mean_; // [2, 200]
 * scaler.scale_; // [1, 100]
 * toRows(scaler.transform([[1, 200], [5, 300]])); // [[-1, 0], [3, 1]]
 * new StandardScaler().transform([[1]]); // throws Error: StandardScaler.transform: nothing has been learned yet; expected fit(x) to be called before.
 */
export class StandardScaler {
  /** μ, the mean of each column; empty before `fit`. */
  mean_: Float64Array = new Float64Array(0);
  /** σ², the variance of each column (the mean squared distance from μ). */
  var_: Float64Array = new Float64Array(0);
  /** What each column is divided by: σ, or 1 where the column is constant. */
  scale_: Float64Array = new Float64Array(0);

  /**
   * Learns mean and standard deviation of each column.
   *
   * @param x - One example a row. Not modified.
   * @throws {RangeError} Where x is empty, rows differ in length, or a value is NaN or infinite.
   */
  fit(x: MatrixLike): this {
    const { data, rows, columns } = readFeatures('StandardScaler.fit', x);
    const mean = new Float64Array(columns);
    const variance = new Float64Array(columns);
    data.forEach((value, i) => (mean[i % columns]! += value));
    mean.forEach((sum, c) => (mean[c] = sum / rows));
    data.forEach((value, i) => (variance[i % columns]! += (value - mean[i % columns]!) ** 2));
    variance.forEach((sum, c) => (variance[c] = sum / rows));
    this.mean_ = mean;
    this.var_ = variance;
    this.scale_ = variance.map((v, c) => (isRounding(v, { mean: mean[c]!, rows }) ? 1 : Math.sqrt(v)));
    return this;
  }

  /**
   * The scaled columns, in a new matrix.
   *
   * @param x - As wide as the data of `fit`. Not modified.
   * @throws {Error} Before `fit`.
   * @throws {RangeError} On another width.
   */
  transform(x: MatrixLike): Matrix {
    const { mean_, scale_ } = this;
    const z = readFeaturesAfterFit('StandardScaler.transform', x, { columns: mean_.length });
    z.data.forEach((value, i) => (z.data[i] = (value - mean_[i % z.columns]!) / scale_[i % z.columns]!));
    return z;
  }

  /** `fit(x)`, then `transform(x)`. */
  fitTransform(x: MatrixLike): Matrix {
    return this.fit(x).transform(x);
  }

  /** The way back: x = z · σ + μ, in a new matrix. Arguments and errors as for `transform`. */
  inverseTransform(z: MatrixLike): Matrix {
    const { mean_, scale_ } = this;
    const x = readFeaturesAfterFit('StandardScaler.inverseTransform', z, { columns: mean_.length });
    x.data.forEach((value, i) => (x.data[i] = value * scale_[i % x.columns]! + mean_[i % x.columns]!));
    return x;
  }
}

/** Whether a variance is no larger than what rounding makes of a column of equal values. */
function isRounding(variance: number, { mean, rows }: { readonly mean: number; readonly rows: number }): boolean {
  return variance <= rows * Number.EPSILON * variance + (rows * mean * Number.EPSILON) ** 2;
}
