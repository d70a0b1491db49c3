import { assertInteger, inWords } from '../internal/assert';
import { indexOfNotFinite } from '../internal/index-of-not-finite';

/** A table of numbers, row after row: the value of row r and column c is `data[r * columns + c]`. */
export interface Matrix {
  /** `rows × columns` numbers. */
  readonly data: Float32Array | Float64Array;
  readonly rows: number;
  readonly columns: number;
}

interface TensorLike {
  readonly shape: readonly number[];
  dataSync(): ArrayLike<unknown>;
}

interface DataFrameLike {
  readonly shape: readonly number[];
  readonly values: ArrayLike<unknown>;
}

/** What holds a table of numbers: rows, a matrix, a 2-D tensor of TensorFlow.js, or a danfojs DataFrame. */
export type MatrixLike = ArrayLike<ArrayLike<number>> | Matrix | TensorLike | DataFrameLike;

/**
 * A matrix of the given size.
 *
 * @param rows - A whole number ≥ 1.
 * @param columns - A whole number ≥ 1.
 * @param data - `rows × columns` numbers, row after row; used as they are, not copied. Default: zeros.
 * @throws {RangeError} On another size, or where the length of the data is not `rows × columns`.
 * @example
 * matrix(2, 3).data.length; // 6
 * matrix(1, 2, Float64Array.of(5, 7)).data[1]; // 7
 */
export function matrix(rows: number, columns: number, data?: Float32Array | Float64Array): Matrix {
  assertInteger('matrix', { rows }, { min: 1 });
  assertInteger('matrix', { columns }, { min: 1 });
  const size = rows * columns;
  if (data && data.length !== size) {
    throw new RangeError(`matrix: data has length ${data.length}; expected ${rows} × ${columns} = ${size}.`);
  }
  return { data: data ?? new Float64Array(size), rows, columns };
}

/**
 * Reads a matrix out of whatever holds a table of numbers.
 *
 * @param x - Rows of numbers, a matrix, a 2-D tensor or a DataFrame. Not modified.
 * @returns A matrix with data of its own, in 32-bit floats where the values were so, otherwise in 64-bit ones.
 * @throws {RangeError} Where rows differ in length, there is no value, or a value is NaN or infinite.
 * @throws {TypeError} Where x is no table, or a value is no number.
 * @example
 * toMatrix([[1, 2, 3], [4, 5, 6]]).columns; // 3
 * toMatrix([[1, 2], [3, 4, 5]]); // throws RangeError: toMatrix: row 1 has 3 values, row 0 has 2; expected the same number.
 */
export function toMatrix(x: MatrixLike): Matrix {
  const read = borrowMatrix(x);
  // Rows and tables have been read into new numbers, those of a matrix or of a tensor are where they were.
  return isArrayLike(x) || 'values' in x ? read : { ...read, data: read.data.slice() };
}

/** As toMatrix, but the numbers of a matrix or of a tensor stay where they are, where these are floats: they must not be written. */
export function borrowMatrix(x: MatrixLike): Matrix {
  if (isArrayLike(x)) return fromRows(x);
  if (isObject(x) && 'rows' in x && 'columns' in x) return fromValues(x.data, [x.rows, x.columns]);
  if (isObject(x) && 'dataSync' in x) return fromValues(x.dataSync(), x.shape);
  if (isObject(x) && 'values' in x && isArrayLike(x.values)) return fromRows(x.values);
  throw new TypeError(`toMatrix: x is ${inWords(x)}; expected rows of numbers, a matrix, a 2-D tensor or a DataFrame.`);
}

/**
 * The rows of a table, as plain arrays: the way back from `toMatrix`.
 *
 * @param x - Rows of numbers, a matrix, a 2-D tensor or a DataFrame. Not modified.
 * @returns New arrays.
 * @throws {RangeError} As `toMatrix`.
 * @example
 * toRows(matrix(2, 2, Float64Array.of(1, 2, 3, 4))); // [[1, 2], [3, 4]]
 */
export function toRows(x: MatrixLike): number[][] {
  const { data, rows, columns } = toMatrix(x);
  return Array.from({ length: rows }, (_, r) => Array.from(data.subarray(r * columns, (r + 1) * columns)));
}

function fromRows(rows: ArrayLike<unknown>): Matrix {
  const columns = isArrayLike(rows[0]) ? rows[0].length : 0;
  const data = rows.length > 0 && rows[0] instanceof Float32Array ? Float32Array : Float64Array;
  const out = { data: new data(rows.length * columns), rows: rows.length, columns };
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!isArrayLike(row)) throw new TypeError(`toMatrix: row ${r} is ${inWords(row)}; expected an array of numbers.`);
    if (row.length !== columns) {
      const values = row.length === 1 ? '1 value' : `${row.length} values`;
      throw new RangeError(`toMatrix: row ${r} has ${values}, row 0 has ${columns}; expected the same number.`);
    }
    for (let c = 0; c < columns; c++) out.data[r * columns + c] = finite(row[c], r, c);
  }
  return notEmpty(out);
}

function fromValues(values: ArrayLike<unknown>, shape: readonly number[]): Matrix {
  const [rows, columns, ...others] = shape;
  if (rows === undefined || columns === undefined || others.length > 0) {
    throw new RangeError(`toMatrix: x has shape [${shape.join(', ')}]; expected two axes, rows and columns.`);
  }
  const size = rows * columns;
  if (values.length !== size) {
    throw new RangeError(`toMatrix: x has ${values.length} values; expected ${rows} × ${columns} = ${size}.`);
  }
  const data = values instanceof Float32Array || values instanceof Float64Array ? values : numbersOf(values, columns);
  const wrong = indexOfNotFinite(data);
  if (wrong >= 0) finite(data[wrong], Math.floor(wrong / columns), wrong % columns);
  return notEmpty({ data, rows, columns });
}

function numbersOf(values: ArrayLike<unknown>, columns: number): Float64Array {
  return Float64Array.from(values, (value, i) => finite(value, Math.floor(i / columns), i % columns));
}

function finite(value: unknown, row: number, column: number): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const Kind = typeof value === 'number' ? RangeError : TypeError;
  throw new Kind(`toMatrix: row ${row}, column ${column} is ${inWords(value)}; expected a finite number.`);
}

function notEmpty(x: Matrix): Matrix {
  if (x.rows === 0) throw new RangeError('toMatrix: x is empty; expected at least one row.');
  if (x.columns === 0) throw new RangeError('toMatrix: row 0 is empty; expected at least one value.');
  return x;
}

function isObject<T>(x: T): x is T & object {
  return typeof x === 'object' && x !== null;
}

function isArrayLike(x: unknown): x is ArrayLike<unknown> {
  return Array.isArray(x) || (ArrayBuffer.isView(x) && 'length' in x);
}
