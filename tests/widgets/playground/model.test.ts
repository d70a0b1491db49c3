import { halfSquaredError } from 'nnlab';
import { PlaygroundModel } from '../../../lib/widgets/playground/model';
import { checkedSettings, type PlaygroundSettings } from '../../../lib/widgets/playground/settings';

function model(settings: Partial<PlaygroundSettings> = {}): PlaygroundModel {
  return new PlaygroundModel(checkedSettings('test', settings));
}

function learn(some: PlaygroundModel, epochs: number): PlaygroundModel {
  for (let epoch = 0; epoch < epochs; epoch++) some.learn();
  return some;
}

test('a new model has weights in (−0.5, 0.5), biases 0.1 and 250 points of 500 to learn from', () => {
  const { weights, data } = model();
  expect(weights.map(({ kernel }) => kernel.length)).toEqual([8, 8, 2]);
  expect(weights.every(({ kernel }) => kernel.every((w) => Math.abs(w) < 0.5))).toBe(true);
  expect(weights.every(({ bias }) => bias.every((b) => b === 0.1))).toBe(true);
  expect([data.train.x.length, data.test.x.length]).toEqual([250, 250]);
});

test('problems of values have 1200 points', () => {
  const { data } = model({ problem: 'multiGauss' });
  expect(data.train.x.length + data.test.x.length).toBe(1200);
});

test('one step without hidden layers is the rule worked by hand', () => {
  const points = [[1, 2, 1]] as const;
  const one = model({ problem: 'own', points, hidden: [], batchSize: 1, learningRate: 0.1 });
  const [w1, w2] = one.weights[0]!.kernel;
  const out = Math.tanh(w1! + 2 * w2! + 0.1);
  const slope = (out - 1) * (1 - out * out);
  one.learn();
  expect(one.weights[0]!.kernel[0]).toBeCloseTo(w1! - 0.1 * slope, 12);
  expect(one.weights[0]!.kernel[1]).toBeCloseTo(w2! - 0.1 * slope * 2, 12);
  expect(one.weights[0]!.bias[0]).toBeCloseTo(0.1 - 0.1 * slope, 12);
});

test('rows that do not fill a batch wait for the next epoch', () => {
  const points = [
    [1, 0, 1],
    [0, 1, 0],
    [1, 1, 1],
  ] as const;
  // Two epochs of three rows are three batches of two: the second batch takes the last row and the first.
  const some = model({ problem: 'own', points, trainShare: 90, batchSize: 2 });
  const twin = model({ problem: 'own', points, trainShare: 90, batchSize: 2 });
  const { x, y } = twin.data.train;
  expect(x.length).toBe(2);
  learn(some, 2);
  for (let step = 0; step < 2; step++) twin.network.trainOnBatch(x, y);
  expect(some.weights[0]!.kernel).toEqual(twin.weights[0]!.kernel);
});

test('scores are the library’s own loss, and the share on the right side', () => {
  const some = learn(model(), 30);
  const { x, y } = some.data.test;
  const outputs = some.network.predict(x).data;
  expect(some.scores().test.loss).toBe(halfSquaredError(y.flat(), outputs));
  const right = [...outputs].filter((out, i) => out >= 0 === y[i]![0]! > 0).length;
  expect(some.scores().test.accuracy).toBe(right / 250);
});

test('changing the learning rate or the points keeps the network', () => {
  const some = learn(model(), 5);
  const before = some.network.getWeights();
  some.changeLearningRate(0.3);
  some.changeData({ ...some.settings, dataSeed: 9 });
  expect(some.network.getWeights()).toEqual(before);
  expect(some.epoch).toBe(5);
});

test('L1 removes a link for good', () => {
  const some = learn(model({ regularization: 'l1', regularizationRate: 0.1 }), 60);
  const removed = some.weights.flatMap(({ kernel, removed }) => [...kernel].filter((_, i) => removed[i] === 1));
  expect(removed.length).toBeGreaterThan(3);
  expect(removed.every((w) => w === 0)).toBe(true);
  const count = removed.length;
  learn(some, 20);
  const later = some.weights.reduce((sum, { removed }) => sum + removed.reduce((a, b) => a + b, 0), 0);
  expect(later).toBeGreaterThanOrEqual(count);
});

test('a learning rate that is too large stops with a sentence instead of NaN', () => {
  const some = model({ problem: 'plane', learningRate: 10, activation: 'linear' });
  expect(learn(some, 50).divergence).toMatch(/no longer a number \(NaN\) in epoch .*learning rate 10.*Press Reset/s);
  expect(some.learn()).toBe(false);
  expect(some.maps(4).length).toBe(3);
});

test('restore comes back to earlier weights, and goes on as from there', () => {
  const some = learn(model(), 3);
  const saved = some.weights.map(({ kernel, bias, removed }) => ({
    kernel: kernel.slice(),
    bias: bias.slice(),
    removed: removed.slice(),
  }));
  const loss = learn(some, 4).scores().test.loss;
  some.restore(saved, 3);
  expect(some.epoch).toBe(3);
  expect(learn(some, 4).scores().test.loss).toBe(loss);
});

test('three classes end in softmax, and are learned', () => {
  const some = learn(model({ problem: 'threeClusters' }), 60);
  expect(some.maps(10).at(-1)!.columns).toBe(3);
  expect(some.scores().test.accuracy).toBeGreaterThan(0.95);
});

test('eight layers of sixteen, mixed activations and dropout go through', () => {
  const some = model({
    hidden: [16, 16, 16, 16, 16, 16, 16, 16],
    layerActivations: ['relu', 'sigmoid', 'linear', 'tanh'],
    dropout: 0.2,
  });
  expect(learn(some, 2).divergence).toBeUndefined();
  expect(some.maps(5).map(({ columns }) => columns)).toEqual([16, 16, 16, 16, 16, 16, 16, 16, 1]);
});

// All of the reference, over 21 seeds: npm run bench -- playground.
test.each<[string, Partial<PlaygroundSettings>, [number, number]]>([
  ['circle with defaults', {}, [0.002, 0.012]],
  ['circle with linear activation', { activation: 'linear' }, [0.48, 0.53]],
  ['exclusive or, x₁x₂ only', { problem: 'xor', hidden: [], features: ['x1TimesX2'] }, [0.001, 0.005]],
])('%s: the median test loss over 3 seeds after 200 epochs is as measured', (_, settings, [low, high]) => {
  const losses = [1, 2, 3].map((seed) => learn(model({ ...settings, seed, dataSeed: seed }), 200).scores().test.loss);
  const median = losses.sort((a, b) => a - b)[1];
  expect(median).toBeGreaterThan(low);
  expect(median).toBeLessThan(high);
});
