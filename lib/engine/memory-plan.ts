import { grainOf } from './share';
import { webAssembly, type WasmMemory } from '../internal/web-assembly';

/** Eight zeros lie at address 0 and are never written: the bias of a layer that has none. */
const FIRST_FREE = 64;
/** Kernels may read a few rows beyond the end of what they were given. */
const SLACK = 4096;
/** What a WebAssembly memory can have. */
const LIMIT = 2 ** 32 - 65536;

/** Numbers of the same meaning for each row of a batch: `size` floats a row, row after row. */
export interface Signal {
  readonly address: number;
  /** Of one row, without the batch. */
  readonly shape: readonly number[];
  readonly size: number;
}

/**
 * Decides, before anything runs, where everything lies in one memory. The same calls give the same addresses, so that every
 * thread can plan for itself.
 */
export interface MemoryPlan {
  /** Rows in a full batch. */
  readonly batchSize: number;
  /** Rows of it that one thread does, one after the other. */
  readonly grain: number;
  /** Room for this many floats; its address in bytes. */
  floats(count: number): number;
  signal(shape: readonly number[]): Signal;
  /** A table of byte offsets for the kernel `multiply`; equal tables are kept once. */
  table(offsets: readonly number[]): number;
  /** The table 0, stride, 2·stride, … */
  rows(count: number, stride: number): number;
  /** Asks for this many floats of each thread's own. */
  scratch(count: number): void;
  /** Bytes that have a meaning so far. */
  used(): number;
  /** Ends planning. */
  finish(threads: number): FinishedPlan;
}

export interface FinishedPlan {
  readonly bytes: number;
  readonly scratch: readonly number[];
  /** Fills in the tables. */
  initialize(memory: WasmMemory): void;
}

export function planMemory(batchSize: number): MemoryPlan {
  let end = FIRST_FREE;
  let scratchFloats = 0;
  const tables = new Map<string, { address: number; offsets: readonly number[] }>();

  const floats = (count: number): number => {
    const address = end;
    end = Math.ceil((end + 4 * count) / 64) * 64;
    return address;
  };

  const table = (offsets: readonly number[]): number => {
    const key = offsets.join();
    let known = tables.get(key);
    // Four more entries than rows: a tile looks at the rows after the last.
    if (!known) tables.set(key, (known = { address: floats(offsets.length + 4), offsets }));
    return known.address;
  };

  return {
    batchSize,
    grain: grainOf(batchSize),
    floats,
    table,
    signal: (shape) => {
      const size = shape.reduce((product, length) => product * length, 1);
      return { address: floats(batchSize * size), shape, size };
    },
    rows: (count, stride) => table(Array.from({ length: count }, (_, i) => i * stride)),
    scratch: (count) => void (scratchFloats = Math.max(scratchFloats, count)),
    used: () => end,
    finish: (threads) => {
      const scratch = Array.from({ length: threads }, () => floats(scratchFloats));
      const bytes = end + SLACK;
      return {
        bytes,
        scratch,
        initialize: (memory) => {
          for (const { address, offsets } of tables.values()) {
            new Uint32Array(memory.buffer, address, offsets.length).set(offsets);
          }
        },
      };
    },
  };
}

/**
 * A memory of the size that was planned.
 *
 * @throws {RangeError} Where WebAssembly cannot address as much, or this computer has not as much left.
 */
export function allocateMemory(
  bytes: number,
  { shared, caller = 'compileProgram' }: { shared: boolean; caller?: string },
): WasmMemory {
  const needed = `the network and a batch need ${Math.ceil(bytes / 2 ** 20)} MB of memory`;
  if (bytes > LIMIT) {
    throw new RangeError(
      `${caller}: ${needed}; expected at most 4095 MB, all that WebAssembly has. Try a smaller batchSize.`,
    );
  }
  const pages = Math.ceil(bytes / 65536);
  try {
    return new webAssembly.Memory({ initial: pages, maximum: pages, shared });
  } catch {
    throw new RangeError(`${caller}: ${needed}, which this computer did not give. Try a smaller batchSize.`);
  }
}
