import { assertInteger } from '../internal/assert';
import { assertBorder, borderIndices } from './border';
import { BORDER_CONSTANT } from './constants';
import { assertImage, type Image, type Scalar } from './image';
import { perChannel } from './scalar';
import { saturated } from './signed-image';

/**
 * The image with a frame around it.
 *
 * @param src - The image. Not modified.
 * @param top - Rows to add above, ≥ 0; likewise `bottom`, `left` and `right`.
 * @param borderType - How to fill the frame: one of the `cv.BORDER_…`.
 * @param value - The colour for BORDER_CONSTANT. Default: black.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (copyMakeBorder)
 * @example
 * const row = cv.image(3, 1, 1, [1, 2, 3]);
 * cv.copyMakeBorder(row, 0, 0, 2, 1, cv.BORDER_REFLECT_101).data; // [3, 2, 1, 2, 3, 2]
 * cv.copyMakeBorder(row, 0, 0, 1, 1, cv.BORDER_CONSTANT, 9).data; // [9, 1, 2, 3, 9]
 */
export function copyMakeBorder(
  src: Image,
  top: number,
  bottom: number,
  left: number,
  right: number,
  borderType: number,
  value: Scalar = 0,
): Image {
  assertImage('copyMakeBorder', { src });
  for (const [name, size] of Object.entries({ top, bottom, left, right })) {
    assertInteger('copyMakeBorder', { [name]: size });
  }
  assertBorder('copyMakeBorder', borderType);
  const fill = saturated(perChannel('copyMakeBorder', { value }, src.channels));
  return withBorder(src, { top, bottom, left, right, borderType, fill });
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly borderType: number;
  /** For each channel; default 0. */
  readonly fill?: ArrayLike<number>;
}

/** `copyMakeBorder` without its checks: what filters see beyond the edge. */
export function withBorder(src: Image, { top, bottom, left, right, borderType, fill = [0, 0, 0, 0] }: Frame): Image {
  const { channels } = src;
  const [width, height] = [left + src.width + right, top + src.height + bottom];
  const data = new Uint8Array(width * height * channels);
  const rows = borderIndices(src.height, top, bottom, borderType);
  const columns = borderIndices(src.width, left, right, borderType);
  let to = 0;
  for (const row of rows) {
    for (const column of columns) {
      const constant = borderType === BORDER_CONSTANT && (row < 0 || column < 0);
      const from = (row * src.width + column) * channels;
      for (let c = 0; c < channels; c++) data[to++] = constant ? fill[c]! : src.data[from + c]!;
    }
  }
  return { data, width, height, channels };
}
