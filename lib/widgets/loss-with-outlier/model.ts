import { huber, meanAbsoluteError, meanSquaredError } from '../../math/elementwise-losses';
import { Adam } from '../../networks/optimizers/adam';
import { minimize } from '../../networks/optimizers/minimize';

export const fittedLosses = { meanSquaredError, meanAbsoluteError, huber } as const;
export type FittedLoss = keyof typeof fittedLosses;

/** Where the points stand; the sixth is the outlier. */
export const xs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export const outlierAt = 6;
const usual = [1.3, 1.4, 2.1, 2.4, 3.2, 3.3, 4.1, 4.4, 5.1, 5.4] as const;

export function pointsWith(outlier: number): number[] {
  return usual.map((y, i) => (i === outlierAt ? outlier : y));
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly loss: number;
}

/** The line that makes a loss small, found by going downhill along the loss's own gradient. */
export function fitLine(name: FittedLoss, outlier: number): Line {
  const loss = fittedLosses[name];
  const ys = pointsWith(outlier);
  // Centred inputs: slope and height can then be changed one without the other.
  const predictions = ([slope, height]: readonly number[]): number[] => xs.map((x) => height! + slope! * (x - 4.5));
  const gradient = (w: readonly number[]): number[] => {
    const slopes = loss.gradient(ys, predictions(w));
    return [slopes.reduce((sum, g, i) => sum + g * (xs[i]! - 4.5), 0), slopes.reduce((sum, g) => sum + g, 0)];
  };
  const f = (w: readonly number[]): number => loss(ys, predictions(w));
  let start = [0.5, 3];
  // Ever shorter steps: the absolute error has a kink at its minimum.
  for (const learningRate of [0.1, 0.02, 0.004, 0.0008]) {
    const { path } = minimize(f, { optimizer: new Adam({ learningRate }), start, steps: 150, gradient });
    start = path.at(-1)!;
  }
  return { slope: start[0]!, intercept: start[1]! - 4.5 * start[0]!, loss: f(start) };
}
