import { BORDER_REPLICATE } from './constants';
import { withBorder } from './copy-make-border';
import { assertImage, type Image } from './image';
import { assertOdd } from './odd-size';

/**
 * Every value becomes the median of its neighbourhood: removes single wrong pixels and keeps edges sharp. Beyond the
 * border the border is repeated.
 *
 * @param src - The image. Not modified.
 * @param ksize - Side of the square neighbourhood, odd.
 * @returns A new image.
 * @throws {RangeError} On an even ksize.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (medianBlur)
 * @example
 * cv.medianBlur(cv.image(5, 1, 1, [10, 10, 255, 10, 20]), 3).data; // [10, 10, 10, 20, 20]
 */
export function medianBlur(src: Image, ksize: number): Image {
  assertImage('medianBlur', { src });
  assertOdd('medianBlur', { ksize });
  const { width, height, channels } = src;
  const reach = (ksize - 1) / 2;
  const frame = { left: reach, right: reach, top: reach, bottom: reach, borderType: BORDER_REPLICATE };
  const framed = withBorder(src, frame);
  const data = new Uint8Array(src.data.length);
  const counts = new Uint32Array(256);
  const row = framed.width * channels;
  for (let y = 0; y < height; y++) {
    for (let c = 0; c < channels; c++) {
      counts.fill(0);
      // The histogram of the window moves along the row: a column of pixels leaves it, another enters.
      for (let x = -ksize + 1; x < width; x++) {
        for (let r = 0; r < ksize; r++) {
          const start = (y + r) * row + c;
          if (x > 0) counts[framed.data[start + (x - 1) * channels]!]!--;
          counts[framed.data[start + (x + ksize - 1) * channels]!]!++;
        }
        if (x >= 0) data[(y * width + x) * channels + c] = middle(counts, (ksize * ksize + 1) / 2);
      }
    }
  }
  return { data, width, height, channels };
}

/** The value at the given rank, counted from 1. */
function middle(counts: Uint32Array, rank: number): number {
  let value = 0;
  for (let upTo = counts[0]!; upTo < rank; upTo += counts[value]!) value++;
  return value;
}
