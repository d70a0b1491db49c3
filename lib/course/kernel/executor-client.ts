import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { CellOutput, CompiledCell, ExecutorEvent, ExecutorRequest, SessionFacts, ThrownValue } from './protocol';
import { scriptName } from './traceback';

/** Why a cell did not get to its end. */
export type Ending = { readonly status: 'timeout' | 'killed'; readonly reason: string };

/** The session's end of the executor process. */
export interface ExecutorClient {
  /** Resolves when cells can run. */
  readonly ready: Promise<void>;
  /** Resolves when the process is gone, for whatever reason, and its last output was read. */
  readonly ended: Promise<Ending>;
  readonly facts: SessionFacts;
  /** Where outputs go from now on. */
  listen(listener: ((output: CellOutput) => void) | undefined): void;
  /** Runs a compiled cell; resolves when it is over, well or not. */
  run(cell: number, compiled: CompiledCell): Promise<void>;
  /** What was thrown since the last call. An error that comes between two cells belongs to the next call. */
  takeErrors(): ThrownValue[];
  /** Waits, at most `grace` seconds, until nothing is left to do. */
  finish(grace: number): Promise<void>;
  /** Ends the process and all that it started. */
  kill(): void;
}

/** Starts the process that runs the cells of a notebook in `directory`. */
export function startExecutor(directory: string): ExecutorClient {
  const child: ChildProcess = spawn(process.execPath, [join(__dirname, 'executor-process.js')], {
    cwd: directory,
    detached: true, // a process group of its own, so that what the cells start can be ended with it
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const requests = child.stdio[4] as Writable;
  let errors: ThrownValue[] = [];
  let facts: SessionFacts = { backend: null, datasets: {} };
  let onOutput: ((output: CellOutput) => void) | undefined;
  let pending: { token: string; resolve: () => void } | undefined;

  let onReady: () => void;
  const ready = new Promise<void>((resolve) => (onReady = resolve));

  const ask = (request: Record<string, unknown>): Promise<void> =>
    new Promise((resolve) => {
      const token = randomBytes(16).toString('hex');
      pending = { token, resolve };
      requests.write(`${JSON.stringify({ ...request, token } as unknown as ExecutorRequest)}\n`);
    });

  const handle = (event: ExecutorEvent): void => {
    if (event.type === 'stream' || event.type === 'display' || event.type === 'result') onOutput?.(event);
    else if (event.type === 'error') errors.push(event);
    else if (event.type === 'ready') onReady();
    else if (event.token === pending?.token) {
      if (event.type === 'done') facts = event.facts;
      pending.resolve();
    }
  };

  // What a library in C++ prints goes past Node's streams.
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => onOutput?.({ type: 'stream', name, text }));
  }
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
    const event = parseEvent(line);
    if (event) handle(event);
  });
  requests.on('error', () => {}); // the process ended; `ended` says so

  const ended = new Promise<Ending>((resolve) => {
    child.on('error', (error) => resolve({ status: 'killed', reason: error.message }));
    child.on('exit', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
      const ending = {
        status: 'killed',
        reason: `the process that runs the cells ${how} before the cell was done`,
      } as const;
      // 'close' says that the last output was read; it does not come while a process started by a cell holds a pipe open.
      child.on('close', () => resolve(ending));
      setTimeout(() => resolve(ending), 500).unref();
    });
  });

  return {
    ready,
    ended,
    listen: (listener: typeof onOutput): void => {
      onOutput = listener;
    },
    run: (cell: number, compiled: CompiledCell): Promise<void> => {
      const output = compiled.output && `${compiled.output}\n//# sourceURL=${scriptName(cell)}`;
      return ask({ type: 'run', compiled: { ...compiled, output } });
    },
    takeErrors: () => {
      const taken = errors;
      errors = [];
      return taken;
    },
    finish: async (grace: number): Promise<void> => {
      const patience = new Promise<void>((resolve) => setTimeout(resolve, grace * 1000).unref());
      await Promise.race([ask({ type: 'finish' }), ended, patience]);
    },
    get facts() {
      return facts;
    },
    kill: (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It is gone already.
      }
    },
  };
}

/** A line that is not an event was written by a cell into our pipe; it says nothing. */
function parseEvent(line: string): ExecutorEvent | undefined {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === 'object' && event !== null && 'type' in event ? (event as ExecutorEvent) : undefined;
  } catch {
    return undefined;
  }
}
