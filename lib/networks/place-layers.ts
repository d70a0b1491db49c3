import { assertInteger, inWords } from '../internal/assert';
import type { Random } from '../math/random';
import type { Layer, Shape } from './layer';
import { layerNames } from './layer-names';
import type { PlacedLayer } from './step';

/**
 * Builds layers one on top of the other, each with a stream of random numbers of its own, so that a change in one leaves the first
 * weights of those before it as they were.
 *
 * @throws {RangeError} Where there is no layer, or the shape of the inputs is none.
 * @throws {TypeError} Where something is no layer or no shape.
 * @throws {Error} Where a layer has a place already.
 */
export function placeLayers(
  layers: readonly Layer[],
  { inputShape, random }: { readonly inputShape: Shape; readonly random: Random },
): PlacedLayer[] {
  assertLayers(layers);
  assertShape(inputShape);
  const names = layerNames(layers);
  let shape = inputShape;
  return layers.map((layer, i) => {
    const placed = { name: names[i]!, layer, inputShape: shape, outputShape: layer.build(shape, random.split()) };
    shape = placed.outputShape;
    return placed;
  });
}

/** Layers that have their place: a second one would change what they mean in the first. */
const taken = new WeakSet<Layer>();

function assertLayers(layers: readonly Layer[]): void {
  if (!Array.isArray(layers) || layers.length === 0) {
    const got = Array.isArray(layers) ? 'empty' : inWords(layers);
    throw new RangeError(`Network: layers is ${got}; expected at least one layer, such as [new Dense({ units: 1 })].`);
  }
  (layers as readonly Layer[]).forEach((layer, i) => {
    if (typeof layer?.forward !== 'function') {
      throw new TypeError(
        `Network: layers[${i}] is ${inWords(layer)}; expected a layer, such as new Dense({ units: 1 }).`,
      );
    }
    if (taken.has(layer)) {
      throw new Error(`Network: layers[${i}] is part of a network already; expected a new ${layer.type}.`);
    }
    taken.add(layer);
  });
}

/** The axes of one input, each a whole number ≥ 1. */
function assertShape(shape: Shape): void {
  if (!Array.isArray(shape) || shape.length === 0) {
    throw new TypeError(`Network: inputShape is ${inWords(shape)}; expected its axes, such as [2] or [28, 28, 1].`);
  }
  (shape as number[]).forEach((axis, i) => assertInteger('Network', { [`inputShape[${i}]`]: axis }, { min: 1 }));
}
