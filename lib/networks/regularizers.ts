import { assertNotNegative } from '../internal/assert';

/** A price on large weights: the network adds `penalty` to its loss, and `addGradient` to the gradient. */
export interface Regularizer {
  readonly name: 'L1' | 'L2' | 'L1L2';
  /** λ₁, ≥ 0: the price of Σ|w|. */
  readonly l1: number;
  /** λ₂, ≥ 0: the price of Σw². */
  readonly l2: number;
  /** λ₁ Σ|w| + λ₂ Σw² */
  penalty(weights: ArrayLike<number>): number;
  /** Adds λ₁ sign(w) + 2 λ₂ w to the gradient, in place. */
  addGradient(weights: ArrayLike<number>, gradient: Float64Array): void;
}

/**
 * Regularizers by name, scaled as in Keras: the penalty is λ Σw² without a ½, and it is added to the mean loss of a batch
 * whatever the size of the batch.
 *
 *   l1(λ):       λ Σ|w|              gradient λ sign(w), with sign(0) = 0: pushes small weights all the way to 0
 *   l2(λ):       λ Σw²               gradient 2 λ w: shrinks every weight by the same share
 *   l1l2(λ₁,λ₂): λ₁ Σ|w| + λ₂ Σw²
 *
 * @throws {RangeError} Where a λ is negative or not finite.
 * @see Goodfellow et al., Deep Learning (2016), §7.1
 * @see https://keras.io/api/layers/regularizers/
 * @example
 * regularizers.l2(0.01).penalty([3, -4]); // 0.25
 * regularizers.l1(0.01).penalty([3, -4]); // 0.07
 */
export const regularizers = {
  l1: (lambda = 0.01): Regularizer => regularizer('l1', { l1: lambda, l2: 0 }),
  l2: (lambda = 0.01): Regularizer => regularizer('l2', { l1: 0, l2: lambda }),
  l1l2: (l1 = 0.01, l2 = 0.01): Regularizer => regularizer('l1l2', { l1, l2 }),
} as const;

function regularizer(
  caller: keyof typeof NAMES,
  { l1, l2 }: { readonly l1: number; readonly l2: number },
): Regularizer {
  assertNotNegative(`regularizers.${caller}`, { l1 });
  assertNotNegative(`regularizers.${caller}`, { l2 });
  return {
    name: NAMES[caller],
    l1,
    l2,
    penalty(weights) {
      let [magnitude, square] = [0, 0];
      for (let i = 0; i < weights.length; i++) {
        const w = weights[i]!;
        magnitude += Math.abs(w);
        square += w * w;
      }
      return l1 * magnitude + l2 * square;
    },
    addGradient(weights, gradient) {
      for (let i = 0; i < gradient.length; i++) {
        const w = weights[i]!;
        gradient[i]! += l1 * Math.sign(w) + 2 * l2 * w;
      }
    },
  };
}

const NAMES = { l1: 'L1', l2: 'L2', l1l2: 'L1L2' } as const;
