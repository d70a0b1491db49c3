import { jest } from '@jest/globals';
import {
  ActivationLayer,
  Adagrad,
  Adam,
  createRandom,
  Dense,
  Dropout,
  Flatten,
  Momentum,
  Nesterov,
  Network,
  regularizers,
  RMSprop,
  SGD,
  tf,
  toRows,
  type CompileOptions,
  type Layer,
  type Optimizer,
} from 'nnlab';
import reference from '../fixtures/networks/training/training.json';
import '../support/matchers';

const { l1, l2, l1l2 } = regularizers;

/** The networks of tests/fixtures/networks/training/generate.py. */
const twins: Readonly<Record<string, { inputShape: number[]; layers: () => Layer[]; optimizer: () => Optimizer }>> = {
  softmax: {
    inputShape: [4],
    layers: () => [new Dense({ units: 5, activation: 'relu' }), new Dense({ units: 3, activation: 'softmax' })],
    optimizer: () => new Adam({ learningRate: 0.05 }),
  },
  'softmax of its own': {
    inputShape: [4],
    layers: () => [
      new Dense({ units: 5, activation: 'tanh' }),
      new Dense({ units: 3 }),
      new ActivationLayer({ activation: 'softmax' }),
    ],
    optimizer: () => new Adagrad({ learningRate: 0.1 }),
  },
  logits: {
    inputShape: [4],
    layers: () => [new Dense({ units: 3 })],
    optimizer: () => new RMSprop({ learningRate: 0.01 }),
  },
  sigmoid: {
    inputShape: [2],
    layers: () => [new Dense({ units: 4, activation: 'tanh' }), new Dense({ units: 1, activation: 'sigmoid' })],
    optimizer: () => new Momentum({ learningRate: 0.5, momentum: 0.8 }),
  },
  'regression, regularized': {
    inputShape: [3],
    layers: () => [
      new Dense({ units: 4, activation: 'tanh', kernelRegularizer: l2(0.01), biasRegularizer: l1(0.02) }),
      new Dense({ units: 2, kernelRegularizer: l1l2(0.003, 0.004) }),
    ],
    optimizer: () => new Nesterov({ learningRate: 0.1, momentum: 0.7 }),
  },
  huber: {
    inputShape: [3],
    layers: () => [new Dense({ units: 3, activation: 'sigmoid' }), new Dense({ units: 1 })],
    optimizer: () => new SGD({ learningRate: 0.1 }),
  },
  'steps, each with its own answer': {
    inputShape: [2, 3],
    layers: () => [new Dense({ units: 3, activation: 'tanh' }), new Dense({ units: 2, activation: 'softmax' })],
    optimizer: () => new Adam({ learningRate: 0.01 }),
  },
  'absolute error': {
    inputShape: [2, 2],
    layers: () => [new Flatten(), new Dropout({ rate: 0 }), new Dense({ units: 2 }), new Dense({ units: 1 })],
    optimizer: () => new SGD({ learningRate: 0.02 }),
  },
};

test('every network that Keras trained has a twin', () => {
  expect(reference.cases.map(({ name }) => name)).toEqual(Object.keys(twins));
});

const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

describe.each(reference.cases.map((c) => [c.name, c] as const))('as Keras: %s', (name, c) => {
  const twin = twins[name]!;
  const metrics = Object.keys(c.history)
    .filter((key) => !key.includes('loss') && !key.startsWith('val_'))
    .map(camel);
  const create = () => {
    const network = new Network(twin.layers(), { inputShape: twin.inputShape, seed: 1 });
    network.compile({ optimizer: twin.optimizer(), loss: c.loss, metrics } as CompileOptions);
    network.setWeights(c.start);
    return network;
  };

  test('loss and all gradients at the start', () => {
    const { loss, gradients } = create().gradients(c.x, c.y);
    expect(loss).toBeCloseTo(c.firstLoss, 12);
    expect(gradients).toBeCloseToArray(c.gradients, 1e-12);
  });

  test('history, weights and predictions after a few epochs', async () => {
    const network = create();
    const split = c.x.length - 3;
    const history = await network.fit(c.x.slice(0, split), c.y.slice(0, split), {
      epochs: c.epochs,
      batchSize: c.batchSize,
      shuffle: false,
      validationData: [c.x.slice(split), c.y.slice(split)],
      verbose: 0,
    });
    const theirs = Object.entries(c.history).map(([key, values]) => [camel(key), values] as const);
    expect(Object.keys(history).sort()).toEqual(theirs.map(([key]) => key).sort());
    for (const [key, values] of theirs) expect(history[key]).toBeCloseToArray(values!, 1e-12);
    expect(network.getWeights()).toBeCloseToArray(c.end, 1e-12);
    expect(toRows(network.predict(c.x))).toBeCloseToArray(c.predictions, 1e-12);
  });
});

