import type { Random } from '../../math/random';
import { side } from './image-series';

/** A piece of cloth the size of an image: at each pixel how much the material shows, from 0 to 1, before seams and parts. */
export type Cloth = Float32Array;

/** How the brightness of a cloth varies from place to place: a factor for the pixel at (x, y). */
type Pattern = (x: number, y: number) => number;

export type PatternName = 'plain' | 'stripes' | 'checks' | 'blotches' | 'fading';

/**
 * A random cloth: one level of grey, a pattern, soft vertical folds and a grain.
 *
 * @param weights - How often each pattern is wanted; those not named never come.
 * @param level - The level of grey, when it should not be random.
 */
export function weave(
  random: Random,
  weights: Partial<Record<PatternName, number>>,
  level = greyLevel(random),
): Cloth {
  const cloth = new Float32Array(side * side);
  const pattern = createPattern(pickByWeight(weights, random), random);
  const grain = Math.abs(random.normal(0, 0.025));
  const depth = Math.abs(random.normal(0, 0.05));
  const wavelength = random.uniform(4, 12);
  const phase = random.uniform(0, 2 * Math.PI);
  const lean = random.normal(0, 0.15);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const fold = 1 + depth * Math.sin((2 * Math.PI * (x + lean * y)) / wavelength + phase);
      cloth[y * side + x] = level * fold * pattern(x, y) + grain * random.normal();
    }
  }
  return cloth;
}

/** Garments are often nearly white or of a middle grey, seldom dark (in the data, black background is 0). */
export function greyLevel(random: Random): number {
  const kind = random.uniform();
  if (kind < 0.4) return random.uniform(0.82, 0.97);
  return kind < 0.8 ? random.uniform(0.55, 0.85) : random.uniform(0.15, 0.55);
}

export function pickByWeight<Name extends string>(weights: Partial<Record<Name, number>>, random: Random): Name {
  const entries = Object.entries(weights) as [Name, number][];
  let left = random.uniform(0, entries.reduce((sum, [, weight]) => sum + weight, 0));
  return entries.find(([, weight]) => (left -= weight) < 0)![0];
}

function createPattern(name: PatternName, random: Random): Pattern {
  if (name === 'stripes') return stripes(random);
  if (name === 'checks') {
    const [across, down] = [stripes(random, 0), stripes(random, Math.PI / 2)];
    return (x, y) => (across(x, y) + down(x, y)) / 2;
  }
  if (name === 'blotches') return blotches(random);
  if (name === 'fading') {
    const change = random.normal(0, 0.4);
    return (_, y) => 1 + change * (y / side - 0.5);
  }
  return () => 1;
}

function stripes(random: Random, angle = random.uniform() < 0.8 ? 0 : random.uniform(0, Math.PI)): Pattern {
  const wavelength = random.uniform(2, 8);
  const phase = random.uniform(0, wavelength);
  const share = random.uniform(0.3, 0.7);
  const other = random.uniform(0.2, 0.85);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (x, y) => {
    const position = (x * sin + y * cos + phase + 8 * side) % wavelength;
    return position < share * wavelength ? 1 : other;
  };
}

/** Flowers, leaves, camouflage: random levels on a coarse grid, with straight lines between. */
function blotches(random: Random): Pattern {
  const size = random.uniform(1.2, 3.5);
  const cells = Math.ceil(side / size) + 2;
  const dark = random.uniform(0.05, 0.6);
  const share = random.uniform(0.3, 0.7);
  const levels = Float32Array.from({ length: cells * cells }, () => (random.uniform() < share ? dark : 1));
  return (x, y) => {
    const column = Math.floor(x / size);
    const row = Math.floor(y / size);
    const [u, v] = [x / size - column, y / size - row];
    const at = row * cells + column;
    const upper = levels[at]! * (1 - u) + levels[at + 1]! * u;
    const lower = levels[at + cells]! * (1 - u) + levels[at + cells + 1]! * u;
    return upper * (1 - v) + lower * v;
  };
}
