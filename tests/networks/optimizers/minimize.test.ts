import { GradientDescent, minimize, optimizers, SGD } from 'nnlab';
import '../../support/matchers';

/** Rosenbrock's banana valley, lowest at (1, 1). */
const valley = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 10 * (y! - x! ** 2) ** 2;
const slope = ([x, y]: readonly number[]) => [-2 * (1 - x!) - 40 * x! * (y! - x! ** 2), 20 * (y! - x! ** 2)];

test('minimize(f, { optimizer }) by hand: every step of x² at α = ¼ halves x', () => {
  const optimizer = new SGD({ learningRate: 0.25 });
  const descent = minimize(([x]) => x! ** 2, { optimizer, start: [8], steps: 3, gradient: ([x]) => [2 * x!] });
  expect(descent).toEqual({ path: [[8], [4], [2], [1]], values: [64, 16, 4, 1] });
});

test.each(Object.entries(optimizers))(
  'minimize(f, { %s }): the measured gradient leads along the same path',
  (_, create) => {
    const options = { start: [-1, 2], steps: 20 };
    const exact = minimize(valley, { ...options, optimizer: create(), gradient: slope });
    const measured = minimize(valley, { ...options, optimizer: create() });
    expect(exact.path).toHaveLength(21);
    expect(measured.path).toBeCloseToArray(exact.path, 1e-7);
    expect(exact.values.at(-1)).toBeLessThan(exact.values[0]!);
  },
);

test('minimize(f, { optimizer }) measures a slope far from 0 as well', () => {
  const optimizer = new GradientDescent({ learningRate: 0.5 });
  const { path } = minimize(([x]) => (x! - 1e6) ** 2, { optimizer, start: [2e6], steps: 1 });
  expect(path[1]![0]! / 1e6).toBeCloseTo(1, 6);
});

test('minimize(f, { optimizer }) ends where the walk leaves the finite numbers', () => {
  const optimizer = new SGD({ learningRate: 1e200 });
  const { path, values } = minimize(([x]) => x! ** 4, {
    optimizer,
    start: [1],
    steps: 9,
    gradient: ([x]) => [4 * x! ** 3],
  });
  expect(path).toEqual([[1]]);
  expect(values).toEqual([1]);
});

test('minimize(f, { start }) does not change the start', () => {
  const start = [3];
  minimize(([x]) => x! ** 2, { optimizer: new SGD(), start, steps: 1 });
  expect(start).toEqual([3]);
});

describe('minimize refuses', () => {
  const optimizer = new SGD();
  test.each([
    ['no start', { start: [], steps: 1 }, 'minimize: start is empty; expected at least one value.'],
    ['a start of NaN', { start: [0, NaN], steps: 1 }, 'minimize: start[1] is NaN; expected a finite number.'],
    ['no step', { start: [1], steps: 0 }, 'minimize: steps is 0; expected a whole number of at least 1.'],
    [
      'a gradient of another length',
      { start: [1, 2], steps: 1, gradient: () => [1] },
      'minimize: gradient gave 1 numbers; expected 2, one for each variable.',
    ],
  ])('%s', (_, options, message) => {
    expect(() => minimize(() => 0, { optimizer, ...options })).toThrow(new RangeError(message));
  });

  test('a function that is not finite at the start', () => {
    expect(() => minimize(() => Infinity, { optimizer, start: [1], steps: 1 })).toThrow('f(start)[0] is Infinity');
  });
});
