import type { Image } from '../image';
import { kernels, SLACK, STRIPS } from './kernels';

const STRIP = 2 ** 17;

/** The mean of blocks of 2 × 2 pixels; undefined where width or height is odd, or a row is too long for a strip. */
export function halveFast({ data: from, width, height, channels }: Image): Uint8Array | undefined {
  const row = width * channels;
  if (width % 2 === 1 || height % 2 === 1 || row > STRIP) return undefined;
  const { bytes, halve1, halve3, halve4 } = kernels();
  const halve = channels === 1 ? halve1 : channels === 3 ? halve3 : halve4;
  const data = new Uint8Array(from.length / 4);
  const pairs = Math.max(Math.floor(STRIP / row / 2), 1);
  const out = STRIPS + pairs * 2 * row + SLACK;
  for (let pair = 0; pair < height / 2; pair += pairs) {
    const count = Math.min(pairs, height / 2 - pair);
    bytes.set(from.subarray(pair * 2 * row, (pair + count) * 2 * row), STRIPS);
    halve(STRIPS, out, row, count);
    data.set(bytes.subarray(out, out + (count * row) / 2), (pair * row) / 2);
  }
  return data;
}
