import { inWords } from '../internal/assert';
import * as constants from './constants';
import type { Blue, Conversion } from './colour/conversion';
import { fromHsv, toHsv } from './colour/hsv';
import { fromLab, toLab } from './colour/lab';
import { grayTo, reorder, toGray } from './colour/reorder';
import { fromYCrCb, toYCrCb } from './colour/ycrcb';
import { assertImage, type Image } from './image';
import { grayFast } from './simd/gray';

const conversions: ReadonlyMap<number, Conversion> = new Map([
  [constants.COLOR_BGR2BGRA, reorder(3, 4, { swap: false })],
  [constants.COLOR_BGRA2BGR, reorder(4, 3, { swap: false })],
  [constants.COLOR_BGR2RGBA, reorder(3, 4, { swap: true })],
  [constants.COLOR_RGBA2BGR, reorder(4, 3, { swap: true })],
  [constants.COLOR_BGR2RGB, reorder(3, 3, { swap: true })],
  [constants.COLOR_BGRA2RGBA, reorder(4, 4, { swap: true })],
  [constants.COLOR_BGR2GRAY, toGray(3, 0)],
  [constants.COLOR_RGB2GRAY, toGray(3, 2)],
  [constants.COLOR_GRAY2BGR, grayTo(3)],
  [constants.COLOR_GRAY2BGRA, grayTo(4)],
  [constants.COLOR_BGRA2GRAY, toGray(4, 0)],
  [constants.COLOR_RGBA2GRAY, toGray(4, 2)],
  [constants.COLOR_BGR2YCrCb, toYCrCb(0)],
  [constants.COLOR_RGB2YCrCb, toYCrCb(2)],
  [constants.COLOR_YCrCb2BGR, fromYCrCb(0)],
  [constants.COLOR_YCrCb2RGB, fromYCrCb(2)],
  [constants.COLOR_BGR2HSV, toHsv(0)],
  [constants.COLOR_RGB2HSV, toHsv(2)],
  [constants.COLOR_HSV2BGR, fromHsv(0)],
  [constants.COLOR_HSV2RGB, fromHsv(2)],
  [constants.COLOR_BGR2Lab, toLab(0)],
  [constants.COLOR_RGB2Lab, toLab(2)],
  [constants.COLOR_Lab2BGR, fromLab(0)],
  [constants.COLOR_Lab2RGB, fromLab(2)],
]);

/** The conversions to grey, which have a kernel: where they find blue. */
const blueOfGray: ReadonlyMap<number, Blue> = new Map([
  [constants.COLOR_BGR2GRAY, 0],
  [constants.COLOR_BGRA2GRAY, 0],
  [constants.COLOR_RGB2GRAY, 2],
  [constants.COLOR_RGBA2GRAY, 2],
]);

/**
 * The image in another colour space.
 *
 * Grey is 0.114 B + 0.587 G + 0.299 R. HSV has its hue in steps of 2° (0 … 179), Lab its lightness scaled to 0 … 255, and
 * Lab and YCrCb their colours around 128. RGB, grey and YCrCb are OpenCV's bit for bit; HSV and Lab may differ by 1.
 *
 * @param src - The image. Not modified.
 * @param code - From what to what: one of the `cv.COLOR_…`.
 * @returns A new image.
 * @throws {RangeError} Where the code is unknown, or the image has not the channels it starts from.
 * @see https://docs.opencv.org/4.x/de/d25/imgproc_color_conversions.html
 * @example
 * const red = cv.image(1, 1, 3, [0, 0, 255]);
 * cv.cvtColor(red, cv.COLOR_BGR2GRAY).data; // [76]
 * cv.cvtColor(red, cv.COLOR_BGR2HSV).data; // [0, 255, 255]
 * cv.cvtColor(red, cv.COLOR_GRAY2BGR); // throws RangeError: cvtColor: src has 3 channels; expected 1 for this code.
 */
export function cvtColor(src: Image, code: number): Image {
  const conversion = conversions.get(code);
  if (!conversion) {
    throw new RangeError(`cvtColor: code is ${inWords(code)}; expected one of cv.COLOR_…, such as cv.COLOR_BGR2GRAY.`);
  }
  assertImage('cvtColor', { src });
  if (src.channels !== conversion.from) {
    const channels = src.channels === 1 ? '1 channel' : `${src.channels} channels`;
    throw new RangeError(`cvtColor: src has ${channels}; expected ${conversion.from} for this code.`);
  }
  const blue = blueOfGray.get(code);
  if (blue !== undefined) return grayFast(src, blue);
  return converted(src, conversion);
}

/** Every pixel converted, one by one. */
export function converted({ data: source, width, height }: Image, { from, to, convert }: Conversion): Image {
  const data = new Uint8Array(width * height * to);
  for (let i = 0, o = 0; o < data.length; i += from, o += to) convert(source, i, data, o);
  return { data, width, height, channels: to };
}
