import { assertAllFinite } from '../internal/assert';
import { inProduct } from './batch';
import type { PlacedLayer } from './step';

/** Copies weights into the parameters of the layers, once all of them are found to fit. */
export function setParameters(layers: readonly PlacedLayer[], weights: readonly ArrayLike<number>[]): void {
  const named = layers.flatMap(({ name, layer }) => {
    return layer.parameters.map((parameter) => ({ ...parameter, name: `${name}/${parameter.name}` }));
  });
  if (weights.length !== named.length) {
    throw new RangeError(
      `setWeights: weights has length ${weights.length}; expected ${named.length}: ${named.map(({ name }) => name).join(', ')}.`,
    );
  }
  named.forEach(({ name, value, shape }, i) => {
    const given = weights[i]!;
    if (given.length !== value.length) {
      throw new RangeError(
        `setWeights: weights[${i}] has length ${given.length}; expected ${inProduct(shape)} for ${name}.`,
      );
    }
    assertAllFinite('setWeights', { [`weights[${i}]`]: given });
  });
  named.forEach(({ value }, i) => value.set(weights[i]!));
}
