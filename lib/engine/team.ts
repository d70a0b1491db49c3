import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Pass } from './build-program';
import { arrive, command, countReady, isOpen, waitAt, type Desk } from './desk';
import { builtEngine } from './load-kernels';
import { takeRows, type Phase, type Share } from './share';
import type { WorkerOrders } from './worker';

/** Milliseconds that the first thread sleeps at a meeting before it lets events in, among them the end of a worker. */
const PATIENCE = 200;

/** Milliseconds after which others are called for help. */
const LATE = 100;

/** Several threads that run the same program on the same memory and meet after each phase. */
export interface Team {
  /** Runs a pass. Until the others have started, which takes a while, this thread runs it alone: the results are the same. */
  run(pass: Pass, phases: readonly Phase[], share: Share): void | Promise<void>;
  /** Waits until the others have started. */
  start(): Promise<void>;
  close(): void;
}

export const alone: Team = {
  run: (_, phases, share) => {
    share.thread = 0;
    share.threads = 1;
    takeRows(share);
    for (const phase of phases) for (const operation of phase) operation(share);
  },
  start: () => Promise.resolve(),
  close: () => {},
};

/** A team that this thread is alone in for its first tenth of a second, so that small work is done before others are called. */
export function startLate(start: () => Team): Team {
  const begun = performance.now();
  let team = alone;
  return {
    run: (pass, phases, share) => {
      if (team === alone && performance.now() - begun > LATE) team = start();
      return team.run(pass, phases, share);
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
  const awaitOthers = async (meeting: number): Promise<void> => {
    while (isOpen(desk, meeting)) {
      await setTimeout(10);
      check();
    }
  };
  const runFrom = (phases: readonly Phase[], first: number, share: Share): void | Promise<void> => {
    for (let i = first; i < phases.length; i++) {
      for (const operation of phases[i]!) operation(share);
      const meeting = arrive(desk, threads);
      if (meeting === undefined) continue;
      waitAt(desk, meeting, PATIENCE);
      if (isOpen(desk, meeting)) return awaitOthers(meeting).then(() => runFrom(phases, i + 1, share));
    }
  };
  return {
    run: (pass, phases, share) => {
      check();
      if (countReady(desk) < threads - 1) return alone.run(pass, phases, share);
      share.thread = 0;
      share.threads = threads;
      takeRows(share);
      command(desk, pass, share);
      return runFrom(phases, 0, share);
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
