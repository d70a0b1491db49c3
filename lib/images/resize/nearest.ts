import type { Image } from '../image';
import { stepOf, type Axis } from './scale';

/** Every pixel of the result is one of the source: the nearest to the upper left. */
export function nearest({ data: from, width, channels }: Image, x: Axis, y: Axis): Uint8Array {
  const [columns, rows] = [positions(x), positions(y)];
  const data = new Uint8Array(x.target * y.target * channels);
  let to = 0;
  for (const row of rows) {
    for (const column of columns) {
      const start = (row * width + column) * channels;
      for (let c = 0; c < channels; c++) data[to++] = from[start + c]!;
    }
  }
  return data;
}

function positions(axis: Axis): Int32Array {
  const step = stepOf(axis);
  return Int32Array.from({ length: axis.target }, (_, i) => Math.min(Math.floor(i * step), axis.source - 1));
}
