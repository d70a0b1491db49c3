import { assertAllFinite, inWords } from '../internal/assert';
import type { Image } from './image';
import { saturated, type SignedImage } from './signed-image';

/**
 * A signed image as one that can be looked at: |alpha · value + beta|, rounded and kept in 0 … 255.
 *
 * @param src - A signed image, such as `Sobel` gives, or an image. Not modified.
 * @param alpha - What each value is multiplied by. Default: 1.
 * @param beta - What is then added. Default: 0.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (convertScaleAbs)
 * @example
 * const slopes = cv.Sobel(cv.image(4, 1, 1, [50, 50, 10, 10]), cv.CV_16S, 1, 0);
 * cv.convertScaleAbs(slopes, 0.5).data; // [0, 80, 80, 0]
 */
export function convertScaleAbs(src: SignedImage | Image, alpha = 1, beta = 0): Image {
  if (!ArrayBuffer.isView((src as Partial<Image> | null)?.data)) {
    throw new TypeError(`convertScaleAbs: src is ${inWords(src)}; expected an image or what cv.Sobel gives.`);
  }
  assertAllFinite('convertScaleAbs', { '[alpha, beta]': [alpha, beta] });
  const { data, width, height, channels } = src;
  const values = Float32Array.from(data, (value) => Math.abs(Math.fround(value * alpha) + beta));
  return { data: saturated(values), width, height, channels };
}
