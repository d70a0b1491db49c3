import { assertImage, type Image } from './image';

/**
 * The channels of an image, each as an image of one channel.
 *
 * @param m - The image. Not modified.
 * @returns As many images as there are channels, in their order: blue, green, red.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (split)
 * @example
 * const [blue, green, red] = cv.split(cv.image(2, 1, 3, [1, 2, 3, 4, 5, 6]));
 * green.data; // [2, 5]
 */
export function split(m: Image): Image[] {
  assertImage('split', { m });
  const { width, height, channels } = m;
  return Array.from({ length: channels }, (_, c) => {
    const data = new Uint8Array(width * height);
    for (let i = 0; i < data.length; i++) data[i] = m.data[i * channels + c]!;
    return { data, width, height, channels: 1 };
  });
}
