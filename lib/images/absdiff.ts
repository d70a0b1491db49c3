import { assertSameShape, type Image } from './image';

/**
 * How far two images are apart: |a − b|, value by value.
 *
 * @param src1 - An image. Not modified.
 * @param src2 - An image of the same shape. Not modified.
 * @returns A new image; black where both are the same.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (absdiff)
 * @example
 * cv.absdiff(cv.image(2, 1, 1, [10, 200]), cv.image(2, 1, 1, [30, 50])).data; // [20, 150]
 */
export function absdiff(src1: Image, src2: Image): Image {
  assertSameShape('absdiff', { src1, src2 });
  return { ...src1, data: src1.data.map((value, i) => Math.abs(value - src2.data[i]!)) };
}
