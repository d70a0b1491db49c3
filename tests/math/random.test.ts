import { createRandom } from '../../lib/math/random';
import reference from '../fixtures/math/random/random.json';
import '../support/matchers';

const draws = 100_000;
const times = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const variance = (values: readonly number[]) => {
  const m = mean(values);
  return mean(values.map((x) => (x - m) ** 2));
};

/** Σ (observed − expected)² / expected over equally likely bins. */
function chiSquare(bins: readonly number[]): number {
  const expected = bins.reduce((sum, n) => sum + n, 0) / bins.length;
  return bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

describe('createRandom', () => {
  test('the first values equal those of a second implementation, in Python, and so never change', () => {
    const random = createRandom(reference.seed);
    expect(times(5, () => random.uniform())).toEqual(reference.uniform);
    // Math.log may differ in its last bit.
    expect(times(5, () => random.normal())).toBeCloseToArray(reference.normal, { relative: 1e-14 });
    expect(times(8, () => random.integer(0, 100))).toEqual(reference.integer);
    expect(random.shuffle([0, 1, 2, 3, 4, 5])).toEqual(reference.shuffle);
    expect(times(2, () => random.split().uniform())).toEqual(reference.split);
  });

  test('the same seed gives the same stream, another seed another one', () => {
    const stream = (seed: number) => {
      const random = createRandom(seed);
      return times(20, () => random.uniform());
    };
    expect(stream(1)).toEqual(stream(1));
    expect(stream(2)).not.toEqual(stream(1));
  });

  test.each([0, 1, 2 ** 32 - 1])('seed %d is good, and does not start with equal draws', (seed) => {
    const random = createRandom(seed);
    expect(new Set(times(10, () => random.uniform())).size).toBe(10);
  });

  test.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [-1, '-1'],
    [1.5, '1.5'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [2 ** 32, '4294967296'],
    ['7', "'7'"],
  ])('createRandom(%p) is refused', (seed, words) => {
    const message = `createRandom: seed is ${words}; expected a whole number in [0, 4294967296).`;
    expect(() => createRandom(seed as number)).toThrow(new RangeError(message));
  });
});

