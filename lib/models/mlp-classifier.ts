import { borrowFeatures } from '../math/features';
import type { Matrix, MatrixLike } from '../math/matrix';
import type { VectorLike } from '../math/vector';
import {
  classProbabilities,
  classTargets,
  encodeClasses,
  mostProbable,
  scoreLabels,
  shareRight,
} from './contract/classes';
import { fitted, readLabels, type Classifier, type Label } from './contract/estimator';
import { fitMLP } from './perceptron/fit-mlp';
import { MultilayerPerceptron } from './perceptron/mlp';
import type { MLPOptions } from './perceptron/mlp-options';
import { outputsOf } from './perceptron/trainer';

/**
 * A multi-layer perceptron that tells classes apart, with scikit-learn's options, defaults and stopping rule.
 *
 * The hidden layers compute φ(x W + b); the last gives one probability by a logistic unit where there are two classes, and one
 * for each class by softmax where there are more. Training lowers the mean log loss with a penalty on large weights:
 *
 *   L = −(1/N) Σₙ ln p(yₙ | xₙ) + (α / 2N) Σ w²
 *
 * Inputs of very different size learn slowly: scale them first. What stopped the training too early is said on the standard
 * error as a ConvergenceWarning. Labels are whole numbers; for words write `new MLPClassifier<string>(…)`.
 *
 * @param options - See MLPOptions; all have defaults.
 * @throws {RangeError | TypeError} On an option that is out of range or of the wrong kind.
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.neural_network.MLPClassifier.html
 * @see Goodfellow et al., Deep Learning (2016), chapter 6
 * @example
 * const x = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * const xor = [0, 1, 1, 0];
 * const model = new MLPClassifier({ hiddenLayerSizes: [8], activation: 'tanh', solver: 'lbfgs', randomState: 1 });
 * await model.fit(x, xor);
 * model.predict(x); // [0, 1, 1, 0]
 * model.coefs_.map(({ rows, columns }) => [rows, columns]); // [[2, 8], [8, 1]]
 * model.outActivation_; // 'logistic'
 */
export class MLPClassifier<L extends Label = number> extends MultilayerPerceptron implements Classifier<L> {
  private classes: readonly L[] | undefined;

  constructor(options: MLPOptions = {}) {
    super('MLPClassifier', options);
  }

  /** The labels that `fit` has seen, sorted; the columns of `predictProba` are in this order. */
  get classes_(): readonly L[] {
    return fitted('MLPClassifier.classes_', this.classes);
  }

  /**
   * Learns from labelled rows, from scratch each time.
   *
   * @param x - N × features. Not modified.
   * @param y - N labels, of at least two classes. Not modified.
   * @throws {RangeError | TypeError} Where x or y is empty, ragged, not finite, or they differ in length.
   */
  async fit(x: MatrixLike, y: VectorLike<L>): Promise<this> {
    const features = borrowFeatures('MLPClassifier.fit', x);
    const labels = readLabels('MLPClassifier.fit', y, { rows: features.rows });
    const { classes, indices } = encodeClasses('MLPClassifier.fit', labels);
    const two = classes.length === 2;
    this.learned = await fitMLP('MLPClassifier', this.options, {
      x: features,
      targets: classTargets(indices, classes.length),
      outActivation: two ? 'logistic' : 'softmax',
      score: (outputs, rows) => {
        const guesses = mostProbable(classProbabilities(outputs), classes);
        return shareRight(
          rows.map((row) => labels[row]!),
          guesses,
        );
      },
      stratify: two ? indices : undefined,
    });
    this.classes = classes;
    return this;
  }

  /** The most probable label of each row. */
  predict(x: MatrixLike): L[] {
    return mostProbable(this.probabilitiesOf('predict', x), this.classes_);
  }

  /** The probability of each class, N × classes; the rows sum to 1. */
  predictProba(x: MatrixLike): Matrix {
    return this.probabilitiesOf('predictProba', x);
  }

  /**
   * The share of rows that are predicted right.
   *
   * @throws {RangeError} On a label that `fit` has not seen.
   */
  score(x: MatrixLike, y: VectorLike<L>): number {
    const p = this.probabilitiesOf('score', x);
    const classes = this.classes_;
    return scoreLabels('MLPClassifier.score', y, { predictions: mostProbable(p, classes), classes });
  }

  private probabilitiesOf(method: string, x: MatrixLike): Matrix {
    const { layers } = this.fittedFor(method);
    return classProbabilities(
      outputsOf(layers, borrowFeatures(`MLPClassifier.${method}`, x, { columns: layers[0]!.inputs })),
    );
  }
}
