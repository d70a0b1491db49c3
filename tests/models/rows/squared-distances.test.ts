import fc from 'fast-check';
import { matrix, toMatrix, toRows } from '../../../lib/math/matrix';
import { squaredDistances } from '../../../lib/models/rows/squared-distances';

test('squaredDistances(x, points) by hand', () => {
  const distances = squaredDistances(
    toMatrix([
      [0, 0],
      [3, 4],
    ]),
    toMatrix([
      [0, 0],
      [0, 4],
      [6, 8],
    ]),
  );
  expect(toRows(distances)).toBeCloseToArray(
    [
      [0, 16, 100],
      [25, 9, 25],
    ],
    1e-13,
  );
});

test('squaredDistances(x, points) keeps its digits far from the origin', () => {
  const far = 1e8;
  expect(squaredDistances(matrix(1, 1, Float64Array.of(far)), toMatrix([[far + 1], [far - 2]])).data).toBeCloseToArray(
    [1, 4],
    1e-12,
  );
});

test('squaredDistances(x, points) equals the sum of squared differences, and is never negative', () => {
  const table = fc.array(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(table, table, (x, points) => {
      const expected = x.map((row) => points.map((p) => row.reduce((sum, v, i) => sum + (v - p[i]!) ** 2, 0)));
      const distances = squaredDistances(toMatrix(x), toMatrix(points));
      expect(toRows(distances)).toBeCloseToArray(expected, 1e-8);
      expect(distances.data.every((d) => d >= 0)).toBe(true);
    }),
  );
});
