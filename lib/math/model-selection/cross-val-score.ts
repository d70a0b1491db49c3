import { assertInteger } from '../../internal/assert';
import { readFeatures, takeRows } from '../features';
import { kFold, stratifiedKFold, type Fold } from './k-fold';
import type { Matrix, MatrixLike } from '../matrix';
import { vectorValues, type VectorLike } from '../vector';

/** What can be cross-validated: anything that learns from examples and then judges itself on others. */
export interface Scorable<T> {
  fit(x: Matrix, y: T[]): unknown;
  score(x: Matrix, y: T[]): number | Promise<number>;
}

/** What can be set about a cross-validation. */
export interface CrossValScoreOptions {
  /** How many folds, a whole number ≥ 2, or the folds themselves. Default 5. */
  readonly cv?: number | readonly Fold[];
  /** The seed that shuffles the rows before they are dealt into folds. Default 0. */
  readonly randomState?: number;
}

/**
 * Cross-validation: for each fold a new model learns from all other folds and is scored on this one. The mean of the scores
 * says more than a single split, their spread how far to trust it.
 *
 * A classifier, that is a model with `predictProba`, is given stratified folds.
 *
 * @param createModel - Makes a new, untrained model. What learns from data, scaling included, belongs inside it.
 * @param x - One example a row. Not modified.
 * @param y - One value or label for each row. Not modified.
 * @returns One score for each fold: accuracy for classifiers, R² for regressors.
 * @throws {RangeError} Where x and y differ in length, or there are too few rows for the folds.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.cross_val_score.html
 * @example
 * const createModel = () => ({
 *   mean: 0,
 *   fit(x: Matrix, y: number[]) { this.mean = y.reduce((a, b) => a + b) / y.length; },
 *   score(x: Matrix, y: number[]) { return -rootMeanSquaredError(y, y.map(() => this.mean)); },
 * });
 * await crossValScore(createModel, [[1], [2], [3], [4]], [5, 5, 5, 5], { cv: 2 }); // [-0, -0]
 */
export async function crossValScore<T extends number | string>(
  createModel: () => Scorable<T>,
  x: MatrixLike,
  y: VectorLike<T>,
  { cv = 5, randomState = 0 }: CrossValScoreOptions = {},
): Promise<number[]> {
  const features = readFeatures('crossValScore', x);
  const values = vectorValues('crossValScore', { y });
  if (values.length !== features.rows) {
    throw new RangeError(
      `crossValScore: x has ${features.rows} rows, y ${values.length} values; expected one value for each row.`,
    );
  }
  const scores: number[] = [];
  for (const { train, test } of foldsFor(createModel(), values, { cv, randomState })) {
    const model = createModel();
    await model.fit(
      takeRows(features, train),
      train.map((row) => values[row]!),
    );
    scores.push(
      await model.score(
        takeRows(features, test),
        test.map((row) => values[row]!),
      ),
    );
  }
  return scores;
}

function foldsFor<T extends number | string>(
  model: Scorable<T>,
  values: ArrayLike<T>,
  { cv, randomState }: Required<CrossValScoreOptions>,
): readonly Fold[] {
  if (typeof cv !== 'number') return cv;
  assertInteger('crossValScore', { cv }, { min: 2, below: values.length + 1 });
  const options = { nSplits: cv, shuffle: true, randomState };
  return 'predictProba' in model
    ? stratifiedKFold(values as ArrayLike<number>, options)
    : kFold(values.length, options);
}
