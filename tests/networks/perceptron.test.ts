import fc from 'fast-check';
import { createRandom, Perceptron } from 'nnlab';
import reference from '../fixtures/networks/perceptron/perceptron.json';
import '../support/matchers';

const square = [[0, 0], [0, 1], [1, 0], [1, 1]]; // prettier-ignore

test('Perceptron.fit by hand: NOT, one input', () => {
  const perceptron = new Perceptron().fit([[0], [1]], [1, 0]);
  // Row 0: 0 ≥ 0 says 1, right. Row 1: 0 ≥ 0 says 1, wrong: w = 0 + (0 − 1) · 1, b = 0 − 1.
  // Row 0: −1 says 0, wrong: w unchanged, b = 0. Row 1: −1 + 0 says 0, right. Third round: 0 says 1, −1 says 0.
  expect(perceptron.lines).toEqual([
    { epoch: 0, example: -1, weights: [0], bias: 0 },
    { epoch: 1, example: 1, weights: [-1], bias: -1 },
    { epoch: 2, example: 0, weights: [-1], bias: 0 },
  ]);
  expect(perceptron.mistakes).toEqual([1, 1, 0]);
  expect([perceptron.weights, perceptron.bias, perceptron.converged]).toEqual([[-1], 0, true]);
});

test.each([
  ['AND', [0, 0, 0, 1]],
  ['OR', [0, 1, 1, 1]],
  ['NAND', [1, 1, 1, 0]],
  ['always', [1, 1, 1, 1]],
  ['never', [0, 0, 0, 0]],
])('Perceptron learns %s', (_, labels) => {
  const perceptron = new Perceptron().fit(square, labels);
  expect(perceptron.converged).toBe(true);
  expect(perceptron.predict(square)).toEqual(labels);
});

test('Perceptron never comes to rest on XOR, and stops after maxIter rounds', () => {
  const perceptron = new Perceptron({ maxIter: 7 }).fit(square, [0, 1, 1, 0]);
  expect(perceptron.mistakes).toHaveLength(7);
  expect(perceptron.mistakes.every((count) => count > 0)).toBe(true);
  expect(perceptron.converged).toBe(false);
});

describe.each(reference.cases.map((c) => [c.name, c] as const))('scikit-learn: %s', (_, c) => {
  test('the line after one round, and after the last', () => {
    for (const [maxIter, line] of [
      [1, c.first],
      [c.rounds, c.last],
    ] as const) {
      // prettier-ignore
      const perceptron = new Perceptron({ learningRate: c.learningRate, maxIter }).fit(c.x, c.labels);
      expect([...perceptron.weights, perceptron.bias]).toBeCloseToArray(line, 1e-12);
    }
  });
});

test('Perceptron separates whatever a line can separate with some room', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const random = createRandom(seed);
      const angle = random.uniform(0, 2 * Math.PI);
      const side = (p: readonly number[]) => p[0]! * Math.cos(angle) + p[1]! * Math.sin(angle);
      const points = Array.from({ length: 30 }, () => [random.uniform(-1, 1), random.uniform(-1, 1)]);
      const clear = points.filter((p) => Math.abs(side(p)) > 0.1);
      const labels = clear.map((p) => (side(p) > 0 ? 1 : 0));
      fc.pre(clear.length > 0);
      // Novikoff: at most (R / γ)² = 300 mistakes, with R² = 3 for the points with their 1 for the bias.
      const perceptron = new Perceptron({ maxIter: 301 }).fit(clear, labels);
      expect(perceptron.lines.length - 1).toBeLessThanOrEqual(300);
      expect(perceptron.predict(clear)).toEqual(labels);
    }),
    { numRuns: 50 },
  );
});

test('the learning rate scales the line and changes nothing else', () => {
  const [one, half] = [1, 0.5].map((learningRate) => new Perceptron({ learningRate }).fit(square, [0, 0, 0, 1]));
  expect(half!.mistakes).toEqual(one!.mistakes);
  expect(half!.weights).toEqual(one!.weights.map((w) => w / 2));
});

test('Perceptron.fit begins anew', () => {
  const perceptron = new Perceptron().fit(square, [0, 1, 1, 1]);
  const again = perceptron.fit(square, [0, 0, 0, 1]);
  expect(again).toBe(perceptron);
  expect(again.lines).toEqual(new Perceptron().fit(square, [0, 0, 0, 1]).lines);
});

describe('Perceptron refuses', () => {
  const fitted = new Perceptron().fit(square, [0, 0, 0, 1]);
  test.each<[string, () => unknown, string]>([
    [
      'a learning rate of 0',
      () => new Perceptron({ learningRate: 0 }),
      'learningRate is 0; expected a number above 0.',
    ],
    ['no round', () => new Perceptron({ maxIter: 0 }), 'maxIter is 0; expected a whole number of at least 1.'],
    ['another label', () => fitted.fit([[1]], [2]), 'Perceptron.fit: labels[0] is 2; expected an integer in [0, 2).'],
    [
      'other numbers of rows',
      () => fitted.fit(square, [1]),
      'Perceptron.fit: x has 4 rows, labels has length 1; expected the same number.',
    ],
    ['NaN', () => fitted.fit([[NaN]], [1]), 'Perceptron.fit: x, row 0, column 0 is NaN; expected a finite number.'],
    ['nothing', () => fitted.fit([], []), 'Perceptron.fit: x is empty; expected at least one row.'],
    [
      'another width',
      () => new Perceptron().fit(square, [0, 0, 0, 1]).predict([[1]]),
      'Perceptron.predict: x has 1 column; expected 2, as in fit.',
    ],
    [
      'predict before fit',
      () => new Perceptron().predict([[1]]),
      'Perceptron.predict: nothing is learnt yet; expected fit before.',
    ],
  ])('%s', (_, call, message) => expect(call).toThrow(message));
});
