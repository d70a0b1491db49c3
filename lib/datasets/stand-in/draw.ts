import type { Random } from '../../math/random';

/** One of the values, each as likely as its weight. */
export function drawFrom<T>(random: Random, values: readonly T[], weights: readonly number[] = values.map(() => 1)): T {
  let left = random.uniform(
    0,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  const found = values.findIndex((_, i) => (left -= weights[i]!) < 0);
  return values[found < 0 ? values.length - 1 : found]!;
}

/** A normal draw inside [low, high]: draws outside are drawn again. */
export function drawNormal(
  random: Random,
  { mean, deviation, low, high }: { mean: number; deviation: number; low: number; high: number },
): number {
  for (;;) {
    const value = random.normal(mean, deviation);
    if (value >= low && value <= high) return value;
  }
}
