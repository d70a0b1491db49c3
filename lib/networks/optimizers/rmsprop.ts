import { assertFraction, assertPositive } from '../../internal/assert';
import { memory } from './memory';
import type { Optimizer, Slope } from './optimizer';

export interface RMSpropOptions {
  /** α > 0. Default 0.001. */
  readonly learningRate?: number;
  /** ρ in [0, 1): how much of the mean of squares is kept at each step. Default 0.9. */
  readonly rho?: number;
  /** ε > 0: keeps the division from 0. Default 10⁻⁷. */
  readonly epsilon?: number;
}

/**
 * Divides each gradient by its recent size, so that steep and flat directions move at the same pace.
 *
 *   s ← ρ s + (1 − ρ) g²      w ← w − α g / √(s + ε)
 *
 * @throws {RangeError} Where an option is out of range.
 * @see Tieleman and Hinton, Lecture 6.5 of Neural Networks for Machine Learning (2012)
 * @see https://keras.io/api/optimizers/rmsprop/
 * @example
 * const w = { value: Float64Array.of(1), gradient: [4] };
 * // s = ¼ · 4² = 4
 * new RMSprop({ learningRate: 0.1, rho: 0.75 }).step([w]);
 * w.value[0].toFixed(6); // '0.800000'
 */
export class RMSprop implements Optimizer {
  readonly name = 'rmsprop';
  learningRate: number;
  readonly rho: number;
  readonly epsilon: number;
  private readonly meanSquare = memory();

  constructor({ learningRate = 0.001, rho = 0.9, epsilon = 1e-7 }: RMSpropOptions = {}) {
    assertPositive('RMSprop', { learningRate });
    assertFraction('RMSprop', { rho });
    assertPositive('RMSprop', { epsilon });
    this.learningRate = learningRate;
    this.rho = rho;
    this.epsilon = epsilon;
  }

  step(parameters: readonly Slope[]): void {
    const { learningRate, rho, epsilon } = this;
    for (const { value, gradient } of parameters) {
      const s = this.meanSquare(value);
      for (let i = 0; i < value.length; i++) {
        const g = gradient[i]!;
        s[i] = rho * s[i]! + (1 - rho) * g * g;
        value[i]! -= (learningRate * g) / Math.sqrt(s[i]! + epsilon);
      }
    }
  }

  fresh(): RMSprop {
    return new RMSprop(this);
  }
}
