import { matrix, type Matrix } from '../../math/matrix';
import { meanSquaredError } from '../../math/elementwise-losses';
import { assignBlock, moveCenters, toPoints, type Points } from '../../math/clustering/k-means-steps';
import { createRandom } from '../../math/random';
import { fitReadout, readOut, type LinearReadout } from '../../models/radial-basis/linear-readout';
import { radialBasis } from '../../models/radial-basis/radial-basis-layer';
import { replay } from '../kit/replay';

export interface BasisSettings {
  readonly centers: number;
  readonly width: number;
  readonly ridge: number;
  readonly seed: number;
  /** Where the centres were put by hand, and k-means goes on from; none where it begins at the left. */
  readonly placed?: readonly number[];
}

/** Points in two heaps and a few between them. */
export function dataOf(seed: number): { readonly x: number[]; readonly y: number[] } {
  const random = createRandom(seed);
  const x = Array.from({ length: 60 }, (_, i) =>
    i < 26 ? random.normal(2, 0.7) : i < 50 ? random.normal(7, 0.9) : random.uniform(0, 10),
  );
  const kept = x.map((value) => Math.min(10, Math.max(0, value))).sort((a, b) => a - b);
  return { x: kept, y: kept.map((at) => Math.sin(at * 1.3) + 0.3 * Math.cos(at * 3) + random.normal(0, 0.12)) };
}

function column(values: readonly number[]): Matrix {
  return matrix(values.length, 1, Float64Array.from(values));
}

interface Run {
  readonly points: Points;
  readonly mean: number;
  centers: Float64Array;
}

/** Centres begin at the left or where they were put, and each step of k-means moves them to the middle of the points nearest to them. */
const placing = replay(
  ({ centers, seed, placed = [] }: Pick<BasisSettings, 'centers' | 'seed' | 'placed'>): Run => {
    const { x } = dataOf(seed);
    const mean = x.reduce((a, b) => a + b, 0) / x.length;
    const start = Float64Array.from({ length: centers }, (_, k) => (placed[k] ?? 0.3 + 0.35 * k) - mean);
    return { points: toPoints(column(x), Float64Array.of(mean)), mean, centers: start };
  },
  (run) => {
    const assignment = { labels: new Int32Array(run.points.rows), distances: new Float64Array(run.points.rows) };
    for (const block of run.points.blocks) assignBlock(block, run.centers, assignment);
    run.centers = moveCenters(run.points, assignment, run.centers);
  },
);

export interface Fit {
  readonly centers: readonly number[];
  readonly readout: LinearReadout;
  /** The heights of the curve. */
  predict(x: readonly number[]): number[];
  /** The height of each bell at x. */
  bells(x: number): number[];
  readonly error: number;
}

export function fitBells({ centers, width, ridge, seed, placed }: BasisSettings, steps: number): Fit {
  const { centers: moved, mean } = placing({ centers, seed, placed }, steps);
  const places = Array.from(moved, (center) => center + mean);
  const layer = { centers: column(places), widths: new Float64Array(centers).fill(width) };
  const { x, y } = dataOf(seed);
  const readout = fitReadout(radialBasis(column(x), layer), column(y), { ridge });
  const predict = (at: readonly number[]): number[] => [...readOut(radialBasis(column(at), layer), readout).data];
  const bells = (at: number): number[] =>
    Array.from(radialBasis(column([at]), layer).data, (bell, k) => bell * readout.weights.data[k]!);
  return { centers: places, readout, predict, bells, error: meanSquaredError(y, predict(x)) };
}
