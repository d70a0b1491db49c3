import { inWords } from '../../internal/assert';
import { norm, reflect, reflectOntoAxis, triangularise } from './householder';
import { matrix, type Matrix, type MatrixLike } from '../matrix';
import { readMatrix } from '../read-matrix';
import { isVector, vectorNumbers, type VectorLike } from '../vector';

/** What can be set about least squares. */
export interface LeastSquaresOptions {
  /** λ ≥ 0, what a unit of ‖x‖² costs. Default 0: the size of x does not matter. */
  readonly ridge?: number;
}

/**
 * The x for which A · x comes closest to b:
 *
 *   minimise ‖A x − b‖² + λ ‖x‖²
 *
 * Where several x come equally close (columns of A depend on each other, or A has fewer rows than columns), the shortest of
 * them. Found by Householder QR, which keeps twice the digits that solving AᵀA x = Aᵀb would.
 *
 * @param a - m × n. Not modified. For a constant term it needs a column of ones.
 * @param b - m values, or m × k for k problems at once. Not modified.
 * @returns n values, or n × k.
 * @throws {RangeError} Where a and b differ in rows, a value is NaN or infinite, or ridge is negative.
 * @see Golub and Van Loan, Matrix Computations (2013), §5.3–5.5; §6.1.4 for ridge
 * @example
 * leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 5]); // [1, 2]
 * leastSquares([[1, 1]], [4]); // [2, 2]
 * leastSquares([[2]], [4], { ridge: 4 }); // [1]
 */
export function leastSquares(a: MatrixLike, b: ArrayLike<number>, options?: LeastSquaresOptions): Float64Array;
export function leastSquares(a: MatrixLike, b: Matrix | number[][], options?: LeastSquaresOptions): Matrix;
export function leastSquares(
  a: MatrixLike,
  b: MatrixLike | VectorLike<number>,
  options?: LeastSquaresOptions,
): Matrix | Float64Array;
export function leastSquares(
  a: MatrixLike,
  b: MatrixLike | VectorLike<number>,
  { ridge = 0 }: LeastSquaresOptions = {},
): Matrix | Float64Array {
  if (!(ridge >= 0 && ridge < Infinity)) {
    throw new RangeError(`leastSquares: ridge is ${inWords(ridge)}; expected a number of at least 0.`);
  }
  const left = readMatrix('leastSquares', { a });
  const vector = isVector(b);
  const right = vector
    ? columnOf(vectorNumbers('leastSquares', { b: b as VectorLike<number> }))
    : readMatrix('leastSquares', { b: b as MatrixLike });
  if (left.rows !== right.rows) {
    throw new RangeError(`leastSquares: a has ${left.rows} rows, b ${right.rows}; expected the same number.`);
  }
  const reduced = reduceRows(left, right, { ridge });
  const columns = reduced.slice(0, left.columns);
  const solutions = solve(columns, {
    bs: reduced.slice(left.columns),
    lengths: columns.map(norm),
    tolerance: Number.EPSILON * Math.max(left.rows, left.columns),
  });
  return vector ? solutions[0]! : fromColumns(solutions);
}

function columnOf(data: Float64Array): Matrix {
  return { data, rows: data.length, columns: 1 };
}

function fromColumns(columns: readonly Float64Array[]): Matrix {
  const out = matrix(columns[0]!.length, columns.length);
  columns.forEach((column, c) => column.forEach((value, r) => (out.data[r * columns.length + c] = value)));
  return out;
}

/**
 * The columns of [A b], rotated so that only the first n rows of A's are not zero, and cut off there. Ridge adds the rows
 * [√λ I 0]. Rows come in pieces, so that what is worked on stays in the processor's cache.
 */
