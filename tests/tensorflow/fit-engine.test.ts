import { interruption } from '../../lib/internal/interruption';
import { evaluate } from '../../lib/tensorflow/evaluate';
import { fit, type FitOptions } from '../../lib/tensorflow/fit';
import { predictions } from '../../lib/tensorflow/predictions';
import type { Progress } from '../../lib/tensorflow/callbacks';
import { setup } from '../../lib/tensorflow/setup';
import { tf } from '../../lib/tensorflow/tf';
import { backend } from './support/backend';
import { distance, numbersOf } from './support/twins';

const write = process.stdout.write;
let printed: string[] = [];
beforeEach(async () => {
  process.stdout.write = (text) => printed.push(String(text)) > 0;
  await setup({ seed: 7, backend });
  printed = [];
});
afterEach(() => {
  process.stdout.write = write;
});

const { layers } = tf;
const options = { epochs: 1, seed: 7, verbose: 0 } as const;

/** y = w·x from w = 0 by plain gradient descent on the mean squared error: on x = 1, y = 1 each step halves what is missing. */
function line(learningRate = 0.25): tf.Sequential {
  const model = tf.sequential({
    layers: [layers.dense({ units: 1, useBias: false, kernelInitializer: 'zeros', inputShape: [1] })],
  });
  model.compile({ optimizer: tf.train.sgd(learningRate), loss: 'meanSquaredError', metrics: ['mae'] });
  return model;
}

const ones = (rows = 1) => tf.ones([rows, 1]);
const weightOf = (model: tf.Sequential) => numbersOf(model)[0]![0];

