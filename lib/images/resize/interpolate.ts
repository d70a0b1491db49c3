import type { Image } from '../image';
import type { Taps } from './taps';

/** How a sum of weighted rows becomes a byte: Σ ((weight · (row >> before)) >> between) + ½, >> after. */
export interface Rounding {
  readonly before: number;
  readonly between: number;
  readonly after: number;
}

/** Along the rows, then along the columns. */
export function interpolate(src: Image, x: Taps, y: Taps, { before, between, after }: Rounding): Uint8Array {
  const across = alongRows(src, x);
  const row = (x.index.length / x.count) * src.channels;
  const data = new Uint8ClampedArray((y.index.length / y.count) * row);
  const half = 2 ** (after - 1);
  for (let i = 0; i < data.length; i++) {
    const [target, column] = [Math.floor(i / row), i % row];
    let sum = half;
    for (let k = target * y.count; k < (target + 1) * y.count; k++) {
      const product = y.weight[k]! * (across[y.index[k]! * row + column]! >> before);
      // Without a shift in between the sum may exceed 32 bits.
      sum += between > 0 ? product >> between : product;
    }
    data[i] = Math.floor(sum / 2 ** after);
  }
  return new Uint8Array(data.buffer);
}

function alongRows({ data, width, height, channels }: Image, { count, index, weight }: Taps): Int32Array {
  const columns = index.length / count;
  const sums = new Int32Array(columns * height * channels);
  let to = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < columns; x++) {
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        for (let k = x * count; k < (x + 1) * count; k++) {
          sum += weight[k]! * data[(y * width + index[k]!) * channels + c]!;
        }
        sums[to++] = sum;
      }
    }
  }
  return sums;
}
