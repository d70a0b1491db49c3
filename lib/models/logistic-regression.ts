import { assertInteger, assertOneOf, assertPositive } from '../internal/assert';
import { warn } from '../internal/warn';
import { activations } from '../math/activations';
import { readFeatures } from '../math/features';
import type { Matrix, MatrixLike } from '../math/matrix';
import { transpose } from '../math/transpose';
import type { VectorLike } from '../math/vector';
import { classProbabilities, classTargets, encodeClasses, mostProbable, scoreLabels } from './contract/classes';
import { fitted, readLabels, type Classifier, type Label } from './contract/estimator';
import type { DenseLayer } from './perceptron/dense-network';
import { fitLbfgs, type LbfgsOutcome } from './perceptron/fit-lbfgs';
import { logitLosses } from './perceptron/logit-losses';
import { outputsOf } from './perceptron/trainer';

export interface LogisticRegressionOptions {
  /** 'l2' keeps weights small by the price (1 / 2C) Σ w²; 'none' lets them grow. Default 'l2'. */
  readonly penalty?: 'l2' | 'none';
  /** How much the data weigh against the penalty, above 0: the smaller, the smaller the weights. Default 1. */
  readonly C?: number;
  /** Whether there is a b beside the weights. Default true. */
  readonly fitIntercept?: boolean;
  /** Ends where no slope of the loss is larger. Default 0.0001. */
  readonly tol?: number;
  /** Iterations at most. Default 100. */
  readonly maxIter?: number;
}

interface Fitted<L> {
  readonly classes: readonly L[];
  readonly layer: DenseLayer;
  readonly nIter: number;
}

/**
 * Logistic regression: one weight for each feature and class, fitted by L-BFGS to the one minimum there is.
 *
 *   two classes:  p = σ(w·x + b)         more:  p = softmax(W x + b)
 *   L = C Σₙ −ln p(yₙ | xₙ) + ½ Σ w²
 *
 * The penalty weighs all weights alike: scale features of different size first. Labels are whole numbers; for words write
 * `new LogisticRegression<string>(…)`.
 *
 * @param options - All have defaults; see LogisticRegressionOptions.
 * @throws {RangeError} On an option that is out of range.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.linear_model.LogisticRegression.html
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §4.3
 * @example
 * const hours = [[1], [2], [3], [4], [5], [6]];
 * const passed = [0, 0, 1, 0, 1, 1];
 * const model = await new LogisticRegression().fit(hours, passed);
 * model.predict([[0], [10]]); // [0, 1]
 * model.coef_.data; // [0.767…]
 * model.score(hours, passed); // 0.666…
 */
export class LogisticRegression<L extends Label = number> implements Classifier<L> {
  private readonly options: Required<LogisticRegressionOptions>;
  private learned: Fitted<L> | undefined;

  constructor({
    penalty = 'l2',
    C = 1,
    fitIntercept = true,
    tol = 1e-4,
    maxIter = 100,
  }: LogisticRegressionOptions = {}) {
    assertOneOf('LogisticRegression', { penalty }, ['l2', 'none']);
    assertPositive('LogisticRegression', { C });
    assertOneOf('LogisticRegression', { fitIntercept }, [true, false]);
    assertPositive('LogisticRegression', { tol });
    assertInteger('LogisticRegression', { maxIter }, { min: 1 });
    this.options = { penalty, C, fitIntercept, tol, maxIter };
  }

  /** The labels that `fit` has seen, sorted; the columns of `predictProba` are in this order. */
  get classes_(): readonly L[] {
    return this.fittedFor('classes_').classes;
  }

  /** The weights: a row of features for each class, for two classes only that of the second. */
  get coef_(): Matrix {
    const { inputs, units, weights } = this.fittedFor('coef_').layer;
    return transpose({ data: weights, rows: inputs, columns: units });
  }

  /** The intercepts: one for each row of `coef_`. */
  get intercept_(): Float64Array {
    return this.fittedFor('intercept_').layer.biases.slice();
  }

  /** How many iterations it took. */
  get nIter_(): number {
    return this.fittedFor('nIter_').nIter;
  }

  /**
   * Learns from labelled rows.
   *
   * @param x - N × features. Not modified.
   * @param y - N labels, of at least two classes. Not modified.
   * @throws {RangeError | TypeError} Where x or y is empty, ragged, not finite, or they differ in length.
   */
  async fit(x: MatrixLike, y: VectorLike<L>): Promise<this> {
    const features = readFeatures('LogisticRegression.fit', x);
    const labels = readLabels('LogisticRegression.fit', y, { rows: features.rows });
    const { classes, indices } = encodeClasses('LogisticRegression.fit', labels);
    const { penalty, C, fitIntercept, tol, maxIter } = this.options;
    const layer = startLayer(features.columns, classes.length);
    const { lossCurve, outcome } = await fitLbfgs([layer], {
      x: features,
      targets: classTargets(indices, classes.length),
      loss: classes.length === 2 ? logitLosses.logistic : logitLosses.softmax,
      alpha: penalty === 'l2' ? 1 / C : 0,
      tol,
      maxIter,
      fixedBiases: !fitIntercept,
      // As in scikit-learn, so that it stops where that does.
      valueTolerance: 64 * Number.EPSILON,
      maxLineSearch: 50,
    });
    if (outcome !== 'converged') warn('ConvergenceWarning', `LogisticRegression: ${remedy(outcome, maxIter)}`);
    this.learned = { classes, layer, nIter: lossCurve.length };
    return this;
  }

  /** The most probable label of each row. */
  predict(x: MatrixLike): L[] {
    return mostProbable(this.probabilities('predict', x), this.classes_);
  }

  /** The probability of each class, N × classes; the rows sum to 1. */
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
    return scoreLabels('LogisticRegression.score', y, { predictions: mostProbable(p, classes), classes });
  }

  private probabilities(method: string, x: MatrixLike): Matrix {
    const { layer } = this.fittedFor(method);
    const features = readFeatures(`LogisticRegression.${method}`, x, { columns: layer.inputs });
    return classProbabilities(outputsOf([layer], features));
  }

  private fittedFor(member: string): Fitted<L> {
    return fitted(`LogisticRegression.${member}`, this.learned);
  }
}

/** All weights 0: where no class is more probable than another. */
function startLayer(inputs: number, classes: number): DenseLayer {
  const two = classes === 2;
  const activation = two ? activations.sigmoid : 'softmax';
  const units = two ? 1 : classes;
  return { inputs, units, activation, weights: new Float64Array(inputs * units), biases: new Float64Array(units) };
}

function remedy(outcome: LbfgsOutcome['outcome'], maxIter: number): string {
  const cause =
    outcome === 'maxIter'
      ? `${maxIter} iterations (maxIter) were not enough`
      : 'no step lowers the loss any more, although its slope is steeper than tol';
  return `${cause}. Scale the columns of x (StandardScaler), or raise ${outcome === 'maxIter' ? 'maxIter' : 'tol'}.`;
}
