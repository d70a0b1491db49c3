import { assertFraction, assertPositive } from '../../internal/assert';
import { memory } from './memory';
import type { Optimizer, Slope } from './optimizer';

/**
 * Nesterov's momentum: looks where the velocity will carry it, and brakes before the slope turns. Written, as in Keras, for the
 * point that lies ahead, so that the gradient is taken where the weights are:
 *
 *   v ← μ v − α g      w ← w + μ v − α g
 *
 * @param options.learningRate - α > 0. Default 0.01.
 * @param options.momentum - μ in [0, 1): what is left of the velocity after each step. Default 0.9.
 * @throws {RangeError} Where α or μ is out of range.
 * @see Nesterov, A method for solving the convex programming problem with convergence rate O(1/k²) (1983)
 * @see Sutskever et al., On the importance of initialization and momentum in deep learning (2013)
 * @example
 * const w = { value: Float64Array.of(1), gradient: [1] };
 * new Nesterov({ learningRate: 0.1, momentum: 0.5 }).step([w]);
 * w.value[0]; // 0.85
 */
export class Nesterov implements Optimizer {
  readonly name = 'nesterov';
  learningRate: number;
  readonly momentum: number;
  private readonly velocity = memory();

  constructor({
    learningRate = 0.01,
    momentum = 0.9,
  }: { readonly learningRate?: number; readonly momentum?: number } = {}) {
    assertPositive('Nesterov', { learningRate });
    assertFraction('Nesterov', { momentum });
    this.learningRate = learningRate;
    this.momentum = momentum;
  }

  step(parameters: readonly Slope[]): void {
    for (const { value, gradient } of parameters) {
      const v = this.velocity(value);
      for (let i = 0; i < value.length; i++) {
        const step = this.learningRate * gradient[i]!;
        v[i] = this.momentum * v[i]! - step;
        value[i]! += this.momentum * v[i]! - step;
      }
    }
  }

  fresh(): Nesterov {
    return new Nesterov(this);
  }
}
