import { matrix, type Matrix, type MatrixLike } from './matrix';
import { readMatrix } from './read-matrix';

/**
 * Turns rows into columns: (Aᵀ)ᵢⱼ = Aⱼᵢ.
 *
 * @param a - m × n. Not modified.
 * @returns A new matrix, n × m, with floats as fine as those of a.
 * @throws {RangeError} Where a value is NaN or infinite, or rows differ in length.
 * @example
 * toRows(transpose([[1, 2, 3], [4, 5, 6]])); // [[1, 4], [2, 5], [3, 6]]
 */
export function transpose(a: MatrixLike): Matrix {
  const { data, rows, columns } = readMatrix('transpose', { a });
  return matrix(columns, rows, transposed(data, rows));
}

/** The numbers of a matrix with this many rows, column after column; sizes are the caller's to vouch for. */
export function transposed<T extends Float32Array | Float64Array>(data: T, rows: number): T {
  const columns = data.length / rows;
  const out = data.slice() as T;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) out[c * rows + r] = data[r * columns + c]!;
  }
  return out;
}
