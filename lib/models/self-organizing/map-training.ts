import { breather } from '../../internal/breather';
import { addProduct } from '../../math/mat-mul';
import { matrix, type Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { rowChunks } from '../rows/row-chunks';
import { bestMatches } from './best-matching-units';
import { squaredGridDistances, type MapGrid } from './map-grid';

/** One step of a map that is forming, as `onStep` is told of it. */
export interface MapStep {
  /** Counted from 1: rows shown so far (online), passes so far (batch). */
  readonly step: number;
  readonly steps: number;
  /** How far around the winner units are drawn along, in units of the grid. */
  readonly radius: number;
  /** How far the winner goes towards its row: 1 is all the way, which is what a batch step does. */
  readonly learningRate: number;
  /** The weights after this step, a row for each unit. They go on changing: copy what you keep. */
  readonly weights: Matrix;
}

export interface MapTraining {
  readonly algorithm: 'batch' | 'online';
  readonly nIter: number;
  readonly learningRate: number;
  readonly finalLearningRate: number;
  readonly radius: number;
  readonly finalRadius: number;
  readonly decay: 'exponential' | 'linear';
  readonly onStep?: (step: MapStep) => void | Promise<void>;
}

interface Run extends MapTraining {
  readonly grid: MapGrid;
  readonly random: Random;
}

/** Forms the map in place. Does not modify x. */
export async function trainMap(weights: Matrix, x: Matrix, run: Run): Promise<void> {
  const gridDistances = squaredGridDistances(run.grid);
  const online = run.algorithm === 'online';
  const steps = online ? run.nIter * x.rows : run.nIter;
  const breathe = breather();
  let order: number[] = [];
  for (let t = 0; t < steps; t++) {
    const progress = steps === 1 ? 0 : t / (steps - 1);
    const radius = scheduled(run.radius, run.finalRadius, { progress, decay: run.decay });
    let learningRate = 1;
    if (online) {
      if (t % x.rows === 0) order = run.random.shuffle(Array.from({ length: x.rows }, (_, n) => n));
      learningRate = scheduled(run.learningRate, run.finalLearningRate, { progress, decay: run.decay });
      onlineStep(weights, x, { row: order[t % x.rows]!, radius, learningRate, gridDistances });
    } else {
      await batchStep(weights, x, { radius, gridDistances, breathe });
    }
    await breathe();
    const told = run.onStep?.({ step: t + 1, steps, radius, learningRate, weights });
    if (told) await told;
  }
}

/** From start to end as progress goes from 0 to 1: by equal factors (exponential) or by equal amounts (linear). */
export function scheduled(
  start: number,
  end: number,
  { progress, decay }: { progress: number; decay: string },
): number {
  return decay === 'linear' ? start + (end - start) * progress : start * (end / start) ** progress;
}

interface OnlineStep {
  readonly row: number;
  readonly radius: number;
  readonly learningRate: number;
  readonly gridDistances: Matrix;
}

/** Shows the map one row x: w ← w + learningRate · h · (x − w), where h falls with the distance from the winner. */
export function onlineStep(weights: Matrix, x: Matrix, { row, radius, learningRate, gridDistances }: OnlineStep): void {
  const { columns } = x;
  const seen = x.data.subarray(row * columns, (row + 1) * columns);
  const winner = closestUnit(weights, seen);
  for (let unit = 0; unit < weights.rows; unit++) {
    const distance = gridDistances.data[winner * weights.rows + unit]!;
    const rate = learningRate * Math.exp(-distance / (2 * radius ** 2));
    for (let c = 0, i = unit * columns; c < columns; c++, i++) weights.data[i]! += rate * (seen[c]! - weights.data[i]!);
  }
}

function closestUnit({ data, rows, columns }: Matrix, x: ArrayLike<number>): number {
  let [winner, least] = [0, Infinity];
  for (let unit = 0; unit < rows; unit++) {
    let distance = 0;
    for (let c = 0, i = unit * columns; c < columns; c++, i++) distance += (x[c]! - data[i]!) ** 2;
    if (distance < least) [winner, least] = [unit, distance];
  }
  return winner;
}

interface BatchStep {
  readonly radius: number;
  readonly gridDistances: Matrix;
  readonly breathe: () => Promise<void>;
}

/**
 * Shows the map all rows: each unit moves to the mean of the rows won by itself and its neighbours.
 *
 *   wᵢ = Σⱼ hᵢⱼ (sum of the rows won by j) / Σⱼ hᵢⱼ (number of rows won by j)
 */
async function batchStep(weights: Matrix, x: Matrix, { radius, gridDistances, breathe }: BatchStep): Promise<void> {
  const [units, columns] = [weights.rows, weights.columns];
  const [sums, counts] = [matrix(units, columns), matrix(units, 1)];
  for (const { rows } of rowChunks(x)) {
    bestMatches(rows, weights).first.forEach((winner, r) => {
      counts.data[winner]!++;
      for (let c = 0; c < columns; c++) sums.data[winner * columns + c]! += rows.data[r * columns + c]!;
    });
    await breathe();
  }
  const a = Float64Array.from(gridDistances.data, (distance) => Math.exp(-distance / (2 * radius ** 2)));
  const [pulls, shares] = [new Float64Array(units * columns), new Float64Array(units)];
  addProduct(pulls, { a, b: sums.data as Float64Array, rows: units, inner: units, columns });
  addProduct(shares, { a, b: counts.data as Float64Array, rows: units, inner: units, columns: 1 });
  for (let i = 0; i < pulls.length; i++) {
    const share = shares[Math.floor(i / columns)]!;
    // A unit that no row reaches, however faintly, stays where it is.
    if (share > 0) weights.data[i] = pulls[i]! / share;
  }
}
