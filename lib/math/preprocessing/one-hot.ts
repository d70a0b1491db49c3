import { assertInteger, inWords } from '../../internal/assert';
import { matrix, type Matrix } from '../matrix';
import { vectorValues, type VectorLike } from '../vector';

/**
 * Labels as rows of 0 and 1: the row of a label holds 1 in the column of its class and 0 elsewhere.
 *
 * @param labels - Whole numbers 0, 1, 2 … or any strings and numbers with `classes` as a list. Not modified.
 * @param options.classes - How many classes there are, or the classes themselves, in the order of the columns. Default: one
 *   more than the largest number; for strings, those that occur, sorted.
 * @returns A new matrix, N × classes.
 * @throws {RangeError} Where there is no label, or one is not a class.
 * @see Goodfellow et al., Deep Learning (2016), §5.1.1
 * @example
 * toRows(oneHot([2, 0], { classes: 3 })); // [[0, 0, 1], [1, 0, 0]]
 * toRows(oneHot(['S', 'C', 'S'])); // [[0, 1], [1, 0], [0, 1]]
 * oneHot([3], { classes: 3 }); // throws RangeError: oneHot: labels[0] is 3; expected an integer in [0, 3).
 */
export function oneHot(
  labels: VectorLike<number> | VectorLike<string>,
  { classes }: { readonly classes?: number | readonly (number | string)[] } = {},
): Matrix {
  const values = vectorValues<number | string>('oneHot', { labels });
  const listed =
    typeof classes === 'object' ? classes : typeof values[0] === 'string' ? sortedStrings(values) : undefined;
  const count = listed?.length ?? (classes as number | undefined) ?? oneMoreThanLargest(values);
  assertInteger('oneHot', { classes: count }, { min: 1 });
  const columns = new Map(listed?.map((label, column) => [label, column]));
  const out = matrix(values.length, count);
  for (let n = 0; n < values.length; n++) {
    const label = values[n]!;
    const column = listed ? columns.get(label) : label;
    if (typeof column !== 'number' || !Number.isInteger(column) || column < 0 || column >= count) {
      const expected = listed ? `one of ${listed.map(inWords).join(', ')}` : `an integer in [0, ${count})`;
      throw new RangeError(`oneHot: labels[${n}] is ${inWords(label)}; expected ${expected}.`);
    }
    out.data[n * count + column] = 1;
  }
  return out;
}

function sortedStrings(labels: ArrayLike<number | string>): (number | string)[] {
  return [...new Set(Array.from(labels))].sort();
}

/** One more than the largest whole number; other values are for the caller to find fault with. */
function oneMoreThanLargest(labels: ArrayLike<number | string>): number {
  return Array.from(labels).reduce<number>(
    (most, x) => (Number.isInteger(x) ? Math.max(most, Number(x) + 1) : most),
    1,
  );
}
