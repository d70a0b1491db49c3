import { accuracy, fit, loadFashionMnist, loadMnist, setup, tf } from 'nnlab';
import type { ImageDataset, ImageDatasetOptions } from 'nnlab';
import { standInDigits } from '../../lib/datasets/stand-in/digits';
import { standInGarments } from '../../lib/datasets/stand-in/garments';

interface Subject {
  readonly name: string;
  readonly draw: (options: ImageDatasetOptions) => ImageDataset;
  readonly load: (options: ImageDatasetOptions) => Promise<ImageDataset>;
  readonly leastAccuracy: number;
}

const subjects: readonly Subject[] = [
  { name: 'digits', draw: standInDigits, load: loadMnist, leastAccuracy: 0.8 },
  { name: 'garments', draw: standInGarments, load: loadFashionMnist, leastAccuracy: 0.55 },
];

/** How long the stand-in images take to draw, and how much a network that has seen only them knows of the real ones. */
export async function standIns(): Promise<void> {
  for (const { name, draw } of subjects) {
    const test = seconds(() => draw({ split: 'test' }));
    const train = seconds(() => draw({ split: 'train' }));
    print(`10,000 ${name}: ${test.toFixed(2)} s (asked for: ≤ 1.5 s)`);
    print(`70,000 ${name}: ${(test + train).toFixed(2)} s (asked for: ≤ 10 s)`);
  }
  if (!process.env.NNLAB_DATA) {
    print(
      'Not measured: what the stand-ins teach. Set NNLAB_DATA to a folder with the real mnist/ and fashion-mnist/.',
    );
    return;
  }
  await setup({ seed: 1, backend: 'wasm' });
  for (const subject of subjects) await transfer(subject);
}

async function transfer({ name, draw, load, leastAccuracy }: Subject): Promise<void> {
  const real = await load({ split: 'test' });
  if (real.origin !== 'real') {
    print(`Not measured: no real ${real.name} in NNLAB_DATA (${process.env.NNLAB_DATA}).`);
    return;
  }
  const drawn = draw({ split: 'train', limit: 20_000 });
  const model = network();
  const targets = tf.oneHot(tf.tensor1d(Array.from(drawn.labels), 'int32'), 10);
  await fit(model, drawn.images, targets, { epochs: 5, batchSize: 32, seed: 1, verbose: 0 });
  const predicted = tf.tidy(() => {
    const x = tf.tensor2d(real.images, [real.count, 784]).div(255);
    return (model.predict(x) as tf.Tensor).argMax(1).dataSync();
  });
  const score = accuracy(real.labels, predicted);
  print(
    `784-128-10 trained on 20,000 stand-in ${name}, accuracy on the real ${real.name} test set: ${score.toFixed(4)} ` +
      `(asked for: ≥ ${leastAccuracy.toFixed(2)})`,
  );
}

function network(): tf.Sequential {
  const kernelInitializer = (seed: number) => tf.initializers.glorotUniform({ seed });
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 128, activation: 'relu', inputShape: [784], kernelInitializer: kernelInitializer(1) }),
      tf.layers.dense({ units: 10, activation: 'softmax', kernelInitializer: kernelInitializer(2) }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(0.001), loss: 'categoricalCrossentropy' });
  return model;
}

function seconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
