import { breather } from '../../internal/breather';
import { lineSearch, type LinePoint } from './line-search';

/** A function to minimise: its value at a point, and its gradient there, in an array of its own. */
export type Objective = (point: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

export interface LbfgsOptions {
  /** Stop where no component of the gradient is larger. */
  readonly gradientTolerance: number;
  /** Stop where an iteration lowers the value by less than this share of it. Default 2.2e-9. */
  readonly valueTolerance?: number;
  readonly maxIter: number;
  /** How many trials a line search may take. Default 20. */
  readonly maxLineSearch?: number;
}

export interface LbfgsResult {
  readonly point: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** Why it ended: at a minimum, out of iterations, or because no step along the line went down. */
  readonly reason: 'converged' | 'maxIter' | 'lineSearch';
  /** The value after each iteration. */
  readonly history: readonly number[];
}

/** A step and by how much the gradient changed along it: together they tell of the curvature. */
interface Correction {
  readonly step: Float64Array;
  readonly change: Float64Array;
  /** 1 / (stepᵀ change) */
  readonly rho: number;
}

const MEMORY = 10;

/**
 * Limited-memory BFGS: descent along −H∇f, where H, an estimate of the inverse curvature, is built from the last ten steps.
 *
 * @param objective - The function and its gradient.
 * @param start - Where to begin. Not modified.
 * @see Nocedal and Wright, Numerical Optimization (2006), §7.2
 * @see Byrd, Lu, Nocedal and Zhu, A Limited Memory Algorithm for Bound Constrained Optimization (1995)
 */
export async function minimizeLbfgs(
  objective: Objective,
  start: Float64Array,
  { gradientTolerance, valueTolerance = 2.220446049250313e-9, maxIter, maxLineSearch = 20 }: LbfgsOptions,
): Promise<LbfgsResult> {
  const breathe = breather();
  const history: number[] = [];
  let point = start.slice();
  let { value, gradient } = objective(point);
  let corrections: Correction[] = [];
  const result = (reason: LbfgsResult['reason']): LbfgsResult => {
    return { point, value, iterations: history.length, reason, history };
  };
  while (largest(gradient) > gradientTolerance) {
    if (history.length >= maxIter) return result('maxIter');
    await breathe();
    const direction = descentDirection(gradient, corrections);
    const first = history.length === 0 ? 1 / Math.sqrt(dot(direction, direction)) : 1;
    const found = search(objective, { point, value, gradient, direction, first, maxLineSearch });
    if (!found) {
      // Old curvature may mislead: forget it, and try once more straight down.
      if (corrections.length === 0) return result('lineSearch');
      corrections = [];
      continue;
    }
    const before = value;
    corrections = remember(corrections, { from: { point, gradient, direction }, to: found });
    ({ point, value, gradient } = found);
    history.push(value);
    if (before - value <= valueTolerance * Math.max(Math.abs(before), Math.abs(value), 1)) break;
  }
  return result('converged');
}

interface Visited {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

function search(
  objective: Objective,
  {
    point,
    value,
    gradient,
    direction,
    first,
    maxLineSearch,
  }: Visited & { direction: Float64Array; first: number; maxLineSearch: number },
): Visited | undefined {
  const slope = dot(gradient, direction);
  if (!(slope < 0)) return undefined;
  let visited: Visited | undefined;
  const evaluate = (step: number): LinePoint => {
    const there = point.map((x, i) => x + step * direction[i]!);
    visited = { point: there, ...objective(there) };
    return { step, value: visited.value, slope: dot(visited.gradient, direction) };
  };
  const start = { step: 0, value, slope };
  return lineSearch(evaluate, { start, first, maxEvaluations: maxLineSearch }) && visited;
}

/** −H∇f by the two loops over the remembered steps, newest first and then oldest first. */
function descentDirection(gradient: Float64Array, corrections: readonly Correction[]): Float64Array {
  const direction = gradient.map((g) => -g);
  const shares: number[] = [];
  for (const { step, change, rho } of [...corrections].reverse()) {
    const share = rho * dot(step, direction);
    addTo(direction, change, -share);
    shares.push(share);
  }
  const newest = corrections.at(-1);
  if (newest) {
    const scale = 1 / (newest.rho * dot(newest.change, newest.change));
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  for (const { step, change, rho } of corrections) {
    addTo(direction, step, shares.pop()! - rho * dot(change, direction));
  }
  return direction;
}

/** The corrections with the newest one added, where it tells of upward curvature, and without the eleventh. */
function remember(
  corrections: readonly Correction[],
  { from, to }: { from: Omit<Visited, 'value'> & { direction: Float64Array }; to: Visited },
): Correction[] {
  const step = to.point.map((x, i) => x - from.point[i]!);
  const change = to.gradient.map((g, i) => g - from.gradient[i]!);
  const curvature = dot(step, change);
  if (curvature <= Number.EPSILON * -dot(from.gradient, step)) return [...corrections];
  return [...corrections, { step, change, rho: 1 / curvature }].slice(-MEMORY);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addTo(target: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += factor * values[i]!;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
