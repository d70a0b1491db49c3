import { countConfusions } from './metrics';

/** How well one class is found, or the mean over the classes. */
export interface PrecisionRecallF1 {
  readonly precision: Float64Array;
  readonly recall: Float64Array;
  readonly f1: Float64Array;
  /** How often each class is the true one. */
  readonly support: Float64Array;
  /** The plain mean over the classes that occur, each of which counts the same, however rare it is. */
  readonly macro: { readonly precision: number; readonly recall: number; readonly f1: number };
}

/**
 * Precision, recall and their harmonic mean F1 of every class, and the mean over the classes.
 *
 *   precision = right among what was taken for the class,   recall = found among what is of the class
 *   F1 = 2 · precision · recall / (precision + recall)
 *
 * A class that was never predicted has precision 0, one that never occurs has recall 0, as in scikit-learn. The mean
 * leaves out classes that are neither among the targets nor among the predictions.
 *
 * @param targets - True classes 0, 1, 2 …, length N ≥ 1. Not modified.
 * @param predictions - Predicted classes, length N. Not modified.
 * @param options.classes - Number of classes. Default: one more than the largest class that occurs.
 * @returns Arrays with one number a class, each in [0, 1] but `support`; entry 1 is the "yes" of a yes-or-no question.
 * @throws {RangeError} Where the lengths differ, N is 0, or a label is not a class.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.precision_recall_fscore_support.html
 * @example
 * const { precision, recall, f1, macro } = precisionRecallF1([0, 0, 0, 1, 1], [0, 0, 1, 1, 1]);
 * precision; // [1, 2 / 3]
 * recall; // [2 / 3, 1]
 * f1; // [0.8, 0.8]
 * macro.f1; // 0.8
 */
export function precisionRecallF1(
  targets: ArrayLike<number>,
  predictions: ArrayLike<number>,
  { classes }: { readonly classes?: number } = {},
): PrecisionRecallF1 {
  const { data: counts, rows } = countConfusions('precisionRecallF1', targets, predictions, classes);
  const right = Float64Array.from({ length: rows }, (_, k) => counts[k * rows + k]!);
  const support = new Float64Array(rows);
  const predicted = new Float64Array(rows);
  counts.forEach((count, i) => {
    support[Math.floor(i / rows)]! += count;
    predicted[i % rows]! += count;
  });
  const precision = right.map((count, k) => count && count / predicted[k]!);
  const recall = right.map((count, k) => count && count / support[k]!);
  // The same as 2 · precision · recall / (precision + recall), without dividing 0 by 0.
  const f1 = right.map((count, k) => count && (2 * count) / (predicted[k]! + support[k]!));
  const occurs = (_: number, k: number): boolean => support[k]! + predicted[k]! > 0;
  const mean = (values: Float64Array): number => {
    const counted = values.filter(occurs);
    return counted.reduce((sum, value) => sum + value, 0) / counted.length;
  };
  return { precision, recall, f1, support, macro: { precision: mean(precision), recall: mean(recall), f1: mean(f1) } };
}
