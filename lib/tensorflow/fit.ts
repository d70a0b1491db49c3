import { assertInteger, assertOneOf, inWords } from '../internal/assert';
import { interruption } from '../internal/interruption';
import { createRandom } from '../math/random';
import { forEachBatch, inOrder, Means } from './batches';
import { progressReporter, type FitCallbacks } from './callbacks';
import { rowWeightsOf } from './class-weights';
import { stoppingRule, type FitEarlyStopping } from './early-stopping';
import { engineTrainer } from './engine-trainer';
import { assertCompiled, examplesFor, readOut, splitExamples, type Examples } from './examples';
import { camelCased, named, newHistory, printEpoch, type History, type Logs } from './history';
import type { Rows } from './rows';
import { tensorflowTrainer } from './tensorflow-trainer';
import type { tf } from './tf';
import type { Trainer } from './trainer';

export interface FitOptions {
  /** How often to go through all rows; a whole number ≥ 1. */
  readonly epochs: number;
  /** Rows per step of the optimizer; a whole number ≥ 1. The last batch of an epoch may be smaller. Default 32. */
  readonly batchSize?: number;
  /** Rows and targets to measure on after each epoch, never to learn from. */
  readonly validationData?: readonly [x: Rows, y: tf.Tensor];
  /** The share of the rows, in (0, 1), that is split off the end to measure on. Not together with `validationData`. */
  readonly validationSplit?: number;
  /** Whether every epoch takes the rows in another order. Default true. */
  readonly shuffle?: boolean;
  /** Decides the order of the rows in every epoch, and what dropout drops; a whole number in [0, 2³²). */
  readonly seed: number;
  /** Functions that are called while the model trains. */
  readonly callbacks?: FitCallbacks | readonly FitCallbacks[];
  /** A factor for the loss of each class, such as `{ 0: 1, 1: 5 }`. */
  readonly classWeight?: Readonly<Record<number, number>>;
  /** Stops before the last epoch where nothing improves any more. */
  readonly earlyStopping?: FitEarlyStopping;
  /** 1 prints a line per epoch, 0 nothing. Default 1. */
  readonly verbose?: 0 | 1;
  /** Threads of the engine. Default: what the work is worth, up to 4. The results are the same with any number. */
  readonly threads?: number;
  /** 'nnlab' insists on the engine, 'tensorflow' on TensorFlow.js. Default: the engine where it knows all of the model. */
  readonly engine?: 'nnlab' | 'tensorflow';
}

/**
 * Trains a compiled sequential model and prints one line per epoch.
 *
 * Every epoch takes all rows once, in an order that `seed` alone decides: with the same starting weights, the same seed
 * gives the same history. The seed does not reach the starting weights; the layers take seeds of their own.
 *
 * Where nnlab's own engine knows all layers, the loss, the optimizer and the metrics of the model, it trains the model several
 * times faster than TensorFlow.js, and leaves weights and optimizer as TensorFlow.js would; otherwise TensorFlow.js trains.
 * `history.engine` says which.
 *
 * @param model - A `tf.Sequential` after `compile`. Its weights are changed.
 * @param x - A tensor of N ≥ 1 rows, or the pixels of N images as a Uint8Array, which are divided by 255. Not modified.
 * @param y - A tensor of N targets of the shape that the model's loss expects. Not modified.
 * @throws {RangeError} On different numbers of rows, shapes that do not fit the model, labels out of range, NaN, an option out of
 *   range, or a model and batch for which there is not enough memory.
 * @throws {Error} Where the model is not compiled, or the loss stops being finite; the weights are then spoilt. Where somebody
 *   interrupts, between two batches; the model then has the weights that it had learned.
 * @example
 * const dense = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'zeros', inputShape: [1] });
 * const model = tf.sequential({ layers: [dense] });
 * model.compile({ optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError' });
 * const x = tf.tensor2d([[1], [2]]);
 * const history = await fit(model, x, x.mul(2), { epochs: 2, seed: 7, verbose: 0 });
 * history.loss; // [10, 2.5]
 * history.engine; // 'nnlab'
 */
