import { assertInteger } from '../../internal/assert';
import { readFeatures } from '../features';
import { matrix, type Matrix, type MatrixLike } from '../matrix';

/** More numbers than this fit no memory a student has: 2 GB. */
const MOST_VALUES = 2 ** 28;

/**
 * All products of up to `degree` columns, each column as often as it likes: for x₁, x₂ and degree 2
 *
 *   1, x₁, x₂, x₁², x₁x₂, x₂²
 *
 * A model that is linear in these is a polynomial in x.
 *
 * @param x - N × d. Not modified.
 * @param options.degree - The most factors in a product, a whole number ≥ 1. Default 2.
 * @param options.includeBias - Whether the first column is the 1, the product of no factor. Default true.
 * @returns A new matrix with a column for each product, by number of factors, then in the order of the columns.
 * @throws {RangeError} On another degree, or where the table would not fit into memory.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.PolynomialFeatures.html
 * @example
 * toRows(polynomialFeatures([[2, 3]])); // [[1, 2, 3, 4, 6, 9]]
 * toRows(polynomialFeatures([[2], [3]], { degree: 3, includeBias: false })); // [[2, 4, 8], [3, 9, 27]]
 */
export function polynomialFeatures(
  x: MatrixLike,
  { degree = 2, includeBias = true }: { readonly degree?: number; readonly includeBias?: boolean } = {},
): Matrix {
  assertInteger('polynomialFeatures', { degree }, { min: 1 });
  const { data, rows, columns } = readFeatures('polynomialFeatures', x);
  const count = countProducts(columns, degree) - (includeBias ? 0 : 1);
  if (rows * count > MOST_VALUES) {
    throw new RangeError(
      `polynomialFeatures: degree ${degree} makes ${rows} × ${count} values of ${rows} × ${columns}; ` +
        `expected at most ${MOST_VALUES}. Take a lower degree or fewer columns.`,
    );
  }
  const products = listProducts(columns, degree).slice(includeBias ? 0 : 1);
  const out = data instanceof Float32Array ? new Float32Array(rows * count) : new Float64Array(rows * count);
  for (let r = 0; r < rows; r++) {
    products.forEach((factors, p) => {
      out[r * count + p] = factors.reduce((product, c) => product * data[r * columns + c]!, 1);
    });
  }
  return matrix(rows, count, out);
}

/** How many ways there are to take up to `degree` of d columns with repetition: (d + degree)! / (d! · degree!). */
function countProducts(d: number, degree: number): number {
  let count = 1;
  for (let k = 1; k <= degree && count < Infinity; k++) count = (count * (d + k)) / k;
  return Math.round(count);
}

/** The columns that are factors of each product; each list of n factors grows into lists of n + 1. */
function listProducts(columns: number, degree: number): number[][] {
  let longest: number[][] = [[]];
  const all = [...longest];
  for (let n = 1; n <= degree; n++) {
    longest = longest.flatMap((factors) => {
      const last = factors.at(-1) ?? 0;
      return Array.from({ length: columns - last }, (_, i) => [...factors, last + i]);
    });
    for (const factors of longest) all.push(factors);
  }
  return all;
}
