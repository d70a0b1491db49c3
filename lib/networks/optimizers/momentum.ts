import { assertFraction, assertPositive } from '../../internal/assert';
import { memory } from './memory';
import type { Optimizer, Slope } from './optimizer';

/**
 * Gradient descent with momentum: a ball that rolls. Steps in the same direction add up, steps to and fro cancel.
 *
 *   v ← μ v − α g      w ← w + v
 *
 * @param options.learningRate - α > 0. Default 0.01.
 * @param options.momentum - μ in [0, 1): what is left of the velocity after each step. Default 0.9.
 * @throws {RangeError} Where α or μ is out of range.
 * @see Polyak, Some methods of speeding up the convergence of iteration methods (1964)
 * @see Goodfellow et al., Deep Learning (2016), §8.3.2
 * @example
 * const w = { value: Float64Array.of(1), gradient: [1] };
 * const momentum = new Momentum({ learningRate: 0.1, momentum: 0.5 });
 * // v = −0.1, then v = 0.5 · −0.1 − 0.1 = −0.15
 * momentum.step([w]);
 * momentum.step([w]);
 * w.value[0]; // 0.75
 */
export class Momentum implements Optimizer {
  readonly name = 'momentum';
  learningRate: number;
  readonly momentum: number;
  private readonly velocity = memory();

  constructor({
    learningRate = 0.01,
    momentum = 0.9,
  }: { readonly learningRate?: number; readonly momentum?: number } = {}) {
    assertPositive('Momentum', { learningRate });
    assertFraction('Momentum', { momentum });
    this.learningRate = learningRate;
    this.momentum = momentum;
  }

  step(parameters: readonly Slope[]): void {
    for (const { value, gradient } of parameters) {
      const v = this.velocity(value);
      for (let i = 0; i < value.length; i++) {
        v[i] = this.momentum * v[i]! - this.learningRate * gradient[i]!;
        value[i]! += v[i]!;
      }
    }
  }

  fresh(): Momentum {
    return new Momentum(this);
  }
}
