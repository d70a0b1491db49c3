import { BLUE_WEIGHT, GREEN_WEIGHT, RED_WEIGHT } from '../colour/reorder';
import type { Blue } from '../colour/conversion';
import type { Image } from '../image';
import { kernels, SLACK, STRIPS } from './kernels';

const STRIP = 2 ** 15;

/** The conversion to grey, four pixels at a time. */
export function grayFast({ data: from, width, height, channels }: Image, blue: Blue): Image {
  const { bytes, gray3, gray4 } = kernels();
  const gray = channels === 3 ? gray3 : gray4;
  const [first, third] = blue === 0 ? [BLUE_WEIGHT, RED_WEIGHT] : [RED_WEIGHT, BLUE_WEIGHT];
  const data = new Uint8Array(width * height);
  const out = STRIPS + STRIP * channels + SLACK;
  for (let start = 0; start < data.length; start += STRIP) {
    const count = Math.min(STRIP, data.length - start);
    bytes.set(from.subarray(start * channels, (start + count) * channels), STRIPS);
    gray(STRIPS, out, count, first, GREEN_WEIGHT, third);
    data.set(bytes.subarray(out, out + count), start);
  }
  return { data, width, height, channels: 1 };
}
