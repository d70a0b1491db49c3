import { Worker } from 'node:worker_threads';

/** Milliseconds after which a thread that nobody wants ends. */
const PATIENCE = 10_000;

/** A thread of Node that runs programs, one after the other. */
export interface Thread {
  readonly worker: Worker;
  /** Hears why the thread ended. */
  onEnd: (reason: string) => void;
  /** Ends the thread after a while, when it is idle. */
  end?: NodeJS.Timeout;
}

/** By the file that they run. Starting a thread takes as long as some hundred batches of a small network. */
const idle = new Map<string, Thread[]>();

/** A thread that runs the file: an idle one, or a new one. */
export function takeThread(file: string): Thread {
  const thread = idle.get(file)?.pop() ?? startThread(file);
  clearTimeout(thread.end);
  return thread;
}

/** Keeps a thread that has nothing to do for whoever wants it next. */
export function giveBack(file: string, thread: Thread): void {
  const others = idle.get(file) ?? [];
  idle.set(file, [...others, thread]);
  const leave = () =>
    idle.set(
      file,
      idle.get(file)!.filter((other) => other !== thread),
    );
  thread.onEnd = leave;
  thread.end = setTimeout(() => {
    leave();
    void thread.worker.terminate();
  }, PATIENCE).unref();
}

export function countIdle(file: string): number {
  return idle.get(file)?.length ?? 0;
}

function startThread(file: string): Thread {
  // Without what this process was told to load first, such as a compiler of TypeScript: the worker is quicker there.
  const worker = new Worker(file, { execArgv: [] });
  const thread: Thread = { worker, onEnd: () => {} };
  worker.unref();
  worker.on('error', (error) => thread.onEnd(error.message));
  worker.on('exit', (code) => thread.onEnd(`exit code ${code}`));
  return thread;
}
