import { assertInteger } from '../internal/assert';
import { assertBorder, FILTER_BORDERS } from './border';
import { BORDER_DEFAULT } from './constants';
import { withBorder } from './copy-make-border';
import { assertImage, assertSize, type Image, type Point, type Size } from './image';
import { saturated } from './signed-image';

/**
 * Every pixel becomes the plain mean of its neighbourhood.
 *
 * @param src - The image. Not modified.
 * @param ksize - Width and height of the neighbourhood.
 * @param anchor - Where in it the pixel is. Default: its middle.
 * @param borderType - What lies beyond the border: BORDER_DEFAULT, _REFLECT, _REPLICATE or _CONSTANT (black).
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (blur)
 * @example
 * cv.blur(cv.image(5, 1, 1, [0, 0, 90, 0, 0]), [3, 1]).data; // [0, 30, 30, 30, 0]
 */
export function blur(src: Image, ksize: Size, anchor: Point = [-1, -1], borderType: number = BORDER_DEFAULT): Image {
  assertImage('blur', { src });
  assertSize('blur', { ksize });
  assertBorder('blur', borderType, FILTER_BORDERS);
  return boxMean(src, { size: ksize, anchor: anchorWithin('blur', anchor, ksize), borderType });
}

/** The anchor, with −1 as the middle. */
export function anchorWithin(caller: string, [x, y]: Point, [width, height]: Size): Point {
  const within = [x === -1 ? width >> 1 : x, y === -1 ? height >> 1 : y] as const;
  assertInteger(caller, { 'anchor[0]': within[0] }, { min: 0, below: width });
  assertInteger(caller, { 'anchor[1]': within[1] }, { min: 0, below: height });
  return within;
}

interface Box {
  readonly size: Size;
  readonly anchor: Point;
  readonly borderType: number;
}

/** The mean over a box around each pixel. */
export function boxMean(src: Image, { size: [columns, rows], anchor: [left, top], borderType }: Box): Image {
  const { width, height, channels } = src;
  const frame = { left, right: columns - 1 - left, top, bottom: rows - 1 - top, borderType };
  const framed = withBorder(src, frame);
  const means = new Float64Array(src.data.length);
  const area = columns * rows;
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < width * channels; i++) {
      let sum = 0;
      for (let r = 0; r < rows; r++) {
        const from = (y + r) * framed.width * channels + i;
        for (let c = 0; c < columns; c++) sum += framed.data[from + c * channels]!;
      }
      means[y * width * channels + i] = area <= 256 ? quotient(sum, area) : sum / area;
    }
  }
  return { ...src, data: saturated(means) };
}

/** The sum by the area, halves rounded up; of a power of 2, OpenCV's integer division rounds up one step earlier. */
function quotient(sum: number, area: number): number {
  const powerOf2 = area > 1 && Number.isInteger(Math.log2(area));
  return Math.floor((sum + Math.floor(area / 2) + (powerOf2 ? 1 : 0)) / area);
}
