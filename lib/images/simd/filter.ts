import type { Image } from '../image';
import type { Kernel } from '../kernel';
import { framedRows, type Frame } from './framed-strips';
import { kernels, SLACK, STRIPS } from './kernels';

const STRIP = 2 ** 15;

export interface Filter {
  readonly kernel: Kernel;
  readonly delta: number;
  readonly frame: Frame;
}

/** `correlated`, written to `to`, rounded where it holds bytes; false where a strip would not fit into the memory. */
export function correlatedFast(src: Image, filter: Filter, to: Uint8Array | Float32Array): boolean {
  const { kernel, delta, frame } = filter;
  const { width, height, channels } = src;
  const { bytes, toFloats, filterShorts, filterToBytes, filterToFloats } = kernels();
  const [row, stride] = [width * channels, (width + kernel.width - 1) * channels];
  const rows = Math.min(Math.max(Math.floor(STRIP / stride), kernel.height, 1), height);
  const framed = (rows + kernel.height - 1) * stride;
  const floats = STRIPS + aligned(framed + SLACK);
  const out = floats + aligned(framed * 4 + SLACK);
  const isBytes = to instanceof Uint8Array;
  if (out + row * 4 + SLACK > bytes.length || kernel.data.length * 8 > STRIPS) return false;
  const shorts = isBytes && fitsShorts(filter);
  const taps = writeTaps(bytes.buffer as ArrayBuffer, { kernel, stride, channels, shorts });
  const [run, from, size] = shorts
    ? ([filterShorts, STRIPS, 1] as const)
    : ([isBytes ? filterToBytes : filterToFloats, floats, 4] as const);
  const result = isBytes ? bytes.subarray(out, out + row) : new Float32Array(bytes.buffer, out, row);
  const copyRows = framedRows(src, frame);
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top);
    copyRows(bytes, STRIPS, top, count + kernel.height - 1);
    if (!shorts) toFloats(STRIPS, floats, (count + kernel.height - 1) * stride);
    for (let y = 0; y < count; y++) {
      run(from + y * stride * size, out, row, 0, taps, delta);
      to.set(result, (top + y) * row);
    }
  }
  return true;
}

/** Whether whole weights of 16 bits give the same: no sum on the way can exceed them. */
function fitsShorts({ kernel, delta }: Filter): boolean {
  const largest = kernel.data.reduce((sum, weight) => sum + Math.abs(weight) * 255, Math.abs(delta));
  return largest < 2 ** 15 && Number.isInteger(delta) && kernel.data.every(Number.isInteger);
}

interface Taps {
  readonly kernel: Kernel;
  readonly stride: number;
  readonly channels: number;
  readonly shorts: boolean;
}

/** For each weight that is not 0 where its pixel is, in bytes from the first, and the weight. Returns how many there are. */
function writeTaps(memory: ArrayBuffer, { kernel, stride, channels, shorts }: Taps): number {
  const offsets = new Uint32Array(memory);
  const weights = shorts ? new Int32Array(memory) : new Float32Array(memory);
  let taps = 0;
  kernel.data.forEach((weight, k) => {
    if (weight === 0) return;
    const pixel = Math.floor(k / kernel.width) * stride + (k % kernel.width) * channels;
    offsets[2 * taps] = pixel * (shorts ? 1 : 4);
    weights[2 * taps + 1] = weight;
    taps++;
  });
  return taps;
}

function aligned(size: number): number {
  return Math.ceil(size / 16) * 16;
}
