/**
 * Householder reflections on a matrix that is stored column after column, each in an array of its own. A reflection
 * I − 2vvᵀ / (vᵀv) mirrors a column onto an axis, which puts zeros below a diagonal without changing any length or angle;
 * so rounding errors never grow.
 *
 * @see Golub and Van Loan, Matrix Computations (2013), §5.1–5.5
 */

/** A mirror: v from row `from` on, and 2 / (vᵀv); 0 where there is nothing to mirror. */
export interface Reflection {
  readonly v: Float64Array;
  readonly from: number;
  readonly factor: number;
}

/** The reflection that puts zeros below row `from` of the column, which it replaces by its image. */
export function reflectOntoAxis(column: Float64Array, from: number): Reflection {
  const length = norm(column.subarray(from));
  if (length === 0) return { v: column.slice(from), from, factor: 0 };
  const v = column.slice(from).map((value) => value / length);
  // Away from where the column points already: subtracting nearly equal numbers would lose digits.
  const sign = v[0]! > 0 ? -1 : 1;
  v[0]! -= sign;
  column.fill(0, from);
  column[from] = sign * length;
  return { v, from, factor: 2 / dot(v, v) };
}

/** Applies a reflection to a column, in place. */
export function reflect(column: Float64Array, { v, from, factor }: Reflection): void {
  const rest = column.subarray(from, from + v.length);
  const step = factor * dot(v, rest);
  for (let i = 0; i < v.length; i++) rest[i]! -= step * v[i]!;
}

/** Puts zeros below the diagonal of the first `count` columns; the same reflections are applied to all columns after them. */
export function triangularise(columns: readonly Float64Array[], count: number): Reflection[] {
  const reflections: Reflection[] = [];
  for (const [k, column] of columns.slice(0, count).entries()) {
    if (k === column.length) break;
    const reflection = reflectOntoAxis(column, k);
    for (let j = k + 1; j < columns.length; j++) reflect(columns[j]!, reflection);
    reflections.push(reflection);
  }
  return reflections;
}

/** √(Σ vᵢ²), safe from overflow and underflow. */
export function norm(v: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]!));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += (v[i]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** Σ aᵢbᵢ, in four sums that the processor can add at the same time. */
function dot(a: Float64Array, b: Float64Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = a.length - (a.length % 4);
  for (let i = 0; i < whole; i += 4) {
    s0 += a[i]! * b[i]!;
    s1 += a[i + 1]! * b[i + 1]!;
    s2 += a[i + 2]! * b[i + 2]!;
    s3 += a[i + 3]! * b[i + 3]!;
  }
  for (let i = whole; i < a.length; i++) s0 += a[i]! * b[i]!;
  return s0 + s1 + (s2 + s3);
}
