import { activations } from '../../math/activations';
import type { Random } from '../../math/random';
import { backward, backwardToInputs, forward, type DenseLayer } from '../perceptron/dense-network';
import { logitLosses } from '../perceptron/logit-losses';
import { createPlayer } from './gan-player';

/** Tells real points from made ones. */
export interface Discriminator {
  readonly layers: readonly DenseLayer[];
  /** For each point the probability to be real. */
  judge(points: Float64Array, rows: number): Float64Array;
  /** One step on `rows` real points and as many made ones; returns the mean log loss before it. */
  learn(real: Float64Array, made: Float64Array, rows: number): number;
  /** How surprised it would be if these made points were real, −mean ln D, and the slopes with respect to the points. */
  fooledBy(made: Float64Array, rows: number): { loss: number; slopes: Float64Array };
}

/** @param sizes - Columns of a point, units of the hidden layers, 1. */
export function createDiscriminator(
  sizes: readonly number[],
  options: { readonly learningRateInit: number; readonly random: Random },
): Discriminator {
  const { layers, slopes, update } = createPlayer(sizes, { ...options, last: activations.sigmoid });
  const { value, delta } = logitLosses.logistic;

  const compare = (points: Float64Array, targets: Float64Array) => {
    const trace = forward(layers, points, targets.length);
    const comparison = { targets, outputs: trace.outputs, sums: trace.sums.at(-1)!, rows: targets.length };
    return { trace, loss: value(comparison), delta: delta(comparison) };
  };

  return {
    layers,
    judge: (points, rows) => forward(layers, points, rows).outputs,
    learn(real, made, rows) {
      const points = new Float64Array(2 * real.length);
      points.set(real);
      points.set(made, real.length);
      const { trace, loss, delta } = compare(points, new Float64Array(2 * rows).fill(1, 0, rows));
      backward(layers, trace, delta, slopes);
      update();
      return loss;
    },
    fooledBy(made, rows) {
      const { trace, loss, delta } = compare(made, new Float64Array(rows).fill(1));
      return { loss, slopes: backwardToInputs(layers, trace, delta) };
    },
  };
}
