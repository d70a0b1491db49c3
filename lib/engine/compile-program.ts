import { keepExamples, type Examples } from './batch';
import { buildProgram, type Blueprint, type Building } from './build-program';
import { deskAt } from './desk';
import { instantiateKernels, type Kernels } from './kernels';
import { loadKernels } from './load-kernels';
import { allocateMemory } from './memory-plan';
import { programOf, type Program } from './program';
import { takeMemory } from './spare-memory';
import type { LayerSpecification, LossName, OptimizerSpecification } from './specification';
import { platform } from './platform';
import { alone, startLate } from './team';
import type { WasmMemory } from '../internal/web-assembly';

const MOST_THREADS = 4;
/** Multiplications in a batch from which threads are quicker than the waiting for each other: some 20 microseconds of work. */
const WORTH_SHARING = 400_000;
/** Bytes up to which a program keeps its examples: they and all else in its memory. */
const MOST_KEPT = 2 ** 29;
/** Multiplications from which it is clear that threads will be wanted: some tenths of a second. */
const LONG_WORK = 2e9;

export interface ProgramOptions {
  /** Rows that a pass can take. */
  readonly batchSize: number;
  /** Of one row. */
  readonly inputShape: readonly number[];
  /** Default: 1 for small programs, else as many as there are processors, at most 4. */
  readonly threads?: number;
  /**
   * What it will learn from, and how often at most. For long work, other threads are called at once, and the examples are copied to
   * where each of them can fetch its rows: `program.keeps` says so.
   */
  readonly training?: { readonly examples: Examples; readonly passes: number };
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
  const { batchSize, inputShape, training, seed = 0, caller } = options;
  const kernels = {} as Kernels;
  const wanted = options.threads ?? Math.min(platform.processors(), MOST_THREADS);
  const threads = wanted > 1 && platform.hasThreads() ? wanted : 1;
  const plan: Blueprint = { layers, inputShape, batchSize, threads, loss, optimizer };
  const planned = buildProgram(plan, kernels);
  const shared = threads > 1 && (options.threads !== undefined || planned.work * batchSize > WORTH_SHARING);
  const long = training !== undefined && planned.work * countRows(training.examples) * training.passes > LONG_WORK;
  const kept =
    shared && long && planned.memory.bytes + bytesOf(training.examples) <= MOST_KEPT ? training.examples : undefined;
  const blueprint: Blueprint = kept ? { ...plan, kept: { rows: countRows(kept), bytes: isBytes(kept) } } : plan;
  const building = kept ? buildProgram(blueprint, kernels) : planned;
  const spare = shared ? takeMemory(building.memory.bytes) : undefined;
  if (spare) clear(spare, building);
  const memory = spare ?? allocateMemory(building.memory.bytes, { shared, caller });
  const module = loadKernels({ shared });
  Object.assign(kernels, instantiateKernels(module, memory));
  building.memory.initialize(memory);
  const start = () => platform.startTeam({ blueprint, module, memory }, deskAt(memory, building.desk));
  const late = options.threads === undefined && !long && platform.idleThreads() < threads - 1;
  const team = !shared ? alone : late ? startLate(start) : start();
  // While the others start.
  if (kept) keepExamples(building, memory, kept);
  return programOf(building, { kernels, memory, team, threads: shared ? threads : 1, optimizer, seed });
}

/** Makes a memory as good as new, but for where examples will be. */
function clear(memory: WasmMemory, { kept }: Building): void {
  const bytes = new Uint8Array(memory.buffer);
  bytes.fill(0, 0, kept?.x);
  if (kept) bytes.fill(0, kept.end);
}

function countRows({ x }: Examples): number {
  return x.data.length / x.size;
}

function bytesOf({ x, y }: Examples): number {
  return x.data.byteLength + (y?.data.byteLength ?? 0);
}

function isBytes({ x }: Examples): boolean {
  return x.data instanceof Uint8Array;
}
