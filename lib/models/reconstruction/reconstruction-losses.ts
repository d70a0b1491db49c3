import type { Activation } from '../../math/activations';
import type { Comparison, OutputLoss } from '../perceptron/mlp-losses';

/**
 * The squared error, averaged over all values that are known; a target that is NaN is not.
 *
 *   L = (1/M) Σ (p − t)² over the M known targets,     δ = (2/M) (p − t) φ′(z), 0 where the target is not known
 *
 * @param activation - φ of the last layer.
 */
export function knownSquaredError(activation: Activation): OutputLoss {
  return {
    value: ({ targets, outputs }) => {
      let sum = 0;
      for (let i = 0; i < targets.length; i++) if (isKnown(targets[i]!)) sum += (outputs[i]! - targets[i]!) ** 2;
      return sum / countKnown(targets);
    },
    delta: ({ targets, outputs, sums }: Comparison) => {
      const factor = 2 / countKnown(targets);
      return outputs.map((p, i) => {
        const t = targets[i]!;
        return isKnown(t) ? factor * (p - t) * activation.derivative(sums[i]!) : 0;
      });
    },
    onEngine: () => ({ name: 'meanSquaredError', factor: 1 }),
  };
}

const isKnown = (target: number): boolean => !Number.isNaN(target);

/** At least 1, so that a batch in which nothing is known costs 0. */
function countKnown(targets: Float64Array): number {
  let known = 0;
  for (const target of targets) if (isKnown(target)) known++;
  return Math.max(known, 1);
}