function reduceRows(a: Matrix, b: Matrix, { ridge }: { readonly ridge: number }): Float64Array[] {
  const width = a.columns + b.columns;
  const piece = Math.max(64, 3 * a.columns);
  let reduced = Array.from({ length: width }, () => new Float64Array(0));
  for (let from = 0; from < a.rows; from += piece) {
    const to = Math.min(from + piece, a.rows);
    const columns = reduced.map((top, c) => {
      const [{ data, columns: stride }, offset] = c < a.columns ? [a, c] : [b, c - a.columns];
      const column = new Float64Array(top.length + to - from);
      column.set(top);
      for (let r = from; r < to; r++) column[top.length + r - from] = data[r * stride + offset]!;
      return column;
    });
    reduced = triangular(columns, a.columns);
  }
  if (ridge === 0) return reduced;
  const root = Math.sqrt(ridge);
  const withRidge = reduced.map((top, c) => {
    const column = new Float64Array(top.length + a.columns);
    column.set(top);
    if (c < a.columns) column[top.length + c] = root;
    return column;
  });
  return triangular(withRidge, a.columns);
}

/** The columns after their first `count` were made triangular, without the rows below. */
function triangular(columns: readonly Float64Array[], count: number): Float64Array[] {
  triangularise(columns, count);
  return columns.map((column) => column.subarray(0, count));
}

/** The shortest solutions of A x ≈ b, for each b. Changes both. */
function solve(
  a: readonly Float64Array[],
  { bs, lengths, tolerance }: { bs: readonly Float64Array[]; lengths: readonly number[]; tolerance: number },
): Float64Array[] {
  const { order, rank } = triangulariseWithPivots(a, { bs, lengths, tolerance });
  const independent = order.slice(0, rank).map((c) => a[c]!);
  const dependent = order.slice(rank).map((c) => a[c]!);
  const padded = (values: Float64Array): Float64Array => {
    const out = new Float64Array(a.length);
    out.set(values);
    return out;
  };
  const solutions = bs.map((b) => padded(backSubstitute(independent, b)));
  // A dependent column less what the independent ones make of it is nothing: a direction in which x may move at no cost.
  const free = dependent.map((column, i) => {
    const direction = padded(backSubstitute(independent, column).map((value) => -value));
    direction[rank + i] = 1;
    return direction;
  });
  return shortened(solutions, free).map((solution) => {
    const x = new Float64Array(a.length);
    order.forEach((c, i) => (x[c] = solution[i]!));
    return x;
  });
}

/** Each vector less the part of it that lies along the directions, which are independent of each other. */
function shortened(vectors: readonly Float64Array[], directions: readonly Float64Array[]): Float64Array[] {
  const columns = [...directions, ...vectors].map((column) => column.slice());
  triangularise(columns, directions.length);
  const triangle = columns.slice(0, directions.length);
  return vectors.map((vector, i) => {
    const steps = backSubstitute(triangle, columns[directions.length + i]!);
    return vector.map((value, r) => steps.reduce((sum, step, d) => sum - step * directions[d]![r]!, value));
  });
}

/**
 * QR with column pivoting: next comes the column of which most is left, as a share of its length. Where next to nothing is
 * left of any, the columns that remain depend on those before.
 */
function triangulariseWithPivots(
  a: readonly Float64Array[],
  { bs, lengths, tolerance }: { bs: readonly Float64Array[]; lengths: readonly number[]; tolerance: number },
): { readonly order: readonly number[]; readonly rank: number } {
  const height = a[0]!.length;
  const order = a.map((_, c) => c);
  for (let k = 0; k < Math.min(a.length, height); k++) {
    const shares = order.map((c, i) => (i < k || lengths[c] === 0 ? 0 : norm(a[c]!.subarray(k)) / lengths[c]!));
    const next = shares.indexOf(Math.max(...shares));
    if (shares[next]! <= tolerance) return { order, rank: k };
    [order[k], order[next]] = [order[next]!, order[k]!];
    const reflection = reflectOntoAxis(a[order[k]!]!, k);
    for (const c of order.slice(k + 1)) reflect(a[c]!, reflection);
    for (const b of bs) reflect(b, reflection);
  }
  return { order, rank: Math.min(a.length, height) };
}

/** Solves R x = b for the upper triangle R of the columns. */
function backSubstitute(columns: readonly Float64Array[], b: Float64Array): Float64Array {
  const x = b.slice(0, columns.length);
  for (let c = columns.length - 1; c >= 0; c--) {
    const column = columns[c]!;
    x[c]! /= column[c]!;
    for (let r = 0; r < c; r++) x[r]! -= column[r]! * x[c]!;
  }
  return x;
}
