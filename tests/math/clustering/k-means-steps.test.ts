import {
  assignBlock,
  inertiaOf,
  moveCenters,
  pointAt,
  squaredDistances,
  toPoints,
} from '../../../lib/math/clustering/k-means-steps';
import { toMatrix } from '../../../lib/math/matrix';
import { columnMeans } from '../../../lib/math/linear-algebra/row-blocks';
import '../../support/matchers';

/** Points around their mean, which these rows have at (2, 1). */
const rows = [
  [0, 0],
  [1, 2],
  [5, 1],
];
const mean = Float64Array.of(2, 1);
const points = toPoints(toMatrix(rows), mean);

describe('toPoints', () => {
  test('toPoints moves the mean to 0, and holds the square of each length', () => {
    expect(rows.map((_, n) => [...pointAt(points, n)])).toEqual([
      [-2, -1],
      [-1, 1],
      [3, 0],
    ]);
    expect(points.blocks[0]!.squares).toEqual(Float64Array.of(5, 2, 9));
  });

  test('points of later blocks are found', () => {
    const many = toMatrix(Array.from({ length: 300 }, (_, n) => [n]));
    const found = toPoints(many, columnMeans(many));
    expect([0, 127, 128, 299].map((n) => pointAt(found, n)[0])).toEqual([0, 127, 128, 299].map((n) => n - 149.5));
  });
});

test('squaredDistances by hand', () => {
  const centers = Float64Array.of(-2, -1, 0, 0);
  expect(squaredDistances(points.blocks[0]!, centers)).toEqual(Float64Array.of(0, 1 + 4, 25 + 1, 5, 2, 9));
});

test('assignBlock takes the nearest, the first of those equally near', () => {
  const assignment = { labels: new Int32Array(3), distances: new Float64Array(3) };
  assignBlock(points.blocks[0]!, Float64Array.of(3, 0, -2, -1, 3, 0), assignment);
  expect(assignment).toEqual({ labels: Int32Array.of(1, 1, 0), distances: Float64Array.of(0, 5, 0) });
});

describe('moveCenters', () => {
  test('each centre moves to the mean of its points', () => {
    const assignment = { labels: Int32Array.of(0, 0, 1), distances: Float64Array.of(1, 1, 0) };
    expect(moveCenters(points, assignment, new Float64Array(4))).toEqual(Float64Array.of(-1.5, 0, 3, 0));
  });

  test('a centre without points takes the farthest that is not the last of its cluster', () => {
    const assignment = { labels: Int32Array.of(0, 0, 1), distances: Float64Array.of(1, 2, 7) };
    const moved = moveCenters(points, assignment, new Float64Array(6));
    expect(moved).toEqual(Float64Array.of(-2, -1, 3, 0, -1, 1));
  });

  test('a centre without points stays where no point can be spared', () => {
    const assignment = { labels: Int32Array.of(0, 0, 0), distances: new Float64Array(3) };
    expect(moveCenters(points, assignment, Float64Array.of(9, 9, 8, 8))).toEqual(Float64Array.of(0, 0, 8, 8));
  });
});

test('inertiaOf by hand: squares of the distances to (−1, 0) and (3, 1)', () => {
  const centers = Float64Array.of(-1, 0, 3, 1);
  expect(inertiaOf(points, { labels: Int32Array.of(0, 0, 1), centers })).toBe(1 + 1 + 1 + 1);
});
