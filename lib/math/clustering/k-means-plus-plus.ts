import { pointAt, squaredDistances, type Points } from './k-means-steps';
import type { Random } from '../random';

/**
 * Draws starting centres among the points: the first anywhere, each next one with a probability that grows with the square of
 * its distance to the centres so far. Of a few such draws, the one that leaves the smallest distances is taken.
 *
 * @param options.pause - Awaited after each centre.
 * @see Arthur and Vassilvitskii, k-means++: The Advantages of Careful Seeding (2007)
 */
export async function chooseCenters(
  points: Points,
  options: { readonly count: number; readonly random: Random; readonly pause: () => Promise<void> },
): Promise<Float64Array> {
  const { count, random, pause } = options;
  const { columns } = points;
  const draws = 2 + Math.floor(Math.log(count));
  const centers = new Float64Array(count * columns);
  const anywhere = new Float64Array(points.rows).fill(1);
  let nearest = new Float64Array(points.rows).fill(Infinity);
  for (let k = 0; k < count; k++) {
    const drawn = Array.from({ length: k === 0 ? 1 : draws }, () => draw(k === 0 ? anywhere : nearest, random));
    const best = bestOf(points, drawn, nearest);
    nearest = best.nearest;
    centers.set(best.center, k * columns);
    await pause();
  }
  return centers;
}

/** A position, with a probability in proportion to its weight; any position where all weights are 0. */
function draw(weights: Float64Array, random: Random): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = random.uniform(0, total);
  const found = weights.findIndex((weight) => (rest -= weight) < 0);
  return found === -1 ? random.integer(0, weights.length) : found;
}

/** Of the points drawn, the one which as a further centre leaves the smallest sum of squared distances. */
function bestOf(
  points: Points,
  drawn: readonly number[],
  nearest: Float64Array,
): { readonly center: Float64Array; readonly nearest: Float64Array } {
  const { columns } = points;
  const candidates = new Float64Array(drawn.length * columns);
  drawn.forEach((n, i) => candidates.set(pointAt(points, n), i * columns));
  const left = drawn.map(() => nearest.slice());
  for (const block of points.blocks) {
    const squared = squaredDistances(block, candidates);
    squared.forEach((distance, i) => {
      const list = left[Math.floor(i / block.rows)]!;
      const n = block.from + (i % block.rows);
      if (distance < list[n]!) list[n] = distance;
    });
  }
  const sums = left.map((list) => list.reduce((sum, distance) => sum + distance, 0));
  const best = sums.indexOf(Math.min(...sums));
  return { center: candidates.slice(best * columns, (best + 1) * columns), nearest: left[best]! };
}