describe.each(['nnlab', 'tensorflow'] as const)('on %s', (engine) => {
  const all = { ...options, engine } as const;

  test('fit(model, x, y) says what trained, outside of the measurements', async () => {
    const history = await fit(line(), ones(), ones(), { ...all, epochs: 3 });
    // What is missing: 1, ½, ¼; L is its square.
    expect(history).toEqual({ loss: [1, 0.25, 0.0625], mae: [1, 0.5, 0.25] });
    expect(history.engine).toBe(engine);
    expect(Object.keys(history)).toEqual(['loss', 'mae']);
  });

  test('fit(model, x, y, { classWeight }) multiplies the losses of a class', async () => {
    const model = tf.sequential({
      layers: [layers.dense({ units: 2, activation: 'softmax', kernelInitializer: 'zeros', inputShape: [1] })],
    });
    model.compile({ optimizer: tf.train.sgd(0), loss: 'sparseCategoricalCrossentropy' });
    const classWeight = { 0: 1, 1: 5 };
    const { loss } = await fit(model, ones(3), tf.tensor1d([0, 1, 1]), { ...all, classWeight });
    // Every class has probability ½, so that each row loses ln 2: (1 + 5 + 5)/3 of it
    expect(loss[0]).toBeCloseTo((11 / 3) * Math.LN2, 5);
  });

  test('fit(model, x, y, { validationSplit }) measures on the last rows, and does not learn from them', async () => {
    const x = ones(4);
    const y = tf.tensor2d([[1], [1], [1], [9]]);
    const { loss, valLoss } = await fit(line(0), x, y, { ...all, validationSplit: 0.25, shuffle: true });
    expect([loss, valLoss]).toEqual([[1], [81]]);
  });

  test('fit(model, x, y, { earlyStopping }) ends where nothing improves any more, with the best weights', async () => {
    // Each step moves w by 0.3 towards y = 1 (L = |w − 1|): 0.3, 0.6, 0.9, 1.2, 0.9, … the validation target is 0.6.
    const model = line();
    model.compile({ optimizer: tf.train.sgd(0.3), loss: 'meanAbsoluteError' });
    const validationData = [ones(), tf.tensor2d([[0.6]])] as const;
    const earlyStopping = { patience: 1 };
    const history = await fit(model, ones(), ones(), { ...all, epochs: 9, validationData, earlyStopping });
    expect(history.valLoss).toBeCloseToArray([0.3, 0, 0.3, 0.6], 1e-6);
    expect(weightOf(model)).toBeCloseTo(0.6, 6);
    const last = await fit(model, ones(), ones(), {
      ...all,
      epochs: 9,
      validationData,
      earlyStopping: { patience: 0, restoreBestWeights: false },
    });
    expect(last.valLoss).toBeCloseToArray([0.3, 0.6], 1e-6);
    expect(weightOf(model)).toBeCloseTo(1.2, 6);
  });

  test('fit(model, x, y, { callbacks }) tells of epochs and batches, and ends where a callback returns false', async () => {
    const model = line();
    const events: unknown[] = [];
    const callbacks = {
      onTrainBegin: () => void events.push('begin'),
      onEpochBegin: (epoch: number) => void events.push(['epoch', epoch]),
      onBatchEnd: (batch: number, logs: object) => void events.push(['batch', batch, logs]),
      onEpochEnd: (epoch: number, logs: object) => {
        events.push(['epoch end', epoch, logs, weightOf(model)]);
        return epoch < 1;
      },
      onTrainEnd: () => void events.push('end'),
    };
    await fit(model, ones(), ones(), { ...all, epochs: 9, callbacks });
    expect(events).toEqual([
      'begin',
      ['epoch', 0],
      ['batch', 0, { loss: 1, mae: 1 }],
      ['epoch end', 0, { loss: 1, mae: 1 }, 0.5],
      ['epoch', 1],
      ['batch', 0, { loss: 0.25, mae: 0.5 }],
      ['epoch end', 1, { loss: 0.25, mae: 0.5 }, 0.75],
      'end',
    ]);
  });

  test('fit(model, x, y, { callbacks: { onProgress } }) tells of the end of each epoch', async () => {
    const seen: Progress[] = [];
    const callbacks = { onProgress: (progress: Progress) => void seen.push(progress) };
    await fit(line(0), ones(4), ones(4), { ...all, epochs: 2, batchSize: 2, callbacks });
    const logs = { loss: 1, mae: 1 };
    expect(seen.filter(({ batch }) => batch === 2)).toEqual([
      { epoch: 1, epochs: 2, batch: 2, batches: 2, logs },
      { epoch: 2, epochs: 2, batch: 2, batches: 2, logs },
    ]);
  });

  test('an interrupt ends fit between two batches, and leaves what was learned', async () => {
    const model = line();
    const callbacks = { onBatchEnd: (batch: number) => void (batch === 1 && interruption.count++) };
    const run = fit(model, ones(4), ones(4), { ...all, batchSize: 1, callbacks });
    await expect(run).rejects.toThrow(new Error('fit: interrupted in epoch 1, batch 3.'));
    expect(weightOf(model)).toBe(0.75);
    // And the model can learn on.
    await fit(model, ones(), ones(), all);
    expect(weightOf(model)).toBe(0.875);
  });
});

