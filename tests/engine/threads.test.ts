import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countIdle, giveBack, takeThread } from '../../lib/engine/threads';
import { platform } from '../../lib/engine/platform';
import { load, numbers, programWith, wholes } from './support/programs';

const folder = mkdtempSync(join(tmpdir(), 'threads-'));
const file = join(folder, 'waits.js');
writeFileSync(file, "require('node:worker_threads').parentPort.on('message', (code) => process.exit(code));");
afterAll(() => rmSync(folder, { recursive: true }));

test('a thread that was given back is taken again', async () => {
  const thread = takeThread(file);
  expect(countIdle(file)).toBe(0);
  giveBack(file, thread);
  expect(countIdle(file)).toBe(1);
  expect(takeThread(file)).toBe(thread);
  expect(countIdle(file)).toBe(0);
  await thread.worker.terminate();
});

test('whoever has a thread hears why it ended', async () => {
  const thread = takeThread(file);
  const reason = new Promise((resolve) => (thread.onEnd = resolve));
  thread.worker.postMessage(3);
  expect(await reason).toBe('exit code 3');
});

test('a thread that ends while nobody has it is not given to anybody', async () => {
  const thread = takeThread(file);
  giveBack(file, thread);
  await thread.worker.terminate();
  expect(countIdle(file)).toBe(0);
});

test('a thread that nobody wants ends', async () => {
  jest.useFakeTimers();
  const thread = takeThread(file);
  const exited = new Promise((resolve) => thread.worker.once('exit', resolve));
  giveBack(file, thread);
  jest.runAllTimers();
  jest.useRealTimers();
  expect(countIdle(file)).toBe(0);
  await exited;
});

test('the threads of a closed program serve the next one', async () => {
  const layers = [{ type: 'Dense', units: 3 }] as const;
  const run = async (inputs: number) => {
    const optimizer = { type: 'sgd', learningRate: 0.1 } as const;
    const program = programWith({ layers, inputShape: [inputs], loss: 'meanSquaredError', optimizer, threads: 2 });
    await program.start();
    const idle = platform.idleThreads();
    load(program, { x: numbers(6 * inputs), y: wholes(18, 2) });
    await program.train();
    const loss = program.loss();
    program.close();
    return { idle, loss };
  };
  const first = await run(50);
  expect(platform.idleThreads()).toBe(1);
  expect(await run(20)).toMatchObject({ idle: 0 });
  expect(await run(50)).toEqual({ idle: 0, loss: first.loss });
  expect(platform.idleThreads()).toBe(1);
});