export async function fit(model: tf.Sequential, x: Rows, y: tf.Tensor, options: FitOptions): Promise<History> {
  const settings = checked(options);
  assertCompiled('fit', model);
  const [training, validation] = examplesOf(model, [x, y], settings);
  if (validation) readOut(validation);
  const { trainer, reason } = await trainerFor(model, training, settings);
  const history = newHistory(trainer.engine, reason);
  try {
    await runEpochs(model, { training, validation, trainer, history, settings });
  } finally {
    await trainer.synchronize();
    trainer.close();
  }
  return history;
}

type Settings = FitOptions & {
  readonly batchSize: number;
  readonly verbose: 0 | 1;
  readonly list: readonly FitCallbacks[];
};

function checked(options: FitOptions): Settings {
  const { epochs, batchSize = 32, seed, verbose = 1, validationSplit, validationData, callbacks = [] } = options ?? {};
  assertInteger('fit', { epochs }, { min: 1 });
  assertInteger('fit', { batchSize }, { min: 1 });
  assertInteger('fit', { seed }, { min: 0, below: 2 ** 32 });
  if (options.threads !== undefined) assertInteger('fit', { threads: options.threads }, { min: 1, below: 65 });
  if (validationSplit !== undefined && !(validationSplit > 0 && validationSplit < 1)) {
    throw new RangeError(`fit: validationSplit is ${inWords(validationSplit)}; expected a number in (0, 1).`);
  }
  if (validationSplit !== undefined && validationData) {
    throw new RangeError('fit: validationSplit and validationData are both given; expected one of them.');
  }
  if (options.engine !== undefined) assertOneOf('fit', { engine: options.engine }, ['nnlab', 'tensorflow']);
  return { ...options, batchSize, verbose, list: [callbacks].flat() };
}

function examplesOf(
  model: tf.Sequential,
  data: readonly [Rows, tf.Tensor],
  { validationData, validationSplit }: Settings,
): [training: Examples, validation: Examples | undefined] {
  const all = examplesFor(model, data, { caller: 'fit', names: ['x', 'y'] });
  if (validationData) {
    const names = ['validationData[0]', 'validationData[1]'] as const;
    return [all, examplesFor(model, validationData, { caller: 'fit', names })];
  }
  if (validationSplit === undefined) return [all, undefined];
  const [first, last] = splitExamples(all, validationSplit);
  if (first.count === 0 || last.count === 0) {
    const expected = 'expected at least one row to learn from and one to measure on';
    throw new RangeError(`fit: validationSplit is ${validationSplit} of ${all.count} rows; ${expected}.`);
  }
  return [first, last];
}

async function trainerFor(
  model: tf.Sequential,
  training: Examples,
  { epochs, batchSize, seed, threads, classWeight, engine }: Settings,
): Promise<{ trainer: Trainer; reason?: string }> {
  const rowWeights = classWeight && rowWeightsOf(training, classWeight);
  let reason = 'fit was called with engine: tensorflow';
  if (engine !== 'tensorflow') {
    const rows = Math.min(batchSize, training.count);
    const task = { training: { examples: training, weights: rowWeights, epochs }, purpose: 'train' } as const;
    const made = await engineTrainer(model, { batchSize: rows, seed, threads, ...task });
    if (typeof made !== 'string') return { trainer: made };
    reason = `the engine does not know ${made}`;
    if (engine === 'nnlab') throw new Error(`fit: ${reason}. Leave out engine to train with TensorFlow.js.`);
  }
  readOut(training);
  return { trainer: tensorflowTrainer(model, { classWeight }), reason };
}

interface Run {
  readonly training: Examples;
  readonly validation: Examples | undefined;
  readonly trainer: Trainer;
  readonly history: History;
  readonly settings: Settings;
}