describe('where the engine does not know all of a model', () => {
  const dense = () => layers.dense({ units: 2, inputShape: [4] });
  const withOptimizer = (optimizer: tf.Optimizer, loss: unknown = 'meanSquaredError', metrics: unknown[] = []) => {
    const model = tf.sequential({ layers: [dense()] });
    model.compile({ optimizer, loss: loss as string, metrics: metrics as string[] });
    return model;
  };
  const withLayers = (...list: tf.layers.Layer[]) => {
    const model = tf.sequential({ layers: [...list, layers.flatten(), layers.dense({ units: 2 })] });
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    return model;
  };
  const squared = (target: tf.Tensor, output: tf.Tensor) => tf.losses.meanSquaredError(target, output).asScalar();
  const x = () => tf.randomUniform([6, 4], -1, 1, 'float32', 1);
  const y = () => tf.randomUniform([6, 2], -1, 1, 'float32', 2);
  const toImages = () => layers.reshape({ targetShape: [2, 2, 1], inputShape: [4] });

  test.each<[string, () => tf.Sequential]>([
    ['layers of type DepthwiseConv2D', () => withLayers(toImages(), layers.depthwiseConv2d({ kernelSize: 1 }))],
    [
      'kernelConstraint in layers of type Dense',
      () => withLayers(toImages(), layers.dense({ units: 2, kernelConstraint: tf.constraints.nonNeg() })),
    ],
    ['the optimizer Adamax', () => withOptimizer(tf.train.adamax(0.01))],
    ['the loss cosineProximity', () => withOptimizer(tf.train.sgd(0.1), 'cosineProximity')],
    ['losses that are functions', () => withOptimizer(tf.train.sgd(0.1), squared)],
    ['metrics that are functions', () => withOptimizer(tf.train.sgd(0.1), 'meanSquaredError', [squared])],
    ['the metric precision', () => withOptimizer(tf.train.sgd(0.1), 'meanSquaredError', ['precision'])],
  ])('fit leaves the work to TensorFlow.js, and says why: %s', async (reason, model) => {
    const history = await fit(model(), x(), y(), options);
    expect(history.engine).toBe('tensorflow');
    expect(history.reason).toBe(`the engine does not know ${reason}`);
    expect(Number.isFinite(history.loss[0])).toBe(true);
    await expect(fit(model(), x(), y(), { ...options, engine: 'nnlab' })).rejects.toThrow(
      new Error(`fit: the engine does not know ${reason}. Leave out engine to train with TensorFlow.js.`),
    );
  });
});

