import { setTimeout } from 'node:timers/promises';
import { announce, close, countLeft, countReady, finish, isOpen, offer, take, waitForOthers, type Desk } from './desk';
import type { Share } from './share';
import { piecesOf, runPiece, type Stage } from './stage';
import { alone, type Team } from './team';
import { giveBack, takeThread } from './threads';
import type { WorkerOrders } from './worker';

/** Milliseconds that the first thread sleeps after a stage before it lets events in, among them the end of a worker. */
const PATIENCE = 200;

/** A team of this thread and others, which run the file and take the orders as a message. */
export function startWorkers(file: string, orders: Omit<WorkerOrders, 'thread'>, desk: Desk): Team {
  const { threads } = orders.blueprint;
  let ended: Error | undefined;
  const others = Array.from({ length: threads - 1 }, (_, i) => {
    const thread = takeThread(file);
    thread.onEnd = (reason) => (ended ??= new Error(`nnlab: a thread of the engine ended: ${reason}. Try threads: 1.`));
    thread.worker.postMessage({ ...orders, thread: i + 1 } satisfies WorkerOrders);
    return thread;
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
      close(desk);
      for (const thread of others.splice(0)) {
        if (ended) void thread.worker.terminate();
        else giveBack(file, thread);
      }
      ended ??= new Error('nnlab: the program is closed; expected no further pass.');
    },
    isFree: () => countLeft(desk) === threads - 1,
  };
}
