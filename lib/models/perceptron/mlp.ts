import { fitted } from '../contract/estimator';
import type { FittedMLP } from './fit-mlp';
import { checkMLPOptions, type CheckedMLPOptions, type MLPOptions } from './mlp-options';
import type { Weights } from './trainer';

/** What MLPClassifier and MLPRegressor have in common: the options, and what `fit` has learned. */
export abstract class MultilayerPerceptron {
  protected readonly options: CheckedMLPOptions;
  protected learned: FittedMLP | undefined;

  protected constructor(
    protected readonly name: string,
    options: MLPOptions,
  ) {
    this.options = checkMLPOptions(name, options);
  }

  /** The weights into each layer, one matrix a layer, inputs × units. */
  get coefs_(): Weights['coefs'] {
    return this.fittedFor('coefs_').weights.coefs;
  }

  /** The biases of each layer, one number a unit. */
  get intercepts_(): Weights['intercepts'] {
    return this.fittedFor('intercepts_').weights.intercepts;
  }

  /** The loss of each iteration, penalty included. */
  get lossCurve_(): readonly number[] {
    return this.fittedFor('lossCurve_').lossCurve;
  }

  /** The loss of the last iteration. */
  get loss_(): number {
    return this.fittedFor('loss_').loss;
  }

  /** The lowest loss of all iterations; undefined after early stopping, where the validation score decides. */
  get bestLoss_(): number | undefined {
    return this.fittedFor('bestLoss_').bestLoss;
  }

  /** After early stopping: the score of each iteration on the rows set aside. */
  get validationScores_(): readonly number[] | undefined {
    return this.fittedFor('validationScores_').validationScores;
  }

  /** How many iterations there were. */
  get nIter_(): number {
    return this.fittedFor('nIter_').lossCurve.length;
  }

  /** φ of the last layer: 'logistic' for two classes, 'softmax' for more, 'identity' for numbers. */
  get outActivation_(): FittedMLP['outActivation'] {
    return this.fittedFor('outActivation_').outActivation;
  }

  protected fittedFor(member: string): FittedMLP {
    return fitted(`${this.name}.${member}`, this.learned);
  }
}
