import { tf } from '../../lib/tensorflow/tf';
import { setup } from '../../lib/tensorflow/setup';
import { backend } from './support/backend';
import { distance, numbersOf, trainTwins, type Recipe } from './support/twins';

const write = process.stdout.write;
beforeAll(async () => {
  process.stdout.write = () => true;
  await setup({ seed: 7, backend });
  process.stdout.write = write;
});

const { layers } = tf;
const ROWS = 12;
const uniform = (shape: number[], seed = 1) => tf.randomUniform([ROWS, ...shape], -1, 1, 'float32', seed);
const classes = (count: number) =>
  tf.oneHot(
    tf.tensor1d(
      Array.from({ length: ROWS }, (_, i) => (i * 7) % count),
      'int32',
    ),
    count,
  );
const labels = (count: number) => tf.tensor1d(Array.from({ length: ROWS }, (_, i) => (i * 7) % count));
const wholes = (length: number, below: number) =>
  tf.tensor2d(
    Array.from({ length: ROWS * length }, (_, i) => (i * 5) % below),
    [ROWS, length],
  );
const adam = () => tf.train.adam(0.01);
const sgd = () => tf.train.sgd(0.05);

/** Weights, losses and metrics after four steps, on the engine and in TensorFlow.js, differ by less than this. */
const TOLERANCE = 1e-4;

async function expectTwins(recipe: Recipe, data: readonly [tf.Tensor, tf.Tensor], options = {}): Promise<void> {
  const { ours, theirs, histories } = await trainTwins(recipe, data, options);
  expect(histories.map(({ engine }) => engine)).toEqual(['nnlab', 'tensorflow']);
  expect(Object.keys(histories[0])).toEqual(Object.keys(histories[1]));
  for (const name of Object.keys(histories[0])) {
    expect(distance([histories[0][name]!], [histories[1][name]!])).toBeLessThan(TOLERANCE);
  }
  expect(distance(numbersOf(ours), numbersOf(theirs))).toBeLessThan(TOLERANCE);
}

const l1 = tf.regularizers.l1({ l1: 0.01 });
const l2 = tf.regularizers.l2({ l2: 0.02 });
const both = tf.regularizers.l1l2({ l1: 0.01, l2: 0.02 });
type Stack = readonly [name: string, inputShape: number[], layers: () => tf.layers.Layer[]];

