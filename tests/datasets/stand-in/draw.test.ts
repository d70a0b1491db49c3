import { drawFrom, drawNormal } from '../../../lib/datasets/stand-in/draw';
import { createRandom } from '../../../lib/math/random';

describe('drawFrom', () => {
  test('drawFrom(random, values, weights) draws each as often as its weight says', () => {
    const random = createRandom(1);
    const draws = Array.from({ length: 10_000 }, () => drawFrom(random, ['a', 'b', 'c'], [1, 0, 3]));
    // Standard deviation of the share: √(¼ · ¾ / 10,000) = 0.0043.
    expect(Math.abs(draws.filter((value) => value === 'a').length / 10_000 - 0.25)).toBeLessThan(4 * 0.0043);
    expect(draws).not.toContain('b');
  });

  test('drawFrom(random, values) takes all as equally likely', () => {
    const random = createRandom(2);
    const draws = new Set(Array.from({ length: 100 }, () => drawFrom(random, [1, 2, 3])));
    expect([...draws].sort()).toEqual([1, 2, 3]);
  });
});

describe('drawNormal', () => {
  test('drawNormal stays inside its bounds, both of them used', () => {
    const random = createRandom(3);
    const draws = Array.from({ length: 5_000 }, () => drawNormal(random, { mean: 0, deviation: 2, low: -1, high: 3 }));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(-1);
    expect(Math.min(...draws)).toBeLessThan(-0.9);
    expect(Math.max(...draws)).toBeLessThanOrEqual(3);
    expect(Math.max(...draws)).toBeGreaterThan(2.9);
  });
});
