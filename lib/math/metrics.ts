import { assertAllFinite, assertInteger, assertLabels, assertSameLength } from '../internal/assert';
import { matrix, type Matrix, type MatrixLike } from './matrix';
import { readMatrix } from './read-matrix';

/**
 * The share of predictions that are right.
 *
 *   accuracy = (number of n with pₙ = tₙ) / N
 *
 * @param targets - True labels, length N ≥ 1. Not modified.
 * @param predictions - Predicted labels, length N. Not modified.
 * @returns A number in [0, 1].
 * @throws {RangeError} Where the lengths differ, N is 0, or a label is not a finite number.
 * @example
 * accuracy([0, 1, 2, 2], [0, 1, 2, 1]); // 0.75
 */
export function accuracy(targets: ArrayLike<number>, predictions: ArrayLike<number>): number {
  assertSameLength('accuracy', { targets, predictions });
  assertAllFinite('accuracy', { targets, predictions });
  let right = 0;
  for (let n = 0; n < targets.length; n++) if (predictions[n] === targets[n]) right++;
  return right / targets.length;
}

/**
 * The share of examples whose true class is among the k classes with the highest scores.
 *
 * Of classes that score the same, the one with the smaller number comes first, as for `argMax`; so with k = 1 this is the
 * accuracy of the best guess.
 *
 * @param targets - True classes, each a column of `scores`, length N. Not modified.
 * @param scores - Probabilities or logits, N × K. Not modified.
 * @param options.k - How many guesses count, 1 to K. Default 5.
 * @returns A number in [0, 1].
 * @throws {RangeError} Where the lengths differ, a label is not a class, or k is not in 1 … K.
 * @see https://keras.io/api/metrics/accuracy_metrics
 * @example
 * topKAccuracy([0, 2], [[0.3, 0.6, 0.1], [0.5, 0.4, 0.1]], { k: 2 }); // 0.5
 */
export function topKAccuracy(
  targets: ArrayLike<number>,
  scores: MatrixLike,
  { k = 5 }: { readonly k?: number } = {},
): number {
  const { data, rows, columns } = readMatrix('topKAccuracy', { scores });
  assertSameLength('topKAccuracy', { targets, scores: { length: rows } });
  assertLabels('topKAccuracy', { targets }, columns);
  assertInteger('topKAccuracy', { k }, { min: 1, below: columns + 1 });
  let right = 0;
  for (let n = 0; n < rows; n++) {
    const own = data[n * columns + targets[n]!]!;
    let ahead = 0;
    for (let c = 0; c < columns; c++) {
      const score = data[n * columns + c]!;
      if (score > own || (score === own && c < targets[n]!)) ahead++;
    }
    if (ahead < k) right++;
  }
  return right / rows;
}

/**
 * How often each class was taken for each: row = the true class, column = the predicted one. The diagonal holds what is
 * right, the sum of all entries is N, the sum of a row how often its class occurs.
 *
 * @param targets - True classes 0, 1, 2 …, length N ≥ 1. Not modified.
 * @param predictions - Predicted classes, length N. Not modified.
 * @param options.classes - Number of classes. Default: one more than the largest class that occurs.
 * @returns A matrix of `classes × classes` counts.
 * @throws {RangeError} Where the lengths differ, N is 0, or a label is not a class.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.confusion_matrix.html
 * @example
 * const { data } = confusionMatrix([0, 0, 1, 1], [0, 1, 1, 1]);
 * Array.from(data); // [1, 1, 0, 2]
 */
export function confusionMatrix(
  targets: ArrayLike<number>,
  predictions: ArrayLike<number>,
  { classes }: { readonly classes?: number } = {},
): Matrix {
  return countConfusions('confusionMatrix', targets, predictions, classes);
}

/** The confusion matrix for another function of labels, in whose name it finds fault with them. */
export function countConfusions(
  caller: string,
  targets: ArrayLike<number>,
  predictions: ArrayLike<number>,
  classes = countClasses(targets, predictions),
): Matrix {
  assertSameLength(caller, { targets, predictions });
  assertInteger(caller, { classes }, { min: 1 });
  assertLabels(caller, { targets }, classes);
  assertLabels(caller, { predictions }, classes);
  const counts = matrix(classes, classes);
  for (let n = 0; n < targets.length; n++) counts.data[targets[n]! * classes + predictions[n]!]!++;
  return counts;
}

/** One more than the largest whole number; other values are for the caller to find fault with. */
function countClasses(...lists: readonly ArrayLike<number>[]): number {
  let largest = 0;
  for (const labels of lists) {
    for (let n = 0; n < labels.length; n++) {
      if (Number.isInteger(labels[n])) largest = Math.max(largest, labels[n]!);
    }
  }
  return largest + 1;
}
