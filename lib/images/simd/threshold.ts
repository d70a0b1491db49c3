import { THRESH_TRUNC } from '../constants';
import type { Image } from '../image';
import { saturated } from '../signed-image';
import { thresholded, type Thresholding } from '../threshold-plain';
import { kernels, STRIPS } from './kernels';

const STRIP = 2 ** 17;

/** `thresholded`, sixteen values at a time. */
export function thresholdedFast(src: Image, options: Thresholding): Image {
  const { at, maxval, kind } = options;
  // Where all values or none are above, and what would not fit into a byte, is left to the table.
  if (at < 0 || at > 254) return thresholded(src, options);
  const { bytes, threshold } = kernels();
  const high = kind === THRESH_TRUNC ? at : saturated([maxval])[0]!;
  const data = new Uint8Array(src.data.length);
  for (let from = 0; from < data.length; from += STRIP) {
    const strip = src.data.subarray(from, from + STRIP);
    bytes.set(strip, STRIPS);
    threshold(STRIPS, strip.length, at, high, kind);
    data.set(bytes.subarray(STRIPS, STRIPS + strip.length), from);
  }
  return { ...src, data };
}
