import { inWords } from '../../internal/assert';
import { readFeatures, readFeaturesAfterFit } from '../features';
import type { Matrix, MatrixLike } from '../matrix';

/**
 * Brings each column into a range, by default [0, 1]: its smallest value becomes `low`, its largest `high`.
 *
 *   z = low + (high − low) · (x − min) / (max − min)
 *
 * The extremes are learned by `fit`, from the training part only; later values may therefore lie outside the range. A
 * column whose values are all the same becomes `low`.
 *
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.MinMaxScaler.html
 * @example
 * const scaler = new MinMaxScaler().fit([[0, 5], [255, 15]]);
 * scaler.dataMax_; // [255, 15]
 * toRows(scaler.transform([[51, 10]])); // [[0.2, 0.5]]
 * new MinMaxScaler({ featureRange: [1, 0] }); // throws RangeError: MinMaxScaler: featureRange is [1, 0]; expected two finite numbers, the smaller first.
 */
export class MinMaxScaler {
  readonly featureRange: readonly [low: number, high: number];
  /** The smallest value of each column; empty before `fit`. */
  dataMin_: Float64Array = new Float64Array(0);
  /** The largest value of each column. */
  dataMax_: Float64Array = new Float64Array(0);
  /** What each column is multiplied by: (high − low) / (max − min), or high − low where the column is constant. */
  scale_: Float64Array = new Float64Array(0);
  /** What is then added to each column: low − min · scale. */
  min_: Float64Array = new Float64Array(0);

  /**
   * @param options.featureRange - The range to fill, `[low, high]` with low < high. Default [0, 1].
   * @throws {RangeError} On another range.
   */
  constructor({ featureRange = [0, 1] }: { readonly featureRange?: readonly [low: number, high: number] } = {}) {
    const [low, high] = featureRange;
    if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
      throw new RangeError(
        `MinMaxScaler: featureRange is [${inWords(low)}, ${inWords(high)}]; expected two finite numbers, the smaller first.`,
      );
    }
    this.featureRange = featureRange;
  }

  /**
   * Learns the smallest and the largest value of each column.
   *
   * @param x - One example a row. Not modified.
   * @throws {RangeError} Where x is empty, rows differ in length, or a value is NaN or infinite.
   */
  fit(x: MatrixLike): this {
    const { data, columns } = readFeatures('MinMaxScaler.fit', x);
    const [low, high] = this.featureRange;
    const min = new Float64Array(columns).fill(Infinity);
    const max = new Float64Array(columns).fill(-Infinity);
    data.forEach((value, i) => {
      min[i % columns] = Math.min(min[i % columns]!, value);
      max[i % columns] = Math.max(max[i % columns]!, value);
    });
    this.dataMin_ = min;
    this.dataMax_ = max;
    this.scale_ = min.map((smallest, c) => {
      const range = max[c]! - smallest;
      // Below ten roundings of 1 a range counts as none, as in scikit-learn.
      return (high - low) / (range < 10 * Number.EPSILON ? 1 : range);
    });
    this.min_ = min.map((smallest, c) => low - smallest * this.scale_[c]!);
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
    const { min_, scale_ } = this;
    const z = readFeaturesAfterFit('MinMaxScaler.transform', x, { columns: min_.length });
    z.data.forEach((value, i) => (z.data[i] = value * scale_[i % z.columns]! + min_[i % z.columns]!));
    return z;
  }

  /** `fit(x)`, then `transform(x)`. */
  fitTransform(x: MatrixLike): Matrix {
    return this.fit(x).transform(x);
  }

  /** The way back, in a new matrix. Arguments and errors as for `transform`. */
  inverseTransform(z: MatrixLike): Matrix {
    const { min_, scale_ } = this;
    const x = readFeaturesAfterFit('MinMaxScaler.inverseTransform', z, { columns: min_.length });
    x.data.forEach((value, i) => (x.data[i] = (value - min_[i % x.columns]!) / scale_[i % x.columns]!));
    return x;
  }
}
