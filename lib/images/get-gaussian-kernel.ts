import { assertAllFinite } from '../internal/assert';
import { matrix, type Matrix } from '../math/matrix';
import { assertOdd } from './odd-size';
import { roundHalfEven } from './signed-image';

// What OpenCV takes for these sizes where no sigma is given: binomial coefficients and their like.
const fixed: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [1]],
  [3, [0.25, 0.5, 0.25]],
  [5, [0.0625, 0.25, 0.375, 0.25, 0.0625]],
  [7, [0.03125, 0.109375, 0.21875, 0.28125, 0.21875, 0.109375, 0.03125]],
  [9, [4, 13, 30, 51, 60, 51, 30, 13, 4].map((weight) => weight / 256)],
]);

/**
 * The weights of a Gaussian blur along one axis, wᵢ ∝ e^(−(i − middle)² / 2σ²), with sum 1.
 *
 * @param ksize - How many, an odd number.
 * @param sigma - Standard deviation in pixels; 0 or less: 0.3 · ((ksize − 1) / 2 − 1) + 0.8.
 * @returns A matrix of one column.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (getGaussianKernel)
 * @example
 * cv.getGaussianKernel(3, 0).data; // [0.25, 0.5, 0.25]
 * cv.getGaussianKernel(3, 1).data; // [0.274…, 0.452…, 0.274…]
 */
export function getGaussianKernel(ksize: number, sigma: number): Matrix {
  assertOdd('getGaussianKernel', { ksize });
  assertAllFinite('getGaussianKernel', { '[sigma]': [sigma] });
  return matrix(ksize, 1, gaussianWeights(ksize, sigma));
}

export function gaussianWeights(ksize: number, sigma: number): Float64Array {
  const known = sigma <= 0 ? fixed.get(ksize) : undefined;
  if (known) return Float64Array.from(known);
  const deviation = sigma > 0 ? sigma : ksize * 0.15 + 0.35;
  const scale = -0.125 / (deviation * deviation);
  const weights = Float64Array.from({ length: ksize }, (_, i) => Math.exp((2 * i + 1 - ksize) ** 2 * scale));
  const sum = weights.subarray(0, (ksize - 1) / 2).reduce((total, weight) => total + weight, 0) * 2 + 1;
  return weights.map((weight) => weight * (1 / sum));
}

/** The same weights in units of 1/256, as whole numbers with sum 256: each half hands its rounding error inwards. */
export function gaussianWeights256(ksize: number, sigma: number): Int32Array {
  const weights = gaussianWeights(ksize, sigma);
  const whole = new Int32Array(ksize);
  let [error, sum] = [0, 0];
  for (let i = 0; i < (ksize - 1) / 2; i++) {
    const exact = weights[i]! * 256 + error;
    whole[i] = whole[ksize - 1 - i] = roundHalfEven(exact);
    error = exact - whole[i]!;
    sum += 2 * whole[i]!;
  }
  whole[(ksize - 1) / 2] = 256 - sum;
  return whole;
}
