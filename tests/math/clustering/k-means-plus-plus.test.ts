import { chooseCenters } from '../../../lib/math/clustering/k-means-plus-plus';
import { toPoints } from '../../../lib/math/clustering/k-means-steps';
import { toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';

const pause = () => Promise.resolve();
const choose = (rows: number[][], options: { count: number; seed: number }) => {
  const points = toPoints(toMatrix(rows), new Float64Array(rows[0]!.length));
  return chooseCenters(points, { count: options.count, random: createRandom(options.seed), pause });
};

describe('chooseCenters', () => {
  test('takes each of as many points as there are centres once', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const centers = await choose([[1], [2], [4], [8], [16]], { count: 5, seed });
      expect([...centers].sort((a, b) => a - b)).toEqual([1, 2, 4, 8, 16]);
    }
  });

  test('draws the first centre anywhere: each point comes up', async () => {
    const first = new Set<number>();
    for (let seed = 0; seed < 60; seed++) first.add((await choose([[1], [2], [3]], { count: 1, seed }))[0]!);
    expect([...first].sort()).toEqual([1, 2, 3]);
  });

  test('finds the point far away, seldom though it is', async () => {
    const rows = [...Array.from({ length: 99 }, (_, n) => [n / 100]), [1000]];
    for (let seed = 0; seed < 20; seed++) expect([...(await choose(rows, { count: 2, seed }))]).toContain(1000);
  });

  test('repeats points where there are too few different ones', async () => {
    expect([...(await choose([[3], [3]], { count: 2, seed: 1 }))]).toEqual([3, 3]);
  });
});
