import fc from 'fast-check';
import { regularizers } from 'nnlab';
import { centralDifferences } from '../support/central-differences';
import '../support/matchers';

const all = Object.entries({
  l1: regularizers.l1(0.3),
  l2: regularizers.l2(0.2),
  l1l2: regularizers.l1l2(0.5, 0.7),
});

test('every regularizer is tried out here', () => {
  expect(all.map(([name]) => name)).toEqual(Object.keys(regularizers));
});

test('by hand: l1(½) of (3, −4) is ½ · 7, l2(½) is ½ · 25, without a half of its own', () => {
  expect(regularizers.l1(0.5).penalty([3, -4])).toBe(3.5);
  expect(regularizers.l2(0.5).penalty([3, -4])).toBe(12.5);
  expect(regularizers.l1l2(0.5, 0.25).penalty([3, -4])).toBe(3.5 + 6.25);
});

test('Keras takes 0.01 where nothing is said, and so do we', () => {
  const { l1, l2, l1l2 } = regularizers;
  expect([l1().l1, l1().l2, l2().l1, l2().l2, l1l2().l1, l1l2().l2]).toEqual([0.01, 0, 0, 0.01, 0.01, 0.01]);
});

describe.each(all)('%s', (_, regularizer) => {
  test('addGradient adds the slope of the penalty, by central differences', () => {
    const weights = [-2, -0.5, 0.25, 3];
    const gradient = Float64Array.of(10, 20, 30, 40);
    regularizer.addGradient(weights, gradient);
    const slopes = centralDifferences(regularizer.penalty, weights);
    expect(gradient).toBeCloseToArray(slopes.map((slope, i) => slope + 10 * (i + 1)), 1e-9); // prettier-ignore
  });

  test('a weight of 0 costs nothing and is left alone', () => {
    const gradient = Float64Array.of(5);
    regularizer.addGradient([0], gradient);
    expect([regularizer.penalty([0]), gradient[0]]).toEqual([0, 5]);
  });

  test('the penalty is never negative, and the same for −w', () => {
    const numbers = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }));
    fc.assert(
      fc.property(numbers, (w) => {
        expect(regularizer.penalty(w)).toBeGreaterThanOrEqual(0);
        expect(regularizer.penalty(w.map((value) => -value))).toBe(regularizer.penalty(w));
      }),
    );
  });

  test('NaN in, NaN out', () => expect(regularizer.penalty([1, NaN])).toBeNaN());
});

test('of nothing the penalty is 0', () => expect(regularizers.l1l2(1, 1).penalty([])).toBe(0));

test.each([
  ['l1', () => regularizers.l1(-0.1), 'regularizers.l1: l1 is -0.1; expected a number of at least 0.'],
  ['l2', () => regularizers.l2(NaN), 'regularizers.l2: l2 is NaN; expected a number of at least 0.'],
  ['l1l2', () => regularizers.l1l2(0, Infinity), 'regularizers.l1l2: l2 is Infinity; expected a number of at least 0'],
  ['l2', () => regularizers.l2('1' as never), "regularizers.l2: l2 is '1'; expected a number of at least 0"],
])('%s refuses a λ out of range %#', (_, call, message) => expect(call).toThrow(message));