/** 3 inputs, a hidden layer with dropout, 2 classes. */
function classifier(loss: string): tf.Sequential {
  const model = tf.sequential({
    layers: [
      layers.dense({ units: 9, activation: 'relu', inputShape: [3] }),
      layers.dropout({ rate: 0.5 }),
      layers.dense({ units: 2, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: 'adam', loss, metrics: ['accuracy'] });
  return model;
}

const inputs = () => tf.randomUniform<tf.Rank.R2>([11, 3], -1, 1, 'float32', 1);
const labels = () => tf.tensor1d(Array.from({ length: 11 }, (_, i) => i % 2));

test.each([
  ['categoricalCrossentropy', () => tf.oneHot(labels().toInt(), 2)],
  ['sparseCategoricalCrossentropy', labels],
])('evaluate(model, x, y) gives what model.evaluate does, %s', async (loss, y) => {
  const model = classifier(loss);
  const [expected, accuracy] = (model.evaluate(inputs(), y()) as tf.Scalar[]).map((value) => value.dataSync()[0]!);
  for (const batchSize of [3, 256]) {
    const got = await evaluate(model, inputs(), y(), { batchSize });
    expect(Object.keys(got)).toEqual(['loss', 'accuracy']);
    expect([got.loss, got.accuracy!]).toBeCloseToArray([expected!, accuracy!], 1e-5);
  }
});

test('predictions(model, x) gives what model.predict does, and leaves no other tensor', async () => {
  const model = classifier('categoricalCrossentropy');
  const x = inputs();
  const expected = await (model.predict(x) as tf.Tensor).array();
  const before = tf.memory().numTensors;
  const got = await predictions(model, x, { batchSize: 4 });
  expect(await got.array()).toBeCloseToArray(expected as number[][], 1e-6);
  expect(tf.memory().numTensors).toBe(before + 1);
});

test('predictions(model, pixels) divides them by 255', async () => {
  const dense = layers.dense({ units: 1, useBias: false, kernelInitializer: 'ones', inputShape: [2] });
  const got = await predictions(tf.sequential({ layers: [dense] }), Uint8Array.of(0, 255, 51, 51));
  expect(await got.array()).toBeCloseToArray([[1], [0.4]], 1e-6);
});

test('predictions(model, x) works on a model that the engine does not know', async () => {
  const model = tf.sequential({ layers: [layers.repeatVector({ n: 2, inputShape: [1] })] });
  expect(await (await predictions(model, tf.tensor2d([[3], [4]]))).array()).toEqual([
    [[3], [3]],
    [[4], [4]],
  ]);
});

test('fit repeats with the same seed what dropout drops, with one thread and with several', async () => {
  const first = classifier('sparseCategoricalCrossentropy');
  const start = first.getWeights();
  const train = async (seed: number, threads: number) => {
    const model = classifier('sparseCategoricalCrossentropy');
    model.setWeights(start);
    await fit(model, inputs(), labels(), { epochs: 3, batchSize: 4, seed, threads, verbose: 0 });
    return numbersOf(model);
  };
  const one = await train(7, 1);
  expect(await train(7, 1)).toEqual(one);
  expect(await train(7, 2)).toEqual(one);
  expect(distance(await train(8, 1), one)).toBeGreaterThan(1e-4);
});

describe('fit(model, x, y), where there is much to do for several threads,', () => {
  const once = { onEpochEnd: () => false };
  const inputs: Readonly<Record<string, () => tf.Tensor | Uint8Array>> = {
    'a tensor': () => tf.randomUniform([60, 40], 0, 1, 'float32', 3),
    'a tensor of whole numbers': () => tf.randomUniform([60, 40], 0, 9, 'int32', 3),
    pixels: () => Uint8Array.from({ length: 60 * 40 }, (_, i) => (i * 37) % 256),
  };
  const train = async (x: tf.Tensor | Uint8Array, { epochs }: { epochs: number }) => {
    const model = tf.sequential({ layers: [layers.dense({ units: 3, kernelInitializer: 'ones', inputShape: [40] })] });
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
    const y = tf.randomUniform([60, 3], 0, 1, 'float32', 4);
    const classWeight = { 0: 1, 1: 5, 2: 0.5 };
    // With a million epochs ahead, the examples are copied for the threads; the callback ends it after one.
    const fitted = fit(model, x, y, { ...options, epochs, threads: 2, classWeight, callbacks: once });
    // Nothing is read from the tensors any more.
    tf.dispose([x, y].filter((value) => value instanceof tf.Tensor));
    const { loss } = await fitted;
    return { loss, weights: numbersOf(model) };
  };

  test.each(Object.keys(inputs))('learns from %s what it learns else', async (kind) => {
    const make = inputs[kind]!;
    expect(await train(make(), { epochs: 1e6 })).toEqual(await train(make(), { epochs: 1 }));
  });
});

test('fit leaves no tensor behind on the engine', async () => {
  const model = classifier('sparseCategoricalCrossentropy');
  const [x, y] = [inputs(), labels()];
  await fit(model, x, y, options);
  const before = tf.memory().numTensors;
  await fit(model, x, y, { ...options, epochs: 3, validationSplit: 0.3, earlyStopping: { patience: 5 } });
  await evaluate(model, x, y);
  expect(tf.memory().numTensors).toBe(before);
});

describe('refused', () => {
  const embedding = () => {
    const model = tf.sequential({
      layers: [
        layers.embedding({ inputDim: 4, outputDim: 2, inputLength: 2 }),
        layers.flatten(),
        layers.dense({ units: 1 }),
      ],
    });
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    return model;
  };
  const two = () => ones(2);
  const fitLine = (more: object) => fit(line(), two(), two(), { ...options, ...more } as FitOptions);
  const index = (value: number) => () => fit(embedding(), tf.tensor2d([[0, 3], [1, value]]), two(), options); // prettier-ignore
  const vectors = 'expected whole numbers in [0, 4), which the embedding of the model has vectors for.';
  const sparse = (label: number) => () =>
    fit(classifier('sparseCategoricalCrossentropy'), tf.ones([2, 3]), tf.tensor1d([0, label]), options);

  test.each<[string, () => Promise<unknown>, Error]>([
    ['an index beyond the embedding', index(4), new RangeError(`fit: row 1 of x contains 4; ${vectors}`)],
    ['an index below 0', index(-1), new RangeError(`fit: row 1 of x contains -1; ${vectors}`)],
    ['half an index', index(0.5), new RangeError(`fit: row 1 of x contains 0.5; ${vectors}`)],
    ['a label beyond the classes', sparse(2), new RangeError('fit: row 1 of y is 2; expected an integer in [0, 2).')],
    ['a label below 0', sparse(-1), new RangeError('fit: row 1 of y is -1; expected an integer in [0, 2).')],
    [
      'a class without weight',
      () => fitLine({ classWeight: { 0: 1 } }),
      new RangeError('fit: classWeight[1] is undefined; expected a number of at least 0 for each class in y.'),
    ],
    [
      'patience −1',
      () => fitLine({ earlyStopping: { patience: -1 } }),
      new RangeError('fit: earlyStopping.patience is -1; expected a whole number of at least 0.'),
    ],
    [
      'minDelta NaN',
      () => fitLine({ earlyStopping: { minDelta: NaN } }),
      new RangeError('fit: earlyStopping.minDelta is NaN; expected a number of at least 0.'),
    ],
    [
      'a monitor that is not measured',
      () => fitLine({ earlyStopping: { monitor: 'accuracy' } }),
      new RangeError("fit: earlyStopping.monitor is 'accuracy'; expected one of 'loss', 'mae'."),
    ],
    [
      'validationSplit 1',
      () => fitLine({ validationSplit: 1 }),
      new RangeError('fit: validationSplit is 1; expected a number in (0, 1).'),
    ],
    [
      'a validationSplit that leaves nothing to learn from',
      () => fitLine({ validationSplit: 0.9 }),
      new RangeError(
        'fit: validationSplit is 0.9 of 2 rows; expected at least one row to learn from and one to measure on.',
      ),
    ],
    [
      'validation data twice',
      () => fitLine({ validationSplit: 0.5, validationData: [two(), two()] }),
      new RangeError('fit: validationSplit and validationData are both given; expected one of them.'),
    ],
    [
      'threads 0',
      () => fitLine({ threads: 0 }),
      new RangeError('fit: threads is 0; expected a whole number in [1, 65).'),
    ],
    [
      'an engine of another name',
      () => fitLine({ engine: 'gpu' }),
      new RangeError("fit: engine is 'gpu'; expected one of 'nnlab', 'tensorflow'."),
    ],
    [
      'evaluate without compile',
      () => evaluate(tf.sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] }), two(), two()),
      new Error(
        'evaluate: model is not compiled; expected model.compile({ optimizer, loss, metrics }) before this call.',
      ),
    ],
    [
      'predictions of NaN',
      () => predictions(line(), tf.tensor2d([[1], [NaN]])),
      new RangeError('predictions: row 1 of x contains NaN; expected finite numbers.'),
    ],
    [
      'predictions for rows of another width',
      () => predictions(line(), tf.ones([2, 3])),
      new RangeError('predictions: x has rows of shape [3]; expected [1], the input of the model.'),
    ],
    [
      'batchSize 0 of predictions',
      () => predictions(line(), two(), { batchSize: 0 }),
      new RangeError('predictions: batchSize is 0; expected a whole number of at least 1.'),
    ],
  ])('%s', async (_, call, error) => {
    await expect(call()).rejects.toThrow(error);
    await expect(call()).rejects.toHaveProperty('name', error.name);
  });

  test('a batch that does not fit into memory, and how much it needs', async () => {
    const units = 300_000;
    const model = tf.sequential({ layers: [layers.dense({ units, kernelInitializer: 'zeros', inputShape: [1] })] });
    // 4000 rows of 300 000 outputs of 4 bytes, over 2²⁰, are 4578 MB
    await expect(predictions(model, ones(4000), { batchSize: 4000 })).rejects.toThrow(
      /^predictions: the network and a batch need 458\d MB of memory; expected at most 4095 MB, .* Try a smaller batchSize\.$/,
    );
  });
});
