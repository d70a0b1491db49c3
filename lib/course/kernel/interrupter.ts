import { Session } from 'node:inspector';
import { Socket } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { descriptors } from './executor-channel';

/** Positions in the memory that both threads share. */
const reached = 0;
const cell = 1;

/** Milliseconds that the main thread has to answer before it counts as busy. */
const patience = 250;

/**
 * Stops what a cell does. A thread of its own waits for a line on the interrupt pipe and tells the main thread; where that is
 * too busy to listen, in a loop or with promises that follow one another for ever, it ends what runs by the means of a
 * debugger. Variables stay as they are. (A signal would not do: it stops no loop after an `await`, and where it arrives just
 * as a cell begins or ends, it ends the process.) Where the session itself is gone, all that the cells started is ended.
 *
 * @param onInterrupt - Called in the main thread, once it is free, where the cell that runs is to stop or was ended.
 * @returns To be called when a cell begins to run.
 */
export function startInterrupter(onInterrupt: () => void): () => void {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(__filename, { workerData: shared });
  worker.on('message', (interrupted: number) => {
    if (interrupted !== Atomics.load(shared, cell)) return;
    Atomics.store(shared, reached, 1);
    onInterrupt();
  });
  worker.unref();
  return () => {
    Atomics.store(shared, reached, 0);
    Atomics.add(shared, cell, 1);
  };
}

function waitForInterrupts(shared: Int32Array): void {
  const debug = new Session();
  debug.connectToMainThread();
  const interrupts = new Socket({ fd: descriptors.interrupts, readable: true, writable: false });
  interrupts.on('data', () => {
    const running = Atomics.load(shared, cell);
    parentPort!.postMessage(running);
    setTimeout(() => {
      const busy = Atomics.load(shared, reached) === 0 && Atomics.load(shared, cell) === running;
      if (busy) debug.post('Runtime.terminateExecution');
    }, patience);
  });
  interrupts.on('close', () => process.kill(0, 'SIGKILL'));
}

if (!isMainThread) waitForInterrupts(workerData as Int32Array);
