import { softmax } from '../../math/softmax';
import type { Network } from '../../networks/network';
import type { Shape } from '../../networks/layer';

/** What a layer makes of the digit. */
export interface LayerResponse {
  readonly name: string;
  readonly type: string;
  readonly shape: Shape;
  readonly values: ArrayLike<number>;
}

export interface Opinion {
  /** One number in [0, 1] a class. */
  readonly probabilities: readonly number[];
  /** Those of layers that change what they get; the last are the outputs. */
  readonly layers: readonly LayerResponse[];
}

/**
 * What a network says of an image. Outputs that are no probabilities become some by softmax.
 *
 * @param image - 784 numbers in [0, 1].
 * @param most - What white is for the network: 1 or 255.
 */
export function opinionOf(network: Network, image: readonly number[], most: number): Opinion {
  const outputs = network.activations([image.map((ink) => ink * most)]);
  const layers = network.layers.map(({ name, layer, outputShape }, i) => {
    return { name, type: layer.type, shape: outputShape, values: outputs[i]!.data };
  });
  const last = Array.from(outputs.at(-1)!.data);
  const plain = last.every((value) => value >= 0 && value <= 1) && Math.abs(last.reduce((a, b) => a + b, 0) - 1) < 1e-3;
  const sigmoid = network.layers.at(-1)!.layer.output?.activation === 'sigmoid';
  return {
    probabilities: plain || sigmoid ? last : Array.from(softmax.value(last)),
    layers: layers.filter(({ type }) => type !== 'Dropout' && type !== 'Flatten'),
  };
}

/** A probability in words: whole percents, below ten with a decimal. */
export function inPercent(p: number): string {
  return `${(p * 100).toFixed(p > 0.0995 ? 0 : 1)} %`;
}

/** The opinion in a sentence. */
export function inASentence({ probabilities }: Opinion, classNames: readonly string[]): string {
  const order = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!);
  const [first, second] = order.map((i) => `${classNames[i]} (${inPercent(probabilities[i]!)})`);
  if (!probabilities.every(Number.isFinite)) return 'The outputs are no numbers: the weights have grown too large.';
  return `The network says ${first}${second ? `; next, ${second}` : ''}.`;
}
