import { tf } from '../../lib/tensorflow/tf';
import { createRandom } from '../../lib/math/random';
import { sizeOf } from '../../lib/networks/batch';
import type { Shape } from '../../lib/networks/layer';
import { SHARED_ACTIVATIONS } from '../../lib/networks/layer-config';
import { ActivationLayer } from '../../lib/networks/layers/activation';
import { Embedding } from '../../lib/networks/layers/embedding';
import { layerTypes } from '../../lib/networks/layers/layer-types';
import { LSTM } from '../../lib/networks/layers/lstm';
import { fromLayersModel, toLayersModel } from '../../lib/networks/layers-model';
import { Network } from '../../lib/networks/network';
import { regularizers } from '../../lib/networks/regularizers';
import '../support/matchers';
import { configurations, type Configuration } from './layers/configurations';
import { rows } from './layers/keras-case';

// TensorFlow.js computes in 32 bits: results agree to about six digits.
const TOLERANCE = 2e-6;

beforeAll(async () => {
  tf.enableProdMode(); // No greeting at the first tensor.
  await tf.setBackend('cpu');
});

const all = Object.entries(configurations).flatMap(([type, list]) =>
  list.map((configuration) => [`${type}, ${configuration.title}`, configuration] as const),
);

/** What TensorFlow.js has no word for, and what we say then. */
const ours: Readonly<Record<string, string>> = {
  'GRU, last state': 'resetAfter',
  'GRU, all states, no bias': 'resetAfter',
};

describe.each(all.filter(([title]) => !(title in ours)))('from nnlab: %s', (_, configuration) => {
  const network = withWeights(new Network([configuration.create()], { ...configuration, seed: 1 }));
  const x = inputs(configuration);
  const expected = rows(network.predict(x));

  test('TensorFlow.js predicts the same', async () => {
    const model = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network)));
    expect(predictions(model, x, configuration.inputShape)).toBeCloseToArray(expected, TOLERANCE);
    expect(model.countParams()).toBe(network.parameters.reduce((sum, { value }) => sum + value.length, 0));
    model.dispose();
  });

  test('so does what TensorFlow.js saves in its turn, read back', async () => {
    const model = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network)));
    const again = fromLayersModel(await saved(model));
    expect(rows(again.predict(x))).toBeCloseToArray(expected, TOLERANCE);
    expect(toLayersModel(again).modelTopology).toEqual(toLayersModel(network).modelTopology);
    model.dispose();
  });
});

test.each(Object.entries(ours))('from nnlab: %s is refused, with the option to change', (title, option) => {
  const [, configuration] = all.find(([name]) => name === title)!;
  const network = new Network([configuration.create()], { ...configuration, seed: 1 });
  expect(() => toLayersModel(network)).toThrow(option);
});

