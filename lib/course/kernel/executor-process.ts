/* eslint-disable @typescript-eslint/no-require-imports -- tslab must load after modules it requires are replaced */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { ConverterSet } from 'tslab/dist/executor';
import { provenance } from '../../internal/provenance';
import type { CellOutput, CompiledCell, ExecutorEvent, ExecutorRequest } from './protocol';
import { thrownValue } from './thrown-value';
import { toMimeBundle } from './mime-bundle';

/**
 * The child process that runs a notebook's cells: plain Node, tslab's executor, no TypeScript. It gets JavaScript on
 * descriptor 4 and answers on descriptor 3, one JSON object a line. Answers are written synchronously: they wait for
 * the reader instead of filling the memory, keep their order, and survive whatever ends the process.
 */
const requestDescriptor = 4;
const eventDescriptor = 3;

const { stringify } = JSON;

function send(event: ExecutorEvent): void {
  const bytes = Buffer.from(`${stringify(event)}\n`);
  for (let start = 0; start < bytes.length;) start += writeSync(eventDescriptor, bytes, start);
}

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
    send({ type: 'display', data, metadata, displayId: transient.display_id, update } as ExecutorEvent);
  },
});
const { createExecutor } = require('tslab/dist/executor') as typeof import('tslab/dist/executor');

for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = ((chunk: string | Uint8Array, encoding?: BufferEncoding | (() => void), done?: () => void) => {
    const text =
      typeof chunk === 'string' && typeof encoding === 'string' && encoding !== 'utf8' && encoding !== 'utf-8'
        ? Buffer.from(chunk, encoding).toString()
        : String(typeof chunk === 'string' ? chunk : Buffer.from(chunk));
    send({ type: 'stream', name, text });
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback) process.nextTick(callback);
    return true;
  }) as typeof process.stdout.write;
}

let compiled: CompiledCell;

const fail = (error: unknown): void => send({ type: 'error', ...thrownValue(error) });

process.on('uncaughtException', (error) => {
  fail(error);
  // The cell may be waiting for what just died.
  executor.interrupt();
});
process.on('unhandledRejection', fail);

const precompiled = { convert: () => ({ ...compiled, declOutput: compiled.declarations, diagnostics: [] }) };
const executor = createExecutor(process.cwd(), { node: precompiled } as unknown as ConverterSet, {
  // tslab's executor says two things: the value of the last expression, and what a cell threw.
  log: (value: unknown) => send({ type: 'result', data: toMimeBundle(value) }),
  error: fail,
});

/** Rejections are reported a turn of the event loop after they happen: the cell is not over before. */
const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

async function run(request: Extract<ExecutorRequest, { type: 'run' }>): Promise<void> {
  compiled = request.compiled;
  if (compiled.output) {
    await executor.execute('');
    await turnOfTheLoop();
    await turnOfTheLoop();
  }
  const facts = { backend: provenance.backend ?? null, datasets: Object.fromEntries(provenance.datasets) };
  send({ type: 'done', token: request.token, facts });
}

/** Timers and promises of the cells may still be at work: the process has finished when its event loop is empty. */
function finish(token: string): void {
  requests.unref();
  process.once('beforeExit', () => {
    send({ type: 'finished', token });
    process.exit(0);
  });
}

const requests = new Socket({ fd: requestDescriptor, readable: true, writable: false });
requests.on('close', () => process.exit(0));
createInterface({ input: requests }).on('line', (line) => {
  const request = JSON.parse(line) as ExecutorRequest;
  if (request.type === 'run') void run(request);
  else finish(request.token);
});
send({ type: 'ready' });
