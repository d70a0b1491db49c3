import {
  THRESH_BINARY,
  THRESH_BINARY_INV,
  THRESH_TOZERO,
  THRESH_TOZERO_INV,
  THRESH_TRUNC,
} from '../../images/constants';
import { otsu } from '../../images/threshold-methods';
import { thresholded as divided } from '../../images/threshold-plain';

/** What becomes of a brightness at a threshold, by OpenCV's names. */
export const thresholdTypes = {
  binary: { wording: 'BINARY: above → 255, else 0', kind: THRESH_BINARY },
  binaryInv: { wording: 'BINARY_INV: above → 0, else 255', kind: THRESH_BINARY_INV },
  trunc: { wording: 'TRUNC: above → threshold', kind: THRESH_TRUNC },
  toZero: { wording: 'TOZERO: above stays, else 0', kind: THRESH_TOZERO },
  toZeroInv: { wording: 'TOZERO_INV: above → 0, else stays', kind: THRESH_TOZERO_INV },
} as const;

export type ThresholdType = keyof typeof thresholdTypes;

/** As `cv.threshold` has it, whose fast half needs files and cannot come into a page. */
export function thresholded(
  data: Uint8Array,
  { type, threshold }: { type: ThresholdType; threshold: number },
): Uint8Array {
  const { kind } = thresholdTypes[type];
  return divided({ data, width: data.length, height: 1, channels: 1 }, { at: threshold, maxval: 255, kind }).data;
}

/** How many pixels have each brightness from 0 to 255. */
export function histogram(data: Uint8Array): number[] {
  const counts = new Array<number>(256).fill(0);
  for (const value of data) counts[value]!++;
  return counts;
}

/** The threshold that keeps the two sides as alike within themselves as can be. */
export function otsuThreshold(counts: readonly number[]): number {
  return otsu(Float64Array.from(counts));
}
