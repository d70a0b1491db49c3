import type { Image } from '../image';
import { saturated } from '../signed-image';
import { stepOf, type Axis } from './scale';

/** The mean of whole blocks of pixels; at the far border of what there is of them. */
export function blockMeans(src: Image, x: Axis & { step: number }, y: Axis & { step: number }): Uint8Array {
  const { data: from, width, height, channels } = src;
  const means = new Float32Array(x.target * y.target * channels);
  const area = x.step * y.step;
  for (let i = 0; i < means.length; i++) {
    const [pixel, c] = [Math.floor(i / channels), i % channels];
    const [left, top] = [(pixel % x.target) * x.step, Math.floor(pixel / x.target) * y.step];
    let [sum, count] = [0, 0];
    for (let row = top; row < Math.min(top + y.step, height); row++) {
      for (let column = left; column < Math.min(left + x.step, width); column++) {
        sum += from[(row * width + column) * channels + c]!;
        count++;
      }
    }
    // OpenCV rounds halves up in blocks of 2 × 2, to the even number in all others.
    if (x.step === 2 && y.step === 2 && count === area) means[i] = (sum + 2) >> 2;
    else means[i] = count === area ? sum * Math.fround(1 / area) : sum / Math.max(count, 1);
  }
  return saturated(means);
}

interface Share {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The mean over the area of the source that becomes one pixel, cut pixels by their share, in 32-bit floats. */
export function areaMeans({ data: from, width, channels }: Image, x: Axis, y: Axis): Uint8Array {
  const { fround } = Math;
  const row = x.target * channels;
  const [columns, means] = [shares(x), new Float32Array(row * y.target)];
  for (const { from: top, to, weight } of shares(y)) {
    const across = new Float32Array(row);
    for (const column of columns) {
      for (let c = 0; c < channels; c++) {
        const i = column.to * channels + c;
        across[i] = across[i]! + fround(from[(top * width + column.from) * channels + c]! * column.weight);
      }
    }
    for (let i = 0; i < row; i++) means[to * row + i] = means[to * row + i]! + fround(across[i]! * weight);
  }
  return saturated(means);
}

/** Which pixels of the source have which share in which of the result. */
function shares(axis: Axis): Share[] {
  const step = stepOf(axis);
  return Array.from({ length: axis.target }, (_, to): Share[] => {
    const [start, end] = [to * step, to * step + step];
    const size = Math.min(step, axis.source - start);
    const last = Math.min(Math.floor(end), axis.source - 1);
    const first = Math.min(Math.ceil(start), last);
    const all: Share[] = [];
    const add = (from: number, share: number) => all.push({ from, to, weight: Math.fround(share / size) });
    if (first - start > 1e-3) add(first - 1, first - start);
    for (let from = first; from < last; from++) add(from, 1);
    if (end - last > 1e-3) add(last, Math.min(end - last, 1, size));
    return all;
  }).flat();
}
