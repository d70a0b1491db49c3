import { breather } from '../../internal/breather';
import type { Random } from '../../math/random';
import type { CheckedMLPOptions } from './mlp-options';
import type { Trainer, Weights } from './trainer';

/** How a training went, pass after pass. */
export interface TrainingRecord {
  readonly lossCurve: readonly number[];
  /** The lowest loss; undefined where the validation score decides. */
  readonly bestLoss: number | undefined;
  /** The score on the rows set aside, where there are some. */
  readonly validationScores: readonly number[] | undefined;
  readonly outcome: 'converged' | 'maxIter' | 'diverged';
}

/** The options of a perceptron that say how and how long to descend batch by batch. */
export type StochasticOptions = Pick<
  CheckedMLPOptions,
  'solver' | 'learningRate' | 'learningRateInit' | 'powerT' | 'maxIter' | 'nIterNoChange' | 'tol' | 'shuffle'
>;

/** Where an adaptive learning rate ends, as in scikit-learn. */
const SMALLEST_RATE = 1e-6;

/**
 * Batch after batch, pass after pass, until nothing improves any more: scikit-learn's rule for SGD and Adam.
 *
 * A pass that does not lower the best loss by `tol` (with early stopping: does not raise the best score by it) is one without
 * progress; more than `nIterNoChange` of them in a row end the training, or divide an adaptive learning rate by 5.
 *
 * @param trainer - Its weights are changed; after early stopping they are the best ones, after divergence the last good ones.
 * @param options.rows - Which rows of the trainer's data to learn from.
 * @param options.validate - The score on rows set aside, where the best one is to be kept.
 */
export async function fitStochastic(
  trainer: Trainer,
  options: StochasticOptions & {
    readonly rows: readonly number[];
    readonly batchRows: number;
    readonly random: Random;
    readonly validate?: (() => number | Promise<number>) | undefined;
  },
): Promise<TrainingRecord> {
  const { maxIter, nIterNoChange, tol, random, validate, shuffle } = options;
  const breathe = breather();
  const lossCurve: number[] = [];
  const progress = new Progress({ tol, byScore: validate !== undefined });
  let best: Weights | undefined;
  // Those at the beginning of the last pass with a finite loss: at its end they may be finite and yet too large to use.
  let good = trainer.weights();
  let order = options.rows;
  const record = (outcome: TrainingRecord['outcome']): TrainingRecord => {
    if (!validate) return { lossCurve, bestLoss: progress.best, validationScores: undefined, outcome };
    if (best) trainer.restore(best);
    return { lossCurve, bestLoss: undefined, validationScores: progress.seen, outcome };
  };
  for (let iteration = 1; iteration <= maxIter; iteration++) {
    const before = trainer.weights();
    if (shuffle) order = random.shuffle(order);
    const loss = await onePass(trainer, { order, batchRows: options.batchRows, breathe });
    if (!isFinite(loss) || !allFinite(trainer.weights())) {
      trainer.restore(good);
      return record('diverged');
    }
    good = before;
    lossCurve.push(loss);
    if (progress.note(validate ? await validate() : loss)) best = validate && trainer.weights();
    scaleRate(trainer, options, iteration * order.length);
    if (progress.idle <= nIterNoChange) continue;
    if (!goOnSlower(trainer, options)) return record('converged');
    progress.idle = 0;
  }
  return record('maxIter');
}

/** 'invscaling': shorter steps with every row seen. Adam scales by itself. */
function scaleRate(
  trainer: Trainer,
  { solver, learningRate, learningRateInit, powerT }: StochasticOptions,
  rowsSeen: number,
): void {
  if (solver === 'sgd' && learningRate === 'invscaling') {
    trainer.learningRate = learningRateInit / (rowsSeen + 1) ** powerT;
  }
}

/** 'adaptive': where training would end, steps a fifth as long, unless they are too short already. */
function goOnSlower(trainer: Trainer, { solver, learningRate }: StochasticOptions): boolean {
  if (solver !== 'sgd' || learningRate !== 'adaptive' || trainer.learningRate <= SMALLEST_RATE) return false;
  trainer.learningRate /= 5;
  return true;
}

/** Takes all rows once; returns their mean loss, each batch measured before its step. */
async function onePass(
  trainer: Trainer,
  { order, batchRows, breathe }: { order: readonly number[]; batchRows: number; breathe: () => Promise<void> },
): Promise<number> {
  let sum = 0;
  for (let from = 0; from < order.length; from += batchRows) {
    const batch = order.slice(from, from + batchRows);
    const loss = trainer.step(batch);
    // Waiting for what is there already would cost more than a small step.
    sum += (typeof loss === 'number' ? loss : await loss) * batch.length;
    await breathe();
  }
  return sum / order.length;
}

/** Counts the passes since a loss last fell, or a score last rose, by more than `tol`. */
class Progress {
  readonly seen: number[] = [];
  best: number;
  idle = 0;

  constructor(private readonly rule: { readonly tol: number; readonly byScore: boolean }) {
    this.best = rule.byScore ? -Infinity : Infinity;
  }

  /** Whether this is the best so far. */
  note(value: number): boolean {
    const { tol, byScore } = this.rule;
    this.seen.push(value);
    // As in scikit-learn: a score that rises by exactly tol is progress, a loss that falls by exactly tol too.
    const progress = byScore ? value >= this.best + tol : value <= this.best - tol;
    this.idle = progress ? 0 : this.idle + 1;
    const better = byScore ? value > this.best : value < this.best;
    if (better) this.best = value;
    return better;
  }
}

function allFinite({ coefs, intercepts }: Weights): boolean {
  return [...coefs.map(({ data }) => data), ...intercepts].every((values) => values.every(Number.isFinite));
}
