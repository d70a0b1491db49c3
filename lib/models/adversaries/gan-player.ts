import { leakyRelu, type Activation } from '../../math/activations';
import type { Random } from '../../math/random';
import { Adam } from '../../networks/optimizers/adam';
import { createLayer, emptySlopes, type DenseLayer, type Slopes } from '../perceptron/dense-network';

/** One of the two networks of a GAN, with what is needed to train it. */
export interface Player {
  readonly layers: readonly DenseLayer[];
  /** Room for the slopes of its weights. */
  readonly slopes: Slopes;
  /** One step of Adam along the slopes. */
  update(): void;
}

/** Lets some slope through everywhere, so that neither network starves the other of it. */
export const HIDDEN_SLOPE = 0.2;
const hidden = leakyRelu({ slope: HIDDEN_SLOPE });

/** A long memory of slopes makes the two chase each other in circles; β₁ = 0.5 as in DCGAN. */
export function adam(learningRateInit: number): Adam {
  return new Adam({ learningRate: learningRateInit, beta1: 0.5 });
}

/** @param sizes - Columns of the inputs, then the units of each layer. */
export function createPlayer(
  sizes: readonly number[],
  { last, learningRateInit, random }: { last: Activation; learningRateInit: number; random: Random },
): Player {
  const layers = sizes.slice(1).map((units, l) => {
    const inputs = sizes[l]!;
    const activation = l === sizes.length - 2 ? last : hidden;
    return createLayer({ inputs, units }, { activation, bound: Math.sqrt(6 / (inputs + units)), random });
  });
  const slopes = emptySlopes(layers);
  const optimizer = adam(learningRateInit);
  const parameters = layers.flatMap(({ weights, biases }, l) => [
    { value: weights, gradient: slopes.weights[l]! },
    { value: biases, gradient: slopes.biases[l]! },
  ]);
  return { layers, slopes, update: () => optimizer.step(parameters) };
}
