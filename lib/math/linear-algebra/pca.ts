import { inWords } from '../../internal/assert';
import { readFeatures, readFeaturesAfterFit } from '../features';
import { matMul, addProduct } from '../mat-mul';
import { matrix, type Matrix, type MatrixLike } from '../matrix';
import { principalAxes } from './principal-axes';
import { centredBlocks, columnMeans } from './row-blocks';
import { transposed } from '../transpose';

/**
 * Principal component analysis: describes each example by few numbers, its position along the directions in which the examples
 * differ most. Of all flat maps, none keeps more of the squared distances.
 *
 *   z = W (x − μ),    x ≈ Wᵀ z + μ       rows of W = the first eigenvectors of the covariance of x
 *
 * @see Pearson, On Lines and Planes of Closest Fit to Systems of Points in Space (1901)
 * @see Goodfellow et al., Deep Learning (2016), §2.12
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.decomposition.PCA.html
 * @example
 * const pca = await new PCA({ nComponents: 1 }).fit([[0, 0], [3, 4], [6, 8]]);
 * toRows(pca.components_); // [[0.6, 0.8]]
 * pca.explainedVarianceRatio_; // [1]
 * toRows(pca.transform([[3, 4], [6, 8]])); // [[0], [5]]
 * toRows(pca.inverseTransform([[10]])); // [[9, 12]]
 */
export class PCA {
  /** How many components to keep, or which share of the variance, in (0, 1); undefined for all. */
  readonly nComponents: number | undefined;
  /** The directions, one a row, of length 1 and at right angles, the widest first. Empty before `fit`, as all that follows. */
  components_: Matrix = { data: new Float64Array(0), rows: 0, columns: 0 };
  /** μ, the mean of each column. */
  mean_: Float64Array = new Float64Array(0);
  /** The variance along each direction (with N − 1). */
  explainedVariance_: Float64Array = new Float64Array(0);
  /** Its share in the variance of all columns together. */
  explainedVarianceRatio_: Float64Array = new Float64Array(0);
  /** The square root of the sum of squares along each direction. */
  singularValues_: Float64Array = new Float64Array(0);

  /**
   * @param options.nComponents - How many directions to keep, a whole number ≥ 1; or, in (0, 1), the share of the variance
   *   they must explain. Default: all.
   * @throws {RangeError} On another number.
   */
  constructor({ nComponents }: { readonly nComponents?: number } = {}) {
    const share = nComponents !== undefined && nComponents > 0 && nComponents < 1;
    if (nComponents !== undefined && !share && !(Number.isSafeInteger(nComponents) && nComponents >= 1)) {
      throw new RangeError(
        `PCA: nComponents is ${inWords(nComponents)}; expected a whole number of at least 1, or a share in (0, 1).`,
      );
    }
    this.nComponents = nComponents;
  }

  /**
   * Learns mean and directions.
   *
   * @param x - N × d, one example a row, N ≥ 2. Not modified.
   * @throws {RangeError} Where there are fewer rows or columns than components, all rows are the same, or a value is NaN or
   *   infinite.
   */
  async fit(x: MatrixLike): Promise<this> {
    const features = readFeatures('PCA.fit', x);
    const { rows, columns } = features;
    const most = Math.min(rows, columns);
    if (rows < 2) throw new RangeError('PCA.fit: x has 1 row; expected at least two, or nothing can vary.');
    if (this.nComponents !== undefined && this.nComponents > most) {
      throw new RangeError(
        `PCA.fit: nComponents is ${this.nComponents}, x is ${rows} × ${columns}; expected at most ${most} components.`,
      );
    }
    const mean = columnMeans(features);
    const { values, vectors } = await principalAxes(features, mean);
    const total = values.reduce((sum, value) => sum + value, 0);
    if (total === 0) throw new RangeError('PCA.fit: all rows of x are the same; expected rows that differ.');
    const count = this.countComponents(values, total);
    const kept = values.slice(0, count);
    this.mean_ = mean;
    this.components_ = matrix(count, columns, vectors.data.slice(0, count * columns));
    this.explainedVariance_ = kept.map((value) => value / (rows - 1));
    this.explainedVarianceRatio_ = kept.map((value) => value / total);
    this.singularValues_ = kept.map(Math.sqrt);
    return this;
  }

  /**
   * The position of each example along the directions, N × nComponents, in a new matrix.
   *
   * @param x - As wide as the data of `fit`. Not modified.
   * @throws {Error} Before `fit`.
   * @throws {RangeError} On another width.
   */
  transform(x: MatrixLike): Matrix {
    const features = readFeaturesAfterFit('PCA.transform', x, { columns: this.mean_.length });
    const { data, rows: count, columns } = this.components_;
    const b = transposed(data as Float64Array, count);
    const z = new Float64Array(features.rows * count);
    for (const block of centredBlocks(features, { mean: this.mean_ })) {
      const part = z.subarray(block.from * count, (block.from + block.rows) * count);
      addProduct(part, { a: block.data, b, rows: block.rows, inner: columns, columns: count });
    }
    return matrix(features.rows, count, features.data instanceof Float32Array ? Float32Array.from(z) : z);
  }

  /** `fit(x)`, then `transform(x)`. */
  async fitTransform(x: MatrixLike): Promise<Matrix> {
    return (await this.fit(x)).transform(x);
  }

  /**
   * The examples as far as their positions tell: x ≈ Wᵀ z + μ, N × d, in a new matrix.
   *
   * @param z - N × nComponents. Not modified.
   * @throws {Error} Before `fit`.
   * @throws {RangeError} On another width.
   */
  inverseTransform(z: MatrixLike): Matrix {
    const positions = readFeaturesAfterFit('PCA.inverseTransform', z, { columns: this.components_.rows });
    const x = matMul(positions, this.components_);
    const data = positions.data instanceof Float32Array ? Float32Array.from(x.data) : x.data;
    for (let i = 0; i < data.length; i++) data[i]! += this.mean_[i % x.columns]!;
    return { ...x, data };
  }

  /** How many components were asked for, or how many it takes to explain the share that was asked for. */
  private countComponents(values: Float64Array, total: number): number {
    const { nComponents = values.length } = this;
    if (nComponents >= 1) return nComponents;
    let explained = 0;
    let count = 0;
    while (count < values.length && explained / total <= nComponents) explained += values[count++]!;
    return count;
  }
}
