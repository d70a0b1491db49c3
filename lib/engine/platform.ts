import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { countIdle } from './threads';
import { startWorkers } from './workers';

// What the engine asks of Node. Bundlers for pages take platform-browser.ts in its place: lib/package.json says so.

export const platform = {
  hasKernels: (): boolean => true,

  /** @throws {Error} Where the kernels are not built. */
  kernels: (name: string): Uint8Array => {
    // Node 20 has relaxed SIMD behind this flag; later versions have it without, and ignore the flag.
    setFlagsFromString('--experimental-wasm-relaxed-simd');
    try {
      return new Uint8Array(readFileSync(join(builtEngine(), name)));
    } catch {
      throw new Error(
        `nnlab: ${name} is missing in ${builtEngine()}; expected the built engine. Run \`npm run build\`.`,
      );
    }
  },

  /** Whether there can be more threads than one, and how many run at a time. */
  hasThreads: (): boolean => existsSync(workerFile()),
  processors: availableParallelism,
  /** Threads that have been started before and have nothing to do. */
  idleThreads: (): number => countIdle(workerFile()),

  /** Starts the threads after the first. */
  startTeam: (...[orders, desk]: StartTeam): ReturnType<typeof startWorkers> =>
    startWorkers(workerFile(), orders, desk),
};

type StartTeam = Parameters<typeof startWorkers> extends [string, ...infer Rest] ? Rest : never;

/** Where the compiled engine is, also for whoever runs from source. */
export function builtEngine(): string {
  return join(dirname(createRequire(__filename).resolve('nnlab/package.json')), 'dist', 'engine');
}

/** The program of a worker, which is there once the library is built. */
function workerFile(): string {
  return join(builtEngine(), 'worker.js');
}
