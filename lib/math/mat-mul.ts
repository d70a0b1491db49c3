import { matrix, type Matrix, type MatrixLike } from './matrix';
import { productKernel } from './product-kernel';
import { addTiles } from './product-tiles';
import { readMatrix } from './read-matrix';
import { transposed } from './transpose';

/**
 * The product of two matrices: each value is a row of a times a column of b.
 *
 *   (A · B)ᵢⱼ = Σₚ Aᵢₚ · Bₚⱼ
 *
 * Sums are taken in 64 bits, whatever the inputs are.
 *
 * @param a - m × k, or k × m with `transposeA`. Not modified.
 * @param b - k × n, or n × k with `transposeB`. Not modified.
 * @param options.transposeA - Takes Aᵀ in place of A. Default false.
 * @param options.transposeB - Takes Bᵀ in place of B. Default false.
 * @returns A new matrix, m × n; in 32-bit floats where both inputs are so.
 * @throws {RangeError} Where the inner sizes differ, or a value is NaN or infinite.
 * @see Goodfellow et al., Deep Learning (2016), §2.2
 * @example
 * const product = matMul([[1, 2], [3, 4]], [[5], [6]]);
 * toRows(product); // [[17], [39]]
 * matMul([[1, 2]], [[3, 4]]); // throws RangeError: matMul: a is 1 × 2, b is 1 × 2; expected as many columns in a as rows in b. transposeB: true takes b as 2 × 1.
 * toRows(matMul([[1, 2]], [[3, 4]], { transposeB: true })); // [[11]]
 */
export function matMul(
  a: MatrixLike,
  b: MatrixLike,
  { transposeA = false, transposeB = false }: { readonly transposeA?: boolean; readonly transposeB?: boolean } = {},
): Matrix {
  const [left, right] = [readMatrix('matMul', { a }), readMatrix('matMul', { b })];
  const [rows, inner] = transposeA ? [left.columns, left.rows] : [left.rows, left.columns];
  const [height, columns] = transposeB ? [right.columns, right.rows] : [right.rows, right.columns];
  if (inner !== height) {
    const remedy = left.columns === right.columns ? ` transposeB: true takes b as ${columns} × ${height}.` : '';
    throw new RangeError(
      `matMul: a is ${rows} × ${inner}, b is ${height} × ${columns}; ` +
        `expected as many columns in a as rows in b.${remedy}`,
    );
  }
  const out = new Float64Array(rows * columns);
  addProduct(out, { a: in64Bits(left), b: in64Bits(right), rows, inner, columns, transposeA, transposeB });
  const single = left.data instanceof Float32Array && right.data instanceof Float32Array;
  return matrix(rows, columns, single ? Float32Array.from(out) : out);
}

function in64Bits({ data }: Matrix): Float64Array {
  return data instanceof Float64Array ? data : new Float64Array(data);
}

/** Multiplications from which copying to the kernel and back pays. The bits of the result are the same. */
const WORTH_A_KERNEL = 50_000;
/** Rows for which it does not pay, because all of b is copied for them. */
const FEW_ROWS = 2;

/** Two matrices to multiply, as their numbers row after row. */
export interface Factors {
  /** `rows × inner` numbers; with `transposeA`, `inner × rows`. */
  readonly a: Float64Array;
  /** `inner × columns` numbers; with `transposeB`, `columns × inner`. */
  readonly b: Float64Array;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
}

/**
 * Adds the product of two matrices to `out`, in place: out ← out + A · B. The loops behind every product in this library;
 * sizes and values are the caller's to vouch for.
 *
 * @param out - `rows × columns` numbers. Changed.
 * @example
 * const out = Float64Array.of(100, 200);
 * addProduct(out, { a: Float64Array.of(1, 2), b: Float64Array.of(3, 4, 5, 6), rows: 1, inner: 2, columns: 2 });
 * out; // [113, 216]
 */
export function addProduct(out: Float64Array, factors: Factors): void {
  const { a, rows, inner, columns, transposeA = false, transposeB = false } = factors;
  const [down, across] = transposeA ? [1, rows] : [inner, 1];
  const worthIt = rows > FEW_ROWS && rows * inner * columns >= WORTH_A_KERNEL;
  const kernel = worthIt ? productKernel() : undefined;
  if (kernel) {
    const b = { data: factors.b, down: transposeB ? 1 : columns, across: transposeB ? inner : 1 };
    return addTiles(kernel, out, { a: { data: a, down, across }, b, rows, inner, columns });
  }
  // The loops run along rows of b, where neighbours lie side by side in memory; a may be read in any direction.
  const b = transposeB ? transposed(factors.b, columns) : factors.b;
  const paired = rows - (rows % 2);
  for (let i = 0; i < paired; i += 2) addTwoRows(out, i, { a, b, down, across, inner, columns });
  if (paired < rows) addOneRow(out, paired, { a, b, down, across, inner, columns });
}

interface Walk {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** How far apart values lie in `a` that are one row, one column apart. */
  readonly down: number;
  readonly across: number;
  readonly inner: number;
  readonly columns: number;
}

/**
 * Rows i and i + 1 of the product. Four rows of b at a time serve two rows of the result: each number fetched from memory
 * is used twice or more, which is what makes this several times faster than the loop of the textbook.
 */
function addTwoRows(out: Float64Array, i: number, { a, b, down, across, inner, columns }: Walk): void {
  const [first, second] = [i * columns, (i + 1) * columns];
  let p = 0;
  for (; p + 3 < inner; p += 4) {
    const q = i * down + p * across;
    const r = q + down;
    const [a0, a1, a2, a3] = [a[q]!, a[q + across]!, a[q + 2 * across]!, a[q + 3 * across]!];
    const [c0, c1, c2, c3] = [a[r]!, a[r + across]!, a[r + 2 * across]!, a[r + 3 * across]!];
    for (let j = 0, k = p * columns; j < columns; j++, k++) {
      const b0 = b[k]!;
      const b1 = b[k + columns]!;
      const b2 = b[k + 2 * columns]!;
      const b3 = b[k + 3 * columns]!;
      out[first + j]! += a0 * b0 + a1 * b1 + (a2 * b2 + a3 * b3);
      out[second + j]! += c0 * b0 + c1 * b1 + (c2 * b2 + c3 * b3);
    }
  }
  for (; p < inner; p++) {
    const [a0, c0] = [a[i * down + p * across]!, a[(i + 1) * down + p * across]!];
    for (let j = 0, k = p * columns; j < columns; j++, k++) {
      out[first + j]! += a0 * b[k]!;
      out[second + j]! += c0 * b[k]!;
    }
  }
}

/** Row i of the product, where it has no neighbour to be computed with. */
function addOneRow(out: Float64Array, i: number, { a, b, down, across, inner, columns }: Walk): void {
  const first = i * columns;
  let p = 0;
  for (; p + 3 < inner; p += 4) {
    const q = i * down + p * across;
    const [a0, a1, a2, a3] = [a[q]!, a[q + across]!, a[q + 2 * across]!, a[q + 3 * across]!];
    for (let j = 0, k = p * columns; j < columns; j++, k++) {
      out[first + j]! += a0 * b[k]! + a1 * b[k + columns]! + (a2 * b[k + 2 * columns]! + a3 * b[k + 3 * columns]!);
    }
  }
  for (; p < inner; p++) {
    const a0 = a[i * down + p * across]!;
    for (let j = 0, k = p * columns; j < columns; j++, k++) out[first + j]! += a0 * b[k]!;
  }
}
