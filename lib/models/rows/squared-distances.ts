import { columnMeans } from '../../math/linear-algebra/row-blocks';
import { addProduct } from '../../math/mat-mul';
import { matrix, type Matrix } from '../../math/matrix';

/**
 * The squared Euclidean distance of each row to each point, as one product of matrices.
 *
 *   ‖x − p‖² = ‖x‖² − 2 x·p + ‖p‖²
 *
 * All are first moved by the mean of the points: far from the origin the three terms would be large and cancel.
 *
 * @returns rows × points, each ≥ 0.
 */
export function squaredDistances(x: Matrix, points: Matrix): Matrix {
  const mean = columnMeans(points);
  const [a, b] = [moved(x, mean), moved(points, mean)];
  const [lengths, others] = [squaredLengths(a, x.rows), squaredLengths(b, points.rows)];
  const product = new Float64Array(x.rows * points.rows);
  addProduct(product, { a, b, rows: x.rows, inner: x.columns, columns: points.rows, transposeB: true });
  for (let n = 0, i = 0; n < x.rows; n++) {
    for (let k = 0; k < points.rows; k++, i++) {
      product[i] = Math.max(0, lengths[n]! - 2 * product[i]! + others[k]!);
    }
  }
  return matrix(x.rows, points.rows, product);
}

function moved(x: Matrix, origin: Float64Array): Float64Array {
  const out = new Float64Array(x.data.length);
  for (let i = 0; i < out.length; i++) out[i] = x.data[i]! - origin[i % x.columns]!;
  return out;
}

function squaredLengths(data: Float64Array, rows: number): Float64Array {
  const lengths = new Float64Array(rows);
  const columns = data.length / rows;
  for (let i = 0; i < data.length; i++) lengths[Math.floor(i / columns)]! += data[i]! ** 2;
  return lengths;
}
