import { activations } from '../../math/activations';
import type { Random } from '../../math/random';
import { backward, forward, type DenseLayer } from '../perceptron/dense-network';
import type { Discriminator } from './gan-discriminator';
import { createPlayer } from './gan-player';

/** Makes points out of noise. */
export interface Generator {
  readonly layers: readonly DenseLayer[];
  make(noise: Float64Array, rows: number): Float64Array;
  /** One step that makes the discriminator surer that the points are real; returns the loss before it. */
  learn(noise: Float64Array, rows: number, against: Pick<Discriminator, 'fooledBy'>): number;
}

/** @param sizes - Numbers of noise for a point, units of the hidden layers, columns of a point. */
export function createGenerator(
  sizes: readonly number[],
  options: { readonly learningRateInit: number; readonly random: Random },
): Generator {
  const { layers, slopes, update } = createPlayer(sizes, { ...options, last: activations.linear });
  return {
    layers,
    make: (noise, rows) => forward(layers, noise, rows).outputs,
    learn(noise, rows, against) {
      const trace = forward(layers, noise, rows);
      // The last layer is linear: the slopes with respect to the points are those with respect to its sums.
      const { loss, slopes: delta } = against.fooledBy(trace.outputs, rows);
      backward(layers, trace, delta, slopes);
      update();
      return loss;
    },
  };
}
