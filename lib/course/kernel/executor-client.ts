import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { descriptors } from './executor-channel';
import type { CellOutput, CompiledCell, ExecutorEvent, ExecutorRequest, SessionFacts, ThrownValue } from './protocol';
import { readEvents } from './executor-events';
import { scriptName } from './traceback';

/** Why a cell did not get to its end. */
export interface Ending {
  readonly status: 'timeout' | 'out-of-memory' | 'killed';
  readonly reason: string;
}

export interface ExecutorOptions {
  /** Start the thread that interrupts code which no signal reaches; costs some memory. */
  readonly interruptible?: boolean;
  /** Megabytes of JavaScript objects; Node's own default where absent. */
  readonly heap?: number;
}

/** What the processes of one executor have in common, all that its cells start included. */
export interface ProcessFamily {
  /** The leader of their process group; undefined where none could be started. */
  readonly group: number | undefined;
  /** Stands in the environment of each, also of those that leave the group. */
  readonly mark: string;
}

/** How much a cell may put out. */
export interface OutputLimit {
  readonly bytes: number;
  /** Tables, pictures and other displays. */
  readonly displays: number;
}

/** What a run may do beside computing. */
export interface RunOptions {
  readonly onOutput?: (output: CellOutput) => void;
  /** Answers a cell that asks for a line of text; without it a cell that asks fails. */
  readonly onInput?: () => Promise<string>;
  /** What the cell may put out before it is ended. Default: no limit. */
  readonly outputLimit?: OutputLimit;
  /** The cell as the front end names it, whatever its number. */
  readonly cellId?: string;
}

/** The session's end of the executor process. */
export interface ExecutorClient {
  /** Resolves when cells can run. */
  readonly ready: Promise<void>;
  /** Resolves when the process is gone, for whatever reason, and its last output was read. */
  readonly ended: Promise<Ending>;
  readonly facts: SessionFacts;
  /** How to find the processes that belong to it. */
  readonly family: ProcessFamily;
  /** Makes a folder the cells' working directory. */
  start(directory: string): void;
  /** Runs a compiled cell; resolves when it is over, well or not. */
  run(cell: number, compiled: CompiledCell, options?: RunOptions): Promise<void>;
  /** Tells what was thrown, by the cell that runs or by what an earlier one left behind. One listener at a time. */
  onError(listener: (thrown: ThrownValue) => void): void;
  /** Stops what runs and keeps the variables; where nothing else helps, ends the process. */
  interrupt(): void;
  /** Waits, at most `grace` seconds, until nothing is left to do. */
  finish(grace: number): Promise<void>;
  /** Ends the process and its group, for this reason. */
  end(ending: Ending): void;
}

/** Milliseconds after which an interrupted cell is ended with its process. */
const patience = 3000;

/**
 * A shell between session and executor: a cell that signals its parent process meets it, not the session. It ignores what can
 * be ignored. Where there is no such shell, the executor is started directly.
 */
const guard = 'trap "" HUP INT QUIT TERM USR1 USR2; "$@" & wait $!';

