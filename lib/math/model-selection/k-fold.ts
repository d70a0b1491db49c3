import { assertInteger, inWords } from '../../internal/assert';
import { createRandom } from '../random';
import { rowsByLabel } from './rows-by-label';
import { vectorValues, type VectorLike } from '../vector';

/** One round of cross-validation: the rows to learn from and the rows to test with, both in ascending order. */
export interface Fold {
  readonly train: number[];
  readonly test: number[];
}

/** What can be set about folds. */
export interface KFoldOptions {
  /** How many folds, a whole number ≥ 2. Default 5. */
  readonly nSplits?: number;
  /** Whether rows are dealt to folds at random rather than as they come. Default false. */
  readonly shuffle?: boolean;
  /** The seed of the shuffle. Default 0. */
  readonly randomState?: number;
}

/**
 * Deals n rows into folds of equal size, give or take one. Each fold is the test part once, while all others are learned
 * from: so every row is tested exactly once.
 *
 * @param n - How many rows there are, at least as many as folds.
 * @returns `nSplits` folds.
 * @throws {RangeError} Where there are fewer rows than folds, or fewer folds than 2.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.KFold.html
 * @example
 * kFold(5, { nSplits: 2 }); // [{ train: [3, 4], test: [0, 1, 2] }, { train: [0, 1, 2], test: [3, 4] }]
 */
export function kFold(n: number, { nSplits = 5, shuffle = false, randomState = 0 }: KFoldOptions = {}): Fold[] {
  assertInteger('kFold', { nSplits }, { min: 2 });
  assertInteger('kFold', { n }, { min: nSplits });
  const rows = Array.from({ length: n }, (_, row) => row);
  const order = shuffle ? createRandom(randomState).shuffle(rows) : rows;
  const foldOf = new Int32Array(n);
  order.forEach((row, i) => (foldOf[row] = foldAt(i, { n, nSplits })));
  return foldsFrom(foldOf, nSplits);
}

/**
 * Deals rows into folds as `kFold` does, so that every label has nearly the same share in each fold.
 *
 * @param labels - One label a row, each occurring at least `nSplits` times. Not modified.
 * @returns `nSplits` folds.
 * @throws {RangeError} Where a label occurs less often, or there are fewer folds than 2.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.StratifiedKFold.html
 * @example
 * const folds = stratifiedKFold(['a', 'a', 'a', 'a', 'b', 'b'], { nSplits: 2 });
 * folds.map((fold) => fold.test); // [[0, 1, 4], [2, 3, 5]]
 */
export function stratifiedKFold(
  labels: VectorLike<number> | VectorLike<string>,
  { nSplits = 5, shuffle = false, randomState = 0 }: KFoldOptions = {},
): Fold[] {
  const values = vectorValues<number | string>('stratifiedKFold', { labels });
  assertInteger('stratifiedKFold', { nSplits }, { min: 2 });
  const random = createRandom(randomState);
  const foldOf = new Int32Array(values.length);
  let dealt = 0;
  for (const rows of rowsByLabel(values)) {
    if (rows.length < nSplits) {
      const often = rows.length === 1 ? 'once' : `${rows.length} times`;
      throw new RangeError(
        `stratifiedKFold: ${inWords(values[rows[0]!])} occurs ${often}; expected each label at least nSplits = ${nSplits} times.`,
      );
    }
    // Each class goes on with the fold at which the class before it stopped, which keeps the folds equal in size.
    const folds = rows.map((_, i) => (dealt + i) % nSplits);
    const turns = shuffle ? random.shuffle(folds) : folds.sort((a, b) => a - b);
    rows.forEach((row, i) => (foldOf[row] = turns[i]!));
    dealt += rows.length;
  }
  return foldsFrom(foldOf, nSplits);
}

/** The fold of the i-th row: the first n mod nSplits folds hold one row more than the others. */
function foldAt(i: number, { n, nSplits }: { readonly n: number; readonly nSplits: number }): number {
  const small = Math.floor(n / nSplits);
  const large = n % nSplits;
  return i < large * (small + 1) ? Math.floor(i / (small + 1)) : Math.floor((i - large) / small);
}

function foldsFrom(foldOf: Int32Array, nSplits: number): Fold[] {
  return Array.from({ length: nSplits }, (_, fold) => {
    const parts: Fold = { train: [], test: [] };
    foldOf.forEach((own, row) => (own === fold ? parts.test : parts.train).push(row));
    return parts;
  });
}
