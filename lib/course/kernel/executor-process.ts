/* eslint-disable @typescript-eslint/no-require-imports -- tslab must load after modules it requires are replaced */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import type { ConverterSet, Executor } from 'tslab/dist/executor';
import { frontEnd } from '../../internal/front-end';
import { interruption } from '../../internal/interruption';
import { provenance } from '../../internal/provenance';
import { descriptors, sendEvent as send } from './executor-channel';
import { startInterrupter } from './interrupter';
import { protectIntrinsics, protectScope } from './intrinsics';
import type { CellOutput, CompiledCell, ExecutorRequest } from './protocol';
import { thrownValue } from './thrown-value';
import { toMimeBundle } from './display/mime-bundle';

/**
 * The child process that runs a notebook's cells: plain Node, tslab's executor, no TypeScript. It gets JavaScript on one
 * descriptor and answers on another, see executor-channel.
 */

/** Puts a module of our own in the place of one of tslab's that would load TypeScript. */
function replaceModule(name: string, exports: object): void {
  const path = require.resolve(name);
  require.cache[path] = { ...module, id: path, filename: path, loaded: true, exports } as NodeModule;
}

// The compiler has read the cell's metadata already.
replaceModule('tslab/dist/metadata', { getCodeMetadata: () => ({}) });
replaceModule('tslab/dist/jupyter', {
  __esModule: true,
  lastWriteDisplayData: (
    content: { data: CellOutput; metadata?: object; transient?: { display_id?: string } },
    update = false,
  ) => {
    const { data, metadata = {}, transient = {} } = content;
    send({ type: 'display', data, metadata, displayId: transient.display_id, update } as never);
  },
});
const { createExecutor } = require('tslab/dist/executor') as typeof import('tslab/dist/executor');

const { from } = Buffer;
for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = ((chunk: string | Uint8Array, encoding?: BufferEncoding | (() => void), done?: () => void) => {
    // By way of bytes, so that half a surrogate pair, which no file can hold, becomes a replacement character.
    const bytes =
      typeof chunk === 'string' ? from(chunk, typeof encoding === 'string' ? encoding : 'utf8') : from(chunk);
    const text = bytes.toString();
    send({ type: 'stream', name, text });
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback) process.nextTick(callback);
    return true;
  }) as typeof process.stdout.write;
}

const { parse } = JSON;
let compiled: CompiledCell;
let executor: Executor | undefined;
let mayAsk = false;

/**
 * The number of the cell that began what runs now: timers and promises remember it. Not where a reader interrupts cells:
 * ending code inside Node's hooks ends the process. There what an earlier cell left behind counts for the cell that runs.
 */
const origin = new AsyncLocalStorage<number>();
let running = 0;
const cellOf = (): number => origin.getStore() ?? running;
const fail = (error: unknown): void => send({ type: 'error', ...thrownValue(error), cell: cellOf() });

process.on('uncaughtException', (error) => {
  fail(error);
  // The cell may be waiting for what just died.
  if (cellOf() === running) executor?.interrupt();
});
process.on('unhandledRejection', fail);
const interruptible = process.argv.includes('--interruptible');
frontEnd.live = interruptible;
const beginCell = interruptible ? startInterrupter(() => void interrupt()) : undefined;

/** The cells' stdin: a line is asked of the reader when a cell reads, and only then. */
const stdin = new Readable({ read: () => void setImmediate(askForLine) });
function askForLine(): void {
  // Between two questions a reader of lines pauses the stream.
  if (stdin.isPaused()) stdin.once('resume', askForLine);
  else if (mayAsk) send({ type: 'input' });
  else stdin.destroy(new Error('stdin: a cell waits for input, but nobody is there to answer.'));
}
Object.defineProperty(process, 'stdin', { configurable: true, get: () => stdin });

function start(directory: string): void {
  process.chdir(directory);
  const precompiled = { convert: () => ({ ...compiled, declOutput: compiled.declarations, diagnostics: [] }) };
  executor = createExecutor(directory, { node: precompiled } as unknown as ConverterSet, {
    // tslab's executor says two things: the value of the last expression, and what a cell threw.
    log: (value: unknown) => send({ type: 'result', data: toMimeBundle(value) }),
    error: fail,
  });
  protectScope();
}

/** Rejections are reported a turn of the event loop after they happen: the cell is not over before. */
const { setImmediate: later } = globalThis;
const turnOfTheLoop = () => new Promise((resolve) => later(resolve));

/** The cell that runs; undefined between cells. */
let token: string | undefined;

async function run(request: Extract<ExecutorRequest, { type: 'run' }>): Promise<void> {
  ({ compiled, token, cell: running, allowInput: mayAsk, cellId: frontEnd.cell } = request);
  beginCell?.();
  if (compiled.output) {
    // Code can be ended in a microtask; in the callback of an event that would break Node's books.
    await undefined;
    await executor!.execute('');
    await turnOfTheLoop();
    await turnOfTheLoop();
  }
  done(request.token);
}

function done(ended: string): void {
  if (token !== ended) return;
  token = undefined;
  const facts = { backend: provenance.backend ?? null, datasets: Object.fromEntries(provenance.datasets) };
  send({ type: 'done', token: ended, facts });
}

/** Stops what the cell waits for. Where its code was ended, nothing of it goes on to say that it is done. */
async function interrupt(): Promise<void> {
  const interrupted = token;
  interruption.count++;
  executor?.interrupt();
  await turnOfTheLoop();
  await turnOfTheLoop();
  if (interrupted !== undefined) done(interrupted);
}

/** Timers and promises of the cells may still be at work: the process has finished when its event loop is empty. */
function finish(token: string): void {
  requests.unref();
  process.once('beforeExit', () => {
    send({ type: 'finished', token });
    process.exit(0);
  });
}

const requests = new Socket({ fd: descriptors.requests, readable: true, writable: false });
// The session is gone: so must be all that the cells started, which is in this process group.
requests.on('close', () => process.kill(0, 'SIGKILL'));
createInterface({ input: requests }).on('line', (line) => {
  const request = parse(line) as ExecutorRequest;
  if (request.type === 'start') start(request.directory);
  else if (request.type === 'run') void (interruptible ? run(request) : origin.run(request.cell, run, request));
  else if (request.type === 'input') stdin.push(`${request.line}\n`);
  else finish(request.token);
});
protectIntrinsics();
send({ type: 'ready' });
