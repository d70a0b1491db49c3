import { assertImage, type Image } from './image';
import { roundHalfEven } from './signed-image';
import { histogramFast } from './simd/histogram';

/**
 * More contrast: every value becomes the share of pixels that are no brighter, so that all values are about equally
 * frequent.
 *
 * @param src - An image of one channel. Not modified.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d6/dc7/group__imgproc__hist.html (equalizeHist)
 * @example
 * cv.equalizeHist(cv.image(4, 1, 1, [100, 101, 102, 103])).data; // [0, 85, 170, 255]
 */
export function equalizeHist(src: Image): Image {
  assertImage('equalizeHist', { src }, [1]);
  const counts = histogramFast(src.data);
  const darkest = counts.findIndex((count) => count > 0);
  const others = src.data.length - counts[darkest]!;
  if (others === 0) return { ...src, data: src.data.slice() };
  const scale = Math.fround(255 / others);
  const table = new Uint8Array(256);
  let upTo = 0;
  for (let value = darkest + 1; value < 256; value++) {
    upTo += counts[value]!;
    table[value] = roundHalfEven(Math.fround(upTo * scale));
  }
  return { ...src, data: src.data.map((value) => table[value]!) };
}
