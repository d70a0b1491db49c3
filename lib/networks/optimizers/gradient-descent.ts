import { assertPositive } from '../../internal/assert';
import type { Optimizer, Slope } from './optimizer';

/**
 * Gradient descent as it stands in the book: every step sees all rows. `fit` takes them as one batch.
 *
 *   w ← w − α ∇L(w)
 *
 * @param options.learningRate - α > 0. Default 0.01.
 * @throws {RangeError} Where α is not above 0.
 * @see Goodfellow et al., Deep Learning (2016), §4.3
 * @example
 * const w = { value: Float64Array.of(1), gradient: [2] };
 * new GradientDescent({ learningRate: 0.1 }).step([w]);
 * w.value[0]; // 0.8
 */
export class GradientDescent implements Optimizer {
  readonly name = 'gradientDescent';
  readonly fullBatch = true;
  learningRate: number;

  constructor({ learningRate = 0.01 }: { readonly learningRate?: number } = {}) {
    assertPositive('GradientDescent', { learningRate });
    this.learningRate = learningRate;
  }

  step(parameters: readonly Slope[]): void {
    for (const { value, gradient } of parameters) {
      for (let i = 0; i < value.length; i++) value[i]! -= this.learningRate * gradient[i]!;
    }
  }

  fresh(): GradientDescent {
    return new GradientDescent(this);
  }
}
