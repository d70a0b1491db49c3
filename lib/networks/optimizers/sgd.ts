import { assertPositive } from '../../internal/assert';
import type { Optimizer, Slope } from './optimizer';

/**
 * Stochastic gradient descent: a step straight down the slope of one batch.
 *
 *   w ← w − α g
 *
 * @param options.learningRate - α > 0. Default 0.01.
 * @throws {RangeError} Where α is not above 0.
 * @see Goodfellow et al., Deep Learning (2016), §8.3.1
 * @see https://keras.io/api/optimizers/sgd/
 * @example
 * const w = { value: Float64Array.of(1), gradient: [2] };
 * new SGD({ learningRate: 0.1 }).step([w]);
 * w.value[0]; // 0.8
 */
export class SGD implements Optimizer {
  readonly name = 'sgd';
  learningRate: number;

  constructor({ learningRate = 0.01 }: { readonly learningRate?: number } = {}) {
    assertPositive('SGD', { learningRate });
    this.learningRate = learningRate;
  }

  step(parameters: readonly Slope[]): void {
    for (const { value, gradient } of parameters) {
      for (let i = 0; i < value.length; i++) value[i]! -= this.learningRate * gradient[i]!;
    }
  }

  fresh(): SGD {
    return new SGD(this);
  }
}
