import { assertAllFinite } from '../internal/assert';
import { matrix, type Matrix } from '../math/matrix';
import type { Point } from './image';

/**
 * The matrix of a rotation for `warpAffine`.
 *
 *   | α   β   (1 − α) · x − β · y |      α = scale · cos angle
 *   | −β  α   β · x + (1 − α) · y |      β = scale · sin angle
 *
 * @param center - The point (x, y) that stays where it is.
 * @param angle - In degrees, counterclockwise.
 * @param scale - How much larger.
 * @returns A matrix of 2 rows and 3 columns.
 * @see https://docs.opencv.org/4.x/da/d54/group__imgproc__transform.html (getRotationMatrix2D)
 * @example
 * cv.getRotationMatrix2D([0, 0], 0, 2).data; // [2, 0, 0, -0, 2, 0]
 */
export function getRotationMatrix2D(center: Point, angle: number, scale: number): Matrix {
  assertAllFinite('getRotationMatrix2D', { center });
  assertAllFinite('getRotationMatrix2D', { '[angle, scale]': [angle, scale] });
  const radians = (angle * Math.PI) / 180;
  const [a, b] = [Math.cos(radians) * scale, Math.sin(radians) * scale];
  const [x, y] = center;
  return matrix(2, 3, Float64Array.of(a, b, (1 - a) * x - b * y, -b, a, b * x + (1 - a) * y));
}
