import { assertOneOf } from '../internal/assert';
import { anchorWithin } from './blur';
import { MORPH_CROSS, MORPH_ELLIPSE, MORPH_RECT } from './constants';
import { assertSize, type Image, type Point, type Size } from './image';
import { roundHalfEven } from './signed-image';

/**
 * A shape of ones for `erode`, `dilate` and `morphologyEx`.
 *
 * @param shape - MORPH_RECT, MORPH_CROSS or MORPH_ELLIPSE.
 * @param ksize - Width and height.
 * @param anchor - Where the arms of a cross meet. Default: the middle.
 * @returns An image of one channel with 0 and 1.
 * @see https://docs.opencv.org/4.x/d4/d86/group__imgproc__filter.html (getStructuringElement)
 * @example
 * cv.getStructuringElement(cv.MORPH_CROSS, [3, 3]).data; // [0, 1, 0, 1, 1, 1, 0, 1, 0]
 */
export function getStructuringElement(shape: number, ksize: Size, anchor: Point = [-1, -1]): Image {
  assertOneOf('getStructuringElement', { shape }, [MORPH_RECT, MORPH_CROSS, MORPH_ELLIPSE]);
  assertSize('getStructuringElement', { ksize });
  const [width, height] = ksize;
  const [x, y] = anchorWithin('getStructuringElement', anchor, ksize);
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = row * width;
    if (shape === MORPH_RECT || (shape === MORPH_CROSS && row === y) || ksize.join() === '1,1') {
      data.fill(1, from, from + width);
    } else if (shape === MORPH_CROSS) data[from + x] = 1;
    else data.fill(1, ...ellipseRow(row, width, height).map((column) => from + column));
  }
  return { data, width, height, channels: 1 };
}

/** First column and the one after the last, of a row of an ellipse that fills its box. */
function ellipseRow(row: number, width: number, height: number): [number, number] {
  const [radius, middle] = [Math.floor(height / 2), Math.floor(width / 2)];
  const dy = row - radius;
  const share = radius > 0 ? (radius * radius - dy * dy) / (radius * radius) : 0;
  const dx = roundHalfEven(middle * Math.sqrt(share));
  return [Math.max(middle - dx, 0), Math.min(middle + dx + 1, width)];
}
