import { assertInteger } from '../internal/assert';
import { anchorWithin } from './blur';
import { assertBorder, FILTER_BORDERS } from './border';
import { BORDER_CONSTANT } from './constants';
import { withBorder } from './copy-make-border';
import { assertImage, type Image, type Point, type Scalar } from './image';
import { toKernel, type Kernel, type KernelLike } from './kernel';
import { perChannel } from './scalar';
import { saturated } from './signed-image';

/**
 * Every value becomes the least of its neighbours under the kernel: what is bright shrinks.
 *
 * @param src - The image. Not modified.
 * @param kernel - Neighbours count where it is not 0; see `getStructuringElement`.
 * @param anchor - Where in the kernel the pixel itself is. Default: its middle.
 * @param iterations - How many times, one after the other. Default: 1.
 * @param borderType - What lies beyond the border. Default: BORDER_CONSTANT with values that never count.
 * @param borderValue - The value for BORDER_CONSTANT.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (erode)
 * @example
 * const bar = cv.image(5, 1, 1, [0, 255, 255, 255, 0]);
 * cv.erode(bar, cv.getStructuringElement(cv.MORPH_RECT, [3, 1])).data; // [0, 0, 255, 0, 0]
 */
export function erode(
  src: Image,
  kernel: KernelLike,
  anchor: Point = [-1, -1],
  iterations = 1,
  borderType: number = BORDER_CONSTANT,
  borderValue?: Scalar,
): Image {
  return morphed('erode', src, { kernel, anchor, iterations, borderType, borderValue });
}

/**
 * Every value becomes the greatest of its neighbours under the kernel: what is bright grows.
 *
 * @param src - The image. Not modified.
 * @param kernel - Neighbours count where it is not 0; see `getStructuringElement`.
 * @param anchor - Where in the kernel the pixel itself is. Default: its middle.
 * @param iterations - How many times, one after the other. Default: 1.
 * @param borderType - What lies beyond the border. Default: BORDER_CONSTANT with values that never count.
 * @param borderValue - The value for BORDER_CONSTANT.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (dilate)
 * @example
 * const dot = cv.image(5, 1, 1, [0, 0, 255, 0, 0]);
 * cv.dilate(dot, cv.getStructuringElement(cv.MORPH_RECT, [3, 1])).data; // [0, 255, 255, 255, 0]
 */
export function dilate(
  src: Image,
  kernel: KernelLike,
  anchor: Point = [-1, -1],
  iterations = 1,
  borderType: number = BORDER_CONSTANT,
  borderValue?: Scalar,
): Image {
  return morphed('dilate', src, { kernel, anchor, iterations, borderType, borderValue });
}

export interface Morphology {
  readonly kernel: KernelLike;
  readonly anchor: Point;
  readonly iterations: number;
  readonly borderType: number;
  readonly borderValue: Scalar | undefined;
}

function morphed(caller: 'erode' | 'dilate', src: Image, options: Morphology): Image {
  const { iterations, borderType, borderValue } = options;
  assertImage(caller, { src });
  assertInteger(caller, { iterations });
  assertBorder(caller, borderType, FILTER_BORDERS);
  const kernel = toKernel(caller, options.kernel);
  const anchor = anchorWithin(caller, options.anchor, [kernel.width, kernel.height]);
  const never = caller === 'erode' ? 255 : 0;
  const fill =
    borderValue === undefined
      ? Array.from({ length: src.channels }, () => never)
      : saturated(perChannel(caller, { borderValue }, src.channels));
  let dst: Image = { ...src, data: src.data.slice() };
  for (let i = 0; i < iterations; i++) dst = extremes(caller, dst, { kernel, anchor, borderType, fill });
  return dst;
}

interface Neighbourhood {
  readonly kernel: Kernel;
  readonly anchor: Point;
  readonly borderType: number;
  readonly fill: ArrayLike<number>;
}

/** The least or greatest value under the kernel, at every place. */
function extremes(caller: 'erode' | 'dilate', src: Image, { kernel, anchor, borderType, fill }: Neighbourhood): Image {
  const { width, height, channels } = src;
  const [left, top] = anchor;
  const frame = { left, right: kernel.width - 1 - left, top, bottom: kernel.height - 1 - top, borderType, fill };
  const framed = withBorder(src, frame);
  const row = framed.width * channels;
  const offsets: number[] = [];
  kernel.data.forEach((value, k) => {
    if (value !== 0) offsets.push(Math.floor(k / kernel.width) * row + (k % kernel.width) * channels);
  });
  const data = new Uint8Array(src.data.length);
  const erodes = caller === 'erode';
  for (let i = 0; i < data.length; i++) {
    const from = Math.floor(i / (width * channels)) * row + (i % (width * channels));
    let extreme = erodes ? 255 : 0;
    for (const offset of offsets) {
      const value = framed.data[from + offset]!;
      if (erodes ? value < extreme : value > extreme) extreme = value;
    }
    data[i] = extreme;
  }
  return { data, width, height, channels };
}
