import type { Separable } from '../gaussian-blur';
import type { Image } from '../image';
import { framedRows } from './framed-strips';
import { kernels, SLACK, STRIPS } from './kernels';

const STRIP = 2 ** 17;

/** `blurred`, in strips of rows; undefined where the rows of a strip would not fit into the memory. */
export function blurredFast(src: Image, { weightsX, weightsY, borderType }: Separable): Image | undefined {
  const { width, height, channels } = src;
  const { bytes, blurRows, blurColumns } = kernels();
  const [right, below] = [(weightsX.length - 1) / 2, (weightsY.length - 1) / 2];
  const row = width * channels;
  const [stride, sumStride] = [(width + 2 * right) * channels, Math.ceil(row / 16) * 16];
  const rows = Math.min(Math.max(Math.floor(STRIP / stride), 2 * below, 1), height);
  const framed = rows + 2 * below;
  const sums = STRIPS + Math.ceil((framed * stride + SLACK) / 16) * 16;
  const out = sums + (framed + 1) * sumStride * 2;
  if (out + rows * row + SLACK > bytes.length || Math.max(weightsX.length, weightsY.length) > 256) return undefined;
  const [atX, atY] = [0, 4096];
  new Int32Array(bytes.buffer, atX, right + 1).set(weightsX.subarray(0, right + 1));
  new Int16Array(bytes.buffer, atY, weightsY.length + 1).fill(0).set(weightsY);
  const copyRows = framedRows(src, { left: right, right, top: below, bottom: below, borderType });
  const data = new Uint8Array(src.data.length);
  for (let y = 0; y < height; y += rows) {
    const count = Math.min(rows, height - y);
    copyRows(bytes, STRIPS, y, count + 2 * below);
    blurRows(STRIPS, stride, sums, sumStride, count + 2 * below, row, atX, right, channels);
    blurColumns(sums, sumStride, out, row, count, row, atY, weightsY.length);
    data.set(bytes.subarray(out, out + count * row), y * row);
  }
  return { data, width, height, channels };
}
