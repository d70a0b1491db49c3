import type { Padding } from '../specification';

/** One axis of an image under a moving window. */
export interface Axis {
  readonly length: number;
  /** Windows along the axis. */
  readonly out: number;
  /** Places before the first and after the last that the windows see besides. */
  readonly before: number;
  readonly after: number;
}

/** How many windows of a size fit an axis, by the rules of Keras: 'same' gives ⌈length / stride⌉ and centres what it adds. */
export function axis(
  length: number,
  { size, stride, padding }: { size: number; stride: number; padding: Padding },
): Axis {
  if (padding === 'valid') return { length, out: Math.floor((length - size) / stride) + 1, before: 0, after: 0 };
  const out = Math.ceil(length / stride);
  const missing = Math.max((out - 1) * stride + size - length, 0);
  const before = Math.floor(missing / 2);
  return { length, out, before, after: missing - before };
}
