import { assertNotEmpty, inWords } from '../internal/assert';
import { assertImage, inSize, type Image } from './image';

/**
 * Images side by side, from left to right.
 *
 * @param src - At least one, all of the same height and number of channels. Not modified.
 * @returns A new image.
 * @throws {RangeError} Where there is none, or heights or channels differ.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (hconcat)
 * @example
 * cv.hconcat([cv.image(1, 2, 1, [1, 2]), cv.image(2, 2, 1, [3, 4, 5, 6])]).data; // [1, 3, 4, 2, 5, 6]
 */
export function hconcat(src: readonly Image[]): Image {
  const { height, channels } = assertFitting('hconcat', src, 'height');
  const width = src.reduce((sum, image) => sum + image.width, 0);
  const data = new Uint8Array(width * height * channels);
  let to = 0;
  for (let y = 0; y < height; y++) {
    for (const image of src) {
      const row = image.width * channels;
      data.set(image.data.subarray(y * row, (y + 1) * row), to);
      to += row;
    }
  }
  return { data, width, height, channels };
}

/**
 * Images one below the other, from top to bottom.
 *
 * @param src - At least one, all of the same width and number of channels. Not modified.
 * @returns A new image.
 * @throws {RangeError} Where there is none, or widths or channels differ.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (vconcat)
 * @example
 * cv.vconcat([cv.image(2, 1, 1, [1, 2]), cv.image(2, 1, 1, [3, 4])]).data; // [1, 2, 3, 4]
 */
export function vconcat(src: readonly Image[]): Image {
  const { width, channels } = assertFitting('vconcat', src, 'width');
  const height = src.reduce((sum, image) => sum + image.height, 0);
  const data = new Uint8Array(width * height * channels);
  let to = 0;
  for (const image of src) {
    data.set(image.data, to);
    to += image.data.length;
  }
  return { data, width, height, channels };
}

/** The first of several images that agree in one length and in their channels. */
function assertFitting(caller: string, src: readonly Image[], length: 'width' | 'height'): Image {
  if (!Array.isArray(src)) throw new TypeError(`${caller}: src is ${inWords(src)}; expected an array of images.`);
  assertNotEmpty(caller, { src });
  const [first] = src as readonly Image[];
  (src as readonly Image[]).forEach((image, i) => {
    assertImage(caller, { [`src[${i}]`]: image });
    if (image[length] !== first![length] || image.channels !== first!.channels) {
      throw new RangeError(
        `${caller}: src[0] is ${inSize(first!)}, src[${i}] ${inSize(image)}; expected the same ${length} and channels.`,
      );
    }
  });
  return first!;
}
