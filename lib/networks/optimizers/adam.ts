import { assertFraction, assertPositive } from '../../internal/assert';
import { memory } from './memory';
import type { Optimizer, Slope } from './optimizer';

export interface AdamOptions {
  /** α > 0. Default 0.001. */
  readonly learningRate?: number;
  /** β₁ in [0, 1): how much of the mean gradient is kept at each step. Default 0.9. */
  readonly beta1?: number;
  /** β₂ in [0, 1): how much of the mean of squares is kept at each step. Default 0.999. */
  readonly beta2?: number;
  /** ε > 0: keeps the division from 0. Default 10⁻⁷. */
  readonly epsilon?: number;
}

/**
 * Adam: momentum, with each direction scaled by the recent size of its gradient. Both means start at 0, too low; the factor in
 * αₜ makes up for it in step t.
 *
 *   m ← β₁ m + (1 − β₁) g      s ← β₂ s + (1 − β₂) g²
 *   αₜ = α √(1 − β₂ᵗ) / (1 − β₁ᵗ)
 *   w ← w − αₜ m / (√s + ε)
 *
 * The efficient form at the end of section 2 of the paper, as in Keras and scikit-learn; PyTorch adds ε after the correction of s.
 *
 * @throws {RangeError} Where an option is out of range.
 * @see Kingma and Ba, Adam: A Method for Stochastic Optimization (2014)
 * @see https://keras.io/api/optimizers/adam/
 * @example
 * const w = { value: Float64Array.of(1), gradient: [50] };
 * // The first step has length α, whatever the gradient.
 * new Adam({ learningRate: 0.1 }).step([w]);
 * w.value[0].toFixed(6); // '0.900000'
 */
export class Adam implements Optimizer {
  readonly name = 'adam';
  learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  private readonly mean = memory();
  private readonly meanSquare = memory();
  private t = 0;

  constructor({ learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 }: AdamOptions = {}) {
    assertPositive('Adam', { learningRate });
    assertFraction('Adam', { beta1 });
    assertFraction('Adam', { beta2 });
    assertPositive('Adam', { epsilon });
    this.learningRate = learningRate;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }

  step(parameters: readonly Slope[]): void {
    const { learningRate, beta1, beta2, epsilon } = this;
    this.t++;
    const rate = (learningRate * Math.sqrt(1 - beta2 ** this.t)) / (1 - beta1 ** this.t);
    for (const { value, gradient } of parameters) {
      const m = this.mean(value);
      const s = this.meanSquare(value);
      for (let i = 0; i < value.length; i++) {
        const g = gradient[i]!;
        m[i] = beta1 * m[i]! + (1 - beta1) * g;
        s[i] = beta2 * s[i]! + (1 - beta2) * g * g;
        value[i]! -= (rate * m[i]!) / (Math.sqrt(s[i]!) + epsilon);
      }
    }
  }

  fresh(): Adam {
    return new Adam(this);
  }
}