beforeAll(() => tf.env().set('PROD', true));

const xor = { x: [[0, 0], [0, 1], [1, 0], [1, 1]], y: [0, 1, 1, 0] }; // prettier-ignore

function small({ seed = 1, loss = 'binaryCrossEntropy', optimizer = new SGD() as Optimizer } = {}): Network {
  const layers = [
    new Dense({ units: 3, activation: 'tanh' }),
    new Dropout({ rate: 0.2 }),
    new Dense({ units: 1, activation: 'sigmoid' }),
  ];
  const network = new Network(layers, { inputShape: [2], seed });
  network.compile({ optimizer, loss, metrics: ['accuracy'] } as CompileOptions);
  return network;
}

describe('Network', () => {
  test('by hand: one step of gradient descent on a line', () => {
    const network = new Network([new Dense({ units: 1 })], { inputShape: [1], seed: 1 });
    network.compile({ optimizer: new SGD({ learningRate: 0.1 }), loss: 'meanSquaredError' });
    network.setWeights([[1], [0]]);
    // p = 2, 4; t = 3, 3. Loss (1 + 1) / 2; ∂w = 2 · (−1 · 2 + 1 · 4) / 2 = 2; ∂b = 2 · (−1 + 1) / 2 = 0
    expect(network.trainOnBatch([[2], [4]], [3, 3])).toEqual({ loss: 1 });
    expect(network.getWeights().map((weights) => [...weights])).toEqual([[0.8], [0]]);
  });

  test('the same seed gives the same weights, before and after training, and another seed others', async () => {
    const [a, b, c] = await Promise.all(
      [1, 1, 2].map(async (seed) => {
        const network = small({ seed });
        const start = network.getWeights();
        const history = await network.fit(xor.x, xor.y, { epochs: 3, batchSize: 2, verbose: 0 });
        return { start, history, end: network.getWeights() };
      }),
    );
    expect(a).toEqual(b);
    expect(a!.start).not.toEqual(c!.start);
    expect(a!.end).not.toEqual(c!.end);
  });

  test('a change in one layer leaves the first weights of the layers before it as they were', () => {
    const [a, b] = [2, 3].map((units) => {
      const layers = [new Dense({ units: 4 }), new Dense({ units })];
      return new Network(layers, { inputShape: [2], seed: 5 }).getWeights()[0];
    });
    expect(a).toEqual(b);
  });

  test('fit with a seed of its own is repeatable whatever happened before', async () => {
    const runs = [false, true].map(async (predictFirst) => {
      const network = small();
      if (predictFirst) network.trainOnBatch(xor.x, xor.y);
      network.setWeights(network.getWeights().map((weights) => weights.fill(0.5)));
      await network.fit(xor.x, xor.y, { epochs: 2, batchSize: 1, seed: 9, verbose: 0 });
      return network.getWeights();
    });
    const [first, second] = await Promise.all(runs);
    expect(first).toEqual(second);
  });

  test('evaluate and predict change nothing, take no part in chance, and let all through Dropout', () => {
    const network = small();
    const before = network.getWeights();
    expect(network.evaluate(xor.x, xor.y)).toEqual(network.evaluate(xor.x, xor.y));
    expect(network.predict(xor.x)).toEqual(network.predict(xor.x));
    expect(network.getWeights()).toEqual(before);
  });

  test('evaluate and predict take many rows in pieces, and give what one piece gives', () => {
    const network = small();
    const random = createRandom(4);
    const x = Array.from({ length: 700 }, () => [random.normal(), random.normal()]);
    const y = x.map(() => random.integer(0, 2));
    const rows = x.map((row) => toRows(network.predict([row]))[0]!);
    expect(toRows(network.predict(x))).toBeCloseToArray(rows, 1e-15);
    const losses = x.map((row, n) => network.evaluate([row], [y[n]!]));
    const mean = (key: string) => losses.reduce((sum, logs) => sum + logs[key]!, 0) / 700;
    expect(network.evaluate(x, y).loss).toBeCloseTo(mean('loss'), 12);
    expect(network.evaluate(x, y).accuracy).toBeCloseTo(mean('accuracy'), 12);
  });

  test('activations gives the outputs of every layer, the last of them the prediction', () => {
    const network = small();
    const outputs = network.activations(xor.x);
    expect(outputs.map(({ rows, columns }) => [rows, columns])).toEqual([[4, 3], [4, 3], [4, 1]]); // prettier-ignore
    expect(toRows(outputs[2]!)).toEqual(toRows(network.predict(xor.x)));
  });

  test('x and y may be rows, matrices, typed arrays or tensors, and are not modified', () => {
    const network = small();
    const expected = network.evaluate(xor.x, xor.y);
    const column = xor.y.map((label) => [label]);
    const ys = [column, Float32Array.from(xor.y), Uint8Array.from(xor.y), tf.tensor1d(xor.y), tf.tensor2d(column)];
    for (const y of ys) expect(network.evaluate(tf.tensor2d(xor.x), y)).toEqual(expected);
    const x = { data: Float32Array.from(xor.x.flat()), rows: 4, columns: 2 };
    network.trainOnBatch(x, xor.y);
    expect([...x.data]).toEqual(xor.x.flat());
  });

  test('getWeights gives copies; setWeights takes them back', () => {
    const network = small();
    const weights = network.getWeights();
    const prediction = toRows(network.predict(xor.x));
    weights[0]!.fill(7);
    expect(toRows(network.predict(xor.x))).toEqual(prediction);
    network.setWeights(weights);
    expect(network.getWeights()[0]).toEqual(weights[0]);
    expect(toRows(network.predict(xor.x))).not.toEqual(prediction);
  });

  test('gradients gives copies, in inference mode: the same twice', () => {
    const network = small();
    const first = network.gradients(xor.x, xor.y);
    expect(network.gradients(xor.x, xor.y)).toEqual(first);
    expect(first.gradients.map(({ length }) => length)).toEqual(network.parameters.map(({ value }) => value.length));
    expect(first.gradients[0]).not.toBe(network.parameters[0]!.gradient);
  });

  test('layers have their place: name and shapes as in Keras', () => {
    expect(small().layers.map(({ name, inputShape, outputShape }) => [name, inputShape, outputShape])).toEqual([
      ['dense', [2], [3]],
      ['dropout', [3], [3]],
      ['dense_1', [3], [1]],
    ]);
  });

  test('optimizer and compileOptions say what the network was compiled with', () => {
    const optimizer = new SGD();
    const network = small({ optimizer });
    expect(network.optimizer).toBe(optimizer);
    expect(network.compileOptions).toEqual({ optimizer, loss: 'binaryCrossEntropy', metrics: ['accuracy'] });
    network.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
    expect(network.optimizer.name).toBe('adam');
    expect(network.compileOptions.metrics).toEqual([]);
  });

  test('summary() prints the table', () => {
    const print = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    small().summary();
    const printed = print.mock.calls.join('');
    print.mockRestore();
    expect(printed).toContain('│ dense_1 (Dense)');
    expect(printed).toContain(' Total params: 13 (104.00 B)\n');
  });
});