describe('uniform', () => {
  test('uniform() has mean ½, variance 1/12 and stays in [0, 1)', () => {
    const random = createRandom(1);
    const values = times(draws, () => random.uniform());
    // Standard error of the mean: √(1/12 / 100,000) = 0.0009; both bounds are four of them.
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(0.0037);
    expect(Math.abs(variance(values) - 1 / 12)).toBeLessThan(0.001);
    expect(Math.min(...values.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
    expect(values.every((x) => x >= 0 && x < 1)).toBe(true);
  });

  test('uniform(low, high) scales the same draw', () => {
    const [a, b] = [createRandom(3), createRandom(3)];
    for (let i = 0; i < 10; i++) expect(a.uniform(-2, 6)).toBe(-2 + 8 * b.uniform());
  });

  test('neighbours in the stream are not correlated', () => {
    const random = createRandom(2);
    const values = times(draws, () => random.uniform() - 1 / 2);
    const correlation = mean(values.slice(1).map((x, i) => x * values[i]!)) * 12;
    // Standard error 1/√100,000 = 0.0032
    expect(Math.abs(correlation)).toBeLessThan(0.0127);
  });
});

describe('normal', () => {
  test('normal() has mean 0, variance 1, no skew and the kurtosis 3', () => {
    const random = createRandom(4);
    const z = times(draws, () => random.normal());
    // Standard errors for 100,000 draws: √(1/n), √(2/n), √(6/n), √(24/n); each bound is four of them.
    expect(Math.abs(mean(z))).toBeLessThan(0.0127);
    expect(Math.abs(variance(z) - 1)).toBeLessThan(0.018);
    expect(Math.abs(mean(z.map((x) => x ** 3)))).toBeLessThan(0.05);
    expect(Math.abs(mean(z.map((x) => x ** 4)) - 3)).toBeLessThan(0.13);
  });

  test('normal(): 68.27 % lie within one standard deviation', () => {
    const random = createRandom(5);
    const within = times(draws, () => random.normal()).filter((x) => Math.abs(x) < 1).length / draws;
    expect(Math.abs(within - 0.6827)).toBeLessThan(0.006);
  });

  test('normal(mean, standardDeviation) scales the same draw, also the one kept for later', () => {
    const [a, b] = [createRandom(6), createRandom(6)];
    for (let i = 0; i < 6; i++) expect(a.normal(10, 3)).toBe(10 + 3 * b.normal());
  });
});

describe('integer', () => {
  test('integer(low, high) takes every value equally often', () => {
    const random = createRandom(8);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < draws; i++) bins[random.integer(-3, 7) + 3]!++;
    // χ² with 9 degrees of freedom exceeds 27.88 with probability 0.001.
    expect(chiSquare(bins)).toBeLessThan(27.88);
  });

  test('integer(0, 3 · 2³⁰) does not favour small values, as a plain remainder would', () => {
    const random = createRandom(9);
    const third = 2 ** 30;
    const bins = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) bins[Math.floor(random.integer(0, 3 * third) / third)]!++;
    // χ² with 2 degrees of freedom; a plain remainder would take the first third half of the time, χ² ≈ 3,750.
    expect(chiSquare(bins)).toBeLessThan(13.82);
  });

  test('integer(low, low + 1) is low, and a range of 2³² − 1 is allowed', () => {
    const random = createRandom(10);
    expect(random.integer(5, 6)).toBe(5);
    expect(Number.isInteger(random.integer(0, 2 ** 32 - 1))).toBe(true);
  });

  test.each([
    [0, 0, 'random.integer: high is 0; expected a whole number in [1, 4294967296).'],
    [3, 2, 'random.integer: high is 2; expected a whole number in [4, 4294967299).'],
    [0.5, 2, 'random.integer: low is 0.5; expected a whole number of at least -2147483648.'],
    [0, NaN, 'random.integer: high is NaN; expected a whole number in [1, 4294967296).'],
  ])('integer(%p, %p) is refused', (low, high, message) => {
    expect(() => createRandom(1).integer(low, high)).toThrow(new RangeError(message));
  });
});

describe('shuffle', () => {
  test('shuffle(values) is a permutation, in a new array', () => {
    const values = times(
      1000,
      (
        (n) => () =>
          n++
      )(0),
    );
    const shuffled = createRandom(12).shuffle(values);
    expect(shuffled).not.toEqual(values);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(values);
    expect(values[0]).toBe(0);
  });

  test('shuffle(values) gives each of the 6 orders of three values equally often', () => {
    const random = createRandom(13);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = random.shuffle('abc').join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // χ² with 5 degrees of freedom exceeds 20.52 with probability 0.001.
    expect(chiSquare([...counts.values()])).toBeLessThan(20.52);
  });

  test('shuffle(nothing) is nothing, and typed arrays become arrays', () => {
    expect(createRandom(1).shuffle([])).toEqual([]);
    expect(createRandom(1).shuffle(Uint8Array.of(7))).toEqual([7]);
  });
});

describe('split', () => {
  test('split() gives streams that differ from their parent and from each other', () => {
    const parent = createRandom(14);
    const [a, b] = [parent.split(), parent.split()];
    const streams = [parent, a, b].map((random) => times(1000, () => random.uniform() - 1 / 2));
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const correlation = mean(streams[i]!.map((x, n) => x * streams[j]![n]!)) * 12;
      // Standard error 1/√1000 = 0.032
      expect(Math.abs(correlation)).toBeLessThan(0.13);
    }
  });

  test('split() is repeatable, and what the child draws does not change the parent', () => {
    const [one, two] = [createRandom(15), createRandom(15)];
    const child = one.split();
    times(100, () => child.normal());
    two.split();
    expect(one.uniform()).toBe(two.uniform());
  });
});
