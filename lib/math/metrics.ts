import { assertAllFinite, assertInteger, assertLabels, assertSameLength } from '../internal/assert';
import { matrix, type Matrix } from './matrix';

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
  assertAllFinite('accuracy', { targets });
  assertAllFinite('accuracy', { predictions });
  let right = 0;
  for (let n = 0; n < targets.length; n++) if (predictions[n] === targets[n]) right++;
  return right / targets.length;
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
  { classes = countClasses(targets, predictions) }: { readonly classes?: number } = {},
): Matrix {
  assertSameLength('confusionMatrix', { targets, predictions });
  assertInteger('confusionMatrix', { classes }, { min: 1 });
  assertLabels('confusionMatrix', { targets }, classes);
  assertLabels('confusionMatrix', { predictions }, classes);
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
