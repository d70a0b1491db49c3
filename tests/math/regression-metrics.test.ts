import fc from 'fast-check';
import { r2Score, rootMeanSquaredError } from 'nnlab';
import reference from '../fixtures/math/metrics/metrics.json';
import '../support/matchers';

describe('rootMeanSquaredError', () => {
  test('rootMeanSquaredError(t, p) by hand: the root of the mean of 9 and 16', () => {
    expect(rootMeanSquaredError([0, 1], [3, -3])).toBeCloseTo(Math.sqrt((9 + 16) / 2), 15);
  });

  test('rootMeanSquaredError(t, p) of one value is its distance', () => {
    expect(rootMeanSquaredError([1000], [-1000])).toBe(2000);
    expect(rootMeanSquaredError([7], Float32Array.of(7))).toBe(0);
  });

  test.each(reference.regression)('rootMeanSquaredError($targets, $predictions) equals scikit-learn', (expected) => {
    const { targets, predictions, rootMeanSquaredError: error } = expected;
    expect(rootMeanSquaredError(targets, predictions)).toBeCloseTo(error, 13);
  });
});

describe('r2Score', () => {
  test('r2Score(t, p) by hand: 1 − (0 + 1 + 1) / (4 + 0 + 4)', () => {
    expect(r2Score([1, 3, 5], [1, 2, 6])).toBe(1 - 2 / 8);
  });

  test('r2Score(t, p) is 1 where exact, 0 for the mean, below 0 for worse', () => {
    expect(r2Score([1, 3, 5], [1, 3, 5])).toBe(1);
    expect(r2Score([1, 3, 5], [3, 3, 3])).toBe(0);
    expect(r2Score([1, 3, 5], [5, 3, 1])).toBe(-3);
  });

  test('r2Score(t, p) where all targets are the same is 1 or 0, even if their mean is rounded', () => {
    const tenths = new Array<number>(7).fill(0.1);
    expect(r2Score(tenths, tenths)).toBe(1);
    expect(r2Score(tenths, [...tenths.slice(1), 0.2])).toBe(0);
  });

  test.each(reference.regression)('r2Score($targets, $predictions) equals scikit-learn', (expected) => {
    expect(r2Score(expected.targets, expected.predictions)).toBeCloseTo(expected.r2Score, 13);
  });

  test('r2Score(t, p) is unchanged by another unit and another zero', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (pairs) => {
        const score = (unit: number, zero: number) =>
          r2Score(
            pairs.map(([t]) => unit * t + zero),
            pairs.map(([, p]) => unit * p + zero),
          );
        expect(score(4, 32)).toBeCloseToArray(score(1, 0), { relative: 1e-10 });
        expect(score(1, 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('r2Score refuses one value, which does not vary', () => {
    expect(() => r2Score([1], [1])).toThrow(
      new RangeError('r2Score: targets has length 1; expected at least 2, because one value does not vary.'),
    );
  });
});

test.each([
  [[], [], 'targets is empty; expected at least one value.'],
  [[1, 2], [1], 'targets has length 2, predictions 1; expected the same length.'],
  [[1, NaN], [1, 2], 'targets[1] is NaN; expected a finite number.'],
  [[1, 2], [-Infinity, 2], 'predictions[0] is -Infinity; expected a finite number.'],
])('rootMeanSquaredError(%j, %j) and r2Score are refused', (targets, predictions, problem) => {
  expect(() => rootMeanSquaredError(targets, predictions)).toThrow(new RangeError(`rootMeanSquaredError: ${problem}`));
  expect(() => r2Score(targets, predictions)).toThrow(new RangeError(`r2Score: ${problem}`));
});
