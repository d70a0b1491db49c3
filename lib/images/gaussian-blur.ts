import { assertAllFinite, inWords } from '../internal/assert';
import { assertBorder, FILTER_BORDERS } from './border';
import { BORDER_DEFAULT } from './constants';
import { withBorder } from './copy-make-border';
import { gaussianWeights256 } from './get-gaussian-kernel';
import { assertImage, type Image, type Size } from './image';
import { assertOddSize } from './odd-size';
import { roundHalfEven } from './signed-image';
import { blurredFast } from './simd/blur';

/**
 * The image out of focus: every pixel becomes the mean of its neighbourhood, with the weights of a Gaussian.
 *
 * @param src - The image. Not modified.
 * @param ksize - Width and height of the neighbourhood, odd; [0, 0]: as much as sigma needs.
 * @param sigmaX - Standard deviation in pixels; 0: as fits ksize.
 * @param sigmaY - The same downwards. Default: as sigmaX.
 * @param borderType - What lies beyond the border: BORDER_DEFAULT, _REFLECT, _REPLICATE or _CONSTANT (black).
 * @returns A new image.
 * @throws {RangeError} On an even or empty ksize, unless it is [0, 0] and sigma is above 0.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (GaussianBlur)
 * @example
 * const dot = cv.image(5, 1, 1, [0, 0, 160, 0, 0]);
 * cv.GaussianBlur(dot, [5, 1], 0).data; // [20, 40, 60, 40, 20]
 * cv.GaussianBlur(dot, [4, 4], 0); // throws RangeError: GaussianBlur: ksize is 4 × 4, which has no middle; expected odd numbers, such as 3 or 5.
 */
export function GaussianBlur(
  src: Image,
  ksize: Size,
  sigmaX: number,
  sigmaY = 0,
  borderType: number = BORDER_DEFAULT,
): Image {
  assertImage('GaussianBlur', { src });
  assertAllFinite('GaussianBlur', { '[sigmaX, sigmaY]': [sigmaX, sigmaY] });
  assertBorder('GaussianBlur', borderType, FILTER_BORDERS);
  const sigmas = [sigmaX, sigmaY > 0 ? sigmaY : sigmaX] as const;
  const [width, height] = kernelSize(ksize, sigmas);
  const weightsX = gaussianWeights256(width, sigmas[0]);
  const weightsY = gaussianWeights256(height, sigmas[1]);
  const blur = { weightsX, weightsY, borderType };
  return blurredFast(src, blur) ?? blurred(src, blur);
}

function kernelSize(ksize: Size, sigmas: readonly [number, number]): Size {
  if (!Array.isArray(ksize) || ksize.length !== 2) {
    throw new TypeError(`GaussianBlur: ksize is ${inWords(ksize)}; expected [width, height].`);
  }
  const size = ksize.map((length: number, axis) => {
    return length === 0 && sigmas[axis]! > 0 ? roundHalfEven(sigmas[axis]! * 6 + 1) | 1 : length;
  }) as [number, number];
  assertOddSize('GaussianBlur', { ksize: size });
  return size;
}

export interface Separable {
  /** Weights along a row, whole numbers in units of 1/256. */
  readonly weightsX: Int32Array;
  /** Weights along a column. */
  readonly weightsY: Int32Array;
  readonly borderType: number;
}

/** Along the rows, then along the columns: the same as with all products of weights, and much less work. */
export function blurred(src: Image, { weightsX, weightsY, borderType }: Separable): Image {
  const { width, height, channels } = src;
  const [right, below] = [(weightsX.length - 1) / 2, (weightsY.length - 1) / 2];
  const framed = withBorder(src, { left: right, right, top: below, bottom: below, borderType });
  const row = width * channels;
  const sums = new Uint16Array(row * framed.height);
  for (let y = 0; y < framed.height; y++) {
    for (let x = 0; x < row; x++) {
      const from = y * framed.width * channels + x;
      let sum = 0;
      for (let k = 0; k < weightsX.length; k++) sum += weightsX[k]! * framed.data[from + k * channels]!;
      sums[y * row + x] = sum;
    }
  }
  const data = new Uint8Array(src.data.length);
  for (let i = 0; i < row * height; i++) {
    let sum = 0;
    for (let k = 0; k < weightsY.length; k++) sum += weightsY[k]! * sums[i + k * row]!;
    // Both weights are in units of 1/256: half a unit of the result is 2¹⁵.
    data[i] = (sum + 2 ** 15) >>> 16;
  }
  return { data, width, height, channels };
}