function spawnExecutor({ interruptible, heap }: ExecutorOptions, mark: string): ChildProcess {
  const command = [
    process.execPath,
    ...(heap ? [`--max-old-space-size=${heap}`] : []),
    join(__dirname, 'executor-process.js'),
    ...(interruptible ? ['--interruptible'] : []),
  ];
  const [file, ...args] = process.platform === 'win32' ? command : ['/bin/sh', '-c', guard, 'guard', ...command];
  return spawn(file!, args, {
    env: { ...process.env, NNLAB_FAMILY: mark },
    detached: true, // a process group of its own, so that what the cells start can be ended with it
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
}

/** Starts a process that runs the cells of one notebook. */
export function startExecutor(options: ExecutorOptions = {}): ExecutorClient {
  const mark = randomBytes(16).toString('hex');
  const child = spawnExecutor(options, mark);
  const pipe = (descriptor: number) => child.stdio[descriptor] as Writable;
  let bytes = 0;
  let displays = 0;
  let lastWords = '';
  let onError: (thrown: ThrownValue) => void = () => {};
  let facts: SessionFacts = { backend: null, datasets: {} };
  let running: RunOptions = {};
  let pending: { token: string; resolve: () => void } | undefined;

  let onReady: () => void;
  const ready = new Promise<void>((resolve) => (onReady = resolve));
  let onEnd: (ending: Ending) => void;
  const ended = new Promise<Ending>((resolve) => (onEnd = resolve));

  const end = (ending: Ending): void => {
    onEnd(ending);
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };

  const tell = (request: ExecutorRequest): void => {
    pipe(descriptors.requests).write(`${JSON.stringify(request)}\n`);
  };
  for (const descriptor of [descriptors.requests, descriptors.interrupts]) {
    pipe(descriptor).on('error', () => {}); // the process is gone; `ended` says so
  }

  const ask = (requestWith: (token: string) => ExecutorRequest): Promise<void> =>
    new Promise((resolve) => {
      const token = randomBytes(16).toString('hex');
      const done = (): void => {
        pending = undefined;
        resolve();
      };
      pending = { token, resolve: done };
      tell(requestWith(token));
    });

  const handle = (event: ExecutorEvent): void => {
    if (event.type === 'display') countDisplay();
    if (event.type === 'stream' || event.type === 'display' || event.type === 'result') running.onOutput?.(event);
    else if (event.type === 'error') onError(event);
    else if (event.type === 'input') void answer();
    else if (event.type === 'ready') {
      onReady();
    } else if (event.token === pending?.token) {
      if (event.type === 'done') facts = event.facts;
      pending.resolve();
    }
  };

  const answer = async (): Promise<void> => {
    const line = await running.onInput?.();
    if (line !== undefined) tell({ type: 'input', line });
  };

  const count = (more: number): boolean => {
    bytes += more;
    const limit = running.outputLimit?.bytes ?? Infinity;
    if (bytes <= limit) return true;
    end({ status: 'killed', reason: `the cell put out more than ${limit.toLocaleString('en')} bytes and was stopped` });
    return false;
  };

  const countDisplay = (): void => {
    const limit = running.outputLimit?.displays ?? Infinity;
    if (++displays > limit)
      end({ status: 'killed', reason: `the cell displayed more than ${limit} things and was stopped` });
  };

  readEvents(pipe(descriptors.events) as unknown as Readable, count, handle);
  // What a library in C++ prints goes past Node's streams, and so do Node's last words.
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      if (name === 'stderr' && (lastWords || dying.test(text))) lastWords += text;
      else if (text === farewell) return;
      else if (count(Buffer.byteLength(text))) running.onOutput?.({ type: 'stream', name, text });
    });
  }

  child.on('error', (error) => onEnd({ status: 'killed', reason: error.message }));
  child.on('exit', (code, signal) => {
    const done = (): void => end(endingOf(code, signal, lastWords));
    // Without the shell in between nobody would notice the end of the executor.
    if (signal) return done();
    // 'close' says that the last output was read; it does not come while a process started by a cell holds a pipe open.
    child.on('close', done);
    setTimeout(done, 500).unref();
  });

  const interrupt = (): void => {
    const token = pending?.token;
    if (!token) return;
    pipe(descriptors.interrupts).write('\n');
    setTimeout(() => {
      if (pending?.token === token) end({ status: 'killed', reason: 'the cell could not be interrupted otherwise' });
    }, patience).unref();
  };

  return {
    ready,
    ended,
    get facts() {
      return facts;
    },
    family: { group: child.pid, mark },
    start: (directory) => tell({ type: 'start', directory }),
    run: async (cell, compiled, runOptions = {}) => {
      running = runOptions;
      bytes = 0;
      displays = 0;
      const output = compiled.output && `${compiled.output}\n//# sourceURL=${scriptName(cell)}`;
      const { onInput, cellId } = runOptions;
      const allowInput = onInput !== undefined;
      await ask((token) => ({ type: 'run', token, cell, compiled: { ...compiled, output }, allowInput, cellId }));
      // Its timers may still print. They may not ask: nobody answers between two cells.
      running = { ...runOptions, onInput: undefined };
    },
    onError: (listener) => (onError = listener),
    interrupt,
    finish: async (grace) => {
      const seconds = new Promise<void>((resolve) => setTimeout(resolve, grace * 1000).unref());
      await Promise.race([ask((token) => ({ type: 'finish', token })), ended, seconds]);
    },
    end,
  };
}

/** With these words Node starts its report on why it ends; the reader gets a sentence instead. */
const dying = /Native stack trace|<--- Last few GCs|FATAL ERROR/;

/** Node's word to the thread that interrupts, when a cell ends the process; the reader has no debugger. */
const farewell = 'Waiting for the debugger to disconnect...\n';

/** How the process went, in words. A shell in between adds 128 to the number of a signal. */
function endingOf(code: number | null, signal: NodeJS.Signals | null, lastWords: string): Ending {
  if (/heap out of memory|Last few GCs/.test(lastWords)) {
    return { status: 'out-of-memory', reason: 'the cells used up the memory for JavaScript objects' };
  }
  const by = signal ?? (code !== null && code > 128 ? `signal ${code - 128}` : undefined);
  const how = by ? `was ended by ${by}` : `ended with exit code ${code}`;
  return { status: 'killed', reason: `the process that runs the cells ${how} before the cell was done` };
}
