import type { Random } from '../../math/random';
import { drawFrom } from './draw';
import { side } from './image-series';
import { createPattern, type PatternName } from './pattern';

/**
 * A piece of cloth the size of an image: at each pixel the share of light that it gives back, from 0 (black) to 1. Images
 * are negatives, as in Fashion-MNIST: black cloth is bright, and the white behind it is 0.
 */
export type Cloth = Float32Array;

export interface ClothOptions {
  /** How often each pattern is wanted; those not named never come. */
  readonly patterns: Readonly<Partial<Record<PatternName, number>>>;
  /** Below 1 dark cloth is commoner, above 1 pale cloth. Default 0.6. */
  readonly paleness?: number;
}

/** A random cloth: a grey, a pattern, soft folds that run downwards, and a grain. */
export function weave(random: Random, { patterns, paleness }: ClothOptions): Cloth {
  const [rows, columns] = [side, side];
  const cloth = new Float32Array(rows * columns);
  const reflectance = 1 - greyLevel(random, paleness);
  const pattern = createPattern(
    random,
    drawFrom(random, Object.keys(patterns) as PatternName[], Object.values(patterns)),
  );
  const grain = Math.abs(random.normal(0.04, 0.12));
  const depth = Math.abs(random.normal(0, 0.12));
  const frequency = (2 * Math.PI) / random.uniform(4, 12);
  const phase = random.uniform(0, 2 * Math.PI);
  const lean = random.normal(0, 0.15);
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      const fold = 1 + depth * Math.sin(frequency * (x + lean * y) + phase);
      const noise = random.uniform(-1, 1);
      cloth[i] = reflectance * fold * pattern(x, y) * (1 + grain * noise) + 0.017 * (1 + noise);
    }
  }
  return cloth;
}

/** A level of grey as garments have it in the images: bright ones (dark cloth) are commoner than dark ones. */
export function greyLevel(random: Random, paleness = 0.6): number {
  return 0.15 + 0.76 * random.uniform() ** paleness;
}
