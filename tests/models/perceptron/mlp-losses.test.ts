import { outputLosses } from '../../../lib/models/perceptron/mlp-losses';

const compare = (targets: number[], outputs: number[], { rows = 1 } = {}) => ({
  targets: Float64Array.from(targets),
  outputs: Float64Array.from(outputs),
  sums: Float64Array.from(outputs),
  rows,
});

describe('outputLosses', () => {
  test('softmax: the mean of −ln p of the true classes', () => {
    const batch = compare([1, 0, 0, 1], [0.5, 0.5, 0.75, 0.25], { rows: 2 });
    expect(outputLosses.softmax.value(batch)).toBeCloseTo((Math.log(2) + Math.log(4)) / 2, 12);
    expect(outputLosses.softmax.delta(batch)).toEqual(Float64Array.of(-0.25, 0.25, 0.375, -0.375));
  });

  test('logistic: sure and wrong costs 36.04, not Infinity', () => {
    expect(outputLosses.logistic.value(compare([1], [0]))).toBeCloseTo(-Math.log(Number.EPSILON), 9);
    expect(outputLosses.logistic.value(compare([0], [1]))).toBeCloseTo(-Math.log(Number.EPSILON), 9);
    expect(outputLosses.logistic.value(compare([1, 0], [0.5, 0.5], { rows: 2 }))).toBeCloseTo(Math.log(2), 12);
  });

  test('identity: half the squared error, the mean over rows and outputs', () => {
    expect(outputLosses.identity.value(compare([0, 0], [1, 3], { rows: 1 }))).toBe((1 + 9) / 2 / 2);
  });

  test('NaN gives NaN, so that a network that has come apart does not look alive', () => {
    expect(outputLosses.softmax.value(compare([0, 1], [NaN, NaN]))).toBeNaN();
    expect(outputLosses.logistic.value(compare([1], [NaN]))).toBeNaN();
    expect(outputLosses.identity.value(compare([1], [NaN]))).toBeNaN();
  });
});
