import { assertOneOf } from '../internal/assert';
import { bitwise_and } from './bitwise';
import * as constants from './constants';
import { assertImage, type Image, type Point, type Scalar } from './image';
import { toKernel, type KernelLike } from './kernel';
import { dilate, erode } from './morphology';

const { MORPH_ERODE, MORPH_DILATE, MORPH_OPEN, MORPH_CLOSE, MORPH_GRADIENT, MORPH_TOPHAT, MORPH_BLACKHAT } = constants;
const { MORPH_HITMISS } = constants;

/**
 * What erosion and dilation do together.
 *
 * @param src - The image. Not modified.
 * @param op - MORPH_OPEN (removes specks), MORPH_CLOSE (closes gaps), MORPH_GRADIENT (outlines), MORPH_TOPHAT and
 *   MORPH_BLACKHAT (what opening and closing take away), MORPH_ERODE, MORPH_DILATE, or MORPH_HITMISS, which finds the
 *   pattern of the kernel's 1 and −1 in an image of one channel.
 * @param kernel - See `getStructuringElement`.
 * @param anchor - Where in the kernel the pixel itself is. Default: its middle.
 * @param iterations - How many times each step is done. Default: 1.
 * @param borderType - As for `erode`.
 * @param borderValue - As for `erode`.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (morphologyEx)
 * @example
 * const kernel = cv.getStructuringElement(cv.MORPH_RECT, [3, 1]);
 * const row = cv.image(8, 1, 1, [9, 0, 9, 0, 0, 0, 9, 9]);
 * cv.morphologyEx(row, cv.MORPH_OPEN, kernel).data; // [0, 0, 0, 0, 0, 0, 9, 9]
 * cv.morphologyEx(row, cv.MORPH_CLOSE, kernel).data; // [9, 9, 9, 0, 0, 0, 9, 9]
 */
export function morphologyEx(
  src: Image,
  op: number,
  kernel: KernelLike,
  anchor: Point = [-1, -1],
  iterations = 1,
  borderType: number = constants.BORDER_CONSTANT,
  borderValue?: Scalar,
): Image {
  assertImage('morphologyEx', { src });
  assertOneOf('morphologyEx', { op }, [0, 1, 2, 3, 4, 5, 6, 7]);
  const eroded = (image: Image, by = kernel) => erode(image, by, anchor, iterations, borderType, borderValue);
  const dilated = (image: Image, by = kernel) => dilate(image, by, anchor, iterations, borderType, borderValue);
  const steps: Readonly<Record<number, () => Image>> = {
    [MORPH_ERODE]: () => eroded(src),
    [MORPH_DILATE]: () => dilated(src),
    [MORPH_OPEN]: () => dilated(eroded(src)),
    [MORPH_CLOSE]: () => eroded(dilated(src)),
    [MORPH_GRADIENT]: () => less(dilated(src), eroded(src)),
    [MORPH_TOPHAT]: () => less(src, dilated(eroded(src))),
    [MORPH_BLACKHAT]: () => less(eroded(dilated(src)), src),
    [MORPH_HITMISS]: () => hitOrMiss(src, kernel, eroded),
  };
  return steps[op]!();
}

/** a − b, not below 0. */
function less(a: Image, b: Image): Image {
  return { ...a, data: a.data.map((value, i) => Math.max(value - b.data[i]!, 0)) };
}

/** Where the image fits the ones, and its negative fits the minus ones. */
function hitOrMiss(src: Image, kernel: KernelLike, eroded: (image: Image, by: KernelLike) => Image): Image {
  assertImage('morphologyEx', { 'src, with MORPH_HITMISS,': src }, [1]);
  const { data, width, height } = toKernel('morphologyEx', kernel);
  const only = (sign: number): Image => {
    return { data: Uint8Array.from(data, (value) => (value === sign ? 1 : 0)), width, height, channels: 1 };
  };
  const fits = (image: Image, by: Image): Image => {
    return by.data.includes(1) ? eroded(image, by) : { ...image, data: new Uint8Array(image.data.length).fill(255) };
  };
  const negative = { ...src, data: src.data.map((value) => 255 - value) };
  return bitwise_and(fits(src, only(1)), fits(negative, only(-1)));
}
