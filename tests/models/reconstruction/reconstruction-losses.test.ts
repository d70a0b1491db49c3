import { activations } from 'nnlab';
import { knownSquaredError } from '../../../lib/models/reconstruction/reconstruction-losses';

const compare = (targets: number[], outputs: number[]) => ({
  targets: Float64Array.from(targets),
  outputs: Float64Array.from(outputs),
  sums: Float64Array.from(outputs),
  rows: 1,
});

describe('knownSquaredError', () => {
  const { value, delta } = knownSquaredError(activations.linear);

  test('counts only targets that are known', () => {
    const batch = compare([1, NaN, 5], [3, 100, 4]);
    expect(value(batch)).toBe((4 + 1) / 2);
    expect(delta(batch)).toEqual(Float64Array.of(2, 0, -1));
  });

  test('where nothing is known it is 0, and flat', () => {
    const batch = compare([NaN, NaN], [3, 100]);
    expect(value(batch)).toBe(0);
    expect(delta(batch)).toEqual(Float64Array.of(0, 0));
  });
});
