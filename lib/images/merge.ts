import { inWords } from '../internal/assert';
import { assertImage, assertSameShape, type Image } from './image';

/**
 * One image of several channels, each from an image of one channel: what `split` takes apart.
 *
 * @param mv - 1, 3 or 4 images of one channel and the same size. Not modified.
 * @returns A new image.
 * @throws {RangeError} On another number of images, or where their sizes differ.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (merge)
 * @example
 * const [blue, green, red] = [10, 20, 30].map((value) => cv.image(1, 1, 1, [value]));
 * cv.merge([blue, green, red]).data; // [10, 20, 30]
 */
export function merge(mv: readonly Image[]): Image {
  if (!Array.isArray(mv)) throw new TypeError(`merge: mv is ${inWords(mv)}; expected an array of images.`);
  const channels = mv.length;
  if (channels !== 1 && channels !== 3 && channels !== 4) {
    throw new RangeError(`merge: mv has ${channels} images; expected 1, 3 or 4.`);
  }
  mv.forEach((channel, i) => {
    assertImage('merge', { [`mv[${i}]`]: channel }, [1]);
    if (i > 0) assertSameShape('merge', { 'mv[0]': mv[0]!, [`mv[${i}]`]: channel });
  });
  const { width, height } = mv[0]!;
  const data = new Uint8Array(width * height * channels);
  for (let c = 0; c < channels; c++) {
    for (let i = 0; i < width * height; i++) data[i * channels + c] = mv[c]!.data[i]!;
  }
  return { data, width, height, channels };
}
