import { matrix, type Matrix } from '../../math/matrix';

/** A table, some hundred rows at a time: views, not copies. */
export function* rowChunks(x: Matrix, size = 500): Generator<{ readonly start: number; readonly rows: Matrix }> {
  for (let start = 0; start < x.rows; start += size) {
    const end = Math.min(start + size, x.rows);
    yield { start, rows: matrix(end - start, x.columns, x.data.subarray(start * x.columns, end * x.columns)) };
  }
}

/** Computes rows from rows, some hundred at a time, so that no table in between is as long as the whole. */
export function mapRows(x: Matrix, columns: number, transform: (rows: Matrix) => Matrix): Matrix {
  const out = matrix(x.rows, columns);
  for (const { start, rows } of rowChunks(x)) out.data.set(transform(rows).data, start * columns);
  return out;
}
