import { SGD } from '../../networks/optimizers/sgd';
import { minimize, type Descent } from '../../networks/optimizers/minimize';

/** Curves to go down, with their slopes. */
export const curves = {
  parabola: { wording: 'x²/2', of: (x: number) => x ** 2 / 2, slope: (x: number) => x },
  valleys: {
    wording: 'Two valleys',
    of: (x: number) => (x ** 4 - 8 * x ** 2) / 16 + x / 4 + 1.6,
    slope: (x: number) => x ** 3 / 4 - x + 0.25,
  },
  plateau: {
    wording: 'A plateau',
    of: (x: number) => 4 - 4 * Math.exp(-(x ** 2) / 2),
    slope: (x: number) => 4 * x * Math.exp(-(x ** 2) / 2),
  },
} as const;

export type CurveName = keyof typeof curves;

/** So many steps of x ← x − α f′(x). */
export function descend(
  curve: CurveName,
  { start, learningRate, steps }: { start: number; learningRate: number; steps: number },
): Descent {
  const { of, slope } = curves[curve];
  if (steps === 0) return { path: [[start]], values: [of(start)] };
  const optimizer = new SGD({ learningRate });
  return minimize(([x]) => of(x!), { optimizer, start: [start], steps, gradient: ([x]) => [slope(x!)] });
}
