import type { Program } from '../../lib/engine/program';
import type { ActivationName, LayerSpecification, LossName } from '../../lib/engine/specification';
import { load, numbers, programWith, ROWS, wholes, type Data, type Trained } from './support/programs';

/** How far a weight is moved to either side. The numbers are 32-bit floats: a smaller step would drown in their rounding. */
const STEP = 1 / 128;
/** The largest distance allowed, as a share of the slope where that is above 1. */
const TOLERANCE = 3e-3;
/** Of inputs for which no number comes so near to a kink, as relu has one at 0, that a step leads over it. */
const SEED = 2;

const dense = (units: number, activation: ActivationName = 'linear'): LayerSpecification => ({
  type: 'Dense',
  units,
  activation,
});
const flat = (size: number): LayerSpecification => ({ type: 'Reshape', targetShape: [size] });
/** Without a layer that learns before it, the gradient of a layer's input would not be checked. */
const image = (side: number, channels: number): LayerSpecification[] => [
  dense(side * side * channels, 'tanh'),
  { type: 'Reshape', targetShape: [side, side, channels] },
];
const sequence = (steps: number, features: number): LayerSpecification[] => [
  dense(steps * features, 'tanh'),
  { type: 'Reshape', targetShape: [steps, features] },
];

/** A network around each kind of layer. A kind that is missing here is an error of types. */
const kinds: Readonly<Record<LayerSpecification['type'], readonly (readonly LayerSpecification[])[]>> = {
  Dense: [
    [dense(9, 'tanh'), dense(8, 'sigmoid'), dense(2)],
    [...sequence(3, 4), { type: 'Dense', units: 5, useBias: false }, flat(15)],
  ],
  Conv2D: [
    [...image(5, 3), { type: 'Conv2D', filters: 4, kernelSize: [3, 2], activation: 'tanh' }, flat(48)],
    [...image(5, 2), { type: 'Conv2D', filters: 9, kernelSize: [3, 3], padding: 'same', strides: [2, 2] }, flat(81)],
    [...image(4, 8), { type: 'Conv2D', filters: 3, kernelSize: [1, 1], strides: [3, 2], useBias: false }, flat(12)],
    [...image(5, 8), { type: 'Conv2D', filters: 12, kernelSize: [3, 3], activation: 'tanh' }, flat(108)],
    [...image(4, 12), { type: 'Conv2D', filters: 8, kernelSize: [3, 3], padding: 'same', useBias: false }, flat(128)],
  ],
  MaxPooling2D: [
    [
      ...image(5, 8),
      { type: 'Conv2D', filters: 8, kernelSize: [3, 3], activation: 'relu' },
      { type: 'MaxPooling2D', poolSize: [2, 2] },
      flat(8),
    ],
    [...image(4, 3), { type: 'MaxPooling2D', poolSize: [2, 2] }, flat(12)],
    [...image(5, 2), { type: 'MaxPooling2D', poolSize: [3, 3], strides: [2, 2], padding: 'same' }, flat(18)],
  ],
  AveragePooling2D: [
    [...image(4, 3), { type: 'AveragePooling2D', poolSize: [2, 2] }, flat(12)],
    [...image(5, 2), { type: 'AveragePooling2D', poolSize: [3, 2], strides: [2, 1], padding: 'same' }, flat(30)],
  ],
  SimpleRNN: [
    [...sequence(4, 3), { type: 'SimpleRNN', units: 5 }],
    [...sequence(3, 3), { type: 'SimpleRNN', units: 9, returnSequences: true, activation: 'sigmoid' }, flat(27)],
  ],
  LSTM: [
    [...sequence(4, 3), { type: 'LSTM', units: 5 }],
    [...sequence(3, 3), { type: 'LSTM', units: 8, returnSequences: true, useBias: false }, flat(24)],
  ],
  GRU: [
    [...sequence(4, 3), { type: 'GRU', units: 5 }],
    [...sequence(3, 3), { type: 'GRU', units: 8, returnSequences: true, useBias: false }, flat(24)],
  ],
  Embedding: [[{ type: 'Embedding', inputDim: 5, outputDim: 9 }, flat(36)]],
  BatchNormalization: [
    [dense(9), { type: 'BatchNormalization' }, dense(3, 'tanh')],
    [...image(3, 2), { type: 'BatchNormalization', epsilon: 0.1 }, flat(18)],
  ],
  Activation: [[dense(7), { type: 'Activation', activation: 'softmax' }]],
  Dropout: [[dense(7, 'tanh'), { type: 'Dropout', rate: 0.4 }]],
  Reshape: [[dense(12, 'tanh'), { type: 'Reshape', targetShape: [2, 6] }, dense(3), flat(6)]],
};

const activations: Readonly<Record<ActivationName, true>> = {
  linear: true,
  relu: true,
  sigmoid: true,
  tanh: true,
  elu: true,
  leakyRelu: true,
  hardSigmoid: true,
  softplus: true,
  softsign: true,
  selu: true,
  relu6: true,
  softmax: true,
};

const oneHot = (columns: number) =>
  Float32Array.from({ length: ROWS * columns }, (_, i) =>
    Number((Math.floor(i / columns) * 2) % columns === i % columns),
  );

