import { setImmediate } from 'node:timers/promises';
import { assertInteger } from '../internal/assert';
import { createRandom } from '../math/random';
import { assertCompiled, examplesFor, type Examples } from './examples';
import type { Rows } from './rows';
import type { tf } from './tf';

export interface FitOptions {
  /** How often to go through all rows; a whole number ≥ 1. */
  readonly epochs: number;
  /** Rows per step of the optimizer; a whole number ≥ 1. The last batch of an epoch may be smaller. Default 32. */
  readonly batchSize?: number;
  /** Rows and targets to measure on after each epoch, never to learn from. */
  readonly validationData?: readonly [x: Rows, y: tf.Tensor];
  /** Decides the order of the rows in every epoch; a whole number in [0, 2³²). */
  readonly seed: number;
  /** 1 prints a line per epoch, 0 nothing. Default 1. */
  readonly verbose?: 0 | 1;
}

/** One value per epoch of the loss, and of each metric that the model was compiled with, under its name in camelCase. */
export interface History {
  /** Mean over the rows, measured while the weights were still changing. */
  loss: number[];
  /** Share of the rows classified correctly, in [0, 1]. */
  accuracy?: number[];
  /** Measured after the epoch on `validationData`. */
  valLoss?: number[];
  /** Measured after the epoch on `validationData`, in [0, 1]. */
  valAccuracy?: number[];
  [metric: string]: number[] | undefined;
}

/** Enough for a fast forward pass, small enough for any memory. */
const VALIDATION_BATCH = 1000;

/**
 * Trains a compiled sequential model and prints one line per epoch.
 *
 * Every epoch takes all rows once, in an order that `seed` alone decides: with the same starting weights and the same
 * backend, the same seed gives the same history. The seed does not reach the starting weights and dropout; the layers
 * take seeds of their own.
 *
 * @param model - A `tf.Sequential` after `compile`. Its weights are changed.
 * @param x - A tensor of N ≥ 1 rows, or the pixels of N images as a Uint8Array, which are divided by 255. Not modified.
 * @param y - A tensor of N targets of the shape that the model's loss expects. Not modified.
 * @throws {RangeError} On different numbers of rows, shapes that do not fit the model, NaN, or an option out of range.
 * @throws {Error} Where the model is not compiled, or the loss stops being finite; the weights are then spoilt.
 * @example
 * const dense = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'zeros', inputShape: [1] });
 * const model = tf.sequential({ layers: [dense] });
 * model.compile({ optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError' });
 * const x = tf.tensor2d([[1], [2]]);
 * const history = await fit(model, x, x.mul(2), { epochs: 2, seed: 7, verbose: 0 });
 * history.loss; // [10, 2.5]
 */
export async function fit(model: tf.Sequential, x: Rows, y: tf.Tensor, options: FitOptions): Promise<History> {
  const { epochs, batchSize = 32, validationData, seed, verbose = 1 } = options ?? {};
  assertInteger('fit', { epochs }, { min: 1 });
  assertInteger('fit', { batchSize }, { min: 1 });
  assertInteger('fit', { seed }, { min: 0, below: 2 ** 32 });
  assertCompiled('fit', model);
  const training = examplesFor(model, [x, y], { caller: 'fit', names: ['x', 'y'] });
  const names = ['validationData[0]', 'validationData[1]'] as const;
  const validation = validationData && examplesFor(model, validationData, { caller: 'fit', names });
  const random = createRandom(seed);
  const rows = range(training.count);
  const history: History = { loss: [] };

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const started = performance.now();
    const order = random.shuffle(rows);
    const logs = named(model, '', await trainEpoch(model, training, { order, batchSize, epoch }));
    if (validation) Object.assign(logs, named(model, 'val_', await evaluate(model, validation)));
    for (const [name, value] of Object.entries(logs)) (history[camelCase(name)] ??= []).push(value);
    if (verbose) report(`Epoch ${epoch}/${epochs}`, (performance.now() - started) / 1000, logs);
  }
  return history;
}

function trainEpoch(
  model: tf.Sequential,
  examples: Examples,
  { order, batchSize, epoch }: { order: readonly number[]; batchSize: number; epoch: number },
): Promise<number[]> {
  return meanOverBatches(order, batchSize, async (batch, number) => {
    const values = await examples.use(batch, async (x, y) => [await model.trainOnBatch(x, y)].flat());
    if (!Number.isFinite(values[0])) {
      throw new Error(
        `fit: the loss is ${values[0]} in epoch ${epoch}, batch ${number}; expected a finite number. Likely causes: a ` +
          'learning rate that is too large (try a tenth of it), or inputs that are not scaled (bring them near 0 … 1).',
      );
    }
    return values;
  });
}

function evaluate(model: tf.Sequential, examples: Examples): Promise<number[]> {
  return meanOverBatches(range(examples.count), VALIDATION_BATCH, (batch) =>
    examples.use(batch, (x, y) => {
      const scalars = [model.evaluate(x, y, { batchSize: VALIDATION_BATCH })].flat();
      return scalars.map((scalar) => {
        const value = scalar.dataSync()[0]!;
        scalar.dispose();
        return value;
      });
    }),
  );
}

/** The mean of what a step gives for each batch, every row counting once. */
async function meanOverBatches(
  rows: readonly number[],
  batchSize: number,
  step: (batch: readonly number[], number: number) => Promise<number[]>,
): Promise<number[]> {
  let sums: number[] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const values = await step(batch, start / batchSize + 1);
    sums = values.map((value, i) => (sums[i] ?? 0) + value * batch.length);
    // Lets output, timers and the kernel's interrupt through.
    await setImmediate();
  }
  return sums.map((sum) => sum / rows.length);
}

/** Values under the model's names for them, in Keras's spelling: TensorFlow.js says 'acc' where Keras says 'accuracy'. */
function named(model: tf.Sequential, prefix: string, values: readonly number[]): Record<string, number> {
  const names = model.metricsNames.map((name) => prefix + (name === 'acc' ? 'accuracy' : name));
  return Object.fromEntries(values.map((value, i) => [names[i]!, value]));
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function report(epoch: string, seconds: number, logs: Readonly<Record<string, number>>): void {
  const values = Object.entries(logs).map(([name, value]) => {
    const digits = Math.abs(value) < 1e-3 && value !== 0 ? value.toExponential(4) : value.toFixed(4);
    return `${name} ${digits}`;
  });
  process.stdout.write(`${[epoch, `${seconds.toFixed(1)} s`, ...values].join(' — ')}\n`);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
