import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fit, loadMnist, matrix, MLPClassifier, predictions, setup, tf } from 'nnlab';
import { instantiateKernels } from '../../lib/dist/engine/kernels';
import { loadKernels } from '../../lib/dist/engine/load-kernels';
import { webAssembly } from '../../lib/dist/internal/web-assembly';

const { layers, train } = tf;
/** Runs whose median counts; NNLAB_RUNS asks for fewer. */
const RUNS = Number(process.env['NNLAB_RUNS'] ?? 5);
/** Milliseconds between the work of one and that of the other. */
const PAUSE = 500;

interface Work {
  readonly name: string;
  readonly what: string;
  readonly rows: number;
  readonly must: number;
  readonly aim: number;
  /** Does the work once; the first time may take longer. */
  readonly run: (rows: number) => Promise<unknown>;
}

const data: { images: Uint8Array; labels: Uint8Array } = { images: new Uint8Array(), labels: new Uint8Array() };

/** One epoch of one model, which keeps its weights from run to run. */
function epoch(
  stack: () => tf.layers.Layer[],
  { batchSize, optimizer = () => train.adam() }: { batchSize: number; optimizer?: () => tf.Optimizer },
): (rows: number) => Promise<unknown> {
  let model: tf.Sequential | undefined;
  return async (rows) => {
    if (!model) {
      model = tf.sequential({ layers: stack() });
      model.compile({ optimizer: optimizer(), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
    }
    const y = tf.tensor1d(Float32Array.from(data.labels.subarray(0, rows)));
    const x = data.images.subarray(0, rows * 784);
    const history = await fit(model, x, y, { epochs: 1, batchSize, seed: 1, verbose: 0 });
    if (history.engine !== 'nnlab') throw new Error(`bench train: ${history.reason}`);
    y.dispose();
  };
}

const dense = (units: number) => () => [
  layers.dense({ units, activation: 'relu', inputShape: [784] }),
  layers.dense({ units: 10, activation: 'softmax' }),
];
const convolutions = () => [
  layers.conv2d({ filters: 32, kernelSize: 3, activation: 'relu', inputShape: [28, 28, 1] }),
  layers.maxPooling2d({ poolSize: 2 }),
  layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }),
  layers.maxPooling2d({ poolSize: 2 }),
  layers.flatten(),
  layers.dropout({ rate: 0.5 }),
  layers.dense({ units: 10, activation: 'softmax' }),
];
const lstm = () => [
  layers.lstm({ units: 64, recurrentActivation: 'sigmoid', inputShape: [28, 28] }),
  layers.dense({ units: 10, activation: 'softmax' }),
];

const classifier = (): ((rows: number) => Promise<unknown>) => {
  let pixels: Float32Array | undefined;
  return async (rows) => {
    // scikit-learn's images are made outside its time, too.
    pixels ??= Float32Array.from(data.images.subarray(0, rows * 784), (pixel) => pixel / 255);
    const options = {
      hiddenLayerSizes: [50],
      solver: 'sgd',
      learningRateInit: 0.1,
      batchSize: 200,
      maxIter: 3,
      tol: 0,
    } as const;
    await new MLPClassifier(options).fit(matrix(rows, 784, pixels), [...data.labels.subarray(0, rows)]);
  };
};

const predict = (): ((rows: number) => Promise<unknown>) => {
  let model: tf.Sequential | undefined;
  return async (rows) => {
    model ??= tf.sequential({ layers: dense(128)() });
    (await predictions(model, data.images.subarray(0, rows * 784))).dispose();
  };
};

const works: readonly Work[] = [
  {
    name: 'dense-32',
    what: '784-128-10, Adam, batch 32',
    rows: 60_000,
    must: 0.3,
    aim: 0.18,
    run: epoch(dense(128), { batchSize: 32 }),
  },
  {
    name: 'dense-128',
    what: '784-128-10, Adam, batch 128',
    rows: 60_000,
    must: 0.7,
    aim: 0.45,
    run: epoch(dense(128), { batchSize: 128 }),
  },
  {
    name: 'cnn',
    what: 'CNN 32C3-P2-64C3-P2-dropout-10, batch 128',
    rows: 6_400,
    must: 1,
    aim: 0.7,
    run: epoch(convolutions, { batchSize: 128 }),
  },
  {
    name: 'lstm',
    what: 'LSTM-64 over rows, batch 128',
    rows: 12_800,
    must: 1,
    aim: 0.7,
    run: epoch(lstm, { batchSize: 128 }),
  },
  {
    name: 'classifier',
    what: 'MLPClassifier (50,), SGD, batch 200, 3 epochs (scikit-learn)',
    rows: 60_000,
    must: 1.2,
    aim: 0.8,
    run: classifier(),
  },
  { name: 'predict', what: 'predict 10,000 images', rows: 10_000, must: 0.3, aim: 0.1, run: predict() },
];

