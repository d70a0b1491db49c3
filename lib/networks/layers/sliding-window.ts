import { assertOneOf, inWords } from '../../internal/assert';
import type { Shape } from '../layer';

/** One number for height and width, or one for each. */
export type Pair = number | readonly [height: number, width: number];

/** 'valid': the window never leaves the image. 'same': the image is framed with zeros, so that stride 1 keeps its size. */
export type Padding = 'valid' | 'same';

/** A rectangle that moves over an image, row after row, and sees a part of it at each stop. */
export interface SlidingWindow {
  /** Height and width, in pixels. */
  readonly size: readonly [number, number];
  /** How far it moves at a time, down and to the right, in pixels. */
  readonly strides: readonly [number, number];
  readonly padding: Padding;
}

/**
 * What a sliding window sees: the k-th sight is of pixel `input[k]` of the image, at place `place[k]` of the window, while the
 * window stops where pixel `output[k]` of the result comes from. All are counted row after row. Sights are in the order of
 * `place`; what lies in the padding is not seen at all, which for a sum is the same as seeing zeros.
 */
export interface Sights {
  /** Rows and columns of the result: how often the window stops, from top to bottom and from left to right. */
  readonly outputSize: readonly [number, number];
  readonly output: Int32Array;
  readonly input: Int32Array;
  readonly place: Int32Array;
}

/**
 * Where a window stops along one axis, and how many zeros are put before the first pixel.
 *
 *   valid:  stops = ⌊(size − window) / stride⌋ + 1        before = 0
 *   same:   stops = ⌈size / stride⌉                       before = ⌊padding / 2⌋
 *           padding = max(0, (stops − 1) · stride + window − size)
 *
 * An odd padding has its larger half at the end, as in TensorFlow.
 *
 * @see Dumoulin and Visin, A Guide to Convolution Arithmetic for Deep Learning (2016)
 */
export function stopsAlong(
  size: number,
  { window, stride, padding }: { readonly window: number; readonly stride: number; readonly padding: Padding },
): { readonly stops: number; readonly before: number } {
  if (padding === 'valid') return { stops: Math.floor((size - window) / stride) + 1, before: 0 };
  const stops = Math.ceil(size / stride);
  return { stops, before: Math.floor(Math.max(0, (stops - 1) * stride + window - size) / 2) };
}

/** All that a window sees as it moves over an image of `height` × `width` pixels. */
export function slide([height, width]: Shape, { size, strides, padding }: SlidingWindow): Sights {
  const rows = stopsAlong(height!, { window: size[0], stride: strides[0], padding });
  const columns = stopsAlong(width!, { window: size[1], stride: strides[1], padding });
  const capacity = rows.stops * columns.stops * size[0] * size[1];
  const [output, input, place] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)];
  let k = 0;
  for (let u = 0; u < size[0]; u++) {
    for (let v = 0; v < size[1]; v++) {
      for (let i = 0; i < rows.stops; i++) {
        const y = i * strides[0] + u - rows.before;
        if (y < 0 || y >= height!) continue;
        for (let j = 0; j < columns.stops; j++) {
          const x = j * strides[1] + v - columns.before;
          if (x < 0 || x >= width!) continue;
          output[k] = i * columns.stops + j;
          input[k] = y * width! + x;
          place[k++] = u * size[1] + v;
        }
      }
    }
  }
  const seen = (list: Int32Array) => list.subarray(0, k);
  return {
    outputSize: [rows.stops, columns.stops],
    output: seen(output),
    input: seen(input),
    place: seen(place),
  };
}

/** Reads an option that is one number or two. */
export function toPair(caller: string, named: Readonly<Record<string, Pair>>): readonly [number, number] {
  const [name, value] = Object.entries(named)[0]!;
  const pair = typeof value === 'number' ? [value, value] : value;
  if (!Array.isArray(pair) || pair.length !== 2 || !pair.every((n) => Number.isSafeInteger(n) && n >= 1)) {
    const given = Array.isArray(value) ? `[${value.join(', ')}]` : inWords(value);
    throw new RangeError(
      `${caller}: ${name} is ${given}; expected a whole number of at least 1, or two of them, [height, width].`,
    );
  }
  return [pair[0]!, pair[1]!];
}

export function assertPadding(caller: string, padding: Padding): void {
  assertOneOf(caller, { padding }, ['valid', 'same']);
}

/** A shape that is that of an image, and a window that fits on it. */
export function assertWindowFits(caller: string, inputShape: Shape, { size, padding }: SlidingWindow): void {
  const [height, width] = inputShape;
  if (inputShape.length !== 3 || !inputShape.every((n) => Number.isSafeInteger(n) && n >= 1)) {
    throw new RangeError(
      `${caller}: the input has shape [${inputShape.join(', ')}]; expected [height, width, channels], each at least 1 (grey images have 1 channel).`,
    );
  }
  if (padding === 'valid' && (size[0] > height! || size[1] > width!)) {
    throw new RangeError(
      `${caller}: the window is ${size[0]} × ${size[1]}, the image ${height} × ${width}; expected a window no larger than the image, or padding: 'same'.`,
    );
  }
}
