import { assertOneOf } from '../internal/assert';
import { readFeatures } from '../math/features';
import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import type { VectorLike } from '../math/vector';
import { encodeClasses, mostProbable, scoreLabels } from './contract/classes';
import { fitted, readLabels, type Classifier, type Label } from './contract/estimator';

/**
 * A classifier that does not look at x: it always says the label that was most frequent in `fit`. What a model must beat.
 *
 * @param options.strategy - What `predictProba` gives for each row: 'prior' the share of each class in `fit`, 'mostFrequent' 1
 *   for the most frequent and 0 for the others. Default 'prior'.
 * @throws {RangeError} On another strategy.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.dummy.DummyClassifier.html
 * @example
 * const x = [[1], [2], [3], [4]];
 * const model = await new DummyClassifier<string>().fit(x, ['died', 'survived', 'died', 'died']);
 * model.predict([[5]]); // ['died']
 * model.predictProba([[5]]).data; // [0.75, 0.25]
 * model.score(x, ['died', 'died', 'survived', 'survived']); // 0.5
 */
export class DummyClassifier<L extends Label = number> implements Classifier<L> {
  private readonly strategy: 'prior' | 'mostFrequent';
  private learned:
    { readonly classes: readonly L[]; readonly prior: Float64Array; readonly columns: number } | undefined;

  constructor({ strategy = 'prior' }: { readonly strategy?: 'prior' | 'mostFrequent' } = {}) {
    assertOneOf('DummyClassifier', { strategy }, ['prior', 'mostFrequent']);
    this.strategy = strategy;
  }

  /** The labels that `fit` has seen, sorted; the columns of `predictProba` are in this order. */
  get classes_(): readonly L[] {
    return fitted('DummyClassifier.classes_', this.learned).classes;
  }

  /** The share of each class among the labels that `fit` has seen. */
  get classPrior_(): Float64Array {
    return fitted('DummyClassifier.classPrior_', this.learned).prior;
  }

  /**
   * Counts the labels.
   *
   * @throws {RangeError | TypeError} Where x or y is empty, ragged, not finite, or they differ in length; where y holds one class.
   */
  async fit(x: MatrixLike, y: VectorLike<L>): Promise<this> {
    const { rows, columns } = readFeatures('DummyClassifier.fit', x);
    const labels = readLabels('DummyClassifier.fit', y, { rows });
    const { classes, indices } = encodeClasses('DummyClassifier.fit', labels);
    const prior = new Float64Array(classes.length);
    for (const k of indices) prior[k]! += 1 / rows;
    this.learned = { classes, prior, columns };
    return this;
  }

  /** The most frequent label for each row; of several, the first in the order of `classes_`. */
  predict(x: MatrixLike): L[] {
    return mostProbable(this.probabilities('predict', x), this.classes_);
  }

  /** The same row for each row of x, N × classes. */
  predictProba(x: MatrixLike): Matrix {
    return this.probabilities('predictProba', x);
  }

  /**
   * The share of rows that are predicted right.
   *
   * @throws {RangeError} On a label that `fit` has not seen.
   */
  score(x: MatrixLike, y: VectorLike<L>): number {
    const p = this.probabilities('score', x);
    const classes = this.classes_;
    return scoreLabels('DummyClassifier.score', y, { predictions: mostProbable(p, classes), classes });
  }

  private probabilities(method: string, x: MatrixLike): Matrix {
    const { prior, columns } = fitted(`DummyClassifier.${method}`, this.learned);
    const { rows } = readFeatures(`DummyClassifier.${method}`, x, { columns });
    const most = prior.indexOf(Math.max(...prior));
    const row = this.strategy === 'prior' ? prior : prior.map((_, k) => (k === most ? 1 : 0));
    const all = matrix(rows, prior.length);
    for (let n = 0; n < rows; n++) all.data.set(row, n * prior.length);
    return all;
  }
}
