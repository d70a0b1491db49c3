import { assertInteger, assertOneOf } from '../internal/assert';
import { breather } from '../internal/breather';
import { createRandom, type Random } from '../math/random';
import type { MatrixLike } from '../math/matrix';
import type { Callback, TrainingState } from './callbacks/callback';
import { slices, takeRows, type ExampleRows, type Targets } from './examples';
import { meanOfLogs, type Logs, type TrainingLog } from './history';
import type { Network } from './network';
import { print } from './print';
import { backpropagate, evaluated, type Compiled } from './step';

export interface TrainingOptions {
  /** How often to go through all rows; a whole number ≥ 1. */
  readonly epochs: number;
  /** Rows per step; a whole number ≥ 1. The last batch of an epoch may be smaller. Default 32; GradientDescent takes all. */
  readonly batchSize?: number;
  /** Whether each epoch takes the rows in a new order. Default true. */
  readonly shuffle?: boolean;
  /** Decides the order of the rows and all dropout; a whole number in [0, 2³²). Default: follows from the network's seed. */
  readonly seed?: number;
  /** Inputs and targets to measure on after each epoch, never to learn from. */
  readonly validationData?: readonly [x: MatrixLike, y: Targets];
  /** Called while training, in this order. Default: none. */
  readonly callbacks?: readonly Callback[];
  /** 1 prints a line per epoch, 0 nothing. Default 1. */
  readonly verbose?: 0 | 1;
}

/** What `train` works on: a network, how it learns, and rows that have been checked against it. */
export interface Training {
  readonly network: Network;
  readonly compiled: Compiled;
  readonly examples: ExampleRows;
  readonly validation?: ExampleRows | undefined;
  /** Where a seed comes from if the options have none. */
  readonly random: Random;
}

/** The loop behind `network.fit`. */
export async function train(training: Training, options: TrainingOptions): Promise<TrainingLog> {
  const { network, examples, random: source } = training;
  const { epochs, shuffle = true, seed, callbacks = [], verbose = 1 } = options;
  assertInteger('fit', { epochs }, { min: 1 });
  assertOneOf('fit', { verbose }, [0, 1]);
  if (seed !== undefined) assertInteger('fit', { seed }, { min: 0, below: 2 ** 32 });
  const batchSize = batchSizeOf(training, options);
  const random = seed === undefined ? source.split() : createRandom(seed);
  const rows = Array.from({ length: examples.x.rows }, (_, i) => i);
  const history: TrainingLog = { loss: [] };
  const progress = { step: 0, stopped: false };

  for (const callback of callbacks) await callback.onTrainBegin?.(network);
  for (let epoch = 1; epoch <= epochs && !progress.stopped; epoch++) {
    const started = performance.now();
    const order = shuffle ? random.shuffle(rows) : rows;
    const trained = await trainEpoch(training, { order, batchSize, random, epoch, callbacks, progress });
    const logs: Logs = { ...trained, ...(await validate(training)) };
    for (const [name, value] of Object.entries(logs)) (history[name] ??= []).push(value);
    if (verbose) print(epochLine(`Epoch ${epoch}/${epochs}`, (performance.now() - started) / 1000, logs));
    for (const callback of callbacks) await callback.onEpochEnd?.(stateOf(network, { epoch, logs, progress }));
  }
  for (const callback of callbacks) await callback.onTrainEnd?.(network);
  return history;
}

interface Progress {
  step: number;
  stopped: boolean;
}

interface Epoch {
  readonly order: readonly number[];
  readonly batchSize: number;
  readonly random: Random;
  readonly epoch: number;
  readonly callbacks: readonly Callback[];
  readonly progress: Progress;
}

async function trainEpoch({ network, compiled, examples: { x, y } }: Training, options: Epoch): Promise<Logs> {
  const { order, batchSize, random, epoch, callbacks, progress } = options;
  const pause = breather();
  const parts: [Logs, number][] = [];
  for (const slice of slices(order.length, batchSize)) {
    const indices = slice.map((i) => order[i]!);
    const where = ` in epoch ${epoch}, batch ${parts.length + 1}`;
    const batch = { x: takeRows(x, indices), y: takeRows(y, indices) };
    const logs = backpropagate(compiled, batch, { training: true, random, caller: 'fit', where });
    compiled.optimizer.step(compiled.parameters);
    parts.push([logs, indices.length]);
    progress.step++;
    for (const callback of callbacks) await callback.onStepEnd?.(stateOf(network, { epoch, logs, progress }));
    if (progress.stopped) break;
    await pause();
  }
  return meanOfLogs(parts);
}

/** What `evaluate` measures on the validation data, under names that say so; nothing where there is none. */
async function validate({ compiled, validation, random }: Training): Promise<Record<string, number>> {
  if (!validation) return {};
  const pause = breather();
  const parts: [Logs, number][] = [];
  for (const part of evaluated(compiled, validation, { caller: 'fit', random })) {
    parts.push(part);
    await pause();
  }
  return withPrefix('val', meanOfLogs(parts));
}

function stateOf(
  network: Network,
  { epoch, logs, progress }: { readonly epoch: number; readonly logs: Logs; readonly progress: Progress },
): TrainingState {
  const stop = (): void => {
    progress.stopped = true;
  };
  return { network, epoch, step: progress.step, logs, stop };
}

function batchSizeOf({ compiled: { optimizer }, examples: { x } }: Training, { batchSize }: TrainingOptions): number {
  if (batchSize !== undefined) assertInteger('fit', { batchSize }, { min: 1 });
  if (optimizer.fullBatch && batchSize !== undefined && batchSize !== x.rows) {
    throw new RangeError(
      `fit: batchSize is ${batchSize} with ${optimizer.name}, which takes all ${x.rows} rows in each step; ` +
        'leave batchSize out, or take SGD, which learns from batches.',
    );
  }
  return optimizer.fullBatch ? x.rows : (batchSize ?? 32);
}

/** loss → valLoss */
function withPrefix(prefix: string, logs: Logs): Record<string, number> {
  const entries = Object.entries(logs);
  return Object.fromEntries(entries.map(([name, value]) => [prefix + name[0]!.toUpperCase() + name.slice(1), value]));
}

function epochLine(epoch: string, seconds: number, logs: Logs): string {
  const values = Object.entries(logs).map(([name, value]) => {
    const digits = Math.abs(value) < 1e-3 && value !== 0 ? value.toExponential(4) : value.toFixed(4);
    return `${name} ${digits}`;
  });
  return [epoch, `${seconds.toFixed(1)} s`, ...values].join(' — ');
}
