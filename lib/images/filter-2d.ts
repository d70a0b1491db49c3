import { assertAllFinite } from '../internal/assert';
import { anchorWithin } from './blur';
import { assertBorder, FILTER_BORDERS } from './border';
import { CV_8U, BORDER_DEFAULT } from './constants';
import { withBorder } from './copy-make-border';
import { assertImage, type Image, type Point } from './image';
import { toKernel, type Kernel, type KernelLike } from './kernel';
import { assertDepth, toDepth, type Depth, type OfDepth } from './signed-image';
import { correlatedFast } from './simd/filter';

/**
 * Slides a kernel over the image: every value becomes the sum of its neighbours times the kernel's weights. The kernel is
 * not turned around: this is correlation, what deep learning calls convolution.
 *
 *   dst(x, y) = Σ kernel(i, j) · src(x + i − anchorX, y + j − anchorY) + delta
 *
 * @param src - The image. Not modified.
 * @param ddepth - −1 or CV_8U for an image, rounded and kept in 0 … 255; CV_16S, CV_32F or CV_64F for a `SignedImage`, which
 *   holds what is negative too.
 * @param kernel - Rows of numbers, a matrix, or an image of one channel.
 * @param anchor - Where in the kernel the pixel itself is. Default: its middle.
 * @param delta - What is added to each value. Default: 0.
 * @param borderType - What lies beyond the border: BORDER_DEFAULT, _REFLECT, _REPLICATE or _CONSTANT (black).
 * @returns A new image or signed image, with 32-bit sums as in OpenCV.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (filter2D)
 * @see Goodfellow et al., Deep Learning (2016), §9.1
 * @example
 * const step = cv.image(4, 1, 1, [10, 10, 50, 50]);
 * cv.filter2D(step, -1, [[-1, 0, 1]]).data; // [0, 40, 40, 0]
 * cv.filter2D(step, cv.CV_16S, [[1, 0, -1]]).data; // [0, -40, -40, 0]
 */
export function filter2D<D extends Depth>(
  src: Image,
  ddepth: D,
  kernel: KernelLike,
  anchor: Point = [-1, -1],
  delta = 0,
  borderType: number = BORDER_DEFAULT,
): OfDepth<D> {
  assertImage('filter2D', { src });
  const weights = toKernel('filter2D', kernel);
  assertAllFinite('filter2D', { '[delta]': [delta] });
  assertBorder('filter2D', borderType, FILTER_BORDERS);
  const [left, top] = anchorWithin('filter2D', anchor, [weights.width, weights.height]);
  const frame = { left, right: weights.width - 1 - left, top, bottom: weights.height - 1 - top, borderType };
  assertDepth('filter2D', ddepth);
  const bytes = ddepth === -1 || ddepth === CV_8U;
  const fast = bytes ? new Uint8Array(src.data.length) : new Float32Array(src.data.length);
  if (!correlatedFast(src, { kernel: weights, delta, frame }, fast)) {
    return toDepth(ddepth, correlated(withBorder(src, frame), weights, delta), src);
  }
  return fast instanceof Uint8Array ? ({ ...src, data: fast } as OfDepth<D>) : toDepth(ddepth, fast, src);
}

/** The sums of a kernel over an image that already has its frame. */
export function correlated(framed: Image, { data: weights, width, height }: Kernel, delta: number): Float32Array {
  const { channels } = framed;
  const row = framed.width * channels;
  const [columns, rows] = [(framed.width - width + 1) * channels, framed.height - height + 1];
  const sums = new Float32Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let sum = Math.fround(delta);
      for (let k = 0; k < weights.length; k++) {
        const from = (y + Math.floor(k / width)) * row + x + (k % width) * channels;
        sum = Math.fround(sum + Math.fround(Math.fround(weights[k]!) * framed.data[from]!));
      }
      sums[y * columns + x] = sum;
    }
  }
  return sums;
}