/** Targets for each loss, and the last activations that it is for; a softmax and a sigmoid are also worked out with the loss. */
const losses: Readonly<Record<LossName, { readonly y: Float32Array; readonly last: readonly ActivationName[] }>> = {
  meanSquaredError: { y: numbers(ROWS * 3, { seed: 8 }), last: ['linear', 'tanh'] },
  meanAbsoluteError: { y: numbers(ROWS * 3, { seed: 8 }), last: ['linear'] },
  binaryCrossentropy: { y: wholes(ROWS * 3, 2), last: ['sigmoid', 'softmax'] },
  categoricalCrossentropy: { y: oneHot(3), last: ['softmax', 'sigmoid'] },
  sparseCategoricalCrossentropy: { y: wholes(ROWS, 3), last: ['softmax'] },
};

/** The loss of a step that leaves the weights alone, at the weights given; every time with the same numbers dropped. */
function lossAt(program: Program, weights: readonly Float32Array[]): number {
  program.setWeights(weights);
  program.setOptimizerState({ step: 0, slots: [] });
  program.learningRate = 0;
  void program.train();
  return program.loss();
}

/** The slopes by which one step of gradient descent moved the weights. */
function slopes(program: Program, weights: readonly Float32Array[]): Float32Array[] {
  program.setWeights(weights);
  program.setOptimizerState({ step: 0, slots: [] });
  // A long step, so that the slope is not lost in the digits of the weight.
  program.learningRate = 1024;
  void program.train();
  return program.getWeights().map((after, k) => after.map((value, i) => (weights[k]![i]! - value) / 1024));
}

function expectSlopes(trained: Trained, data: Data, weights?: Float32Array): void {
  const program = programWith(trained);
  load(program, data, { weights });
  const start = program.getWeights();
  const got = slopes(program, start);
  const problems: string[] = [];
  program.weights.flat().forEach(({ name, trainable }, k) => {
    if (!trainable) return;
    // A share of each weight's numbers, spread over all of it.
    const stride = Math.max(1, Math.floor(start[k]!.length / 24));
    for (let i = 0; i < start[k]!.length; i += stride) {
      const moved = (by: number) => {
        const weights = start.map((values) => values.slice());
        weights[k]![i]! += by;
        return weights;
      };
      const expected = (lossAt(program, moved(STEP)) - lossAt(program, moved(-STEP))) / (2 * STEP);
      const distance = Math.abs(expected - got[k]![i]!) / Math.max(1, Math.abs(expected));
      if (!(distance < TOLERANCE)) problems.push(`${name}[${i}]: ${got[k]![i]} is not ${expected}`);
    }
  });
  expect(problems).toEqual([]);
  expect(Math.max(...got.flatMap((values) => [...values].map(Math.abs)))).toBeGreaterThan(1e-3);
}

const networks = Object.entries(kinds).flatMap(([name, all]) =>
  all.map((layers, i) => ({ name, number: i + 1, layers })),
);

test.each(networks)('the slopes of $name, network $number, are those of central differences', ({ name, layers }) => {
  const embedding = name === 'Embedding';
  const inputShape = [4];
  const x = embedding ? wholes(ROWS * 4, 5) : numbers(ROWS * 4, { seed: SEED });
  const trained: Trained = { layers: [...layers, dense(2)], inputShape, loss: 'meanSquaredError', seed: 5 };
  expectSlopes(trained, { x, y: numbers(ROWS * 2, { seed: 9 }) });
});

test.each(Object.keys(activations) as ActivationName[])(
  'the slope of %s is that of central differences',
  (activation) => {
    const layers = [dense(9), { type: 'Activation' as const, activation, alpha: 0.3 }, dense(2)];
    const x = numbers(ROWS * 4, { seed: SEED, scale: 3 });
    expectSlopes({ layers, inputShape: [4], loss: 'meanSquaredError' }, { x, y: numbers(ROWS * 2, { seed: 9 }) });
  },
);

const lossesAndOutputs = Object.entries(losses).flatMap(([loss, { y, last }]) =>
  last.map((activation) => ({ loss: loss as LossName, activation, y })),
);

test.each(lossesAndOutputs)('the slopes of $loss of $activation outputs are those of central differences', (each) => {
  const layers = [dense(5, 'tanh'), dense(3, each.activation)];
  expectSlopes({ layers, inputShape: [4], loss: each.loss }, { x: numbers(ROWS * 4), y: each.y });
});

test('rows with weights of their own count as much in the slopes as in the loss', () => {
  const layers = [dense(5, 'tanh'), dense(3, 'softmax')];
  const trained: Trained = { layers, inputShape: [4], loss: 'sparseCategoricalCrossentropy' };
  expectSlopes(trained, { x: numbers(ROWS * 4), y: wholes(ROWS, 3) }, Float32Array.of(0, 3, 1, 0.5, 2, 1));
});

test('the penalties of weights are in the slopes as they are in the loss', () => {
  const [l1, l2] = [
    { l1: 0.1, l2: 0 },
    { l1: 0.05, l2: 0.2 },
  ];
  const layers: LayerSpecification[] = [
    { type: 'Dense', units: 12, kernelRegularizer: l1, biasRegularizer: l2 },
    { type: 'Reshape', targetShape: [3, 4] },
    { type: 'LSTM', units: 3, kernelRegularizer: l2, recurrentRegularizer: l1 },
    dense(2),
  ];
  const y = numbers(ROWS * 2, { seed: 9 });
  expectSlopes({ layers, inputShape: [4], loss: 'meanSquaredError' }, { x: numbers(ROWS * 4), y });
});
