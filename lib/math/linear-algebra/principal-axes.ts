import { reflect, triangularise } from './householder';
import { matMul } from '../mat-mul';
import { matrix, type Matrix } from '../matrix';
import { centredBlocks } from './row-blocks';
import { scatter } from './scatter';
import { symmetricEigen, type SymmetricEigen } from './symmetric-eigen';

/**
 * The directions in which the rows spread, the widest first, with the sum of squares along each; as many as the table has
 * rows or columns, whichever are fewer.
 */
export async function principalAxes(x: Matrix, mean: Float64Array): Promise<SymmetricEigen> {
  const { values, vectors } = x.rows < x.columns ? axesOfWide(x, mean) : symmetricEigen(await scatter(x, mean));
  // A sum of squares is not negative, save for rounding.
  return { values: values.map((value) => Math.max(0, value)), vectors: signed(vectors) };
}

/**
 * For fewer rows than columns: with (X − μ)ᵀ = QR the scatter is Q (RRᵀ) Qᵀ, and RRᵀ is a small matrix of rows × rows.
 */
function axesOfWide(x: Matrix, mean: Float64Array): SymmetricEigen {
  const [block] = centredBlocks(x, { mean, height: x.rows });
  const columns = Array.from({ length: x.rows }, (_, r) => block!.data.slice(r * x.columns, (r + 1) * x.columns));
  const reflections = triangularise(columns, x.rows).reverse();
  const r = columns.map((column) => column.subarray(0, x.rows));
  const { values, vectors } = symmetricEigen(matMul(r, r, { transposeA: true }));
  const axes = matrix(x.rows, x.columns);
  for (let k = 0; k < x.rows; k++) {
    const axis = new Float64Array(x.columns);
    axis.set(vectors.data.subarray(k * x.rows, (k + 1) * x.rows));
    for (const reflection of reflections) reflect(axis, reflection);
    axes.data.set(axis, k * x.columns);
  }
  return { values, vectors: axes };
}

/** Of v and −v, which are equally good, the one whose largest value is positive; as scikit-learn's `svd_flip` does. */
function signed(vectors: Matrix): Matrix {
  const { data, rows, columns } = vectors;
  for (let k = 0; k < rows; k++) {
    const axis = data.subarray(k * columns, (k + 1) * columns);
    let largest = 0;
    for (const value of axis) if (Math.abs(value) > Math.abs(largest)) largest = value;
    if (largest < 0) axis.forEach((value, i) => (axis[i] = -value));
  }
  return vectors;
}
