import fc from 'fast-check';
import { activations, binaryCrossEntropy, halfSquaredError, huber, meanAbsoluteError, meanSquaredError } from 'nnlab';
import '../support/matchers';

// What holds for every loss (gradients, reference values, bad input) is in losses.test.ts.

describe('halfSquaredError', () => {
  test('halfSquaredError(t, p) by hand: half of 1, 0 and 9, averaged', () => {
    //                                                   ½ (1 + 0 + 9) / 3
    expect(halfSquaredError([1, 2, 3], [2, 2, 0])).toBeCloseTo(10 / 6, 14);
    //                                                               1/3, 0/3, −3/3
    expect(halfSquaredError.gradient([1, 2, 3], [2, 2, 0])).toBeCloseToArray([1 / 3, 0, -1], 1e-15);
  });

  test('halfSquaredError(t, p) of one value, and of errors of 1000', () => {
    expect(halfSquaredError([3], [3])).toBe(0);
    expect(halfSquaredError([0, 0], [1000, -1000])).toBe(500000);
  });
});

describe('meanSquaredError', () => {
  test('meanSquaredError(t, p) by hand: 1, 0 and 9, averaged', () => {
    expect(meanSquaredError([1, 2, 3], [2, 2, 0])).toBeCloseTo(10 / 3, 14);
    //                                                               2/3, 0/3, −6/3
    expect(meanSquaredError.gradient([1, 2, 3], [2, 2, 0])).toBeCloseToArray([2 / 3, 0, -2], 1e-15);
  });

  test('meanSquaredError(t, p) reads typed arrays', () => {
    expect(meanSquaredError(Uint8Array.of(1, 2), Float32Array.of(0.5, 2))).toBe(0.125);
  });
});

describe('meanAbsoluteError', () => {
  test('meanAbsoluteError(t, p) by hand: 1, 0 and 3, averaged', () => {
    expect(meanAbsoluteError([1, 2, 3], [2, 2, 0])).toBeCloseTo(4 / 3, 14);
  });

  test('meanAbsoluteError bends where a prediction is exact, with slope 0', () => {
    expect(meanAbsoluteError.gradient([1, 2, 3], [2, 2, 0])).toBeCloseToArray([1 / 3, 0, -1 / 3], 1e-15);
  });
});

describe('huber', () => {
  test('huber(t, p) is ½r² inside delta and δ(|r| − ½δ) outside', () => {
    //            ½ · 0.5²        1 · (3 − ½)
    expect(huber([0, 0], [0.5, 3])).toBeCloseTo((0.125 + 2.5) / 2, 12);
    //            ½ · 0.5²        2 · (3 − 1)
    expect(huber([0, 0], [0.5, 3], { delta: 2 })).toBeCloseTo((0.125 + 4) / 2, 12);
    expect(huber.gradient([0, 0], [0.5, -3], { delta: 2 })).toEqual(Float64Array.of(0.25, -1));
  });

  test('huber(t, p) and its gradient join smoothly at |r| = delta', () => {
    for (const delta of [0.1, 1, 7]) {
      const [inside, outside] = [delta * (1 - 1e-9), delta * (1 + 1e-9)];
      expect(huber([0], [outside], { delta }) - huber([0], [inside], { delta })).toBeLessThan(1e-8 * delta ** 2);
      expect(huber.gradient([0], [inside], { delta })).toBeCloseToArray(
        huber.gradient([0], [outside], { delta }),
        1e-8 * delta,
      );
    }
  });

  test('huber(t, p, { delta }) tends to ½·mse as delta grows', () => {
    expect(huber([1, -2], [4, 5], { delta: 1e6 })).toBeCloseTo((9 + 49) / 4, 9);
  });

  test('huber(t, p) is neither above ½·mse nor above delta·mae', () => {
    const numbers = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.01, max: 100, noNaN: true }), (predictions, delta) => {
        const targets = new Float64Array(predictions.length);
        const loss = huber(targets, predictions, { delta });
        expect(loss).toBeLessThanOrEqual(halfSquaredError(targets, predictions) * (1 + 1e-12));
        expect(loss).toBeLessThanOrEqual(delta * meanAbsoluteError(targets, predictions) * (1 + 1e-12));
      }),
    );
  });

  test.each([0, -1, NaN, Infinity])('huber and its gradient refuse { delta: %d }', (delta) => {
    const error = new RangeError(`huber: delta is ${delta}; expected a number above 0.`);
    expect(() => huber([1], [1], { delta })).toThrow(error);
    expect(() => huber.gradient([1], [1], { delta })).toThrow(error);
  });
});

describe('binaryCrossEntropy', () => {
  test('binaryCrossEntropy(t, p) by hand: ½ for a yes costs ln 2, ¼ for a no costs ln 4/3', () => {
    expect(binaryCrossEntropy([1, 0], [1 / 2, 1 / 4])).toBeCloseTo((Math.log(2) + Math.log(4 / 3)) / 2, 15);
    //                                                               −1/½ / 2     1/¾ / 2
    expect(binaryCrossEntropy.gradient([1, 0], [1 / 2, 1 / 4])).toBeCloseToArray([-1, 2 / 3], 1e-15);
  });

  test('binaryCrossEntropy(t, p) of certain predictions is clipped: 10⁻⁷ when right, 7 ln 10 when wrong', () => {
    expect(binaryCrossEntropy([0], [0])).toBeCloseTo(1e-7, 12);
    expect(binaryCrossEntropy([1], [1])).toBeCloseTo(1e-7, 12);
    expect(binaryCrossEntropy([1], [0])).toBeCloseTo(7 * Math.log(10), 12);
    expect(binaryCrossEntropy([0], [1])).toBeCloseTo(7 * Math.log(10), 8);
  });

  test('binaryCrossEntropy is flat where it is clipped', () => {
    expect(binaryCrossEntropy([1, 1], [0, 0.5e-7])).toBe(binaryCrossEntropy([1], [0]));
    expect(binaryCrossEntropy.gradient([1, 0, 1, 0], [0, 1, 1, 0])).toEqual(new Float64Array(4));
  });

  test('binaryCrossEntropy of a sigmoid has slope p − t with respect to z', () => {
    const z = [-3, -0.5, 0, 2, 5];
    const p = z.map(activations.sigmoid.value);
    const chained = binaryCrossEntropy
      .gradient([1, 0, 1, 1, 0], p)
      .map((slope, n) => slope * activations.sigmoid.derivative(z[n]!));
    const expected = [1, 0, 1, 1, 0].map((t, n) => (p[n]! - t) / 5);
    expect(chained).toBeCloseToArray(expected, 1e-14);
  });

  test.each([
    [[2], [0.5], 'binaryCrossEntropy: targets[0] is 2; expected a number in [0, 1].'],
    [
      [1, 0],
      [0.5, 1.7],
      'binaryCrossEntropy: predictions[1] is 1.7; expected a number in [0, 1]; a sigmoid turns any number into one.',
    ],
    [
      [1, 0],
      [-0.1, 1],
      'binaryCrossEntropy: predictions[0] is -0.1; expected a number in [0, 1]; a sigmoid turns any number into one.',
    ],
  ])('binaryCrossEntropy(%j, %j) and its gradient are refused', (targets, predictions, message) => {
    expect(() => binaryCrossEntropy(targets, predictions)).toThrow(new RangeError(message));
    expect(() => binaryCrossEntropy.gradient(targets, predictions)).toThrow(new RangeError(message));
  });
});
