import { setup } from '../../lib/tensorflow/setup';
import { fit, type FitOptions } from '../../lib/tensorflow/fit';
import { tf } from '../../lib/tensorflow/tf';
import { backend } from './support/backend';

let printed: string[] = [];
const write = process.stdout.write;
beforeEach(() => {
  printed = [];
  process.stdout.write = (text) => printed.push(String(text)) > 0;
});
afterEach(() => {
  process.stdout.write = write;
});

/** y = w·x with w = 0, trained by plain gradient descent on the mean squared error. */
function line(learningRate = 0.1) {
  const layer = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'zeros', inputShape: [1] });
  const model = tf.sequential({ layers: [layer] });
  model.compile({ optimizer: tf.train.sgd(learningRate), loss: 'meanSquaredError' });
  return model;
}

/** 4 inputs, 8 hidden units, 3 classes. */
function classifier(loss = 'categoricalCrossentropy') {
  const kernelInitializer = tf.initializers.glorotUniform({ seed: 3 });
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 8, activation: 'relu', inputShape: [4], kernelInitializer }),
      tf.layers.dense({ units: 3, activation: 'softmax', kernelInitializer }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(0.02), loss, metrics: ['accuracy'] });
  return model;
}

/** Three classes, told apart by which of the first three inputs is largest. */
function flowers(count = 90, seed = 5) {
  const x = tf.randomUniform([count, 4], 0, 1, 'float32', seed);
  const labels = x.slice([0, 0], [count, 3]).argMax(1);
  return { x, labels, y: tf.oneHot(labels, 3) };
}

const backends = process.env['NNLAB_TEST_BACKEND'] ? [backend] : (['cpu', 'wasm'] as const);

describe.each(backends)('fit on %s', (backend) => {
  beforeEach(async () => {
    await setup({ seed: 7, backend });
    printed = [];
  });

  test('fit(model, x, y) takes the step worked out by hand', async () => {
    // w = 0: L = ½(2² + 4²) = 10, dL/dw = ½(2·(−2)·1 + 2·(−4)·2) = −10, so w becomes 1 and L = ½(1² + 2²) = 2.5
    const model = line();
    const x = tf.tensor2d([[1], [2]]);
    expect(await fit(model, x, x.mul(2), { epochs: 2, seed: 7 })).toEqual({ loss: [10, 2.5] });
    // dL/dw at w = 1 is −5, so w becomes 1.5
    expect((await model.getWeights()[0]!.data())[0]).toBeCloseTo(1.5, 6);
  });

  test('fit(model, x, y, { seed }) gives the same history twice, and another one with another seed', async () => {
    const { x, y } = flowers();
    const run = (seed: number) => fit(classifier(), x, y, { epochs: 3, batchSize: 8, seed, verbose: 0 });
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect((await run(8)).loss).not.toEqual(first.loss);
  });

  test('fit(model, x, y) learns, and measures on the validation data what evaluate does', async () => {
    const { x, y } = flowers();
    const model = classifier();
    const test = flowers(50, 6);
    const history = await fit(model, x, y, { epochs: 30, batchSize: 8, seed: 7, validationData: [test.x, test.y] });
    expect(Object.keys(history)).toEqual(['loss', 'accuracy', 'valLoss', 'valAccuracy']);
    expect(history.loss.at(-1)).toBeLessThan(history.loss[0]! / 2);
    expect(history.accuracy!.at(-1)).toBeGreaterThan(0.9);
    const [loss, accuracy] = (model.evaluate(test.x, test.y) as ReturnType<typeof tf.scalar>[]).map(
      (v) => v.dataSync()[0]!,
    );
    expect(history.valLoss!.at(-1)).toBeCloseTo(loss!, 5);
    expect(history.valAccuracy!.at(-1)).toBeCloseTo(accuracy!, 5);
  });

  test('fit(model, x, y) leaves no tensor behind', async () => {
    const { x, y } = flowers(20);
    const model = classifier();
    const options = { epochs: 1, batchSize: 8, seed: 7, validationData: [x, y] as const };
    await fit(model, x, y, options);
    const before = tf.memory().numTensors;
    await fit(model, x, y, { ...options, epochs: 3 });
    expect(tf.memory().numTensors).toBe(before);
  });

  test('fit(model, pixels, y) equals fit on the tensor of pixels / 255', async () => {
    const { y } = flowers(30);
    const pixels = Uint8Array.from({ length: 30 * 4 }, (_, i) => (i * 37) % 256);
    const scaled = tf.tensor2d(Array.from(pixels), [30, 4]).div<ReturnType<typeof tf.tensor2d>>(255);
    const options = { epochs: 2, batchSize: 7, seed: 7, verbose: 0 } as const;
    const a = await fit(classifier(), pixels, y, { ...options, validationData: [pixels, y] });
    const b = await fit(classifier(), scaled, y, { ...options, validationData: [scaled, y] });
    for (const name of ['loss', 'accuracy', 'valLoss', 'valAccuracy']) {
      a[name]!.forEach((value, epoch) => expect(value).toBeCloseTo(b[name]![epoch]!, 5));
    }
  });

  test('fit(model, x, labels) trains on a sparse loss as on the one-hot one', async () => {
    const { x, labels, y } = flowers();
    const options = { epochs: 2, batchSize: 8, seed: 7, verbose: 0 } as const;
    const sparse = await fit(classifier('sparseCategoricalCrossentropy'), x, labels, options);
    const oneHot = await fit(classifier(), x, y, options);
    sparse.loss.forEach((value, epoch) => expect(value).toBeCloseTo(oneHot.loss[epoch]!, 5));
  });
});

