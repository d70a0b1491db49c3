import { assertInteger } from '../internal/assert';

/** A repeatable stream of random numbers. The same seed gives the same stream on every machine. */
export interface Random {
  /** A number in [low, high), 32 bits fine; without arguments in [0, 1). */
  uniform(low?: number, high?: number): number;
  /** A number from the normal distribution; without arguments mean 0, standard deviation 1. */
  normal(mean?: number, standardDeviation?: number): number;
  /** A whole number in [low, high), each equally likely. */
  integer(low: number, high: number): number;
  /** A shuffled copy; the argument is not changed. */
  shuffle<T>(values: ArrayLike<T>): T[];
  /** A new stream, independent of what this one gives from here on. */
  split(): Random;
}

/**
 * A seeded random generator: xoshiro128** with its state filled by splitmix32.
 *
 * @param seed - A whole number in [0, 2³²).
 * @throws {RangeError} On any other seed, so that no lesson is random by accident.
 * @see Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators (2021)
 * @see Fisher and Yates, as in Knuth, The Art of Computer Programming, vol. 2, §3.4.2 (shuffle)
 * @see Marsaglia and Bray, A Convenient Method for Generating Normal Variables (1964)
 * @example
 * createRandom(7).integer(0, 100) === createRandom(7).integer(0, 100); // true
 * createRandom(7).shuffle(['a', 'b', 'c']).length; // 3
 */
export function createRandom(seed: number): Random {
  assertInteger('createRandom', { seed }, { min: 0, below: 2 ** 32 });
  const next = xoshiro128(seed);
  let spare: number | undefined;

  const uniform = (low = 0, high = 1): number => low + (next() / 2 ** 32) * (high - low);

  const normal = (mean = 0, standardDeviation = 1): number => {
    if (spare !== undefined) {
      const z = spare;
      spare = undefined;
      return mean + standardDeviation * z;
    }
    let u, v, s;
    do {
      u = uniform(-1, 1);
      v = uniform(-1, 1);
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const scale = Math.sqrt((-2 * Math.log(s)) / s);
    spare = v * scale;
    return mean + standardDeviation * u * scale;
  };

  const below = (range: number): number => {
    // Draws above the largest multiple of the range would favour small values: draw again.
    const limit = 2 ** 32 - (2 ** 32 % range);
    let draw = next();
    while (draw >= limit) draw = next();
    return draw % range;
  };

  const integer = (low: number, high: number): number => {
    assertInteger('random.integer', { low }, { min: -(2 ** 31) });
    assertInteger('random.integer', { high }, { min: low + 1, below: low + 2 ** 32 });
    return low + below(high - low);
  };

  const shuffle = <T>(values: ArrayLike<T>): T[] => {
    const copy = Array.from(values);
    for (let i = copy.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  };

  return { uniform, normal, integer, shuffle, split: () => createRandom(next()) };
}

/** The raw generator: each call gives a whole number in [0, 2³²). */
function xoshiro128(seed: number): () => number {
  const splitmix = splitmix32(seed);
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let d = splitmix();
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) | 0;
  };
}
