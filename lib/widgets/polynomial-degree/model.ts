import { meanSquaredError } from '../../math/elementwise-losses';
import { leastSquares } from '../../math/linear-algebra/least-squares';
import { polynomialFeatures } from '../../math/preprocessing/polynomial-features';
import { createRandom } from '../../math/random';
import { Adam } from '../../networks/optimizers/adam';
import { replay } from '../kit/replay';

export interface PolynomialSettings {
  readonly degree: number;
  readonly noise: number;
  readonly count: number;
  readonly seed: number;
}

export interface Sample {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What the points scatter around. */
export function truth(x: number): number {
  return Math.sin(3 * x) * 0.8;
}

function draw(count: number, noise: number, seed: number): Sample {
  const random = createRandom(seed);
  const x = Array.from({ length: count }, () => random.uniform(-1, 1)).sort((a, b) => a - b);
  return { x, y: x.map((at) => truth(at) + random.normal(0, noise)) };
}

/** Points to learn from, and a hundred others to be measured on. */
export function samples({ count, noise, seed }: PolynomialSettings): { readonly train: Sample; readonly test: Sample } {
  return { train: draw(count, noise, seed), test: draw(100, noise, seed + 1000) };
}

function powers(x: readonly number[], degree: number): number[][] {
  const { data, columns, rows } = polynomialFeatures(
    x.map((value) => [value]),
    { degree },
  );
  return Array.from({ length: rows }, (_, row) => [...data.slice(row * columns, (row + 1) * columns)]);
}

export function evaluate(coefficients: ArrayLike<number>, x: readonly number[]): number[] {
  const rows = powers(x, coefficients.length - 1);
  return rows.map((row) => row.reduce((sum, power, i) => sum + power * coefficients[i]!, 0));
}

/** The polynomial that comes closest to the points to learn from. */
export function exactFit(settings: PolynomialSettings): Float64Array {
  const { train } = samples(settings);
  return leastSquares(powers(train.x, settings.degree), [...train.y]);
}

export interface Errors {
  readonly train: number;
  readonly test: number;
}

export function errorsOf(coefficients: ArrayLike<number>, settings: PolynomialSettings): Errors {
  const { train, test } = samples(settings);
  return {
    train: meanSquaredError(train.y, evaluate(coefficients, train.x)),
    test: meanSquaredError(test.y, evaluate(coefficients, test.x)),
  };
}

interface Run {
  readonly rows: readonly number[][];
  readonly y: readonly number[];
  readonly coefficients: Float64Array;
  readonly adam: Adam;
  readonly settings: PolynomialSettings;
  /** After each round of ten steps. */
  readonly errors: Errors[];
}

/** Gradient descent on the same error: many rounds of ten steps; stopping early keeps the curve tame. */
export const descent = replay(
  (settings: PolynomialSettings): Run => {
    const { train } = samples(settings);
    const coefficients = new Float64Array(settings.degree + 1);
    const run = {
      rows: powers(train.x, settings.degree),
      y: train.y,
      coefficients,
      adam: new Adam({ learningRate: 0.05 }),
    };
    return { ...run, settings, errors: [errorsOf(coefficients, settings)] };
  },
  ({ rows, y, coefficients, adam, settings, errors }) => {
    for (let i = 0; i < 10; i++) {
      const predictions = rows.map((row) => row.reduce((sum, power, k) => sum + power * coefficients[k]!, 0));
      const slopes = meanSquaredError.gradient(y, predictions);
      const gradient = coefficients.map((_, k) => rows.reduce((sum, row, n) => sum + slopes[n]! * row[k]!, 0));
      adam.step([{ value: coefficients, gradient }]);
    }
    errors.push(errorsOf(coefficients, settings));
  },
);
