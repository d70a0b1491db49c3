import { assertAllFinite, assertOneOf } from '../internal/assert';
import { boxMean } from './blur';
import {
  ADAPTIVE_THRESH_GAUSSIAN_C,
  ADAPTIVE_THRESH_MEAN_C,
  BORDER_REPLICATE,
  THRESH_BINARY,
  THRESH_BINARY_INV,
} from './constants';
import { withBorder } from './copy-make-border';
import { gaussianWeights } from './get-gaussian-kernel';
import { assertImage, type Image } from './image';
import { assertOdd } from './odd-size';
import { saturated } from './signed-image';

/**
 * Divides an image by brightness, each pixel against its own neighbourhood: for pages with a shadow on them.
 *
 * @param src - An image of one channel. Not modified.
 * @param maxValue - What is written instead of 0, rounded and kept in 0 … 255.
 * @param adaptiveMethod - ADAPTIVE_THRESH_MEAN_C or ADAPTIVE_THRESH_GAUSSIAN_C: the mean of the neighbourhood, plain or
 *   weighted.
 * @param thresholdType - THRESH_BINARY or THRESH_BINARY_INV.
 * @param blockSize - Side of the square neighbourhood, odd, at least 3.
 * @param C - How far below the mean the threshold is.
 * @returns A new image.
 * @see https://docs.opencv.org/4.x/d7/d1b/group__imgproc__misc.html (adaptiveThreshold)
 * @example
 * const row = cv.image(6, 1, 1, [10, 30, 10, 210, 230, 210]);
 * const at = [cv.ADAPTIVE_THRESH_MEAN_C, cv.THRESH_BINARY] as const;
 * cv.adaptiveThreshold(row, 255, ...at, 3, 0).data; // [0, 255, 0, 255, 255, 0]
 */
export function adaptiveThreshold(
  src: Image,
  maxValue: number,
  adaptiveMethod: number,
  thresholdType: number,
  blockSize: number,
  C: number,
): Image {
  assertImage('adaptiveThreshold', { src }, [1]);
  assertAllFinite('adaptiveThreshold', { '[maxValue, C]': [maxValue, C] });
  assertOneOf('adaptiveThreshold', { adaptiveMethod }, [ADAPTIVE_THRESH_MEAN_C, ADAPTIVE_THRESH_GAUSSIAN_C]);
  assertOneOf('adaptiveThreshold', { thresholdType }, [THRESH_BINARY, THRESH_BINARY_INV]);
  assertOdd('adaptiveThreshold', { blockSize }, 3);
  if (maxValue < 0) return { ...src, data: new Uint8Array(src.data.length) };
  const reach = (blockSize - 1) / 2;
  const box = { size: [blockSize, blockSize], anchor: [reach, reach], borderType: BORDER_REPLICATE } as const;
  const means = adaptiveMethod === ADAPTIVE_THRESH_MEAN_C ? boxMean(src, box) : gaussianMean(src, blockSize);
  const high = saturated([maxValue])[0]!;
  const binary = thresholdType === THRESH_BINARY;
  const offset = binary ? Math.ceil(C) : Math.floor(C);
  const data = src.data.map((value, i) => (value > means.data[i]! - offset === binary ? high : 0));
  return { ...src, data };
}

/** The mean with the weights of a Gaussian in 32-bit floats, rounded to bytes. */
function gaussianMean(src: Image, blockSize: number): Image {
  const { fround } = Math;
  const weights = Float32Array.from(gaussianWeights(blockSize, 0));
  const reach = (blockSize - 1) / 2;
  const frame = { left: reach, right: reach, top: reach, bottom: reach, borderType: BORDER_REPLICATE };
  const framed = withBorder(src, frame);
  const rows = new Float32Array(src.width * framed.height);
  for (let i = 0; i < rows.length; i++) {
    const from = Math.floor(i / src.width) * framed.width + (i % src.width);
    let sum = 0;
    for (let k = 0; k < blockSize; k++) sum = fround(sum + fround(weights[k]! * framed.data[from + k]!));
    rows[i] = sum;
  }
  const means = new Float32Array(src.data.length);
  for (let i = 0; i < means.length; i++) {
    let sum = 0;
    for (let k = 0; k < blockSize; k++) sum = fround(sum + fround(weights[k]! * rows[i + k * src.width]!));
    means[i] = sum;
  }
  return { ...src, data: saturated(means) };
}
