import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Pass } from './build-program';
import { announce, countReady, finish, isOpen, offer, take, waitForOthers, type Desk } from './desk';
import { builtEngine } from './load-kernels';
import type { Share } from './share';
import { piecesOf, runAlone, runPiece, type Stage } from './stage';
import type { WorkerOrders } from './worker';

/** Milliseconds that the first thread sleeps after a stage before it lets events in, among them the end of a worker. */
const PATIENCE = 200;

/** Milliseconds after which others are called for help. */
const LATE = 100;

/** Several threads that run the same program on the same memory, and share the pieces of each stage. */
export interface Team {
  /** Runs a pass. Until the others have started, which takes a while, this thread runs it alone: the results are the same. */
  run(pass: Pass, stages: readonly Stage[], share: Share): void | Promise<void>;
  /** Waits until the others have started. */
  start(): Promise<void>;
  close(): void;
}

export const alone: Team = {
  run: (_, stages, share) => {
    for (const stage of stages) runAlone(stage, share);
  },
  start: () => Promise.resolve(),
  close: () => {},
};

/** A team that this thread is alone in for its first tenth of a second, so that small work is done before others are called. */
export function startLate(start: () => Team): Team {
  const begun = performance.now();
  let team = alone;
  return {
    run: (pass, stages, share) => {
      if (team === alone && performance.now() - begun > LATE) team = start();
      return team.run(pass, stages, share);
    },
    start: () => {
      if (team === alone) team = start();
      return team.start();
    },
    close: () => team.close(),
  };
}

/** Where the program of a worker is; undefined where it cannot be had, as before the library is built. */
export function workerFile(): string | undefined {
  const file = join(builtEngine(), 'worker.js');
  return existsSync(file) ? file : undefined;
}

/** Starts the threads after the first. */
export function startTeam(file: string, orders: Omit<WorkerOrders, 'thread'>, desk: Desk): Team {
  const { threads } = orders.blueprint;
  let ended: Error | undefined;
  const workers = Array.from({ length: threads - 1 }, (_, i) => {
    // Without what this process was told to load first, such as a compiler of TypeScript: the worker is quicker there.
    const worker = new Worker(file, { workerData: { ...orders, thread: i + 1 } satisfies WorkerOrders, execArgv: [] });
    worker.unref();
    const end = (reason: string) =>
      (ended ??= new Error(`nnlab: a thread of the engine ended: ${reason}. Try threads: 1.`));
    worker.on('error', (error) => end(error.message));
    worker.on('exit', (code) => end(`exit code ${code}`));
    return worker;
  });

  const check = () => {
    if (ended) throw ended;
  };
  /** Waits for the others as long as they live. */
  const awaitOthers = async (): Promise<void> => {
    while (isOpen(desk)) {
      await setTimeout(10);
      check();
    }
  };
  const runFrom = (stages: readonly Stage[], first: number, share: Share): void | Promise<void> => {
    for (let i = first; i < stages.length; i++) {
      const stage = stages[i]!;
      offer(desk, { stage: i, pieces: piecesOf(stage, share.rows, threads) });
      for (let piece = take(desk); piece !== undefined; piece = take(desk)) {
        runPiece(stage, share, { piece, threads });
        finish(desk);
      }
      waitForOthers(desk, PATIENCE);
      if (isOpen(desk)) return awaitOthers().then(() => runFrom(stages, i + 1, share));
    }
  };
  return {
    run: (pass, stages, share) => {
      check();
      if (countReady(desk) < threads - 1) return alone.run(pass, stages, share);
      announce(desk, pass, share);
      return runFrom(stages, 0, share);
    },
    start: async () => {
      while (countReady(desk) < threads - 1) {
        check();
        await setTimeout(1);
      }
    },
    close: () => {
      ended ??= new Error('nnlab: the program is closed; expected no further pass.');
      for (const worker of workers) void worker.terminate();
    },
  };
}
