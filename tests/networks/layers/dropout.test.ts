import { createRandom, Dropout, matrix, toMatrix } from 'nnlab';
import { rows } from './keras-case';

const build = (rate: number, inputShape: readonly number[] = [4]) => {
  const layer = new Dropout({ rate });
  layer.build(inputShape);
  return layer;
};
const training = (seed = 1) => ({ training: true, random: createRandom(seed) });

test('Dropout lets everything through unless the network trains', () => {
  const x = toMatrix([[1, 2, 3, 4]]);
  const layer = build(0.9);
  expect(rows(layer.forward(x, { training: false, random: createRandom(1) }))).toEqual(rows(x));
  expect(rows(layer.backward(x))).toEqual(rows(x));
});

test('Dropout while training gives 0 or x / (1 − rate)', () => {
  const y = build(0.75).forward(toMatrix([[1, 2, 3, 4], [5, 6, 7, 8]]), training()); // prettier-ignore
  y.data.forEach((value, i) => expect([0, (i + 1) * 4]).toContain(value));
});

test('Dropout silences a share of `rate`, and keeps the mean', () => {
  const ones = matrix(100, 100, new Float64Array(10_000).fill(1));
  const { data } = build(0.3, [100]).forward(ones, training());
  const silent = data.filter((value) => value === 0).length / data.length;
  // The share has standard deviation √(0.3 · 0.7 / 10⁴) = 0.0046; the mean is (1 − share) / 0.7.
  expect(Math.abs(silent - 0.3)).toBeLessThan(4 * 0.0046);
  expect(Array.from(data).reduce((sum, value) => sum + value) / data.length).toBeCloseTo((1 - silent) / 0.7, 10);
});

test('Dropout sends the gradient back where it let something through, and only there', () => {
  const layer = build(0.5, [50]);
  const ones = matrix(2, 50, new Float64Array(100).fill(1));
  expect(rows(layer.backward(ones))).toEqual(rows(ones));
  const y = layer.forward(ones, training());
  expect(rows(layer.backward(ones))).toEqual(rows(y));
});

test('Dropout is the same for the same stream, and another for another', () => {
  const x = matrix(2, 50, new Float64Array(100).fill(1));
  const [a, b, c] = [1, 1, 2].map((seed) => rows(build(0.5, [50]).forward(x, training(seed))));
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
});

test('Dropout of rate 0 draws nothing', () => {
  const pass = training(3);
  build(0).forward(toMatrix([[1, 2, 3, 4]]), pass);
  expect(pass.random.uniform()).toBe(createRandom(3).uniform());
});

test('Dropout keeps the shape, and its rate in config()', () => {
  const layer = new Dropout({ rate: 0.25 });
  expect(layer.build([3, 2])).toEqual([3, 2]);
  expect(layer.config()).toEqual({ rate: 0.25 });
});

test.each([-0.1, 1, NaN, '0.5' as never])('Dropout refuses a rate of %p', (rate) => {
  expect(() => new Dropout({ rate })).toThrow(RangeError);
  expect(() => new Dropout({ rate })).toThrow('expected a number in [0, 1).');
});

test('Dropout refuses another width', () => {
  expect(() => build(0.5).forward(toMatrix([[1]]), training())).toThrow('Dropout: x has 1 column; expected 4');
});
