import { matrix, type Matrix } from '../../math/matrix';
import { createRandom, type Random } from '../../math/random';
import { squaredGridDistances } from '../../models/self-organizing/map-grid';
import { onlineStep, scheduled } from '../../models/self-organizing/map-training';
import { replay } from '../kit/replay';

export interface MapSettings {
  readonly shape: 'square' | 'ring' | 'clusters';
  readonly size: number;
  readonly learningRate: number;
  readonly radius: number;
  readonly seed: number;
}

/** How many rows the map is shown until it is done, and how many in one step of the page. */
export const [rowsShown, rowsAStep] = [6000, 30] as const;
const points = 400;

/** Points in [0, 1]². */
export function dataOf({ shape, seed }: Pick<MapSettings, 'shape' | 'seed'>): Matrix {
  const random = createRandom(seed);
  const data = Float64Array.from(Array.from({ length: points }, () => point(shape, random)).flat());
  return matrix(points, 2, data);
}

function point(shape: MapSettings['shape'], random: Random): number[] {
  if (shape === 'square') return [random.uniform(), random.uniform()];
  if (shape === 'ring') {
    const [angle, r] = [random.uniform(0, 2 * Math.PI), random.uniform(0.33, 0.48)];
    return [0.5 + r * Math.cos(angle), 0.5 + r * Math.sin(angle)];
  }
  const [x, y] = [
    [0.2, 0.25],
    [0.8, 0.3],
    [0.45, 0.8],
  ][random.integer(0, 3)]!;
  return [random.normal(x, 0.06), random.normal(y!, 0.06)];
}

interface Run {
  readonly settings: MapSettings;
  readonly data: Matrix;
  readonly weights: Matrix;
  readonly gridDistances: Matrix;
  readonly random: Random;
  shown: number;
}

/** Kohonen's online rule, `rowsAStep` rows a step; units begin close together in the middle. */
export const forming = replay(
  (settings: MapSettings): Run => {
    const random = createRandom(settings.seed + 500);
    const { size } = settings;
    const weights = matrix(
      size * size,
      2,
      Float64Array.from({ length: 2 * size * size }, () => random.uniform(0.42, 0.58)),
    );
    const gridDistances = squaredGridDistances({ rows: size, columns: size });
    return { settings, data: dataOf(settings), weights, gridDistances, random, shown: 0 };
  },
  (run) => {
    for (let i = 0; i < rowsAStep; i++, run.shown++) {
      const at = { progress: run.shown / rowsShown, decay: 'exponential' };
      onlineStep(run.weights, run.data, {
        row: run.random.integer(0, points),
        radius: scheduled(run.settings.radius, 0.5, at),
        learningRate: scheduled(run.settings.learningRate, 0.02, at),
        gridDistances: run.gridDistances,
      });
    }
  },
);
