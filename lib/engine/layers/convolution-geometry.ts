import type { Conv2DSpecification, Padding } from '../specification';

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

/** Everything about a convolution that is known beforehand; lengths in pixels, sizes in floats. */
export interface Geometry {
  /** Of the input with its frame. */
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly positions: number;
  readonly filters: number;
  readonly kernelHeight: number;
  /** Floats of one line of a window: they lie in one piece. */
  readonly stretch: number;
  readonly strideY: number;
  readonly strideX: number;
  readonly top: number;
  readonly left: number;
  readonly framed: boolean;
  /** Byte offsets in an image of the windows' first numbers. */
  readonly windows: readonly number[];
}

export function geometry(
  { filters, kernelSize, strides = [1, 1], padding = 'valid' }: Conv2DSpecification,
  shape: readonly number[],
): Geometry {
  const [height, width, channels] = shape as [number, number, number];
  const vertical = axis(height, { size: kernelSize[0], stride: strides[0], padding });
  const horizontal = axis(width, { size: kernelSize[1], stride: strides[1], padding });
  const framedWidth = width + horizontal.before + horizontal.after;
  const windows: number[] = [];
  for (let y = 0; y < vertical.out; y++) {
    for (let x = 0; x < horizontal.out; x++) {
      windows.push(4 * channels * (y * strides[0] * framedWidth + x * strides[1]));
    }
  }
  return {
    height: height + vertical.before + vertical.after,
    width: framedWidth,
    channels,
    outHeight: vertical.out,
    outWidth: horizontal.out,
    positions: vertical.out * horizontal.out,
    filters,
    kernelHeight: kernelSize[0],
    stretch: kernelSize[1] * channels,
    strideY: strides[0],
    strideX: strides[1],
    top: vertical.before,
    left: horizontal.before,
    framed: vertical.before + vertical.after + horizontal.before + horizontal.after > 0,
    windows,
  };
}
