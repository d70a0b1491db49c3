import { logitLosses } from '../../../lib/models/perceptron/logit-losses';
import { outputLosses } from '../../../lib/models/perceptron/mlp-losses';

const compare = (targets: number[], outputs: number[], { sums }: { sums: number[] }) => ({
  targets: Float64Array.from(targets),
  outputs: Float64Array.from(outputs),
  sums: Float64Array.from(sums),
  rows: 1,
});

describe('logitLosses', () => {
  test('equal the losses of probabilities, where these are exact', () => {
    const p = 1 / (1 + Math.exp(-0.3));
    const two = compare([1], [p], { sums: [0.3] });
    expect(logitLosses.logistic.value(two)).toBeCloseTo(outputLosses.logistic.value(two), 12);
    const sum = Math.exp(1) + Math.exp(2);
    const more = compare([0, 1], [Math.exp(1) / sum, Math.exp(2) / sum], { sums: [1, 2] });
    expect(logitLosses.softmax.value(more)).toBeCloseTo(outputLosses.softmax.value(more), 12);
  });

  test('sure and wrong by 1000 costs 1000', () => {
    expect(logitLosses.logistic.value(compare([1], [0], { sums: [-1000] }))).toBe(1000);
    expect(logitLosses.logistic.value(compare([0], [0], { sums: [-1000] }))).toBe(0);
    expect(logitLosses.softmax.value(compare([1, 0], [0, 1], { sums: [0, 1000] }))).toBe(1000);
  });
});
