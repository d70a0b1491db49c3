import { assertAllFinite, assertOneOf } from '../internal/assert';
import {
  THRESH_BINARY,
  THRESH_BINARY_INV,
  THRESH_OTSU,
  THRESH_TOZERO,
  THRESH_TOZERO_INV,
  THRESH_TRIANGLE,
  THRESH_TRUNC,
} from './constants';
import { assertImage, type Image } from './image';
import { histogramFast } from './simd/histogram';
import { thresholdedFast } from './simd/threshold';
import { otsu, triangle } from './threshold-methods';

/**
 * Divides an image by brightness.
 *
 * @param src - The image. Not modified.
 * @param thresh - Values above it are one kind, the others the other; rounded down. Ignored with OTSU and TRIANGLE.
 * @param maxval - What BINARY and BINARY_INV write, rounded and kept in 0 … 255.
 * @param type - THRESH_BINARY, _BINARY_INV, _TRUNC, _TOZERO or _TOZERO_INV; add THRESH_OTSU or THRESH_TRIANGLE to have the
 *   threshold found in the histogram of a grey image.
 * @returns The threshold that was used, and a new image.
 * @throws {RangeError} On an unknown type, or where OTSU or TRIANGLE meet more than one channel.
 * @see https://docs.opencv.org/4.x/d7/d1b/group__imgproc__misc.html (threshold)
 * @example
 * const row = cv.image(4, 1, 1, [10, 100, 101, 250]);
 * cv.threshold(row, 100, 255, cv.THRESH_BINARY)[1].data; // [0, 0, 255, 255]
 * cv.threshold(row, 100, 255, cv.THRESH_TRUNC)[1].data; // [10, 100, 100, 100]
 * const [found] = cv.threshold(row, 0, 255, cv.THRESH_BINARY + cv.THRESH_OTSU);
 * found; // 101
 */
export function threshold(src: Image, thresh: number, maxval: number, type: number): [ret: number, dst: Image] {
  assertImage('threshold', { src });
  assertAllFinite('threshold', { '[thresh, maxval]': [thresh, maxval] });
  const method = type & (THRESH_OTSU | THRESH_TRIANGLE);
  const kind = type - method;
  assertOneOf('threshold', { 'type without OTSU and TRIANGLE': kind }, kinds);
  assertOneOf('threshold', { 'OTSU + TRIANGLE': method }, [0, THRESH_OTSU, THRESH_TRIANGLE]);
  if (method !== 0) assertImage('threshold', { 'src, with OTSU or TRIANGLE,': src }, [1]);
  const at = method === 0 ? Math.floor(thresh) : (method === THRESH_OTSU ? otsu : triangle)(histogramFast(src.data));
  return [at, thresholdedFast(src, { at, maxval, kind })];
}

const kinds = [THRESH_BINARY, THRESH_BINARY_INV, THRESH_TRUNC, THRESH_TOZERO, THRESH_TOZERO_INV];
