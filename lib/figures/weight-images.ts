import type { Figure } from './figure';
import { inDigits, significant } from './significant';
import { colourScales } from './theme';
import { tileFigure } from './tile-figure';

export interface WeightImagesOptions {
  /** The inputs of a unit are the pixels of an image with so many rows. */
  readonly rows: number;
  readonly columns: number;
  /** One a unit. Default: none. */
  readonly names?: readonly string[];
  /** Pictures in one row. Default 8. */
  readonly across?: number;
}

/**
 * The weights of units that look at images, each as an image: where a unit wants ink (blue) and where it wants none (vermilion).
 *
 * @param weights - One list a unit, rows × columns long. The kernel of a dense layer has units as columns: transpose it. At most
 *   128. Not modified.
 * @throws {RangeError} Where there is none, a length does not fit, or a weight is not finite.
 * @example
 * weightImages([[1, -2, 0, 0]], { rows: 2, columns: 2 }).layout.meta.description; // 'Weights of 1 unit as images of 2 × 2, between −2 and 1.'
 */
export function weightImages(
  weights: readonly ArrayLike<number>[],
  { rows, columns, names, across = 8 }: WeightImagesOptions,
): Figure {
  const [least, most] = extremes(weights);
  const widest = significant(Math.max(Math.abs(least), Math.abs(most)) || 1, 3);
  const units = `${weights.length} ${weights.length === 1 ? 'unit' : 'units'}`;
  return tileFigure('weightImages', weights, {
    ...{ rows, columns, across, names, quantity: 'weight' },
    colorscale: colourScales.diverging,
    range: [-widest, widest],
    description: `Weights of ${units} as images of ${rows} × ${columns}, between ${inDigits(least, 3)} and ${inDigits(most, 3)}.`,
  });
}

/** The least and the greatest of all numbers. */
export function extremes(lists: readonly ArrayLike<number>[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const numbers of lists) {
    for (let i = 0; i < numbers.length; i++) {
      least = Math.min(least, numbers[i]!);
      most = Math.max(most, numbers[i]!);
    }
  }
  return [least, most];
}
