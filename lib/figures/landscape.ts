import { assertNotEmpty } from '../internal/assert';
import { significant } from './significant';

/** A function of two numbers, sampled on a grid. */
export interface Landscape {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** One row for each y; null where the function is not finite. */
  readonly z: readonly (readonly (number | null)[])[];
  readonly lowest: number;
  readonly highest: number;
}

/** Where to look at a loss, and which ways down it to draw. */
export interface LossLandscapeOptions {
  /** From where to where the first weight goes. Default −3 to 3. */
  readonly xRange?: readonly [from: number, to: number];
  /** The same for the second. Default −3 to 3. */
  readonly yRange?: readonly [from: number, to: number];
  /** What the two weights are called. Default w₁, w₂. */
  readonly names?: readonly [x: string, y: string];
  /** Steps of a descent by name, each a list of [x, y], the start first; at most six. */
  readonly paths?: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>>;
}

/** Samples a function of two numbers at evenly spaced points. */
export function sampleLandscape(
  caller: string,
  f: (x: number, y: number) => number,
  { xRange, yRange, points }: { xRange: readonly number[]; yRange: readonly number[]; points: number },
): Landscape {
  const [x, y] = [places(caller, { xRange }, points), places(caller, { yRange }, points)];
  const z = y.map((b) =>
    x.map((a) => {
      const value = f(a, b);
      return Number.isFinite(value) ? significant(value, 4) : null;
    }),
  );
  const heights = z.flat().filter((value): value is number => value !== null);
  if (heights.length === 0) throw new RangeError(`${caller}: the loss is nowhere finite in these ranges.`);
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  return { x, y, z, lowest, highest };
}

function places(caller: string, named: Readonly<Record<string, readonly number[]>>, points: number): number[] {
  const [name, [from = NaN, to = NaN]] = Object.entries(named)[0]!;
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    throw new RangeError(`${caller}: ${name} is [${from}, ${to}]; expected two numbers, the smaller one first.`);
  }
  return Array.from({ length: points }, (_, i) => significant(from + ((to - from) * i) / (points - 1), 5));
}

/** The ways down, checked: finite, none empty, not more than have a colour. */
export function readPaths(
  caller: string,
  paths: NonNullable<LossLandscapeOptions['paths']>,
): (readonly [name: string, steps: readonly (readonly [number, number])[]])[] {
  const entries = Object.entries(paths);
  if (entries.length > 6) throw new RangeError(`${caller}: got ${entries.length} paths; expected at most 6.`);
  for (const [name, steps] of entries) {
    assertNotEmpty(caller, { [`paths.${name}`]: steps });
    steps.forEach((step, i) => {
      if (step.length !== 2 || typeof step[0] !== 'number' || typeof step[1] !== 'number') {
        throw new RangeError(`${caller}: paths.${name}[${i}] is no pair of numbers; expected [x, y].`);
      }
    });
  }
  return entries;
}

/** How a descent went, in words: from which loss to which. */
export function pathInWords(
  name: string,
  steps: readonly (readonly [number, number])[],
  loss: (x: number, y: number) => number,
): string {
  const at = (step: readonly [number, number]): string => {
    const value = loss(...step);
    return Number.isFinite(value) ? String(significant(value, 3)) : 'no finite number';
  };
  return `${name} from ${at(steps[0]!)} to ${at(steps.at(-1)!)} in ${steps.length === 2 ? '1 step' : `${steps.length - 1} steps`}`;
}
