import fc from 'fast-check';
import { leastSquares, matMul, matrix, tf, toRows, transpose } from 'nnlab';
import reference from '../../fixtures/math/least-squares/least-squares.json';
import '../../support/matchers';

// Keeps TensorFlow.js from advertising its addon.
tf.env().set('PROD', true);

const cases = Object.entries(reference.cases);
const number = fc.double({ min: -10, max: 10, noNaN: true }).map((x) => Math.round(x * 1e3) / 1e3);
/** A table of m × n and m values. */
const problems = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([m, n]) =>
    fc.tuple(
      fc.array(fc.array(number, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
      fc.array(number, { minLength: m, maxLength: m }),
    ),
  );

describe('leastSquares', () => {
  test('leastSquares(a, b) by hand: the line through (0, 1), (1, 2), (2, 4)', () => {
    //  AᵀA = [3 3; 3 5], Aᵀb = [7, 10]; x = [35 − 30, 30 − 21] / 6
    const a = [
      [1, 0],
      [1, 1],
      [1, 2],
    ];
    expect(leastSquares(a, [1, 2, 4])).toBeCloseToArray([5 / 6, 9 / 6], 1e-14);
  });

  test('leastSquares(a, b, { ridge }) by hand: 2 · 4 / (2² + 4) = 1', () => {
    expect(leastSquares([[2]], [4], { ridge: 4 })).toBeCloseToArray([1], 1e-15);
  });

  test.each(cases)('leastSquares equals NumPy: %s', (_, { a, b, solution }) => {
    expect(toRows(leastSquares(a, b))).toBeCloseToArray(solution, 1e-9);
  });

  test.each(cases)('leastSquares with ridge equals scikit-learn: %s', (_, { a, b, ridge }) => {
    expect(toRows(leastSquares(a, b, { ridge: reference.ridge }))).toBeCloseToArray(ridge, 1e-9);
  });

  test('the residual is at right angles to every column', () => {
    fc.assert(
      fc.property(problems, ([a, b]) => {
        const x = leastSquares(a, b);
        const residual = a.map((row, r) => [row.reduce((sum, value, c) => sum + value * x[c]!, -b[r]!)]);
        // As large as rounding of the products A · x makes it, where columns nearly depend on each other.
        const size = Math.max(1, ...x.map(Math.abs));
        for (const value of matMul(transpose(a), residual).data) expect(Math.abs(value) / size).toBeLessThan(1e-9);
      }),
    );
  });

  test('many rows, taken in pieces, give the weights they were made with', () => {
    const weights = [3, -2, 0.5];
    const a = Array.from({ length: 500 }, (_, i) => [1, Math.sin(i), Math.cos(3 * i)]);
    const b = a.map((row) => row.reduce((sum, value, c) => sum + value * weights[c]!, 0));
    expect(leastSquares(a, b)).toBeCloseToArray(weights, 1e-13);
  });

  test('columns may differ in size by many orders', () => {
    const a = Array.from({ length: 6 }, (_, i) => [1, 1e20 * i]);
    expect(
      leastSquares(
        a,
        a.map(([one, large]) => 7 * one! + 2e-20 * large!),
      ),
    ).toBeCloseToArray([7, 2e-20], { relative: 1e-13 });
  });

  test('a column that is zero, or the copy of another, gets the shortest solution', () => {
    expect(leastSquares([[0, 0]], [5])).toEqual(Float64Array.of(0, 0));
    expect(
      leastSquares(
        [
          [1, 1, 0],
          [1, 1, 0],
        ],
        [4, 6],
      ),
    ).toBeCloseToArray([2.5, 2.5, 0], 1e-14);
  });

  test('leastSquares gives a matrix where b is one, a vector where b is one', () => {
    expect(toRows(leastSquares([[2]], [[2, 4]]))).toEqual([[1, 2]]);
    expect(leastSquares([[2]], tf.tensor2d([[2, 4]]))).toEqual(matrix(1, 2, Float64Array.of(1, 2)));
    expect(leastSquares([[2]], tf.tensor1d([4]))).toEqual(Float64Array.of(2));
    expect(leastSquares({ shape: [1, 1], values: [[2]] }, { shape: [1, 1], values: [4] })).toEqual(Float64Array.of(2));
  });

  test.each<[string, () => unknown, Error]>([
    [
      'other rows',
      () => leastSquares([[1], [2]], [1]),
      new RangeError('leastSquares: a has 2 rows, b 1; expected the same number.'),
    ],
    [
      'NaN in a',
      () => leastSquares([[NaN]], [1]),
      new RangeError('leastSquares: a, row 0, column 0 is NaN; expected a finite number.'),
    ],
    [
      'NaN in b',
      () => leastSquares([[1]], [NaN]),
      new RangeError('leastSquares: b[0] is NaN; expected a finite number.'),
    ],
    [
      'words in b',
      () => leastSquares([[1]], ['x'] as unknown as number[]),
      new TypeError("leastSquares: b[0] is 'x'; expected a number."),
    ],
    ['no b', () => leastSquares([[1]], []), new RangeError('leastSquares: b is empty; expected at least one value.')],
    [
      'ridge −1',
      () => leastSquares([[1]], [1], { ridge: -1 }),
      new RangeError('leastSquares: ridge is -1; expected a number of at least 0.'),
    ],
    [
      'ridge NaN',
      () => leastSquares([[1]], [1], { ridge: NaN }),
      new RangeError('leastSquares: ridge is NaN; expected a number of at least 0.'),
    ],
  ])('leastSquares refuses %s', (_, call, error) => expect(call).toThrow(error));
});
