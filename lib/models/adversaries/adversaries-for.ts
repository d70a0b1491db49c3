import { platform } from '../../engine/platform';
import type { Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { engineAdversaries, type Adversaries } from './engine-adversaries';
import { createDiscriminator } from './gan-discriminator';
import { createGenerator } from './gan-generator';

/** Products of numbers in a step of both from which the engine is worth its start. */
const WORTH_THE_ENGINE = 500_000;

/**
 * A generator and a discriminator for such points, untrained: on the engine where a step is work enough and the points fit into 32
 * bits, otherwise in plain 64-bit arithmetic.
 *
 * @param sizes.generator - Numbers of noise, units of the hidden layers.
 * @param sizes.discriminator - Units of the hidden layers.
 */
export function adversariesFor(
  { data, columns }: Matrix,
  sizes: { readonly generator: readonly number[]; readonly discriminator: readonly number[] },
  options: { readonly batchRows: number; readonly learningRateInit: number; readonly random: Random },
): Adversaries {
  const generator = createGenerator([...sizes.generator, columns], options);
  const discriminator = createDiscriminator([columns, ...sizes.discriminator, 1], options);
  const plain: Adversaries = {
    generator: { make: generator.make, learn: (noise, rows) => generator.learn(noise, rows, discriminator) },
    discriminator,
  };
  const layers = [...generator.layers, ...discriminator.layers];
  const products = layers.reduce((sum, { inputs, units }) => sum + inputs * units, 0) * options.batchRows;
  if (
    products < WORTH_THE_ENGINE ||
    !platform.hasKernels() ||
    !data.every((value) => Number.isFinite(Math.fround(value)))
  )
    return plain;
  return engineAdversaries(generator.layers, discriminator.layers, options);
}