describe('Network refuses', () => {
  const dense = new Dense({ units: 1 });
  new Network([dense], { inputShape: [1], seed: 0 });
  const twice = new Dense({ units: 2 });
  const layers = () => [new Dense({ units: 1 })];
  const images = new Network([new Flatten(), new Dense({ units: 3 })], { inputShape: [4, 4, 1], seed: 0 });
  images.compile({ optimizer: 'sgd', loss: 'softmaxCrossEntropy' });
  const uncompiled = new Network([new Dense({ units: 1 })], { inputShape: [2], seed: 0 });
  const pixels = [Array<number>(16).fill(0)];
  const network = small();

  test.each<[string, () => unknown, string]>([
    [
      'no layer',
      () => new Network([], { inputShape: [1], seed: 0 }),
      'Network: layers is empty; expected at least one layer, such as [new Dense({ units: 1 })].',
    ],
    [
      'what is no list',
      () => new Network(dense as never, { inputShape: [1], seed: 0 }),
      'Network: layers is an object; expected at least one layer',
    ],
    [
      'what is no layer',
      () => new Network(['Dense' as never], { inputShape: [1], seed: 0 }),
      "Network: layers[0] is 'Dense'; expected a layer, such as new Dense({ units: 1 }).",
    ],
    [
      'a layer of another network',
      () => new Network([dense], { inputShape: [1], seed: 0 }),
      'Network: layers[0] is part of a network already; expected a new Dense.',
    ],
    [
      'a layer twice',
      () => new Network([twice, twice], { inputShape: [1], seed: 0 }),
      'Network: layers[1] is part of a network already; expected a new Dense.',
    ],
    [
      'no input shape',
      () => new Network(layers(), { seed: 0 } as never),
      'Network: inputShape is undefined; expected its axes, such as [2] or [28, 28, 1].',
    ],
    [
      'a number as input shape',
      () => new Network(layers(), { inputShape: 2 as never, seed: 0 }),
      'Network: inputShape is 2; expected its axes, such as [2] or [28, 28, 1].',
    ],
    [
      'an empty input shape',
      () => new Network(layers(), { inputShape: [], seed: 0 }),
      'Network: inputShape is an array of 0; expected its axes',
    ],
    [
      'half a column',
      () => new Network(layers(), { inputShape: [1.5], seed: 0 }),
      'Network: inputShape[0] is 1.5; expected a whole number of at least 1.',
    ],
    [
      'no seed',
      () => new Network(layers(), { inputShape: [1] } as never),
      'Network: seed is undefined; expected a whole number in [0, 4294967296).',
    ],
    [
      'training before compile',
      () => uncompiled.trainOnBatch([[1, 2]], [1]),
      'trainOnBatch: the network is not compiled; expected network.compile({ optimizer, loss, metrics }) before this call.',
    ],
    ['gradients before compile', () => uncompiled.gradients([[1, 2]], [1]), 'gradients: the network is not compiled'],
    ['evaluate before compile', () => uncompiled.evaluate([[1, 2]], [1]), 'evaluate: the network is not compiled'],
    [
      'an unknown loss',
      () => uncompiled.compile({ optimizer: 'sgd', loss: 'mse' as never }),
      "compile: loss is 'mse'; expected one of 'halfSquaredError', 'meanSquaredError',",
    ],
    [
      'an unknown optimizer',
      () => uncompiled.compile({ optimizer: 'agd' as never, loss: 'huber' }),
      "compile: optimizer is 'agd'; expected one of",
    ],
    [
      'an unknown metric',
      () => uncompiled.compile({ optimizer: 'sgd', loss: 'huber', metrics: ['acc' as never] }),
      "compile: metric is 'acc'; expected one of 'accuracy', 'meanSquaredError', 'meanAbsoluteError'.",
    ],
    [
      'inputs of another width',
      () => network.predict([[1, 2, 3]]),
      'predict: x has 3 columns; expected 2, the input of layer dense.',
    ],
    [
      'images of another size',
      () => images.predict([[1]]),
      'predict: x has 1 column; expected 4 × 4 × 1 = 16, the input of layer flatten.',
    ],
    [
      'targets of another width',
      () => images.trainOnBatch(pixels, [[1, 0]]),
      'trainOnBatch: y has 2 columns; expected 3, the output of layer dense.',
    ],
    [
      'labels in place of rows',
      () => images.trainOnBatch(pixels, [2]),
      'trainOnBatch: y has 1 column; expected 3, the output of layer dense. oneHot(labels, { classes: 3 }) makes such rows from labels.',
    ],
    [
      'other numbers of rows',
      () => network.evaluate(xor.x, [1, 0]),
      'evaluate: x has 4 rows, y 2; expected the same number.',
    ],
    ['NaN in x', () => network.predict([[1, NaN]]), 'predict: x, row 0, column 1 is NaN; expected a finite number.'],
    [
      'NaN in y',
      () => network.evaluate([[1, 2]], [NaN]),
      'evaluate: y, row 0, column 0 is NaN; expected a finite number.',
    ],
    ['an empty x', () => network.predict([]), 'predict: x is empty; expected at least one row.'],
    ['an empty y', () => network.evaluate([[1, 2]], []), 'evaluate: y is empty; expected at least one row.'],
    [
      'too few weights',
      () => network.setWeights([[1]]),
      'setWeights: weights has length 1; expected 4: dense/kernel, dense/bias, dense_1/kernel, dense_1/bias.',
    ],
    [
      'weights of another length',
      () => network.setWeights([[1], [1, 2, 3], [1, 2, 3], [1]]),
      'setWeights: weights[0] has length 1; expected 2 × 3 = 6 for dense/kernel.',
    ],
    [
      'weights of NaN',
      () => network.setWeights([[1, 2, 3, 4, 5, 6], [1, 2, 3], [1, 2, 3], [NaN]]),
      'setWeights: weights[3][0] is NaN; expected a finite number.',
    ],
  ])('%s', (_, call, message) => expect(call).toThrow(message));

  test('weights of which one does not fit, and then changes none', () => {
    const before = network.getWeights();
    expect(() =>
      network.setWeights([
        [9, 9, 9, 9, 9, 9],
        [1, 2, 3],
        [1, 2, 3],
        [1, 2],
      ]),
    ).toThrow(RangeError);
    expect(network.getWeights()).toEqual(before);
  });
});