const conv = (config: object) => layers.conv2d({ filters: 3, kernelSize: 3, ...config });
const stacks: readonly Stack[] = [
  ['Dense', [7], () => [layers.dense({ units: 5, inputShape: [7] })]],
  ['Dense of eight and more units', [17], () => [layers.dense({ units: 19, activation: 'relu', inputShape: [17] })]],
  ['Dense without bias', [3], () => [layers.dense({ units: 4, useBias: false, activation: 'tanh', inputShape: [3] })]],
  [
    'Dense of steps',
    [4, 3],
    () => [layers.dense({ units: 6, activation: 'sigmoid', inputShape: [4, 3] }), layers.flatten()],
  ],
  [
    'Dense with penalties',
    [6],
    () => [
      layers.dense({ units: 9, inputShape: [6], kernelRegularizer: l1, biasRegularizer: l2 }),
      layers.dense({ units: 9, kernelRegularizer: both }),
    ],
  ],
  ['Conv2D', [6, 5, 2], () => [conv({ inputShape: [6, 5, 2] }), layers.flatten()]],
  ['Conv2D, one channel', [6, 6, 1], () => [conv({ activation: 'relu', inputShape: [6, 6, 1] }), layers.flatten()]],
  [
    'Conv2D on Conv2D',
    [7, 7, 2],
    () => [
      conv({ filters: 8, activation: 'relu', inputShape: [7, 7, 2] }),
      conv({ filters: 9, kernelSize: [2, 3], activation: 'elu' }),
      layers.flatten(),
    ],
  ],
  [
    'Conv2D, same, with strides',
    [7, 6, 3],
    () => [
      conv({ padding: 'same', strides: [2, 1], activation: 'tanh', inputShape: [7, 6, 3], kernelRegularizer: l2 }),
      conv({ padding: 'same', strides: 2, useBias: false }),
      layers.flatten(),
    ],
  ],
  [
    'Conv2D with strides above its size',
    [9, 9, 8],
    () => [conv({ filters: 8, inputShape: [9, 9, 8] }), conv({ kernelSize: 1, strides: 2 }), layers.flatten()],
  ],
  [
    'MaxPooling2D',
    [6, 6, 2],
    () => [
      conv({ filters: 5, activation: 'relu', inputShape: [6, 6, 2] }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.flatten(),
    ],
  ],
  [
    'MaxPooling2D, overlapping, same',
    [6, 6, 2],
    () => [
      conv({ filters: 4, inputShape: [6, 6, 2] }),
      layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
      layers.flatten(),
    ],
  ],
  [
    'AveragePooling2D',
    [7, 6, 2],
    () => [
      conv({ filters: 6, inputShape: [7, 6, 2] }),
      layers.averagePooling2d({ poolSize: [2, 3], strides: [1, 2] }),
      layers.flatten(),
    ],
  ],
  ['GlobalMaxPooling2D', [5, 5, 2], () => [conv({ filters: 5, inputShape: [5, 5, 2] }), layers.globalMaxPooling2d({})]],
  [
    'GlobalAveragePooling2D',
    [5, 5, 2],
    () => [conv({ filters: 5, inputShape: [5, 5, 2] }), layers.globalAveragePooling2d({})],
  ],
  ['SimpleRNN', [4, 3], () => [layers.simpleRNN({ units: 5, inputShape: [4, 3] })]],
  ['LSTM', [4, 3], () => [layers.lstm({ units: 5, inputShape: [4, 3] })]],
  ['GRU', [4, 3], () => [layers.gru({ units: 5, inputShape: [4, 3] })]],
  [
    'LSTM of eight units and one step',
    [1, 3],
    () => [layers.lstm({ units: 8, recurrentActivation: 'sigmoid', inputShape: [1, 3] })],
  ],
  ['GRU of one step', [1, 3], () => [layers.gru({ units: 5, inputShape: [1, 3] })]],
  [
    'SimpleRNN on SimpleRNN',
    [5, 2],
    () => [
      layers.simpleRNN({ units: 9, returnSequences: true, inputShape: [5, 2] }),
      layers.simpleRNN({ units: 4, activation: 'relu', useBias: false }),
    ],
  ],
  [
    'LSTM on LSTM',
    [5, 2],
    () => [
      layers.lstm({ units: 9, returnSequences: true, inputShape: [5, 2] }),
      layers.lstm({ units: 4, recurrentActivation: 'sigmoid' }),
    ],
  ],
  [
    'GRU on GRU',
    [5, 2],
    () => [
      layers.gru({ units: 9, returnSequences: true, inputShape: [5, 2] }),
      layers.gru({ units: 4, recurrentActivation: 'sigmoid' }),
    ],
  ],
  [
    'BatchNormalization',
    [6],
    () => [
      layers.dense({ units: 9, useBias: false, inputShape: [6] }),
      layers.batchNormalization(),
      layers.activation({ activation: 'relu' }),
    ],
  ],
  [
    'BatchNormalization of channels',
    [5, 5, 2],
    () => [
      conv({ useBias: false, inputShape: [5, 5, 2] }),
      layers.batchNormalization({ momentum: 0.8, epsilon: 0.01 }),
      layers.flatten(),
    ],
  ],
  [
    'Reshape',
    [12],
    () => [layers.reshape({ targetShape: [2, 3, 2], inputShape: [12] }), conv({ kernelSize: 2 }), layers.flatten()],
  ],
  ['LeakyReLU', [5], () => [layers.dense({ units: 6, inputShape: [5] }), layers.leakyReLU({ alpha: 0.1 })]],
  ['ELU', [5], () => [layers.dense({ units: 6, inputShape: [5] }), layers.elu()]],
  ['ReLU', [5], () => [layers.dense({ units: 6, inputShape: [5] }), layers.reLU()]],
  [
    'Softmax inside',
    [5],
    () => [layers.dense({ units: 6, inputShape: [5] }), layers.softmax(), layers.dense({ units: 3 })],
  ],
  [
    'a model inside',
    [5],
    () => [tf.sequential({ layers: [layers.dense({ units: 6, inputShape: [5] })] }), layers.dense({ units: 3 })],
  ],
];

test.each(stacks)('%s trains on the engine as in TensorFlow.js', async (_, inputShape, stack) => {
  const recipe = { layers: () => [...stack(), layers.dense({ units: 3, activation: 'softmax' })], optimizer: adam };
  await expectTwins({ ...recipe, loss: 'categoricalCrossentropy', metrics: ['accuracy'] }, [
    uniform(inputShape),
    classes(3),
  ]);
});

test.each([
  'linear',
  'relu',
  'sigmoid',
  'tanh',
  'elu',
  'hardSigmoid',
  'softplus',
  'softsign',
  'selu',
  'relu6',
  'softmax',
] as const)('activation %s trains on the engine as in TensorFlow.js', async (activation) => {
  const recipe = {
    layers: () => [layers.dense({ units: 7, activation, inputShape: [5] }), layers.dense({ units: 2 })],
    loss: 'meanSquaredError',
    optimizer: sgd,
  };
  await expectTwins(recipe, [uniform([5]).mul(3), uniform([2], 2)]);
});

const outputs = ['linear', 'sigmoid', 'softmax', 'softplus'] as const;
const losses = [
  ['meanSquaredError', outputs, () => uniform([3], 2)],
  ['meanAbsoluteError', outputs, () => uniform([3], 2)],
  ['binaryCrossentropy', ['sigmoid', 'softmax'], () => classes(3)],
  ['categoricalCrossentropy', ['sigmoid', 'softmax', 'softplus'], () => classes(3)],
  ['sparseCategoricalCrossentropy', ['softmax'], () => labels(3)],
] as const;
const lossesAndOutputs = losses.flatMap(([loss, activations, y]) =>
  activations.map((activation) => ({ loss, activation, y })),
);

test.each(lossesAndOutputs)(
  '$loss of $activation outputs trains on the engine as in TensorFlow.js',
  async ({ loss, activation, y }) => {
    const recipe = {
      layers: () => [
        layers.dense({ units: 6, activation: 'tanh', inputShape: [4] }),
        layers.dense({ units: 3, activation }),
      ],
      metrics: ['accuracy'],
      optimizer: adam,
      loss,
    };
    await expectTwins(recipe, [uniform([4]), y()]);
  },
);

const optimizers = [
  ['sgd', sgd],
  ['momentum', () => tf.train.momentum(0.02, 0.8)],
  ['Nesterov momentum', () => tf.train.momentum(0.02, 0.8, true)],
  ['rmsprop', () => tf.train.rmsprop(0.01)],
  ['rmsprop with momentum', () => tf.train.rmsprop(0.01, 0.8, 0.5)],
  ['rmsprop, centred', () => tf.train.rmsprop(0.001, 0.8, 0.5, 1e-9, true)],
  ['adam', adam],
  ['adagrad', () => tf.train.adagrad(0.05)],
] as const;

test.each(optimizers)('%s goes on in TensorFlow.js where it stopped on the engine', async (_, optimizer) => {
  const recipe = {
    layers: () => [layers.dense({ units: 6, activation: 'tanh', inputShape: [4] }), layers.dense({ units: 2 })],
    loss: 'meanSquaredError',
    optimizer,
  };
  const [x, y] = [uniform([4]), uniform([2], 2)];
  const { ours, theirs } = await trainTwins(recipe, [x, y]);
  expect(distance(numbersOf(ours), numbersOf(theirs))).toBeLessThan(TOLERANCE);
  for (const model of [ours, theirs]) await model.trainOnBatch(x, y);
  expect(distance(numbersOf(ours), numbersOf(theirs))).toBeLessThan(TOLERANCE);
});

test('Embedding trains on the engine as in TensorFlow.js', async () => {
  const recipe = {
    layers: () => [
      layers.embedding({ inputDim: 11, outputDim: 9, inputLength: 4 }),
      layers.gru({ units: 5 }),
      layers.dense({ units: 1, activation: 'sigmoid' }),
    ],
    loss: 'binaryCrossentropy',
    optimizer: adam,
    metrics: ['accuracy', 'mse', 'mae'],
  };
  await expectTwins(recipe, [
    wholes(4, 11),
    tf.tensor2d(
      Array.from({ length: ROWS }, (_, i) => i % 2),
      [ROWS, 1],
    ),
  ]);
});

test('layers that are not trainable keep their weights, and pass gradients on', async () => {
  const recipe = {
    layers: () => [
      layers.dense({ units: 6, activation: 'tanh', inputShape: [4] }),
      layers.dense({ units: 5, activation: 'tanh', trainable: false }),
      layers.dense({ units: 2 }),
    ],
    loss: 'meanSquaredError',
    optimizer: adam,
  };
  await expectTwins(recipe, [uniform([4]), uniform([2], 2)]);
});

test('classWeight and validation data mean on the engine what they mean in TensorFlow.js', async () => {
  const recipe = {
    layers: () => [layers.dense({ units: 3, activation: 'softmax', inputShape: [4] })],
    loss: 'sparseCategoricalCrossentropy',
    optimizer: sgd,
    metrics: ['acc'],
  };
  const data = [uniform([4]), labels(3)] as const;
  await expectTwins(recipe, data, { classWeight: { 0: 1, 1: 5, 2: 0.5 }, validationSplit: 0.25 });
});
