import { categoricalCrossEntropy, softmaxCrossEntropy } from './categorical-losses';
import { binaryCrossEntropy, halfSquaredError, huber, meanAbsoluteError, meanSquaredError } from './elementwise-losses';
import type { Matrix, MatrixLike } from './matrix';

/** A loss that compares targets and predictions one by one, and takes the mean over all of them. */
export interface ElementwiseLoss {
  (targets: ArrayLike<number>, predictions: ArrayLike<number>): number;
  /** ∂loss/∂predictions, a new array of the same length; the 1/N of the mean is in it. */
  gradient(targets: ArrayLike<number>, predictions: ArrayLike<number>): Float64Array;
}

/** A loss that compares targets and outputs row by row, a row an example, and takes the mean over the rows. */
export interface CategoricalLoss {
  (targets: MatrixLike, outputs: MatrixLike): number;
  /** ∂loss/∂outputs, a new matrix of the same size; the 1/N of the mean is in it. */
  gradient(targets: MatrixLike, outputs: MatrixLike): Matrix;
}

/**
 * The losses that compare number with number, by name.
 *
 * @example
 * elementwiseLosses.meanAbsoluteError([1, 2], [1, 5]); // 1.5
 */
export const elementwiseLosses = {
  halfSquaredError,
  meanSquaredError,
  meanAbsoluteError,
  huber,
  binaryCrossEntropy,
} as const satisfies Readonly<Record<string, ElementwiseLoss>>;

/**
 * The losses that compare row with row, by name.
 *
 * @example
 * categoricalLosses.softmaxCrossEntropy([1], [[0, 0]]); // Math.LN2
 */
export const categoricalLosses = { categoricalCrossEntropy, softmaxCrossEntropy } as const satisfies Readonly<
  Record<string, CategoricalLoss>
>;

/**
 * All losses by name, each with the gradient with respect to the predictions.
 *
 * @example
 * losses.meanSquaredError([1, 2], [1, 5]); // 4.5
 * Object.keys(losses).length; // 7
 */
export const losses = { ...elementwiseLosses, ...categoricalLosses } as const;
