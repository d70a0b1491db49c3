import { assertImage, assertSameShape, type Image } from './image';

/**
 * `a & b`, bit by bit. With a mask of 0 and 255 as b: cuts out.
 *
 * @param src1 - An image. Not modified.
 * @param src2 - An image of the same shape. Not modified.
 * @param mask - An image of one channel and the same size; where it is 0, the result is 0.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (bitwise_and)
 * @example
 * cv.bitwise_and(cv.image(2, 1, 1, [12, 200]), cv.image(2, 1, 1, [10, 255])).data; // [8, 200]
 */
export function bitwise_and(src1: Image, src2: Image, mask?: Image): Image {
  return bitwise('bitwise_and', { src1, src2, mask }, (a, b) => a & b);
}

/**
 * `a | b`, bit by bit.
 *
 * @param src1 - An image. Not modified.
 * @param src2 - An image of the same shape. Not modified.
 * @param mask - As in `bitwise_and`.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (bitwise_or)
 * @example
 * cv.bitwise_or(cv.image(2, 1, 1, [12, 0]), cv.image(2, 1, 1, [10, 255])).data; // [14, 255]
 */
export function bitwise_or(src1: Image, src2: Image, mask?: Image): Image {
  return bitwise('bitwise_or', { src1, src2, mask }, (a, b) => a | b);
}

/**
 * `a ^ b`, bit by bit: what is in one of both, not in both.
 *
 * @param src1 - An image. Not modified.
 * @param src2 - An image of the same shape. Not modified.
 * @param mask - As in `bitwise_and`.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (bitwise_xor)
 * @example
 * cv.bitwise_xor(cv.image(2, 1, 1, [12, 255]), cv.image(2, 1, 1, [10, 255])).data; // [6, 0]
 */
export function bitwise_xor(src1: Image, src2: Image, mask?: Image): Image {
  return bitwise('bitwise_xor', { src1, src2, mask }, (a, b) => a ^ b);
}

/**
 * `255 − a`: the negative.
 *
 * @param src - An image. Not modified.
 * @param mask - As in `bitwise_and`.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (bitwise_not)
 * @example
 * cv.bitwise_not(cv.image(3, 1, 1, [0, 100, 255])).data; // [255, 155, 0]
 */
export function bitwise_not(src: Image, mask?: Image): Image {
  assertImage('bitwise_not', { src });
  return bitwise('bitwise_not', { src1: src, src2: src, mask }, (a) => 255 - a);
}

function bitwise(
  caller: string,
  { src1, src2, mask }: { src1: Image; src2: Image; mask?: Image | undefined },
  operation: (a: number, b: number) => number,
): Image {
  assertSameShape(caller, { src1, src2 });
  if (mask) assertMask(caller, mask, src1);
  const data = src1.data.map((value, i) => {
    return mask && mask.data[Math.floor(i / src1.channels)] === 0 ? 0 : operation(value, src2.data[i]!);
  });
  return { ...src1, data };
}

/** A mask: an image of one channel, of the size of what it masks. */
export function assertMask(caller: string, mask: Image, { width, height }: Image): void {
  assertImage(caller, { mask }, [1]);
  if (mask.width !== width || mask.height !== height) {
    throw new RangeError(
      `${caller}: mask is ${mask.width} × ${mask.height}; expected ${width} × ${height} as the image.`,
    );
  }
}
