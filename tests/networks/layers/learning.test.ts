import {
  Adam,
  AveragePooling2D,
  Conv2D,
  createRandom,
  Dense,
  Embedding,
  Flatten,
  GRU,
  LSTM,
  MaxPooling2D,
  Network,
  SimpleRNN,
  type Layer,
} from 'nnlab';

const random = createRandom(11);

/** Inputs and the answers to them. */
interface Task {
  readonly inputShape: readonly number[];
  readonly x: number[][];
  readonly y: number[];
}

/** A line across a noisy image of 6 × 6, level (0) or upright (1), anywhere. */
const lines: Task = (() => {
  const y = Array.from({ length: 120 }, (_, n) => n % 2);
  const x = y.map((upright) => {
    const at = random.integer(0, 6);
    return Array.from({ length: 36 }, (_, i) => {
      const onLine = (upright ? i % 6 : Math.floor(i / 6)) === at;
      return Number(onLine) + random.normal(0, 0.2);
    });
  });
  return { inputShape: [6, 6, 1], x, y };
})();

/** Six numbers of which the first decides; the others are there to make the layer forget. */
const firstDecides: Task = (() => {
  const x = Array.from({ length: 120 }, () => Array.from({ length: 6 }, () => random.normal()));
  return { inputShape: [6, 1], x, y: x.map(([first]) => Number(first! > 0)) };
})();

/** Five of the words 0 … 5, among them 5 or not. */
const hasWord: Task = (() => {
  const x = Array.from({ length: 120 }, (_, n) => Array.from({ length: 5 }, () => random.integer(0, n % 2 ? 5 : 6)));
  return { inputShape: [5], x, y: x.map((words) => Number(words.includes(5))) };
})();

const conv = () => new Conv2D({ filters: 4, kernelSize: 3, activation: 'relu' });

test.each<[string, Task, () => Layer[]]>([
  ['Conv2D and MaxPooling2D tell level from upright lines', lines, () => [conv(), new MaxPooling2D(), new Flatten()]],
  [
    'Conv2D and AveragePooling2D tell level from upright lines',
    lines,
    () => [conv(), new AveragePooling2D(), new Flatten()],
  ],
  ['SimpleRNN remembers the first of six numbers', firstDecides, () => [new SimpleRNN({ units: 6 })]],
  ['LSTM remembers the first of six numbers', firstDecides, () => [new LSTM({ units: 6 })]],
  ['GRU remembers the first of six numbers', firstDecides, () => [new GRU({ units: 6 })]],
  [
    'two LSTMs, one upon the other, remember the first of six numbers',
    firstDecides,
    () => [new LSTM({ units: 4, returnSequences: true }), new LSTM({ units: 4 })],
  ],
  [
    'Embedding and GRU find a word among others',
    hasWord,
    () => [new Embedding({ inputDim: 6, outputDim: 3 }), new GRU({ units: 4, resetAfter: false })],
  ],
])('%s: from a coin toss to above 95 % in 40 epochs, and the same twice', async (_, { inputShape, x, y }, create) => {
  const train = async () => {
    const output = new Dense({ units: 1, activation: 'sigmoid' });
    const network = new Network([...create(), output], { inputShape, seed: 3 });
    network.compile({ optimizer: new Adam({ learningRate: 0.03 }), loss: 'binaryCrossEntropy', metrics: ['accuracy'] });
    expect(network.evaluate(x, y).accuracy).toBeLessThan(0.75);
    await network.fit(x, y, { epochs: 40, batchSize: 12, verbose: 0 });
    return network;
  };
  const network = await train();
  expect(network.evaluate(x, y).accuracy).toBeGreaterThan(0.95);
  expect((await train()).getWeights()).toEqual(network.getWeights());
});
