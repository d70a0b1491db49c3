import { inWords } from '../internal/assert';
import { assertImage, type Image } from './image';

/**
 * The image as a mirror shows it.
 *
 * @param src - The image. Not modified.
 * @param flipCode - 0: upside down; above 0: left and right exchanged; below 0: both.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (flip)
 * @example
 * cv.flip(cv.image(3, 1, 1, [1, 2, 3]), 1).data; // [3, 2, 1]
 * cv.flip(cv.image(1, 2, 1, [1, 2]), 0).data; // [2, 1]
 */
export function flip(src: Image, flipCode: number): Image {
  assertImage('flip', { src });
  if (!Number.isInteger(flipCode)) {
    throw new RangeError(`flip: flipCode is ${inWords(flipCode)}; expected 0 (vertical), 1 (horizontal) or −1 (both).`);
  }
  return flipped(src, { vertical: flipCode <= 0, horizontal: flipCode !== 0 });
}

/** A mirror image in one direction, or a half turn in both. */
export function flipped(src: Image, { vertical, horizontal }: { vertical: boolean; horizontal: boolean }): Image {
  const { width, height, channels } = src;
  const data = new Uint8Array(src.data.length);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const row = vertical ? height - 1 - y : y;
    for (let x = 0; x < width; x++) {
      const from = (row * width + (horizontal ? width - 1 - x : x)) * channels;
      for (let c = 0; c < channels; c++) data[to++] = src.data[from + c]!;
    }
  }
  return { data, width, height, channels };
}
