import {
  assertFraction,
  assertInteger,
  assertNotNegative,
  assertOneOf,
  assertPositive,
  assertSizes,
} from '../../internal/assert';
import type { MatrixLike } from '../../math/matrix';
import { activationByName, type ActivationName } from './activation-by-name';

/** The options of scikit-learn's multi-layer perceptrons. */
export interface MLPOptions {
  /** Units of each hidden layer; [] leaves none, which is logistic, softmax or linear regression. Default [100]. */
  readonly hiddenLayerSizes?: readonly number[];
  /** φ of the hidden layers. Default 'relu'. */
  readonly activation?: ActivationName;
  /** How to descend: in batches by SGD or Adam, or over all rows at once by L-BFGS. Default 'adam'. */
  readonly solver?: 'lbfgs' | 'sgd' | 'adam';
  /** Strength ≥ 0 of the penalty ½ α Σw² / N on large weights, N the rows of a batch. Default 0.0001. */
  readonly alpha?: number;
  /** Rows of a batch; 'auto' is 200, or all where there are fewer. Default 'auto'. */
  readonly batchSize?: number | 'auto';
  /**
   * What becomes of the length of a step, for SGD: 'constant'; 'invscaling', learningRateInit / (rows seen so far)^powerT;
   * 'adaptive', a fifth whenever the loss has stopped falling. Default 'constant'.
   */
  readonly learningRate?: 'constant' | 'invscaling' | 'adaptive';
  /** The length of the first step, above 0, for SGD and Adam. Default 0.001. */
  readonly learningRateInit?: number;
  /** The exponent of 'invscaling', ≥ 0. Default 0.5. */
  readonly powerT?: number;
  /** Passes over the data at most; for L-BFGS, iterations. Default 200. */
  readonly maxIter?: number;
  /** Whether each pass takes the rows in a new order. Default true. */
  readonly shuffle?: boolean;
  /** Seed of weights, order of rows and validation part. Default 0. */
  readonly randomState?: number;
  /** What counts as progress: by how much the loss must fall, or the validation score rise. Default 0.0001. */
  readonly tol?: number;
  /** Share in [0, 1) of the last step that goes into the next, for SGD. Default 0.9. */
  readonly momentum?: number;
  /** Whether momentum looks ahead, as Nesterov's. Default true. */
  readonly nesterovsMomentum?: boolean;
  /** Whether to watch the score on rows set aside, and to keep the weights that were best there. Default false. */
  readonly earlyStopping?: boolean;
  /** The share in (0, 1) of rows to set aside. Default 0.1. */
  readonly validationFraction?: number;
  /** Adam's decay of the mean gradient, in [0, 1). Default 0.9. */
  readonly beta1?: number;
  /** Adam's decay of the mean squared gradient, in [0, 1). Default 0.999. */
  readonly beta2?: number;
  /** Adam's guard against division by 0, above 0. Default 1e-8. */
  readonly epsilon?: number;
  /** Passes without progress that are put up with. Default 10. */
  readonly nIterNoChange?: number;
  /** Weights to begin with, instead of random ones: for each layer `inputs × units` and one intercept a unit. */
  readonly initialWeights?: {
    readonly coefs: readonly MatrixLike[];
    readonly intercepts: readonly ArrayLike<number>[];
  };
}

type WithDefaults = Required<Omit<MLPOptions, 'initialWeights'>> & Pick<MLPOptions, 'initialWeights'>;

/** Options that have been checked, none missing. */
export type CheckedMLPOptions = Readonly<WithDefaults>;

const defaults: Omit<WithDefaults, 'initialWeights'> = {
  hiddenLayerSizes: [100],
  activation: 'relu',
  solver: 'adam',
  alpha: 0.0001,
  batchSize: 'auto',
  learningRate: 'constant',
  learningRateInit: 0.001,
  powerT: 0.5,
  maxIter: 200,
  shuffle: true,
  randomState: 0,
  tol: 1e-4,
  momentum: 0.9,
  nesterovsMomentum: true,
  earlyStopping: false,
  validationFraction: 0.1,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  nIterNoChange: 10,
};

/** Fills in the defaults, and refuses what no network can be trained with. */
export function checkMLPOptions(caller: string, given: MLPOptions): CheckedMLPOptions {
  const options = { ...defaults, ...withoutUndefined(given) };
  const { hiddenLayerSizes, activation, solver, learningRate, learningRateInit, epsilon, batchSize } = options;
  assertSizes(caller, { hiddenLayerSizes });
  assertOneOf(caller, { activation }, Object.keys(activationByName) as ActivationName[]);
  assertOneOf(caller, { solver }, ['lbfgs', 'sgd', 'adam']);
  assertOneOf(caller, { learningRate }, ['constant', 'invscaling', 'adaptive']);
  assertPositive(caller, { learningRateInit });
  assertPositive(caller, { epsilon });
  if (batchSize !== 'auto') assertInteger(caller, { batchSize }, { min: 1 });
  for (const name of ['maxIter', 'nIterNoChange'] as const)
    assertInteger(caller, { [name]: options[name] }, { min: 1 });
  assertInteger(caller, { randomState: options.randomState }, { below: 2 ** 32 });
  for (const name of ['alpha', 'powerT', 'tol'] as const) assertNotNegative(caller, { [name]: options[name] });
  for (const name of ['momentum', 'beta1', 'beta2', 'validationFraction'] as const)
    assertFraction(caller, { [name]: options[name] });
  assertPositive(caller, { validationFraction: options.validationFraction });
  for (const name of ['shuffle', 'nesterovsMomentum', 'earlyStopping'] as const) {
    assertOneOf(caller, { [name]: options[name] }, [true, false]);
  }
  return options;
}

/** An option that is undefined counts as not given. */
function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