/** Training and prediction beside Keras and scikit-learn, turn about in the same run, and how near the machine's peak. */
export async function trainBench(): Promise<void> {
  const names = (process.env.NNLAB_BENCH ?? '').split(',').filter(Boolean);
  await setup({ seed: 1 });
  if (names.length === 0) {
    peakShare();
    firstBatch();
  }
  if (names.length === 0 || names.includes('tfjs-node')) besideNative();
  const mnist = await loadMnist({ split: 'train' });
  Object.assign(data, { images: mnist.images, labels: Uint8Array.from(mnist.labels) });
  const peer = startPeer();
  try {
    for (const work of works) if (names.length === 0 || names.includes(work.name)) await compare(work, peer);
  } finally {
    peer?.end();
  }
}

async function compare({ name, what, rows, must, aim, run }: Work, peer: Peer | undefined): Promise<void> {
  const ours: Took[] = [];
  const theirs: Took[] = [];
  for (let i = 0; i <= RUNS; i++) {
    // Threads of either keep a processor busy for a while after their work, waiting for more.
    await setTimeout(PAUSE);
    const their = await peer?.run(`${name} ${rows}`);
    await setTimeout(PAUSE);
    const [started, worked] = [performance.now(), process.cpuUsage()];
    await run(rows);
    const { user, system } = process.cpuUsage(worked);
    // The first run of each compiles.
    if (i === 0) continue;
    ours.push({ seconds: (performance.now() - started) / 1000, processors: (user + system) / 1e6 });
    if (their) theirs.push(their);
  }
  const own = `${what}, ${rows} rows: ${median(ours.map(({ seconds }) => seconds)).toFixed(3)} s`;
  if (theirs.length === 0) return print(`${own}; the peer needs .venv or NNLAB_PYTHON`);
  const ratio = (quantity: keyof Took) => median(ours.map((our, i) => our[quantity] / theirs[i]![quantity])).toFixed(3);
  print(
    `${own}, the peer ${median(theirs.map(({ seconds }) => seconds)).toFixed(3)} s: ratio ${ratio('seconds')} ` +
      `(must ≤ ${must}, aim ${aim}); of processor time ${ratio('processors')}`,
  );
}

/** Seconds by the clock, which other programs lengthen, and those that the processors worked. */
interface Took {
  readonly seconds: number;
  readonly processors: number;
}

interface Peer {
  run(line: string): Promise<Took>;
  end(): void;
}

