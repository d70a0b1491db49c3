import { buildProgram, type Blueprint } from './build-program';
import { deskAt } from './desk';
import { instantiateKernels, type Kernels } from './kernels';
import { loadKernels } from './load-kernels';
import { allocateMemory } from './memory-plan';
import { programOf, type Program } from './program';
import type { LayerSpecification, LossName, OptimizerSpecification } from './specification';
import { platform } from './platform';
import { alone, startLate } from './team';

const MOST_THREADS = 4;
/** Multiplications in a batch from which threads are quicker than the waiting for each other: some 20 microseconds of work. */
const WORTH_SHARING = 400_000;
/** Multiplications from which it is clear that threads will be wanted: some tenths of a second. */
const LONG_WORK = 2e9;

export interface ProgramOptions {
  /** Rows that a pass can take. */
  readonly batchSize: number;
  /** Of one row. */
  readonly inputShape: readonly number[];
  /** Default: 1 for small programs, else as many as there are processors, at most 4. */
  readonly threads?: number;
  /** Rows that it will learn from in all, where that is known: for long work, threads are started at once. */
  readonly rows?: number;
  /** Where dropout's random numbers begin. Default 0. */
  readonly seed?: number;
  /** Who asks, for messages. Default 'compileProgram'. */
  readonly caller?: string;
}

/**
 * Compiles a stack of layers, given as plain data, into a program over one WebAssembly memory.
 *
 * @param layers - Names and meanings as in Keras; at least one.
 * @param loss - Left undefined for a program that only predicts.
 * @param optimizer - Left undefined for a program that does not learn.
 * @throws {RangeError} Where the program would need more memory than there is; the message says how much.
 */
export function compileProgram(
  layers: readonly LayerSpecification[],
  { loss, optimizer }: { readonly loss?: LossName; readonly optimizer?: OptimizerSpecification },
  options: ProgramOptions,
): Program {
  const { batchSize, inputShape, rows = 0, seed = 0, caller } = options;
  const kernels = {} as Kernels;
  const wanted = options.threads ?? Math.min(platform.processors(), MOST_THREADS);
  const threads = wanted > 1 && platform.hasThreads() ? wanted : 1;
  const blueprint: Blueprint = { layers, inputShape, batchSize, threads, loss, optimizer };
  const building = buildProgram(blueprint, kernels);
  const shared = threads > 1 && (options.threads !== undefined || building.work * batchSize > WORTH_SHARING);
  const memory = allocateMemory(building.memory.bytes, { shared, caller });
  const module = loadKernels({ shared });
  Object.assign(kernels, instantiateKernels(module, memory));
  building.memory.initialize(memory);
  const start = () => platform.startTeam({ blueprint, module, memory }, deskAt(memory, building.desk));
  const long = options.threads !== undefined || building.work * rows > LONG_WORK;
  const late = !long && platform.idleThreads() < threads - 1;
  const team = !shared ? alone : late ? startLate(start) : start();
  return programOf(building, { kernels, memory, team, threads: shared ? threads : 1, optimizer, seed });
}
