import { assertImage, type Image, type Scalar } from './image';
import { perChannel } from './scalar';

/**
 * A mask of the pixels whose every channel lies between two bounds, such as all that is red, in HSV.
 *
 * @param src - The image. Not modified.
 * @param lowerb - The least value of each channel, inclusive.
 * @param upperb - The greatest value of each channel, inclusive.
 * @returns A new image of one channel: 255 within the bounds, else 0.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (inRange)
 * @example
 * cv.inRange(cv.image(2, 1, 3, [9, 9, 200, 9, 9, 20]), [0, 0, 100], [50, 50, 255]).data; // [255, 0]
 */
export function inRange(src: Image, lowerb: Scalar, upperb: Scalar): Image {
  assertImage('inRange', { src });
  const { width, height, channels } = src;
  const low = perChannel('inRange', { lowerb }, channels);
  const high = perChannel('inRange', { upperb }, channels);
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const within = low.every((least, c) => {
      const value = src.data[i * channels + c]!;
      return least <= value && value <= high[c]!;
    });
    data[i] = within ? 255 : 0;
  }
  return { data, width, height, channels: 1 };
}
