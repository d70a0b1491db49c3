import { assertPositive } from '../../internal/assert';
import type { Parameter } from '../../networks/layer';
import type { Optimizer, Slope } from '../../networks/optimizers/optimizer';

/**
 * SGD that lets L1 remove weights for good: where the pull of the penalty takes a weight across 0, it becomes 0 and stays there.
 * Where there is no L1 it is SGD.
 *
 *   w′ = w − α ∂L/∂w        w″ = w′ − α λ sign(w)        w ← 0 for ever, where w′ w″ < 0; otherwise w″
 *
 * @param options.learningRate - α > 0. Default 0.01.
 * @throws {RangeError} Where α is not above 0.
 * @see Langford et al., Sparse Online Learning via Truncated Gradient (2009)
 * @example
 * const w = { value: Float64Array.of(0.001, 2), gradient: [0.1, 0.1], regularizer: regularizers.l1(0.1) };
 * new PruningSGD({ learningRate: 0.1 }).step([w]);
 * w.value; // [0, 1.99]
 */
export class PruningSGD implements Optimizer {
  readonly name = 'pruningSgd';
  learningRate: number;
  private readonly removed = new WeakMap<Float64Array, Uint8Array>();

  constructor({ learningRate = 0.01 }: { readonly learningRate?: number } = {}) {
    assertPositive('PruningSGD', { learningRate });
    this.learningRate = learningRate;
  }

  step(parameters: readonly (Slope & Pick<Partial<Parameter>, 'regularizer'>)[]): void {
    for (const { value, gradient, regularizer } of parameters) {
      const removed = this.removedFrom(value);
      const pull = this.learningRate * (regularizer?.l1 ?? 0);
      for (let i = 0; i < value.length; i++) {
        // The gradient holds the pull already; before it, the loss alone would have taken the weight here.
        const after = value[i]! - this.learningRate * gradient[i]!;
        const before = after + pull * Math.sign(value[i]!);
        if (before * after < 0) removed[i] = 1;
        value[i] = removed[i] ? 0 : after;
      }
    }
  }

  /** Which of these weights are removed, 1 for each that is. */
  removedFrom(value: Float64Array): Uint8Array {
    let removed = this.removed.get(value);
    if (!removed) this.removed.set(value, (removed = new Uint8Array(value.length)));
    return removed;
  }

  fresh(): PruningSGD {
    return new PruningSGD(this);
  }
}
