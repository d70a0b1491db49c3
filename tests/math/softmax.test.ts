import fc from 'fast-check';
import { logSoftmax, softmax, toRows } from 'nnlab';
import reference from '../fixtures/math/vector-activations/vector-activations.json';
import '../support/matchers';

const logits = fc.array(fc.double({ min: -700, max: 700, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('softmax', () => {
  test('softmax(z) by hand: e⁰ : e^ln 2 : e^ln 5 is 1 : 2 : 5', () => {
    expect(softmax.value([0, Math.log(2), Math.log(5)])).toBeCloseToArray([1 / 8, 2 / 8, 5 / 8], 1e-15);
  });

  test('softmax.jacobian(z) by hand: p (1 − p) on the diagonal, −p q beside it', () => {
    //                             ¼ · ¾     −¼ · ¾      −¾ · ¼      ¾ · ¼
    const expected = [
      [3 / 16, -3 / 16],
      [-3 / 16, 3 / 16],
    ];
    expect(toRows(softmax.jacobian([0, Math.log(3)]))).toBeCloseToArray(expected, 1e-15);
  });

  test('softmax(z) of one score is certain', () => {
    expect(softmax.value([-5])).toEqual(Float64Array.of(1));
    expect(softmax.jacobian([-5]).data).toEqual(Float64Array.of(0));
  });

  test('softmax(z) is finite for scores of ±1000', () => {
    expect(softmax.value([1000, 1001])).toBeCloseToArray([1 / (1 + Math.E), Math.E / (1 + Math.E)], 1e-15);
    expect(softmax.value([-1000, 0, 1000])).toEqual(Float64Array.of(0, 0, 1));
  });

  test.each(reference.softmax)('softmax($z) equals SciPy, its Jacobian TensorFlow', ({ z, value, jacobian }) => {
    expect(softmax.value(z)).toBeCloseToArray(value, { relative: 1e-13 });
    expect(toRows(softmax.jacobian(z))).toBeCloseToArray(jacobian, 1e-14);
  });

  test('softmax(z) sums to 1', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const sum = softmax.value(z).reduce((total, p) => total + p, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  test('softmax(z) is unchanged by adding a constant', () => {
    fc.assert(
      // Whole numbers, so that adding them is exact.
      fc.property(fc.array(fc.integer({ min: -700, max: 700 }), { minLength: 1 }), fc.integer(), (z, constant) => {
        expect(softmax.value(z.map((score) => score + constant))).toEqual(softmax.value(z));
      }),
    );
  });

  test('softmax(z) keeps the order of the scores', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const p = softmax.value(z);
        for (let i = 1; i < z.length; i++) {
          expect(Math.sign(p[i]! - p[i - 1]!) * Math.sign(z[i]! - z[i - 1]!)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('softmax.jacobian(z) has rows and columns that sum to 0: what one class gains the others lose', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const rows = toRows(softmax.jacobian(z));
        rows.forEach((row, i) => {
          expect(Math.abs(row.reduce((total, slope) => total + slope, 0))).toBeLessThan(1e-14);
          row.forEach((slope, j) => expect(slope).toBe(rows[j]![i]));
        });
      }),
    );
  });
});

describe('logSoftmax', () => {
  test('logSoftmax(z) by hand: ln ¼ and ln ¾', () => {
    expect(logSoftmax([0, Math.log(3)])).toBeCloseToArray([Math.log(1 / 4), Math.log(3 / 4)], 1e-15);
  });

  test.each(reference.softmax)('logSoftmax($z) equals SciPy', ({ z, logarithm }) => {
    expect(logSoftmax(z)).toBeCloseToArray(logarithm, 1e-13);
  });

  test('logSoftmax(z) is the logarithm of softmax(z)', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const p = softmax.value(z);
        logSoftmax(z).forEach((logP, i) => expect(Math.abs(Math.exp(logP) - p[i]!)).toBeLessThan(1e-12));
      }),
    );
  });

  test('logSoftmax(z) tells certain from nearly certain', () => {
    // ln(1 / (1 + e⁻⁵⁰)) = −e⁻⁵⁰, where 1 / (1 + e⁻⁵⁰) is 1 in 64 bits.
    expect(logSoftmax([50, 0])).toBeCloseToArray([-Math.exp(-50), -50], { relative: 1e-15 });
  });

  test('logSoftmax(z) does not modify z', () => {
    const z = [3, 1, 2];
    logSoftmax(z);
    expect(z).toEqual([3, 1, 2]);
  });

  test.each([
    [[], 'logSoftmax: z is empty; expected at least one value.'],
    [[1, Infinity], 'logSoftmax: z[1] is Infinity; expected a finite number.'],
  ])('logSoftmax(%j) is refused', (z, message) => expect(() => logSoftmax(z)).toThrow(new RangeError(message)));
});
