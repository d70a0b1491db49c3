import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { drawDigit, evaluate, fit, loadMnist, setup, tf, type Stroke } from 'nnlab';
import { startChromium } from './support/chromium';
import { drawStrokes } from './support/draw-strokes';
import { openWidget } from './support/widget-page';

interface Writer {
  readonly name: string;
  /** The strokes of each digit. */
  readonly digits: readonly (readonly Stroke[])[];
}

const fixture = resolve(__dirname, '../fixtures/widgets/handwriting/writers.json');
const { writers } = JSON.parse(readFileSync(fixture, 'utf8')) as { readonly writers: readonly Writer[] };

let browser: Browser;
let folder: string;
let images: { readonly train: Uint8Array; readonly test: Uint8Array };
let answers: { readonly train: tf.Tensor; readonly test: tf.Tensor };

beforeAll(async () => {
  await setup({ seed: 1 });
  browser = await startChromium();
  folder = mkdtempSync(join(tmpdir(), 'drawn-digits-'));
  const [train, test] = [await loadMnist({ split: 'train' }), await loadMnist({ split: 'test' })];
  // Digits that the project drew itself would prove nothing about people's.
  expect([train.origin, test.origin]).toEqual(['real', 'real']);
  const oneHot = (labels: Uint8Array): tf.Tensor => tf.oneHot(tf.tensor1d(labels, 'int32'), 10);
  images = { train: train.images, test: test.images };
  answers = { train: oneHot(train.labels), test: oneHot(test.labels) };
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  rmSync(folder, { recursive: true, force: true });
});

const initializer = (seed: number) => tf.initializers.glorotUniform({ seed });

function dense(seed: number): tf.Sequential {
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 128, activation: 'relu', inputShape: [784], kernelInitializer: initializer(seed) }),
      tf.layers.dense({ units: 10, activation: 'softmax', kernelInitializer: initializer(seed + 1) }),
    ],
  });
}

/** That of lesson 20. */
function convolutional(seed: number): tf.Sequential {
  const convolution = { kernelSize: 3, activation: 'relu', kernelInitializer: initializer(seed) } as const;
  return tf.sequential({
    layers: [
      tf.layers.conv2d({ ...convolution, filters: 8, inputShape: [28, 28, 1] }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.conv2d({ ...convolution, filters: 16 }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 10, activation: 'softmax', kernelInitializer: initializer(seed + 1) }),
    ],
  });
}

async function trained(model: tf.Sequential, seed: number, epochs: number): Promise<number> {
  model.compile({ optimizer: tf.train.adam(0.001), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const history = await fit(model, images.train, answers.train, { epochs, seed, verbose: 0 });
  expect(history.engine).toBe('nnlab');
  return (await evaluate(model, images.test, answers.test)).accuracy!;
}

/** What the page says of each digit that a writer draws on it. */
async function readInPage(model: tf.Sequential, { digits }: Writer): Promise<(string | undefined)[]> {
  const file = join(folder, 'draw-digit.html');
  drawDigit(model).save(file);
  const { page, faults, requests, close } = await openWidget(browser, file);
  const said: (string | undefined)[] = [];
  for (const strokes of digits) {
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('The paper is empty.').waitFor();
    await drawStrokes(page, strokes);
    const reading = page.getByText(/The network says/).last();
    await reading.waitFor();
    // The reading follows the last stroke by one frame.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    said.push(/says (\d)/.exec((await reading.textContent()) ?? '')?.[1]);
  }
  await close();
  expect({ faults, requests }).toEqual({ faults: [], requests: [] });
  return said;
}

const ten = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

test.each([
  ['784-128-10', 1, dense],
  ['784-128-10', 2, dense],
  ['784-128-10', 3, dense],
  ['a convolutional network', 1, convolutional],
] as const)('%s, trained on MNIST from seed %i, reads ten digits of every writer', async (name, seed, build) => {
  const model = build(seed);
  const accuracy = await trained(model, seed, build === dense ? 5 : 2);
  process.stdout.write(`${name}, seed ${seed}: test accuracy ${accuracy.toFixed(4)}\n`);
  expect(accuracy).toBeGreaterThanOrEqual(0.97);
  const said: Record<string, (string | undefined)[]> = {};
  for (const writer of writers) said[writer.name] = await readInPage(model, writer);
  expect(said).toEqual(Object.fromEntries(writers.map(({ name }) => [name, ten])));
});
