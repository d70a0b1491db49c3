import { assertOneOf } from '../internal/assert';
import { readFeatures } from '../math/features';
import type { MatrixLike } from '../math/matrix';
import { r2Score } from '../math/regression-metrics';
import type { VectorLike } from '../math/vector';
import { fitted, readTargets, type Regressor } from './contract/estimator';

/**
 * A regressor that does not look at x: it always says the mean, or the median, of what `fit` has seen. What a model must beat.
 *
 * The mean has the smallest squared error of all constants, the median the smallest absolute error.
 *
 * @param options.strategy - 'mean' or 'median'. Default 'mean'.
 * @throws {RangeError} On another strategy.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.dummy.DummyRegressor.html
 * @example
 * const x = [[1], [2], [3], [4]];
 * const mean = await new DummyRegressor().fit(x, [1, 2, 3, 10]);
 * mean.predict([[5], [6]]); // [4, 4]
 * const median = await new DummyRegressor({ strategy: 'median' }).fit(x, [1, 2, 3, 10]);
 * median.constant_; // 2.5
 */
export class DummyRegressor implements Regressor {
  private readonly strategy: 'mean' | 'median';
  private learned: { readonly constant: number; readonly columns: number } | undefined;

  constructor({ strategy = 'mean' }: { readonly strategy?: 'mean' | 'median' } = {}) {
    assertOneOf('DummyRegressor', { strategy }, ['mean', 'median']);
    this.strategy = strategy;
  }

  /** The number it predicts for every row. */
  get constant_(): number {
    return fitted('DummyRegressor.constant_', this.learned).constant;
  }

  /**
   * Takes the mean or the median of y.
   *
   * @throws {RangeError | TypeError} Where x or y is empty, ragged, not finite, or they differ in length.
   */
  async fit(x: MatrixLike, y: VectorLike<number>): Promise<this> {
    const { rows, columns } = readFeatures('DummyRegressor.fit', x);
    const targets = readTargets('DummyRegressor.fit', y, { rows });
    this.learned = { constant: this.strategy === 'mean' ? mean(targets) : median(targets), columns };
    return this;
  }

  /** The same number for each row. */
  predict(x: MatrixLike): Float64Array {
    return this.constants('predict', x);
  }

  /** R², 0 where y has the mean that it predicts, otherwise less. */
  score(x: MatrixLike, y: VectorLike<number>): number {
    const predictions = this.constants('score', x);
    return r2Score(readTargets('DummyRegressor.score', y, { rows: predictions.length }), predictions);
  }

  private constants(method: string, x: MatrixLike): Float64Array {
    const { constant, columns } = fitted(`DummyRegressor.${method}`, this.learned);
    return new Float64Array(readFeatures(`DummyRegressor.${method}`, x, { columns }).rows).fill(constant);
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}
