import { assertNotNegative, assertPositive } from '../../internal/assert';
import { memory } from './memory';
import type { Optimizer, Slope } from './optimizer';

export interface AdagradOptions {
  /** α > 0. Default 0.001, which is Keras's; the paper's examples use far more. */
  readonly learningRate?: number;
  /** What the sum of squares starts with, ≥ 0. Default 0.1. */
  readonly initialAccumulatorValue?: number;
  /** ε > 0: keeps the division from 0. Default 10⁻⁷. */
  readonly epsilon?: number;
}

/**
 * Divides each gradient by the size of all earlier ones together: what has moved much moves less from then on.
 *
 *   s ← s + g²      w ← w − α g / √(s + ε)
 *
 * @throws {RangeError} Where an option is out of range.
 * @see Duchi, Hazan and Singer, Adaptive Subgradient Methods for Online Learning and Stochastic Optimization (2011)
 * @see https://keras.io/api/optimizers/adagrad/
 * @example
 * const w = { value: Float64Array.of(1), gradient: [2] };
 * // s = 2² = 4
 * new Adagrad({ learningRate: 0.1, initialAccumulatorValue: 0 }).step([w]);
 * w.value[0].toFixed(6); // '0.900000'
 */
export class Adagrad implements Optimizer {
  readonly name = 'adagrad';
  learningRate: number;
  readonly initialAccumulatorValue: number;
  readonly epsilon: number;
  private readonly sumOfSquares;

  constructor({ learningRate = 0.001, initialAccumulatorValue = 0.1, epsilon = 1e-7 }: AdagradOptions = {}) {
    assertPositive('Adagrad', { learningRate });
    assertPositive('Adagrad', { epsilon });
    assertNotNegative('Adagrad', { initialAccumulatorValue });
    this.learningRate = learningRate;
    this.initialAccumulatorValue = initialAccumulatorValue;
    this.epsilon = epsilon;
    this.sumOfSquares = memory(initialAccumulatorValue);
  }

  step(parameters: readonly Slope[]): void {
    for (const { value, gradient } of parameters) {
      const s = this.sumOfSquares(value);
      for (let i = 0; i < value.length; i++) {
        const g = gradient[i]!;
        s[i]! += g * g;
        value[i]! -= (this.learningRate * g) / Math.sqrt(s[i]! + this.epsilon);
      }
    }
  }

  fresh(): Adagrad {
    return new Adagrad(this);
  }
}
