import { assertInteger, assertPositive } from '../internal/assert';
import { breather } from '../internal/breather';
import type { Matrix, MatrixLike } from '../math/matrix';
import { createRandom } from '../math/random';
import { readExamples, takeRows, type ExampleRows, type Targets } from './examples';
import type { Network } from './network';
import { DivergenceError } from './step';

export interface LearningRateRangeTestOptions {
  /** Inputs, one a row. Not modified. */
  readonly x: MatrixLike;
  /** Targets, one a row; for a single output also a list of numbers. Not modified. */
  readonly y: Targets;
  /** The first learning rate, > 0. Default 10⁻⁵. */
  readonly min?: number;
  /** The last one, > min. Default 10. */
  readonly max?: number;
  /** How many steps it takes from the first to the last, each longer than the one before by the same factor. ≥ 2; default 100. */
  readonly steps?: number;
  /** Rows per step. Default 32. */
  readonly batchSize?: number;
  /** Decides which rows make up a batch; a whole number in [0, 2³²). Default 0. */
  readonly seed?: number;
}

/** Learning rates, and the loss of a batch on which a step of that length was taken next. */
export interface LearningRateRange {
  readonly learningRates: number[];
  readonly losses: number[];
}

/** A loss this many times the lowest is the end of the test. */
const TOO_MUCH = 4;

/**
 * Takes steps that grow longer and longer, and watches the loss: at first it hardly moves, then it falls, then it leaps up. A good
 * learning rate lies where it falls fastest, well before the leap.
 *
 * Ends early where the loss exceeds four times its lowest value, or is no longer finite. The network has its weights back
 * afterwards, and its optimizer knows nothing of the test.
 *
 * @param network - Compiled: the test takes its optimizer's rule and its loss.
 * @throws {RangeError} On an option out of range, or rows that do not fit the network.
 * @throws {Error} Where the network is not compiled.
 * @see Smith, Cyclical Learning Rates for Training Neural Networks (2017), §3.3
 * @example
 * const network = new Network([new Dense({ units: 1 })], { inputShape: [1], seed: 1 });
 * network.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
 * const { learningRates, losses } = await learningRateRangeTest(network, { x: [[1], [2]], y: [2, 4], steps: 50 });
 * losses.at(-1) > 4 * Math.min(...losses); // true
 * learningRates.at(-1) < 10; // true
 */
export async function learningRateRangeTest(
  network: Network,
  { x, y, min = 1e-5, max = 10, steps = 100, batchSize = 32, seed = 0 }: LearningRateRangeTestOptions,
): Promise<LearningRateRange> {
  assertPositive('learningRateRangeTest', { min });
  assertPositive('learningRateRangeTest', { max });
  if (max <= min) throw new RangeError(`learningRateRangeTest: min is ${min}, max ${max}; expected min below max.`);
  assertInteger('learningRateRangeTest', { steps }, { min: 2 });
  assertInteger('learningRateRangeTest', { batchSize }, { min: 1 });
  const ends = { first: network.layers[0]!, last: network.layers.at(-1)! };
  const examples = readExamples('learningRateRangeTest', [x, y], ends);
  const compiledWith = network.compileOptions;
  const weights = network.getWeights();
  network.compile({ ...compiledWith, optimizer: compiledWith.optimizer.fresh() });
  try {
    const factor = (max / min) ** (1 / (steps - 1));
    const learningRates = Array.from({ length: steps }, (_, step) => min * factor ** step);
    return await climb(network, learningRates, batches(examples, { batchSize, seed }));
  } finally {
    network.setWeights(weights);
    network.compile(compiledWith);
  }
}

interface Batches {
  (): readonly [x: Matrix, y: Matrix];
}

async function climb(network: Network, learningRates: readonly number[], next: Batches): Promise<LearningRateRange> {
  const range: LearningRateRange = { learningRates: [], losses: [] };
  const pause = breather();
  let lowest = Infinity;
  for (const learningRate of learningRates) {
    network.optimizer.learningRate = learningRate;
    const loss = lossOfStep(network, next());
    if (loss === undefined) break;
    range.learningRates.push(learningRate);
    range.losses.push(loss);
    lowest = Math.min(lowest, loss);
    if (loss > TOO_MUCH * lowest) break;
    await pause();
  }
  return range;
}

/** The loss before the step; undefined once it is no number any more. */
function lossOfStep(network: Network, [x, y]: readonly [Matrix, Matrix]): number | undefined {
  try {
    return network.trainOnBatch(x, y).loss;
  } catch (error) {
    if (error instanceof DivergenceError) return undefined;
    throw error;
  }
}

/** Batch after batch, all rows once before any row again. */
function batches({ x, y }: ExampleRows, { batchSize, seed }: { batchSize: number; seed: number }): Batches {
  const random = createRandom(seed);
  const rows = Array.from({ length: x.rows }, (_, i) => i);
  let left: number[] = [];
  return () => {
    if (left.length === 0) left = random.shuffle(rows);
    const indices = left.splice(0, batchSize);
    return [takeRows(x, indices), takeRows(y, indices)];
  };
}
