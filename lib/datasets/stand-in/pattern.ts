import type { Random } from '../../math/random';
import { side } from './image-series';

/** How a cloth varies from place to place: a factor for the pixel in column x and row y. */
export type Pattern = (x: number, y: number) => number;

const patterns = {
  plain: () => () => 1,
  fading: (random: Random): Pattern => {
    const change = random.normal(0, 0.4);
    return (_, y) => 1 + change * (y / side - 0.5);
  },
  stripes: (random: Random): Pattern => stripes(random, random.uniform() < 0.8 ? 0 : random.uniform(0, Math.PI)),
  checks: (random: Random): Pattern => {
    const across = stripes(random, 0);
    const down = stripes(random, Math.PI / 2);
    return (x, y) => (across(x, y) + down(x, y)) / 2;
  },
  blotches,
};

export type PatternName = keyof typeof patterns;

export function createPattern(random: Random, name: PatternName): Pattern {
  return patterns[name](random);
}

function stripes(random: Random, angle: number): Pattern {
  const wavelength = random.uniform(2, 8);
  const phase = random.uniform(0, wavelength);
  const width = wavelength * random.uniform(0.3, 0.7);
  const other = Math.exp(random.normal(0, 0.6));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // The last term keeps the position positive for every angle.
  return (x, y) => ((x * sin + y * cos + phase + 8 * side) % wavelength < width ? 1 : other);
}

/** Flowers, leaves, camouflage: two levels at random on a coarse grid, with straight ramps between. */
function blotches(random: Random): Pattern {
  const size = random.uniform(1.2, 3.5);
  const cells = Math.ceil(side / size) + 2;
  const other = Math.exp(random.normal(0, 0.7));
  const share = random.uniform(0.3, 0.7);
  const levels = Float32Array.from({ length: cells * cells }, () => (random.uniform() < share ? other : 1));
  return (x, y) => {
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    const [u, v] = [x / size - column, y / size - row];
    const at = row * cells + column;
    const upper = levels[at]! * (1 - u) + levels[at + 1]! * u;
    const lower = levels[at + cells]! * (1 - u) + levels[at + cells + 1]! * u;
    return upper * (1 - v) + lower * v;
  };
}
