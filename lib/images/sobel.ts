import { assertAllFinite, assertInteger, assertOneOf } from '../internal/assert';
import { assertBorder, FILTER_BORDERS } from './border';
import { BORDER_DEFAULT } from './constants';
import { withBorder } from './copy-make-border';
import { assertImage, type Image } from './image';
import { assertDepth, toDepth, type Depth, type OfDepth } from './signed-image';

/**
 * How steeply the brightness rises: a derivative across, with smoothing along.
 *
 * @param src - The image. Not modified.
 * @param ddepth - CV_16S, CV_32F or CV_64F for a `SignedImage`; −1 or CV_8U for an image, which loses what is negative.
 * @param dx - Order of the derivative to the right, 0, 1 or 2.
 * @param dy - Order of the derivative downwards, 0, 1 or 2.
 * @param ksize - Size of the kernel: 1, 3, 5, 7, or FILTER_SCHARR. Default: 3.
 * @param scale - What each value is multiplied by. Default: 1.
 * @param delta - What is then added. Default: 0.
 * @param borderType - What lies beyond the border: BORDER_DEFAULT, _REFLECT, _REPLICATE or _CONSTANT (black).
 * @returns A new image or signed image.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (Sobel)
 * @example
 * const step = cv.image(4, 1, 1, [50, 50, 10, 10]);
 * cv.Sobel(step, cv.CV_16S, 1, 0).data; // [0, -160, -160, 0]
 * cv.Sobel(step, -1, 1, 0).data; // [0, 0, 0, 0]
 */
export function Sobel<D extends Depth>(
  src: Image,
  ddepth: D,
  dx: number,
  dy: number,
  ksize = 3,
  scale = 1,
  delta = 0,
  borderType: number = BORDER_DEFAULT,
): OfDepth<D> {
  assertImage('Sobel', { src });
  assertDepth('Sobel', ddepth);
  assertAllFinite('Sobel', { '[scale, delta]': [scale, delta] });
  assertBorder('Sobel', borderType, FILTER_BORDERS);
  assertOrders({ dx, dy, ksize });
  const slopes = derivative(src, { dx, dy, ksize, borderType });
  const values = scale === 1 && delta === 0 ? slopes : slopes.map((slope) => slope * scale + delta);
  return toDepth(ddepth, values, src);
}

interface Orders {
  readonly dx: number;
  readonly dy: number;
  readonly ksize: number;
}

function assertOrders({ dx, dy, ksize }: Orders): void {
  assertOneOf('Sobel', { ksize }, [1, 3, 5, 7, -1]);
  assertInteger('Sobel', { dx }, { below: 3 });
  assertInteger('Sobel', { dy }, { below: 3 });
  if (dx + dy === 0) throw new RangeError('Sobel: dx and dy are both 0; expected a derivative in one of them.');
  if (ksize === -1 && dx + dy !== 1) {
    throw new RangeError(`Sobel: dx is ${dx}, dy ${dy}; expected with FILTER_SCHARR one of them 1, the other 0.`);
  }
}

/** Exact derivatives, in whole numbers. */
export function derivative(src: Image, { dx, dy, ksize, borderType }: Orders & { borderType: number }): Float64Array {
  const [kernelX, kernelY] = [sobelKernel(dx, ksize), sobelKernel(dy, ksize)];
  const { width, height, channels } = src;
  const [right, below] = [(kernelX.length - 1) / 2, (kernelY.length - 1) / 2];
  const framed = withBorder(src, { left: right, right, top: below, bottom: below, borderType });
  const row = width * channels;
  const across = new Float64Array(row * framed.height);
  for (let y = 0; y < framed.height; y++) {
    for (let x = 0; x < row; x++) {
      const from = y * framed.width * channels + x;
      let sum = 0;
      for (let k = 0; k < kernelX.length; k++) sum += kernelX[k]! * framed.data[from + k * channels]!;
      across[y * row + x] = sum;
    }
  }
  const values = new Float64Array(row * height);
  for (let i = 0; i < values.length; i++) {
    let sum = 0;
    for (let k = 0; k < kernelY.length; k++) sum += kernelY[k]! * across[i + k * row]!;
    values[i] = sum;
  }
  return values;
}

/** Binomial smoothing [1, 1] and differences [−1, 1], one after the other, until the kernel is as long as asked for. */
function sobelKernel(order: number, ksize: number): number[] {
  if (ksize === -1) return order === 1 ? [-1, 0, 1] : [3, 10, 3];
  const length = ksize === 1 && order > 0 ? 3 : ksize;
  let kernel = [1];
  for (let i = 0; i < length - order - 1; i++) kernel = convolved(kernel, 1);
  for (let i = 0; i < order; i++) kernel = convolved(kernel, -1);
  return kernel;
}

/** The kernel after [first, 1]. */
function convolved(kernel: readonly number[], first: number): number[] {
  return [...kernel, 0].map((value, i) => first * value + (kernel[i - 1] ?? 0));
}