async function runEpochs(model: tf.Sequential, run: Run): Promise<void> {
  const { training, validation, trainer, history, settings } = run;
  const { epochs, seed, shuffle = true, verbose, earlyStopping, list } = settings;
  const random = createRandom(seed);
  const rows = inOrder(training.count);
  const stopping = earlyStopping && stoppingRule(earlyStopping, trainer);
  const report = progressReporter(list);
  for (const callback of list) await callback.onTrainBegin?.();
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const callback of list) await callback.onEpochBegin?.(epoch - 1);
    const started = performance.now();
    const order = shuffle ? random.shuffle(rows) : rows;
    const logs = named(model, '', await trainEpoch(model, run, { order, epoch, report }));
    if (validation) Object.assign(logs, named(model, 'val_', await measure(trainer, validation, settings.batchSize)));
    const values = camelCased(logs);
    for (const [name, value] of Object.entries(values)) (history[name] ??= []).push(value);
    if (verbose) printEpoch(`Epoch ${epoch}/${epochs}`, (performance.now() - started) / 1000, logs);
    const batches = Math.ceil(training.count / settings.batchSize);
    await report({ epoch, epochs, batch: batches, batches, logs: values }, true);
    const stop = await endEpoch(list, { trainer, epoch, values });
    if (stopping?.observe(values) || stop) break;
  }
  stopping?.finish();
  await trainer.synchronize();
  for (const callback of list) await callback.onTrainEnd?.();
}

/** True where a callback wants training to end. */
async function endEpoch(
  list: readonly FitCallbacks[],
  { trainer, epoch, values }: { trainer: Trainer; epoch: number; values: Logs },
): Promise<boolean> {
  const listeners = list.filter(({ onEpochEnd }) => onEpochEnd);
  if (listeners.length === 0) return false;
  await trainer.synchronize();
  let stop = false;
  for (const callback of listeners) if ((await callback.onEpochEnd!(epoch - 1, values)) === false) stop = true;
  return stop;
}

async function trainEpoch(
  model: tf.Sequential,
  { training, trainer, settings }: Run,
  { order, epoch, report }: { order: ArrayLike<number>; epoch: number; report: ReturnType<typeof progressReporter> },
): Promise<number[]> {
  const { batchSize, epochs, list } = settings;
  const listeners = list.filter(({ onBatchEnd }) => onBatchEnd);
  const progress = list.some(({ onProgress }) => onProgress);
  const batches = Math.ceil(order.length / batchSize);
  const interruptions = interruption.count;
  const means = new Means();
  await forEachBatch({ order, batchSize }, async (step, batch) => {
    if (interruption.count !== interruptions) throw new Error(`fit: interrupted in epoch ${epoch}, batch ${batch}.`);
    const values = await trainer.train(training, step);
    assertFinite(values[0]!, { epoch, batch });
    means.add(values, step.end - step.start);
    if (listeners.length > 0) {
      const logs = camelCased(named(model, '', values));
      for (const callback of listeners) await callback.onBatchEnd!(batch - 1, logs);
    }
    if (progress && batch < batches) {
      await report({ epoch, epochs, batch, batches, logs: camelCased(named(model, '', means.values())) }, false);
    }
  });
  return means.values();
}

/** Loss and metrics of all examples. */
export async function measure(trainer: Trainer, examples: Examples, batchSize: number): Promise<number[]> {
  const means = new Means();
  await forEachBatch({ order: inOrder(examples.count), batchSize }, async (step) => {
    means.add(await trainer.evaluate(examples, step), step.end - step.start);
  });
  return means.values();
}

function assertFinite(loss: number, { epoch, batch }: { epoch: number; batch: number }): void {
  if (Number.isFinite(loss)) return;
  throw new Error(
    `fit: the loss is ${loss} in epoch ${epoch}, batch ${batch}; expected a finite number. Likely causes: a ` +
      'learning rate that is too large (try a tenth of it), or inputs that are not scaled (bring them near 0 … 1).',
  );
}
