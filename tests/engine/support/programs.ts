import { compileProgram, type ProgramOptions } from '../../../lib/engine/compile-program';
import type { Program } from '../../../lib/engine/program';
import type { LayerSpecification, LossName, OptimizerSpecification } from '../../../lib/engine/specification';
import { createRandom } from '../../../lib/math/random';

/** Rows and targets of a batch. */
export interface Data {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export interface Trained extends Partial<ProgramOptions> {
  readonly layers: readonly LayerSpecification[];
  readonly inputShape: readonly number[];
  readonly loss: LossName;
  readonly optimizer?: OptimizerSpecification;
}

export const ROWS = 6;

/** `count` numbers in [−scale, scale) that depend on the seed alone. */
export function numbers(count: number, { seed = 1, scale = 1 } = {}): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: count }, () => random.uniform(-scale, scale));
}

/** Whole numbers in [0, below), each in turn. */
export function wholes(count: number, below: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => (i * 7) % below);
}

/** A program of one thread, unless asked otherwise, with weights between 0.05 and 0.6 on either side of 0; variances are above 0. */
export function programWith({ layers, inputShape, loss, optimizer, ...options }: Trained): Program {
  const training = optimizer ?? { type: 'sgd', learningRate: 0 };
  const program = compileProgram(
    layers,
    { loss, optimizer: training },
    { batchSize: ROWS, threads: 1, ...options, inputShape },
  );
  program.setWeights(
    program.weights.flat().map(({ name, shape }, i) => {
      const count = shape.reduce((product, length) => product * length, 1);
      const values = numbers(count, { seed: i + 3, scale: 0.55 }).map((value) => value + 0.05 * Math.sign(value));
      return name === 'moving_variance' ? values.map((value) => value + 1) : values;
    }),
  );
  return program;
}

/** Brings the first rows of the data into the program. */
export function load(
  program: Program,
  { x, y }: Data,
  { batchSize = ROWS, weights }: { batchSize?: number; weights?: Float32Array } = {},
): void {
  const total = x.length / batchSize;
  const table = (data: Float32Array) => ({ data, size: data.length / batchSize });
  program.load({
    x: { data: x, size: total },
    y: table(y),
    weights,
    order: Array.from({ length: batchSize }, (_, i) => i),
    start: 0,
    count: batchSize,
  });
}
