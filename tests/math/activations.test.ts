import { activations } from '../../lib/math/activations';
import reference from '../fixtures/math/activations/activations.json';
import '../support/matchers';

const { sigmoid, relu, binaryStep, linear } = activations;
const all = Object.entries(activations);

describe.each(all)('%s', (name, activation) => {
  test(`${name} carries its own name`, () => expect(activation.name).toBe(name));

  test(`${name}.derivative(z) is the slope of ${name}.value, by central differences`, () => {
    const h = 1e-5;
    const points = Array.from({ length: 201 }, (_, i) => (i - 100) / 10 + 0.05);
    const smooth = points.filter((z) => activation.kinks.every((kink) => Math.abs(z - kink) > h));
    expect(smooth.length).toBeGreaterThan(190);
    const slopes = smooth.map((z) => (activation.value(z + h) - activation.value(z - h)) / (2 * h));
    expect(smooth.map(activation.derivative)).toBeCloseToArray(slopes, 1e-9);
  });

  test(`${name}(z) equals NumPy and SciPy, from −1000 to 1000`, () => {
    const expected = reference.functions[name as keyof typeof reference.functions];
    expect(reference.z.map(activation.value)).toBeCloseToArray(expected.value, { relative: 1e-14 });
    expect(reference.z.map(activation.derivative)).toBeCloseToArray(expected.derivative, { relative: 1e-14 });
  });

  test(`${name}(NaN) is NaN, and so is its derivative`, () => {
    expect([activation.value(NaN), activation.derivative(NaN)]).toEqual([NaN, NaN]);
  });
});

test('the reference values cover every activation', () => {
  expect(Object.keys(reference.functions).sort()).toEqual(Object.keys(activations).sort());
});

test('binaryStep.value(z) is 1 from 0 upwards', () => {
  expect([-Infinity, -1e-300, -0, 0, 1e-300, Infinity].map(binaryStep.value)).toEqual([0, 0, 1, 1, 1, 1]);
});

test('linear.value(z) is z', () => {
  expect([-Infinity, -2.5, 0, Infinity].map(linear.value)).toEqual([-Infinity, -2.5, 0, Infinity]);
});

test('sigmoid.value(z) by hand: e^ln 3 / (1 + e^ln 3) is ¾', () => {
  expect(sigmoid.value(Math.log(3))).toBeCloseTo(3 / 4, 15);
  expect(sigmoid.value(-Math.log(3))).toBeCloseTo(1 / 4, 15);
  //                                              ¾ · ¼
  expect(sigmoid.derivative(Math.log(3))).toBeCloseTo(3 / 16, 15);
});

test('sigmoid tends to 0 and 1, its derivative to 0', () => {
  expect([-Infinity, Infinity].map(sigmoid.value)).toEqual([0, 1]);
  expect([-Infinity, Infinity].map(sigmoid.derivative)).toEqual([0, 0]);
});

test('sigmoid.value(−z) is 1 − sigmoid.value(z)', () => {
  for (const z of [0.1, 1, 5, 30]) expect(sigmoid.value(-z)).toBeCloseTo(1 - sigmoid.value(z), 15);
});

test('relu.value(z) keeps what is positive, and bends at 0 with slope 0', () => {
  expect([-Infinity, -2, 0, 2, Infinity].map(relu.value)).toEqual([0, 0, 0, 2, Infinity]);
  expect([-2, 0, 2].map(relu.derivative)).toEqual([0, 0, 1]);
});
