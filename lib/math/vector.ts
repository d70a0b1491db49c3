import { assertAllFinite, assertNotEmpty, inWords } from '../internal/assert';

/** One value for each row: an array, a typed array, a 1-D tensor of TensorFlow.js, or a danfojs Series. */
export type VectorLike<T> =
  | ArrayLike<T>
  | { readonly shape: readonly number[]; dataSync(): ArrayLike<unknown> }
  | { readonly shape: readonly number[]; readonly values: ArrayLike<unknown> };

/** Whether x holds one value for each row, rather than a row of values. */
export function isVector(x: unknown): x is VectorLike<unknown> {
  if (isArrayLike(x)) return !isArrayLike(x[0]);
  if (!hasShape(x)) return false;
  // A danfojs Series says that its shape is [n, 1]; only its values tell it from a DataFrame.
  return 'values' in x && isArrayLike(x.values) ? isVector(x.values) : x.shape.length === 1;
}

function hasShape(x: unknown): x is { readonly shape: readonly number[] } {
  return typeof x === 'object' && x !== null && 'shape' in x;
}

function isArrayLike(x: unknown): x is ArrayLike<unknown> {
  return Array.isArray(x) || (ArrayBuffer.isView(x) && 'length' in x);
}

/**
 * The values of a vector, as they are.
 *
 * @throws {TypeError} Where it is none, or holds none.
 * @throws {RangeError} Where it has another number of axes than one, or no value.
 */
export function vectorValues<T>(caller: string, named: Readonly<Record<string, VectorLike<T>>>): ArrayLike<T> {
  const [name, vector] = Object.entries(named)[0]!;
  const values = read(caller, name, vector) as ArrayLike<T>;
  assertNotEmpty(caller, { [name]: values });
  return values;
}

/** The values of a vector of finite numbers, copied. */
export function vectorNumbers(caller: string, named: Readonly<Record<string, VectorLike<number>>>): Float64Array {
  const values = vectorValues(caller, named);
  const [name] = Object.keys(named);
  for (let i = 0; i < values.length; i++) {
    if (typeof values[i] !== 'number') {
      throw new TypeError(`${caller}: ${name}[${i}] is ${inWords(values[i])}; expected a number.`);
    }
  }
  assertAllFinite(caller, { [name!]: values });
  return Float64Array.from(values);
}

function read(caller: string, name: string, vector: unknown): ArrayLike<unknown> {
  if (isArrayLike(vector)) return vector;
  if (hasShape(vector) && ('dataSync' in vector || 'values' in vector)) {
    if (!isVector(vector)) {
      throw new RangeError(`${caller}: ${name} has shape [${vector.shape.join(', ')}]; expected one axis.`);
    }
    if ('dataSync' in vector) return (vector as { dataSync(): ArrayLike<unknown> }).dataSync();
    return (vector as unknown as { values: ArrayLike<unknown> }).values;
  }
  throw new TypeError(`${caller}: ${name} is ${inWords(vector)}; expected an array, a 1-D tensor or a Series.`);
}
