import { inWords } from '../../internal/assert';
import type { Matrix } from '../../math/matrix';

/** How users rate items, one user a row; null, undefined and NaN are gaps. */
export type Ratings = ArrayLike<ArrayLike<number | null | undefined>>;

/**
 * Ratings as a matrix in which gaps are NaN.
 *
 * @throws {RangeError | TypeError} Where rows differ in length, there is none, or a rating is infinite or no number.
 */
export function readRatings(caller: string, ratings: Ratings, { columns }: { readonly columns?: number } = {}): Matrix {
  if (!isList(ratings) || ratings.length === 0) {
    const got = isList(ratings) ? 'empty' : inWords(ratings);
    throw new TypeError(`${caller}: ratings is ${got}; expected rows of ratings, one for each user.`);
  }
  const width = columns ?? (isList(ratings[0]) ? ratings[0].length : 0);
  const data = new Float64Array(ratings.length * width);
  for (let user = 0; user < ratings.length; user++) {
    const row: unknown = ratings[user];
    if (!isList(row)) throw new TypeError(`${caller}: user ${user} is ${inWords(row)}; expected a row of ratings.`);
    if (row.length !== width || width === 0) {
      const wanted =
        columns === undefined ? (width === 0 ? 'at least one' : `${width}, as user 0`) : `${width}, as in fit`;
      throw new RangeError(`${caller}: user ${user} has ${row.length} items; expected ${wanted}.`);
    }
    for (let item = 0; item < width; item++)
      data[user * width + item] = readRating(row[item], `${caller}: user ${user}, item ${item}`);
  }
  return { data, rows: ratings.length, columns: width };
}

function readRating(rating: unknown, place: string): number {
  if (rating === null || rating === undefined || Number.isNaN(rating)) return NaN;
  if (typeof rating === 'number' && Number.isFinite(rating)) return rating;
  const Kind = typeof rating === 'number' ? RangeError : TypeError;
  throw new Kind(`${place} is ${inWords(rating)}; expected a number, or null where there is no rating.`);
}

function isList(x: unknown): x is ArrayLike<unknown> {
  return Array.isArray(x) || (ArrayBuffer.isView(x) && 'length' in x);
}
