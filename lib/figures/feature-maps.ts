import { assertNotEmpty } from '../internal/assert';
import type { Figure } from './figure';
import { inDigits, significant } from './significant';
import { thinGrid } from './thin';
import { colourScales } from './theme';
import { tileFigure } from './tile-figure';
import { extremes } from './weight-images';

export interface FeatureMapsOptions {
  /** One a map. Default: none. */
  readonly names?: readonly string[];
  /** Maps in one row. Default 8. */
  readonly across?: number;
}

/** Each map is drawn with at most so many rows and columns. */
const mostPixels = 48;

/**
 * What the filters of a convolution layer answer to one image, a map each: bright where a filter finds what it looks for.
 *
 * @param activations - Height × width × channels, the order of TensorFlow.js; at most 128 channels. Not modified.
 * @throws {RangeError} Where it is empty, rows or channels differ in length, or a number is not finite.
 * @example
 * const answer = [[[0, 1], [2, 1]]]; // one row, two columns, two channels
 * featureMaps(answer).layout.meta.description; // '2 feature maps of 1 × 2, activations between 0 and 2.'
 */
export function featureMaps(
  activations: readonly (readonly ArrayLike<number>[])[],
  { names, across = 8 }: FeatureMapsOptions = {},
): Figure {
  assertNotEmpty('featureMaps', { activations });
  assertNotEmpty('featureMaps', { 'activations[0]': activations[0]! });
  const [height, width, channels] = [activations.length, activations[0]!.length, activations[0]![0]!.length];
  activations.forEach((row, r) => {
    if (row.length !== width || row.some((pixel) => pixel.length !== channels)) {
      throw new RangeError(
        `featureMaps: activations[${r}] does not fit; expected ${width} pixels of ${channels} channels.`,
      );
    }
  });
  const block = Math.ceil(Math.max(height, width) / mostPixels);
  const maps = Array.from({ length: channels }, (_, c) =>
    thinGrid(
      activations.map((row) => row.map((pixel) => pixel[c]!)),
      { rows: block, columns: block },
    ),
  );
  const [least, most] = extremes(activations.flat());
  const tiles = maps.map((map) => map.flat());
  return tileFigure('featureMaps', tiles, {
    ...{ rows: maps[0]?.length ?? 1, columns: maps[0]?.[0]?.length ?? 1, across, names, quantity: 'activation' },
    colorscale: colourScales.sequential,
    range: [significant(Math.min(0, least), 3), significant(most, 3)],
    description: `${channels} feature ${channels === 1 ? 'map' : 'maps'} of ${height} × ${width}, activations between ${inDigits(least, 3)} and ${inDigits(most, 3)}.`,
  });
}
