import { reflect, reflectOntoAxis, type Reflection } from './householder';
import { matrix, type Matrix, type MatrixLike } from '../matrix';
import { readMatrix } from '../read-matrix';

/** Where a symmetric matrix only stretches: along `vectors`, by `values`. */
export interface SymmetricEigen {
  /** λ, the largest first. */
  readonly values: Float64Array;
  /** One eigenvector a row, in the order of the values; of length 1 and at right angles to each other. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix:
 *
 *   A v = λ v
 *
 * Householder reflections make A tridiagonal, QR steps with Wilkinson's shift make it diagonal.
 *
 * @param a - n × n, equal to its mirror image. Not modified.
 * @throws {RangeError} Where a is not square or not symmetric, or a value is NaN or infinite.
 * @see Golub and Van Loan, Matrix Computations (2013), §8.3
 * @example
 * const { values, vectors } = symmetricEigen([[2, 1], [1, 2]]);
 * values; // [3, 1]
 * Math.abs(toRows(vectors)[0][0]); // 0.7071…
 */
export function symmetricEigen(a: MatrixLike): SymmetricEigen {
  const { data, rows: n, columns } = readMatrix('symmetricEigen', { a });
  if (n !== columns) throw new RangeError(`symmetricEigen: a is ${n} × ${columns}; expected as many rows as columns.`);
  assertSymmetric(data, n);
  // Numbers around 1 cannot overflow when squared.
  let unit = 0;
  for (const value of data) unit = Math.max(unit, Math.abs(value));
  const rows = Array.from({ length: n }, (_, r) =>
    Float64Array.from(data.subarray(r * n, (r + 1) * n), (v) => v / (unit || 1)),
  );
  const { diagonal, beside, vectors } = tridiagonalise(rows);
  diagonalise(diagonal, { beside, vectors });
  const order = Array.from(diagonal.keys()).sort((i, j) => diagonal[j]! - diagonal[i]!);
  const out = matrix(n, n);
  order.forEach((i, r) => out.data.set(vectors[i]!, r * n));
  return { values: Float64Array.from(order, (i) => diagonal[i]! * unit), vectors: out };
}

function assertSymmetric(data: ArrayLike<number>, n: number): void {
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < r; c++) {
      const [below, above] = [data[r * n + c]!, data[c * n + r]!];
      if (Math.abs(below - above) > 1e-8 * (Math.abs(below) + Math.abs(above))) {
        throw new RangeError(
          `symmetricEigen: row ${r}, column ${c} is ${below}, its mirror image ${above}; expected the same number.`,
        );
      }
    }
  }
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** The values right of (and below) the diagonal. */
  readonly beside: Float64Array;
  /** Q as rows, with A = Qᵀ T Q. */
  readonly vectors: readonly Float64Array[];
}

/** Makes A tridiagonal: each reflection mirrors what is left of a column onto its first value, from both sides of A. Changes A. */
function tridiagonalise(a: readonly Float64Array[]): Tridiagonal {
  const n = a.length;
  const reflections: Reflection[] = [];
  for (let k = 0; k < n - 2; k++) {
    const reflection = reflectOntoAxis(a[k]!, k + 1);
    reflectBothSides(a, reflection);
    reflections.push(reflection);
  }
  const vectors = a.map((_, r) => new Float64Array(n).fill(1, r, r + 1));
  // Row r of Q is Hₙ₋₃ … H₀ applied to the r-th unit vector, taken from the other end.
  for (const vector of vectors) for (let k = reflections.length - 1; k >= 0; k--) reflect(vector, reflections[k]!);
  return {
    diagonal: Float64Array.from(a, (row, r) => row[r]!),
    beside: Float64Array.from({ length: n - 1 }, (_, r) => a[r]![r + 1]!),
    vectors,
  };
}

/** A ← H A H for rows and columns from `from` on, as A − v wᵀ − w vᵀ. */
function reflectBothSides(a: readonly Float64Array[], { v, from, factor }: Reflection): void {
  const w = new Float64Array(v.length);
  let vw = 0;
  for (let r = 0; r < v.length; r++) {
    const row = a[from + r]!;
    let sum = 0;
    for (let c = 0; c < v.length; c++) sum += row[from + c]! * v[c]!;
    w[r] = factor * sum;
    vw += v[r]! * w[r]!;
  }
  for (let r = 0; r < v.length; r++) w[r]! -= ((factor * vw) / 2) * v[r]!;
  for (let r = 0; r < v.length; r++) {
    const row = a[from + r]!;
    const [vr, wr] = [v[r]!, w[r]!];
    for (let c = 0; c < v.length; c++) row[from + c]! -= vr * w[c]! + wr * v[c]!;
  }
}

/** Rotates until nothing is left beside the diagonal, and the vectors with it. Changes all three. */
function diagonalise(
  diagonal: Float64Array,
  { beside, vectors }: { readonly beside: Float64Array; readonly vectors: readonly Float64Array[] },
): void {
  const negligible = (i: number): boolean => {
    const near = Math.abs(diagonal[i]!) + Math.abs(diagonal[i + 1]!);
    return Math.abs(beside[i]!) <= Number.EPSILON * Math.max(near, Number.EPSILON);
  };
  let end = diagonal.length - 1;
  while (end > 0) {
    if (negligible(end - 1)) {
      end--;
      continue;
    }
    let start = end - 1;
    while (start > 0 && !negligible(start - 1)) start--;
    stepOfQR({ diagonal, beside, vectors }, { start, end });
  }
}

/** One QR step on the rows from start to end: a rotation makes a bulge outside the three diagonals, the others chase it out. */
function stepOfQR(
  { diagonal: d, beside: e, vectors }: Tridiagonal,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const half = (d[end - 1]! - d[end]!) / 2;
  const corner = e[end - 1]!;
  const shift = d[end]! - corner ** 2 / (half + (half < 0 ? -1 : 1) * Math.hypot(half, corner));
  let x = d[start]! - shift;
  let bulge = e[start]!;
  for (let k = start; k < end; k++) {
    const length = Math.hypot(x, bulge);
    const [cos, sin] = length === 0 ? [1, 0] : [x / length, bulge / length];
    if (k > start) e[k - 1] = length;
    const [a, b, c] = [d[k]!, e[k]!, d[k + 1]!];
    d[k] = cos * cos * a + 2 * cos * sin * b + sin * sin * c;
    d[k + 1] = sin * sin * a - 2 * cos * sin * b + cos * cos * c;
    e[k] = cos * sin * (c - a) + (cos * cos - sin * sin) * b;
    if (k + 1 < end) {
      x = e[k]!;
      bulge = sin * e[k + 1]!;
      e[k + 1]! *= cos;
    }
    rotate(vectors[k]!, vectors[k + 1]!, { cos, sin });
  }
}

function rotate(u: Float64Array, v: Float64Array, { cos, sin }: { readonly cos: number; readonly sin: number }): void {
  for (let i = 0; i < u.length; i++) {
    const [a, b] = [u[i]!, v[i]!];
    u[i] = cos * a + sin * b;
    v[i] = cos * b - sin * a;
  }
}