describe('fit', () => {
  beforeEach(async () => {
    await setup({ seed: 7, backend });
    printed = [];
  });

  test('fit weighs the last, smaller batch by its rows', async () => {
    // Learning rate 0 leaves w = 0, so the loss of a row is its target squared: mean of 1, 4, 9.
    const x = tf.tensor2d([[1], [2], [3]]);
    const { loss } = await fit(line(0), x, x, { epochs: 1, batchSize: 2, seed: 7 });
    expect(loss[0]).toBeCloseTo(14 / 3, 6);
  });

  test('fit prints a line per epoch, in the spelling of Keras', async () => {
    const { x, y } = flowers(20);
    await fit(classifier(), x, y, { epochs: 2, seed: 7, validationData: [x, y] });
    const number = String.raw`\d+\.\d{4}`;
    const values = `loss ${number} — accuracy ${number} — val_loss ${number} — val_accuracy ${number}`;
    expect(printed.map((text) => text.replace(/\d+\.\d s/, 'TIME'))).toEqual([
      expect.stringMatching(new RegExp(`^Epoch 1/2 — TIME — ${values}\n$`)),
      expect.stringMatching(new RegExp(`^Epoch 2/2 — TIME — ${values}\n$`)),
    ]);
  });

  test('fit prints a tiny loss with its exponent, and nothing with verbose 0', async () => {
    const x = tf.tensor2d([[0.001]]);
    await fit(line(), x, x, { epochs: 1, seed: 7, verbose: 0 });
    expect(printed).toEqual([]);
    await fit(line(0), x, x, { epochs: 1, seed: 7 });
    expect(printed[0]).toMatch(/loss 1\.0000e-6\n$/);
  });

  test('fit reports other metrics under their own names', async () => {
    const model = line();
    model.compile({ optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError', metrics: ['mae'] });
    const x = tf.tensor2d([[1], [2]]);
    const history = await fit(model, x, x.mul(2), { epochs: 1, seed: 7, validationData: [x, x.mul(2)] });
    expect(history['mae']).toEqual([3]);
    expect(Object.keys(history)).toEqual(['loss', 'mae', 'valLoss', 'valMae']);
  });

  test('fit lets other work run between batches', async () => {
    const { x, y } = flowers(10);
    let turns = 0;
    let pending = setImmediate(function again() {
      turns++;
      pending = setImmediate(again);
    });
    await fit(classifier(), x, y, { epochs: 1, batchSize: 1, seed: 7, verbose: 0 });
    clearImmediate(pending);
    expect(turns).toBeGreaterThanOrEqual(9);
  });

  test('fit stops where the loss stops being finite, and names the likely causes', async () => {
    const x = tf.tensor2d([[1000], [2000]]);
    const run = fit(line(10), x, x, { epochs: 100, seed: 7 });
    await expect(run).rejects.toThrow(
      /^fit: the loss is (NaN|Infinity) in epoch \d+, batch 1; expected a finite number\. Likely causes: a learning rate .* not scaled/,
    );
    expect(printed.length).toBeLessThan(20);
  });

  describe('refuses', () => {
    const ones = (...shape: number[]) => tf.ones(shape);
    const options: FitOptions = { epochs: 1, seed: 7, verbose: 0 };
    const uncompiled = () => tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    type Case = [name: string, call: () => Promise<unknown>, error: Error];

    test.each<Case>([
      [
        'different numbers of rows',
        () => fit(line(), ones(100, 1), ones(90, 1), options),
        new RangeError('fit: x has 100 rows, y 90; expected the same number.'),
      ],
      [
        'no rows',
        () => fit(line(), ones(0, 1), ones(0, 1), options),
        new RangeError('fit: x has 0 rows; expected at least one.'),
      ],
      [
        'no pixels',
        () => fit(line(), new Uint8Array(0), ones(0, 1), options),
        new RangeError('fit: x has 0 rows; expected at least one.'),
      ],
      [
        'half an image',
        () => fit(classifier(), new Uint8Array(6), ones(1, 3), options),
        new RangeError("fit: x has 6 pixels; expected a multiple of the model's input, [4]."),
      ],
      [
        'rows of another width',
        () => fit(classifier(), ones(5, 3), ones(5, 3), options),
        new RangeError('fit: x has rows of shape [3]; expected [4], the input of the model.'),
      ],
      [
        'labels where the loss wants one-hot rows',
        () => fit(classifier(), ones(5, 4), ones(5), options),
        new RangeError(
          'fit: y has rows of shape [1]; expected [3], the output of the model. ' +
            'tf.oneHot(labels, 3) makes such rows from labels.',
        ),
      ],
      [
        'NaN in x',
        () => fit(line(), tf.tensor2d([[1], [NaN]]), ones(2, 1), options),
        new RangeError('fit: row 1 of x contains NaN; expected finite numbers.'),
      ],
      [
        'Infinity in y',
        () => fit(line(), ones(2, 1), tf.tensor2d([[-Infinity], [1]]), options),
        new RangeError('fit: row 0 of y contains -Infinity; expected finite numbers.'),
      ],
      [
        'NaN in the validation data',
        () => fit(line(), ones(2, 1), ones(2, 1), { ...options, validationData: [ones(1, 1), tf.tensor2d([[NaN]])] }),
        new RangeError('fit: row 0 of validationData[1] contains NaN; expected finite numbers.'),
      ],
      [
        'text',
        () => fit(line(), tf.tensor2d([['a']]), ones(1, 1), options),
        new TypeError('fit: x is a tensor of dtype string; expected a tensor of numbers.'),
      ],
      [
        'arrays',
        () => fit(line(), [[1]] as never, ones(1, 1), options),
        new TypeError('fit: x is an array of 1; expected a tensor of numbers.'),
      ],
      [
        'a model that is none',
        () => fit({} as never, ones(1, 1), ones(1, 1), options),
        new TypeError('fit: model is an object; expected a tf.Sequential.'),
      ],
      [
        'a model that is not compiled',
        () => fit(uncompiled(), ones(1, 1), ones(1, 1), options),
        new Error('fit: model is not compiled; expected model.compile({ optimizer, loss, metrics }) before this call.'),
      ],
      [
        'epochs 0',
        () => fit(line(), ones(1, 1), ones(1, 1), { ...options, epochs: 0 }),
        new RangeError('fit: epochs is 0; expected a whole number of at least 1.'),
      ],
      [
        'batchSize 1.5',
        () => fit(line(), ones(1, 1), ones(1, 1), { ...options, batchSize: 1.5 }),
        new RangeError('fit: batchSize is 1.5; expected a whole number of at least 1.'),
      ],
      [
        'no seed',
        () => fit(line(), ones(1, 1), ones(1, 1), { epochs: 1 } as never),
        new RangeError('fit: seed is undefined; expected a whole number in [0, 4294967296).'),
      ],
      [
        'no options',
        () => fit(line(), ones(1, 1), ones(1, 1), undefined as never),
        new RangeError('fit: epochs is undefined; expected a whole number of at least 1.'),
      ],
    ])('%s', async (_, call, error) => {
      await expect(call()).rejects.toThrow(error);
      await expect(call()).rejects.toHaveProperty('name', error.name);
    });
  });
});
