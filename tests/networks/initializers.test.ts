import {
  constant,
  createRandom,
  initializers,
  randomNormal,
  randomUniform,
  varianceScaling,
  type Initializer,
} from 'nnlab';
import { initializerFor, type InitializerName } from '../../lib/networks/initializers';
import '../support/matchers';

const names = Object.keys(initializers) as InitializerName[];
const draw = (initializer: Initializer, shape: readonly number[], seed = 1) => {
  return initializer.values(shape, createRandom(seed));
};
const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length;
const variance = (values: Float64Array) => {
  const middle = mean(values);
  return mean(values.map((v) => (v - middle) ** 2));
};

describe.each(names)('%s', (name) => {
  test('gives as many values as the shape holds, all finite', () => {
    for (const shape of [[1], [7], [3, 4], [3, 3, 2, 5]]) {
      const values = draw(initializers[name], shape);
      expect(values.length).toBe(shape.reduce((product, n) => product * n));
      expect(values.every(Number.isFinite)).toBe(true);
    }
  });

  test('gives the same for the same stream', () => {
    expect(draw(initializers[name], [4, 5])).toEqual(draw(initializers[name], [4, 5]));
  });

  test('is found by its name', () => expect(initializerFor('Dense', name)).toBe(initializers[name]));
});

// Glorot: 2 / (fan_in + fan_out); He: 2 / fan_in; LeCun: 1 / fan_in. The shape has 200 inputs and 300 outputs.
const variances = {
  glorotUniform: 2 / 500,
  glorotNormal: 2 / 500,
  heUniform: 2 / 200,
  heNormal: 2 / 200,
  lecunUniform: 1 / 200,
  lecunNormal: 1 / 200,
  randomUniform: 0.1 ** 2 / 12,
  randomNormal: 0.05 ** 2,
} as const satisfies Partial<Record<InitializerName, number>>;

describe.each(Object.entries(variances))('%s', (name, expected) => {
  test(`has mean 0 and variance ${expected.toPrecision(3)}`, () => {
    const values = draw(initializers[name as InitializerName], [200, 300]);
    // The mean of 60,000 values strays by σ / 245, their variance by 1 % at most.
    expect(Math.abs(mean(values))).toBeLessThan(4 * Math.sqrt(expected / values.length));
    expect(variance(values) / expected).toBeGreaterThan(0.97);
    expect(variance(values) / expected).toBeLessThan(1.03);
  });
});

test('of a convolution all under the window count: 3 · 3 · 20 inputs, 3 · 3 · 30 outputs', () => {
  const shape = [3, 3, 20, 30];
  expect(variance(draw(initializers.heNormal, shape)) / (2 / 180)).toBeCloseTo(1, 1);
  expect(variance(draw(initializers.glorotUniform, shape)) / (2 / 450)).toBeCloseTo(1, 1);
  const byOutputs = varianceScaling({ mode: 'fan_out', scale: 3, distribution: 'uniform' });
  expect(variance(draw(byOutputs, shape)) / (3 / 270)).toBeCloseTo(1, 1);
});

test('uniform values stay within √(3 · variance), normal ones within two deviations before they are scaled up', () => {
  const uniform = Math.sqrt(3 * variances.glorotUniform);
  expect(draw(initializers.glorotUniform, [200, 300]).every((v) => Math.abs(v) <= uniform)).toBe(true);
  const normal = (2 * Math.sqrt(variances.heNormal)) / 0.8796256610342398;
  const values = draw(initializers.heNormal, [200, 300]);
  expect(values.every((v) => Math.abs(v) <= normal)).toBe(true);
  expect(values.some((v) => Math.abs(v) > 0.9 * normal)).toBe(true);
});

describe('orthogonal', () => {
  test.each([[[4, 4]], [[3, 5]], [[5, 3]], [[2, 2, 6]], [[1, 1]], [[6]]])(
    'of shape %j has orthonormal rows or columns',
    (shape) => {
      const columns = shape.at(-1)!;
      const rows = shape.slice(0, -1).reduce((product, n) => product * n, 1);
      const w = draw(initializers.orthogonal, shape);
      const at = (r: number, c: number) => w[r * columns + c]!;
      const [count, length] = rows <= columns ? [rows, columns] : [columns, rows];
      const component = (vector: number, i: number) => (rows <= columns ? at(vector, i) : at(i, vector));
      for (let a = 0; a < count; a++) {
        for (let b = 0; b < count; b++) {
          let product = 0;
          for (let i = 0; i < length; i++) product += component(a, i) * component(b, i);
          expect(product).toBeCloseTo(a === b ? 1 : 0, 12);
        }
      }
    },
  );

  test('draws again where a vector lies in the span of the others', () => {
    // Twice (1, 1), then (1, 0): the second adds nothing to the first.
    const numbers = [1, 1, 1, 1, 1, 0];
    const random = { ...createRandom(1), normal: () => numbers.shift()! };
    const half = Math.SQRT1_2;
    expect(initializers.orthogonal.values([2, 2], random)).toBeCloseToArray([half, half, half, -half], 1e-12);
    expect(numbers).toEqual([]);
  });
});

test('the options decide the values', () => {
  expect([...draw(constant({ value: 0.1 }), [2])]).toEqual([0.1, 0.1]);
  expect([...draw(constant(), [1])]).toEqual([0]);
  expect([...draw(initializers.ones, [2])]).toEqual([1, 1]);
  const shifted = draw(randomUniform({ minval: 2, maxval: 3 }), [1000]);
  expect([Math.min(...shifted) >= 2, Math.max(...shifted) < 3]).toEqual([true, true]);
  expect(mean(draw(randomNormal({ mean: 5, stddev: 0.01 }), [1000]))).toBeCloseTo(5, 2);
  expect(variance(draw(varianceScaling(), [100, 100])) * 100).toBeCloseTo(1, 1);
});

test('initializerFor takes one that was made', () => {
  const own = constant({ value: 3 });
  expect(initializerFor('Dense', own)).toBe(own);
});

test.each<[string, () => unknown, string]>([
  ['a value of NaN', () => constant({ value: NaN }), 'Constant: value is NaN; expected a finite number.'],
  ['no lower end', () => randomUniform({ minval: -Infinity }), 'RandomUniform: minval is -Infinity; expected a finite'],
  ['no scale', () => varianceScaling({ scale: 0 }), 'varianceScaling: scale is 0; expected a number above 0.'],
  ['another mode', () => varianceScaling({ mode: 'fan' as never }), "varianceScaling: mode is 'fan'; expected one of 'fan_in',"],
  ['another distribution', () => varianceScaling({ distribution: 'even' as never }), "distribution is 'even'; expected one of"],
  ['an unknown name', () => initializerFor('Dense', 'toString' as never), "Dense: the initializer is 'toString'; expected one of zeros,"],
  ['no initializer', () => initializerFor('Dense', null as never), 'Dense: the initializer is null; expected one of zeros,'],
])('refuses %s', (_, call, message) => expect(call).toThrow(message)); // prettier-ignore
