import { assertAllFinite, assertInteger, assertNotEmpty } from '../../internal/assert';
import type { Optimizer } from './optimizer';

export interface MinimizeOptions {
  readonly optimizer: Optimizer;
  /** Where to begin: one number for each variable. Not modified. */
  readonly start: readonly number[];
  /** A whole number ≥ 1. */
  readonly steps: number;
  /** ∂f/∂w for each variable. Default: measured by central differences. */
  readonly gradient?: (w: readonly number[]) => ArrayLike<number>;
}

/** How an optimizer went downhill. */
export interface Descent {
  /** The points it stood on, the start first. */
  readonly path: number[][];
  /** The height of each of them. */
  readonly values: number[];
}

/**
 * Lets an optimizer walk down a function of a few variables, and keeps its path: for races between optimizers, and for pictures.
 *
 * @param f - Takes one number for each variable, gives the height there.
 * @returns steps + 1 points; fewer where the walk leaves the finite numbers, then all points before that.
 * @throws {RangeError} Where the start is empty or not finite, f is not finite there, steps is not a whole number ≥ 1, or
 *   the gradient has another length than the start.
 * @example
 * const race = minimize(([x]) => x * x, { optimizer: new SGD({ learningRate: 0.25 }), start: [8], steps: 2, gradient: ([x]) => [2 * x] });
 * race.path; // [[8], [4], [2]]
 * race.values; // [64, 16, 4]
 */
export function minimize(
  f: (w: readonly number[]) => number,
  { optimizer, start, steps, gradient = (w) => centralDifferences(f, w) }: MinimizeOptions,
): Descent {
  assertNotEmpty('minimize', { start });
  assertAllFinite('minimize', { start });
  assertInteger('minimize', { steps }, { min: 1 });
  const value = Float64Array.from(start);
  const descent: Descent = { path: [Array.from(start)], values: [f(start)] };
  assertAllFinite('minimize', { 'f(start)': descent.values });
  for (let step = 1; step <= steps; step++) {
    optimizer.step([{ value, gradient: checked(gradient(Array.from(value)), value.length) }]);
    const point = Array.from(value);
    const height = f(point);
    if (!point.every(Number.isFinite) || !Number.isFinite(height)) break;
    descent.path.push(point);
    descent.values.push(height);
  }
  return descent;
}

function checked(gradient: ArrayLike<number>, variables: number): ArrayLike<number> {
  if (gradient.length === variables) return gradient;
  throw new RangeError(
    `minimize: gradient gave ${gradient.length} numbers; expected ${variables}, one for each variable.`,
  );
}

/** (f(w + h) − f(w − h)) / 2h along each variable; h balances the error of the formula against that of rounding. */
function centralDifferences(f: (w: readonly number[]) => number, w: readonly number[]): number[] {
  return w.map((value, i) => {
    const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value));
    return (f(replaced(w, i, value + h)) - f(replaced(w, i, value - h))) / (2 * h);
  });
}

function replaced(w: readonly number[], i: number, value: number): number[] {
  return w.map((other, j) => (i === j ? value : other));
}
