import { assertOneOf } from '../internal/assert';
import { ROTATE_180, ROTATE_90_CLOCKWISE, ROTATE_90_COUNTERCLOCKWISE } from './constants';
import { flipped } from './flip';
import { assertImage, type Image } from './image';

/**
 * The image turned by quarter turns. By other angles: `warpAffine` with `getRotationMatrix2D`.
 *
 * @param src - The image. Not modified.
 * @param rotateCode - ROTATE_90_CLOCKWISE, ROTATE_180 or ROTATE_90_COUNTERCLOCKWISE.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (rotate)
 * @example
 * const corner = cv.image(2, 2, 1, [1, 2, 3, 4]);
 * cv.rotate(corner, cv.ROTATE_90_CLOCKWISE).data; // [3, 1, 4, 2]
 */
export function rotate(src: Image, rotateCode: number): Image {
  assertImage('rotate', { src });
  assertOneOf('rotate', { rotateCode }, [ROTATE_90_CLOCKWISE, ROTATE_180, ROTATE_90_COUNTERCLOCKWISE]);
  if (rotateCode === ROTATE_180) return flipped(src, { vertical: true, horizontal: true });
  // A quarter turn is a reflection in the diagonal and one in an axis.
  const clockwise = rotateCode === ROTATE_90_CLOCKWISE;
  return flipped(transposed(src), { vertical: !clockwise, horizontal: clockwise });
}

/** Rows for columns. */
export function transposed({ data: from, width, height, channels }: Image): Image {
  const data = new Uint8Array(from.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < channels; c++) {
        data[(x * height + y) * channels + c] = from[(y * width + x) * channels + c]!;
      }
    }
  }
  return { data, width: height, height: width, channels };
}