const image: Shape = [6, 5, 2];
const sequence: Shape = [4, 3];
const gates = { recurrentActivation: 'sigmoid' } as const;
const theirs = [
  ['Dense', [4], () => tf.layers.dense({ units: 3, activation: 'relu' })],
  ['Activation', [4], () => tf.layers.activation({ activation: 'softmax' })],
  ['Dropout', [4], () => tf.layers.dropout({ rate: 0.5 })],
  ['Flatten', image, () => tf.layers.flatten()],
  ['Conv2D', image, () => tf.layers.conv2d({ filters: 3, kernelSize: 3 })],
  [
    'Conv2D',
    image,
    () => tf.layers.conv2d({ filters: 2, kernelSize: [3, 2], strides: 2, padding: 'same', activation: 'relu' }),
  ],
  ['Conv2D', image, () => tf.layers.conv2d({ filters: 2, kernelSize: [2, 3], strides: [2, 1], useBias: false })],
  ['MaxPooling2D', image, () => tf.layers.maxPooling2d({})],
  ['MaxPooling2D', image, () => tf.layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' })],
  ['AveragePooling2D', image, () => tf.layers.averagePooling2d({})],
  ['AveragePooling2D', image, () => tf.layers.averagePooling2d({ poolSize: [3, 2], strides: 2, padding: 'same' })],
  ['SimpleRNN', sequence, () => tf.layers.simpleRNN({ units: 3 })],
  ['SimpleRNN', sequence, () => tf.layers.simpleRNN({ units: 2, returnSequences: true, useBias: false })],
  ['LSTM', sequence, () => tf.layers.lstm({ units: 3 })],
  ['LSTM', sequence, () => tf.layers.lstm({ units: 3, ...gates })],
  ['LSTM', sequence, () => tf.layers.lstm({ units: 2, ...gates, returnSequences: true, unitForgetBias: false })],
  ['GRU', sequence, () => tf.layers.gru({ units: 3 })],
  ['GRU', sequence, () => tf.layers.gru({ units: 3, ...gates })],
  ['GRU', sequence, () => tf.layers.gru({ units: 2, ...gates, returnSequences: true, useBias: false })],
  ['Embedding', [5], () => tf.layers.embedding({ inputDim: 4, outputDim: 3 })],
] as const satisfies readonly (readonly [string, Shape, () => unknown])[];

describe('from TensorFlow.js', () => {
  test.each(theirs)('%s on %j predicts the same', async (type, inputShape, create) => {
    const layer = create();
    const model = tf.sequential({ layers: [tf.layers.inputLayer({ inputShape: [...inputShape] }), layer] });
    model.setWeights(model.getWeights().map((weight, i) => tf.randomNormal(weight.shape, 0, 0.7, 'float32', i + 1)));
    const x = inputs({ inputShape, ...(type === 'Embedding' && { indices: 4 }) });
    const network = fromLayersModel(await saved(model));
    expect(network.layers.map(({ layer }) => layer.type)).toEqual([type]);
    expect(rows(network.predict(x))).toBeCloseToArray(predictions(model, x, inputShape), TOLERANCE);
    model.dispose();
  });

  test('every kind of layer is among these', () => {
    expect([...new Set(theirs.map(([type]) => type))].sort()).toEqual(Object.keys(layerTypes).sort());
    expect(Object.keys(configurations).sort()).toEqual(Object.keys(layerTypes).sort());
  });
});

test('a convolutional and a recurrent network survive the way there and back', async () => {
  const create = (types: readonly string[]) => types.map((type) => configurations[type]![0]!.create());
  for (const [types, inputShape] of [
    [
      ['Conv2D', 'MaxPooling2D', 'AveragePooling2D', 'Flatten', 'Dense'],
      [12, 11, 1],
    ],
    [
      ['Conv2D', 'Conv2D', 'Flatten', 'Dense'],
      [6, 6, 3],
    ],
  ] as const) {
    const network = withWeights(new Network(create(types), { inputShape, seed: 1 }));
    const x = inputs({ inputShape });
    const model = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network)));
    expect(predictions(model, x, inputShape)).toBeCloseToArray(rows(network.predict(x)), 1e-5);
    expect(rows(fromLayersModel(await saved(model)).predict(x))).toBeCloseToArray(rows(network.predict(x)), 1e-5);
    model.dispose();
  }
});

test.each(SHARED_ACTIVATIONS)('%s is the same function here and in TensorFlow.js', async (activation) => {
  const layer = new ActivationLayer({ activation });
  const network = new Network([layer], { inputShape: [7], seed: 1 });
  const x = [[-4, -2.5, -0.7, 0, 0.3, 2.5, 6]];
  const model = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network)));
  expect(predictions(model, x, [7])).toBeCloseToArray(rows(network.predict(x)), TOLERANCE);
  expect(fromLayersModel(await saved(model)).layers[0]!.layer.config()).toEqual(layer.config());
  model.dispose();
});

test('regularizers of all parameters survive the way there and back', async () => {
  const [first, second, third] = [regularizers.l1(0.5), regularizers.l2(0.25), regularizers.l1l2(0.5, 0.125)];
  const layers = [
    new Embedding({ inputDim: 4, outputDim: 3, embeddingsRegularizer: third }),
    new LSTM({ units: 2, kernelRegularizer: first, recurrentRegularizer: second, biasRegularizer: third }),
  ];
  const network = new Network(layers, { inputShape: [5], seed: 1 });
  const model = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network)));
  const again = fromLayersModel(await saved(model));
  const prices = again.parameters.map(({ regularizer }) => [regularizer?.l1, regularizer?.l2]);
  expect(prices).toEqual([third, first, second, third].map(({ l1, l2 }) => [l1, l2]));
  model.dispose();
});

/** Random weights, biases too: zeros would hide what is in the wrong place. */
function withWeights(network: Network): Network {
  const random = createRandom(5);
  network.setWeights(
    network.getWeights().map((weights) => Array.from(weights, () => Math.fround(random.normal(0, 0.7)))),
  );
  return network;
}

function inputs({ inputShape, indices }: Pick<Configuration, 'inputShape' | 'indices'>): number[][] {
  const random = createRandom(6);
  const value = () => (indices ? random.integer(0, indices) : Math.fround(random.normal()));
  return Array.from({ length: 3 }, () => Array.from({ length: sizeOf(inputShape) }, value));
}

function predictions(model: tf.LayersModel, x: number[][], inputShape: Shape): number[][] {
  return tf.tidy(() => {
    const y = model.predict(tf.tensor(x.flat(), [x.length, ...inputShape])) as tf.Tensor;
    return y.reshape([x.length, -1]).arraySync() as number[][];
  });
}

/** What a save handler of TensorFlow.js gets. */
async function saved(model: tf.LayersModel): Promise<tf.io.ModelArtifacts> {
  let artifacts: tf.io.ModelArtifacts | undefined;
  await model.save(
    tf.io.withSaveHandler((all) => {
      artifacts = all;
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } });
    }),
  );
  return artifacts!;
}
