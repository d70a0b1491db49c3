import { assertAllFinite, assertSameLength } from '../internal/assert';
import { meanSquaredError } from './elementwise-losses';

/**
 * Root-mean-square error between targets and predictions, in the unit of the targets.
 *
 *   RMSE = √( (1/N) Σₙ (tₙ − pₙ)² )
 *
 * @param targets - Observed values, length N ≥ 1. Not modified.
 * @param predictions - Predicted values, length N. Not modified.
 * @returns A number ≥ 0; 0 only where every prediction is exact.
 * @throws {RangeError} Where the lengths differ, N is 0, or a value is NaN or infinite.
 * @see Goodfellow et al., Deep Learning (2016), §5.1.4
 * @example
 * rootMeanSquaredError([1, 2], [1, 4]); // 1.4142135623730951
 */
export function rootMeanSquaredError(targets: ArrayLike<number>, predictions: ArrayLike<number>): number {
  assertSameLength('rootMeanSquaredError', { targets, predictions });
  assertAllFinite('rootMeanSquaredError', { targets, predictions });
  return Math.sqrt(meanSquaredError(targets, predictions));
}

/**
 * The coefficient of determination R²: the share of the variance of the targets that the predictions explain.
 *
 *   R² = 1 − Σₙ (tₙ − pₙ)² / Σₙ (tₙ − t̄)²,   t̄ the mean of the targets
 *
 * 1 is exact, 0 no better than always predicting t̄, less than 0 worse than that. Where all targets are the same there is
 * nothing to explain: 1 if every prediction is exact, else 0, as in scikit-learn.
 *
 * @param targets - Observed values, length N ≥ 2. Not modified.
 * @param predictions - Predicted values, length N. Not modified.
 * @returns A number ≤ 1.
 * @throws {RangeError} Where the lengths differ, N is below 2, or a value is NaN or infinite.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.r2_score.html
 * @example
 * r2Score([1, 2, 3], [1, 2, 4]); // 0.5
 */
export function r2Score(targets: ArrayLike<number>, predictions: ArrayLike<number>): number {
  assertSameLength('r2Score', { targets, predictions });
  assertAllFinite('r2Score', { targets, predictions });
  const N = targets.length;
  if (N < 2)
    throw new RangeError('r2Score: targets has length 1; expected at least 2, because one value does not vary.');
  let mean = 0;
  for (let n = 0; n < N; n++) mean += targets[n]! / N;
  let residual = 0;
  let total = 0;
  let varies = false;
  for (let n = 0; n < N; n++) {
    residual += (targets[n]! - predictions[n]!) ** 2;
    total += (targets[n]! - mean) ** 2;
    varies ||= targets[n] !== targets[0];
  }
  // Rounding of the mean can leave a trace of variance in targets that are all the same.
  if (!varies) return residual === 0 ? 1 : 0;
  return 1 - residual / total;
}
