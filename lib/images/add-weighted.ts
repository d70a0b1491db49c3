import { assertAllFinite } from '../internal/assert';
import { assertSameShape, type Image } from './image';
import { saturated } from './signed-image';

/**
 * A blend of two images: alpha · a + beta · b + gamma, rounded and kept in 0 … 255.
 *
 * @param src1 - An image. Not modified.
 * @param alpha - The weight of `src1`.
 * @param src2 - An image of the same shape. Not modified.
 * @param beta - The weight of `src2`.
 * @param gamma - What is added to each value. Default: 0.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d2/de8/group__core__array.html (addWeighted)
 * @example
 * cv.addWeighted(cv.image(1, 1, 1, [100]), 0.5, cv.image(1, 1, 1, [200]), 0.5, 10).data; // [160]
 */
export function addWeighted(src1: Image, alpha: number, src2: Image, beta: number, gamma = 0): Image {
  assertSameShape('addWeighted', { src1, src2 });
  assertAllFinite('addWeighted', { weights: [alpha, beta, gamma] });
  const { fround } = Math;
  // In 32-bit floats, as OpenCV computes: near a half, 64 bits would round to another value.
  const [a, b, c] = [fround(alpha), fround(beta), fround(gamma)];
  const sums = Float32Array.from(src1.data, (value, i) => {
    return fround(value * a + fround(src2.data[i]! * b + c));
  });
  return { ...src1, data: saturated(sums) };
}
