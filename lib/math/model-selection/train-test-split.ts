import { inWords } from '../../internal/assert';
import { readFeatures, takeRows } from '../features';
import type { Matrix, MatrixLike } from '../matrix';
import { createRandom } from '../random';
import { rowsByLabel } from './rows-by-label';
import { vectorValues, type VectorLike } from '../vector';

/** What a model learns from, and what it is judged by. */
export interface TrainTestSplit<T> {
  readonly xTrain: Matrix;
  readonly xTest: Matrix;
  readonly yTrain: T[];
  readonly yTest: T[];
}

/** What can be set about a split. */
export interface TrainTestSplitOptions {
  /** The share of rows to test with, in (0, 1), or how many, a whole number ≥ 1. Default 0.25. */
  readonly testSize?: number;
  /** Labels, one a row, usually y: each keeps its share in both parts. Default: left to chance. */
  readonly stratify?: VectorLike<number> | VectorLike<string>;
  /** The seed that shuffles the rows. Default 0. */
  readonly randomState?: number;
}

/**
 * Splits examples at random into a part to learn from and a part to test with. Every row is in exactly one of them; each x
 * stays with its y.
 *
 * @param x - One example a row. Not modified.
 * @param y - One value or label for each row. Not modified.
 * @throws {RangeError} Where x and y differ in length, a part would be empty, or a class is too small to be in both parts.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.train_test_split.html
 * @example
 * const x = [[1], [2], [3], [4], [5], [6], [7], [8]];
 * const y = ['a', 'a', 'a', 'a', 'a', 'a', 'b', 'b'];
 * const { xTrain, yTest } = trainTestSplit(x, y, { testSize: 0.5, stratify: y, randomState: 1 });
 * xTrain.rows; // 4
 * yTest.sort(); // ['a', 'a', 'a', 'b']
 */
export function trainTestSplit<T>(
  x: MatrixLike,
  y: VectorLike<T>,
  { testSize = 0.25, stratify, randomState = 0 }: TrainTestSplitOptions = {},
): TrainTestSplit<T> {
  const features = readFeatures('trainTestSplit', x);
  const values = vectorValues('trainTestSplit', { y });
  assertOneEach(features, { y: values });
  const random = createRandom(randomState);
  const testRows = countTestRows(features.rows, testSize);
  const order = random.shuffle(Array.from({ length: features.rows }, (_, row) => row));
  let test = order.slice(0, testRows);
  if (stratify !== undefined) {
    const labels = vectorValues<number | string>('trainTestSplit', { stratify });
    assertOneEach(features, { stratify: labels });
    test = random.shuffle(stratifiedRows(order, { labels, testRows }));
  }
  const tested = new Set(test);
  const train = order.filter((row) => !tested.has(row));
  return {
    xTrain: takeRows(features, train),
    xTest: takeRows(features, test),
    yTrain: train.map((row) => values[row]!),
    yTest: test.map((row) => values[row]!),
  };
}

function assertOneEach({ rows }: Matrix, named: Readonly<Record<string, ArrayLike<unknown>>>): void {
  const [name, values] = Object.entries(named)[0]!;
  if (values.length !== rows) {
    throw new RangeError(
      `trainTestSplit: x has ${rows} rows, ${name} ${values.length} values; expected one value for each row.`,
    );
  }
}

function countTestRows(rows: number, testSize: number): number {
  const share = testSize > 0 && testSize < 1;
  if (!share && !(Number.isInteger(testSize) && testSize >= 1)) {
    throw new RangeError(
      `trainTestSplit: testSize is ${inWords(testSize)}; expected a share in (0, 1) or a whole number of at least 1.`,
    );
  }
  const count = share ? Math.ceil(testSize * rows) : testSize;
  if (count >= rows) {
    throw new RangeError(
      `trainTestSplit: testSize ${testSize} takes ${count} of ${rows} rows; expected at least one to be left to train on.`,
    );
  }
  return count;
}

/**
 * The test rows: of each class as many as its share of all rows, rounded down; the rows still missing come from the classes
 * that lost most by the rounding.
 */
function stratifiedRows(
  order: readonly number[],
  { labels, testRows }: { readonly labels: ArrayLike<number | string>; readonly testRows: number },
): number[] {
  const classes = rowsByLabel(labels, order);
  assertBigEnough(classes, { labels, testRows, trainRows: order.length - testRows });
  const parts = classes.map((rows) => {
    const due = (rows.length * testRows) / order.length;
    return { rows, take: Math.floor(due), lost: due - Math.floor(due) };
  });
  let missing = testRows - parts.reduce((sum, { take }) => sum + take, 0);
  for (const part of [...parts].sort((a, b) => b.lost - a.lost)) if (missing-- > 0) part.take++;
  return parts.flatMap(({ rows, take }) => rows.slice(0, take));
}

function assertBigEnough(
  classes: readonly number[][],
  { labels, ...parts }: { labels: ArrayLike<number | string>; testRows: number; trainRows: number },
): void {
  const lonely = classes.find((rows) => rows.length < 2);
  if (lonely) {
    throw new RangeError(
      `trainTestSplit: ${inWords(labels[lonely[0]!])} occurs once in stratify; expected each label at least twice, once for each part.`,
    );
  }
  for (const [name, rows] of Object.entries(parts)) {
    if (rows < classes.length) {
      throw new RangeError(
        `trainTestSplit: ${name} is ${rows}, stratify has ${classes.length} labels; expected at least one row for each label.`,
      );
    }
  }
}
