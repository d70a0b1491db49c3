import { warn } from '../../internal/warn';
import { takeRows } from '../../math/features';
import { matrix, type Matrix } from '../../math/matrix';
import { trainTestSplit } from '../../math/model-selection/train-test-split';
import { createRandom, type Random } from '../../math/random';
import { Adam } from '../../networks/optimizers/adam';
import { Momentum } from '../../networks/optimizers/momentum';
import { Nesterov } from '../../networks/optimizers/nesterov';
import type { Optimizer } from '../../networks/optimizers/optimizer';
import type { DenseLayer } from './dense-network';
import { fitLbfgs } from './fit-lbfgs';
import { fitStochastic } from './fit-stochastic';
import { createMLPLayers } from './mlp-layers';
import { outputLosses } from './mlp-losses';
import type { CheckedMLPOptions } from './mlp-options';
import { restoreWeights, weightsOf, type Weights } from './trainer';
import { trainerFor } from './trainer-for';

/** What a perceptron is to learn. */
export interface MLPTask {
  /** One example a row. */
  readonly x: Matrix;
  /** What the last layer should give for it. */
  readonly targets: Matrix;
  /** φ of the last layer, which decides the loss. */
  readonly outActivation: keyof typeof outputLosses;
  /** How good the outputs for these rows of x are, for early stopping; larger is better. */
  readonly score: (outputs: Matrix, rows: readonly number[]) => number;
  /** For each row its class, where the rows set aside are to hold each class in its share. */
  readonly stratify?: ArrayLike<number> | undefined;
}

/** A trained perceptron, and how the training went. */
export interface FittedMLP extends MLPRecord {
  readonly layers: readonly DenseLayer[];
  readonly weights: Weights;
  readonly outActivation: keyof typeof outputLosses;
}

interface MLPRecord {
  /** The loss of each iteration. */
  readonly lossCurve: readonly number[];
  readonly loss: number;
  /** The lowest loss; undefined after early stopping, where the score decided. */
  readonly bestLoss: number | undefined;
  /** The score of each iteration on the rows set aside, after early stopping. */
  readonly validationScores: readonly number[] | undefined;
}

type Ended = MLPRecord & { readonly outcome: keyof typeof remedies };

const remedies = {
  converged: () => undefined,
  maxIter: ({ maxIter }: CheckedMLPOptions) =>
    `${maxIter} iterations (maxIter) were not enough for the loss to settle. Raise maxIter; where the columns of x differ ` +
    'much in size, scale them first (StandardScaler).',
  diverged: ({ learningRateInit, solver }: CheckedMLPOptions, { lossCurve }: MLPRecord) =>
    `the loss stopped being a finite number in iteration ${lossCurve.length + 1}; the last good weights are kept. ` +
    (solver === 'lbfgs' ? '' : `Lower learningRateInit (now ${learningRateInit}). `) +
    'Where values of x or y are large, scale them (StandardScaler).',
  lineSearch: () =>
    'no step down the slope lowers the loss any more, although the slope is still steeper than tol. Scale the columns of x ' +
    '(StandardScaler), or raise tol.',
};

/** Trains a perceptron by the solver of the options, and warns where it ended too early or came apart. */
export async function fitMLP(caller: string, options: CheckedMLPOptions, task: MLPTask): Promise<FittedMLP> {
  const { x, targets, outActivation } = task;
  const random = createRandom(options.randomState);
  const sizes = { inputs: x.columns, outputs: targets.columns };
  const layers = createMLPLayers(caller, options, { ...sizes, outActivation, random });
  const fit = options.solver === 'lbfgs' ? fitAllRows : fitByBatches;
  const { outcome, ...record } = await fit(caller, { options, task, layers, random });
  const remedy = remedies[outcome](options, record);
  if (remedy) warn('ConvergenceWarning', `${caller}: ${remedy}`);
  return { layers, weights: weightsOf(layers), outActivation, ...record };
}

interface Setting {
  readonly options: CheckedMLPOptions;
  readonly task: MLPTask;
  readonly layers: readonly DenseLayer[];
  readonly random: Random;
}

async function fitAllRows(_: string, { options, task, layers }: Setting): Promise<Ended> {
  const { targets, outActivation } = task;
  const { value, delta } = outputLosses[outActivation];
  // A line search needs the slope of this very loss, which for `identity` is the mean over the outputs.
  const outputs = outActivation === 'identity' ? targets.columns : 1;
  const loss = { value, delta: (c: Parameters<typeof delta>[0]) => delta(c).map((d) => d / outputs) };
  const ended = await fitLbfgs(layers, { ...options, ...task, loss });
  return { ...ended, bestLoss: ended.loss, validationScores: undefined };
}

async function fitByBatches(caller: string, { options, task, layers, random }: Setting): Promise<Ended> {
  const { x, targets, outActivation, score } = task;
  const { alpha, earlyStopping, validationFraction } = options;
  const all = Array.from({ length: x.rows }, (_, n) => n);
  const { rows, aside } = earlyStopping
    ? setAside(caller, all, { fraction: validationFraction, stratify: task.stratify, random })
    : { rows: all, aside: [] };
  const batchRows = rowsOfBatch(caller, options, rows.length);
  const loss = outputLosses[outActivation];
  const training = { x, targets, layers, loss, alpha, optimizer: createOptimizer(options) };
  const trainer = trainerFor(training, { batchRows, passes: options.maxIter });
  const watched = takeRows(x, aside);
  const validate = earlyStopping ? async () => score(await trainer.predict(watched), aside) : undefined;
  try {
    const record = await fitStochastic(trainer, { ...options, rows, batchRows, random, validate });
    restoreWeights(layers, trainer.weights());
    return { ...record, loss: record.lossCurve.at(-1) ?? NaN };
  } finally {
    trainer.close?.();
  }
}

function createOptimizer(options: CheckedMLPOptions): Optimizer {
  const { solver, learningRateInit: learningRate, momentum, nesterovsMomentum, beta1, beta2, epsilon } = options;
  if (solver === 'adam') return new Adam({ learningRate, beta1, beta2, epsilon });
  return nesterovsMomentum ? new Nesterov({ learningRate, momentum }) : new Momentum({ learningRate, momentum });
}

function rowsOfBatch(caller: string, { batchSize }: CheckedMLPOptions, rows: number): number {
  if (batchSize === 'auto') return Math.min(200, rows);
  if (batchSize > rows) {
    warn(
      'UserWarning',
      `${caller}: batchSize ${batchSize} is more than the ${rows} rows there are; a batch takes all.`,
    );
  }
  return Math.min(batchSize, rows);
}

/** Some rows to watch the score on, and the others to learn from. */
function setAside(
  caller: string,
  rows: readonly number[],
  { fraction, stratify, random }: { fraction: number; stratify: MLPTask['stratify']; random: Random },
): { rows: number[]; aside: number[] } {
  const count = Math.ceil(fraction * rows.length);
  if (count < 2 || count >= rows.length) {
    const expected = 'at least 2, and some left to learn from';
    throw new RangeError(
      `${caller}: validationFraction ${fraction} sets aside ${count} of ${rows.length} rows; expected ${expected}.`,
    );
  }
  const options = { testSize: fraction, randomState: random.integer(0, 2 ** 31), ...(stratify && { stratify }) };
  const { yTrain, yTest } = trainTestSplit(matrix(rows.length, 1), rows, options);
  return { rows: yTrain, aside: yTest };
}