/** Python with the same images, waiting for names of work. */
function startPeer(): Peer | undefined {
  const python = process.env.NNLAB_PYTHON ?? resolve('.venv', 'bin', 'python');
  if (!existsSync(python) || spawnSync(python, ['-c', 'import keras, sklearn'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(resolve('build', 'bench-'));
  writeFileSync(join(folder, 'images'), data.images);
  writeFileSync(join(folder, 'labels'), data.labels);
  const child = spawn(python, [resolve('tests', 'bench', 'train.py'), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async (line) => {
      child.stdin.write(`${line}\n`);
      const [seconds, processors] = String((await lines.next()).value)
        .split(' ')
        .map(Number) as [number, number];
      return { seconds, processors };
    },
    end: () => {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** One epoch of 784-128-10 at batch 32 in TensorFlow.js's own `model.fit` on its native addon, and in `fit`, in turn. */
function besideNative(): void {
  const script = (backend: string, epoch: string) => `
    const { fit, loadMnist, setup, tf } = require('nnlab');
    (async () => {
      await setup({ seed: 1, backend: '${backend}' });
      const { images, labels, count } = await loadMnist({ split: 'train' });
      const stack = [tf.layers.dense({ units: 128, activation: 'relu', inputShape: [784] }), tf.layers.dense({ units: 10, activation: 'softmax' })];
      const model = tf.sequential({ layers: stack });
      model.compile({ optimizer: tf.train.adam(), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
      const x = tf.tensor2d(Float32Array.from(images), [count, 784]).div(255), y = tf.tensor1d(Float32Array.from(labels));
      const epoch = (x, y) => ${epoch};
      await epoch(x.slice([0, 0], [640, 784]), y.slice(0, 640));
      const started = performance.now();
      await epoch(x, y);
      console.log((performance.now() - started) / 1000);
    })();`;
  const seconds = (code: string): number => {
    const { stdout } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    return Number(stdout.trim().split('\n').at(-1));
  };
  const options = '{ epochs: 1, batchSize: 32, verbose: 0 }';
  const native = script('tensorflow', `model.fit(x, y, ${options})`);
  const own = script('wasm', `fit(model, x, y, { ...${options}, seed: 1 })`);
  const pairs = Array.from({ length: Math.min(RUNS, 3) }, () => [seconds(own), seconds(native)] as const);
  if (pairs.some(([, theirs]) => !(theirs > 0))) return print('beside tfjs-node: not measured; see `npm run native`');
  const [ours, theirs] = [0, 1].map((i) => median(pairs.map((pair) => pair[i]!))) as [number, number];
  const ratio = median(pairs.map(([a, b]) => a / b)).toFixed(3);
  print(
    `784-128-10, Adam, batch 32: ${ours.toFixed(3)} s, tfjs-node ${theirs.toFixed(3)} s: ratio ${ratio} (must ≤ 0.1, aim 0.06)`,
  );
}

/** The matrix product of a hidden layer, as a share of what registers alone allow. One thread; the best of many short runs. */
function peakShare(): void {
  const memory = new webAssembly.Memory({ initial: 64, maximum: 64, shared: true });
  const kernels = instantiateKernels(loadKernels({ shared: true }), memory);
  const [rows, inner, columns] = [32, 784, 128];
  const floats = new Float32Array(memory.buffer, 65536).fill(0.5);
  const table = new Uint32Array(memory.buffer, 1024, 128);
  for (let i = 0; i < rows; i++) [table[i], table[64 + i]] = [4 * inner * i, 4 * columns * i];
  const [a, b, c] = [65536, 65536 + 4 * rows * inner, 65536 + 4 * inner * (rows + columns)];
  const product = () =>
    kernels.multiply(a, 1024, rows, 4, inner, 1, 0, b, 0, columns / 8, columns, c, 1280, 32, 0, 0, 512);
  const speed = (operations: number, work: () => unknown): number => {
    let best = Infinity;
    for (let i = 0; i < 2000; i++) {
      const started = performance.now();
      work();
      best = Math.min(best, performance.now() - started);
    }
    return operations / best / 1e6;
  };
  const peak = speed(16 * 8 * 20_000, () => kernels.peak(20_000, 1e-3));
  const reached = speed(2 * rows * inner * columns, product);
  const share = ((100 * reached) / peak).toFixed(0);
  print(
    `matrix product 32×784×128: ${reached.toFixed(1)} GFLOP/s of ${peak.toFixed(1)}, ${share} % (must ≥ 60, aim 75)`,
  );
  if (floats.length === 0) throw new Error('bench train: no memory.');
}

/** From the first call of fit in a new process to its first batch; and the memory of a process that trains on MNIST. */
function firstBatch(): void {
  const script = (images: string, after: string) => `
    const { fit, loadMnist, tf } = require('nnlab');
    tf.env().set('PROD', true);
    (async () => {
      const { images, labels } = ${images};
      const stack = [tf.layers.dense({ units: 128, activation: 'relu', inputShape: [784] }), tf.layers.dense({ units: 10, activation: 'softmax' })];
      const model = tf.sequential({ layers: stack });
      model.compile({ optimizer: tf.train.adam(), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
      const y = tf.tensor1d(Float32Array.from(labels));
      const started = performance.now();
      let first;
      const onBatchEnd = () => { first ??= performance.now() - started; };
      await fit(model, images, y, { epochs: 1, seed: 1, verbose: 0, callbacks: { onBatchEnd } });
      ${after}
    })();`;
  const node = (code: string) => Number(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout.trim());
  const small = '{ images: new Uint8Array(784 * 320), labels: new Uint8Array(320) }';
  const times = Array.from({ length: RUNS }, () => node(script(small, 'console.log(first);')));
  print(`first call of fit to first batch: ${median(times).toFixed(1)} ms (must ≤ 50, aim 20)`);
  const resident = 'process.resourceUsage().maxRSS / 1024';
  const alone = node(`console.log(${resident})`);
  const training = node(script("await loadMnist({ split: 'train' })", `console.log(${resident});`));
  print(`memory of a run on MNIST above Node's own: ${(training - alone).toFixed(0)} MB (must ≤ 300)`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
