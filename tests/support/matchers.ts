import { expect } from '@jest/globals';

/** Numbers in rows of any depth. */
export type Numbers = number | ArrayLike<number> | readonly Numbers[];

/** The largest difference allowed: a number as it is, or a share of the expected value. */
export type Tolerance = number | { readonly relative: number };

/** What is laid out as an image: row after row, the channels of a pixel side by side. */
export interface Picture {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

declare module 'expect' {
  interface Matchers<R> {
    /** The same shape, and every value within the tolerance; NaN equals only NaN, Infinity only Infinity. */
    toBeCloseToArray(expected: Numbers, tolerance: Tolerance): R;
    /** The same size and channels, and every value within the tolerance, by default the very same. */
    toBePicture(expected: Picture, tolerance?: number): R;
  }
}

expect.extend({
  toBeCloseToArray(received: unknown, expected: Numbers, tolerance: Tolerance) {
    const problem = describeDifference(received as Numbers, expected, tolerance);
    return {
      pass: problem === undefined,
      message: () => problem ?? `Expected an array that differs by more than ${show(tolerance)}, but none of it does.`,
    };
  },
  toBePicture(received: unknown, expected: Picture, tolerance = 0) {
    const problem = describePixels(received as Picture, expected, tolerance);
    return {
      pass: problem === undefined,
      message: () => problem ?? `Expected a picture that differs by more than ±${tolerance}, but none of it does.`,
    };
  },
});

function describePixels(received: Picture, expected: Picture, tolerance: number): string | undefined {
  const [shape, expectedShape] = [sizeOf(received), sizeOf(expected)];
  if (shape !== expectedShape) return `Expected a picture of ${expectedShape}, received ${shape}.`;
  const { data, width, channels } = expected;
  let [first, largest, count] = [-1, -1, 0];
  const error = (i: number) => difference(received.data[i]!, data[i]!);
  for (let i = 0; i < data.length; i++) {
    if (error(i) <= tolerance) continue;
    if (first < 0) first = i;
    if (largest < 0 || error(i) > error(largest)) largest = i;
    count++;
  }
  if (first < 0) return undefined;
  const pixel = (i: number) => {
    const [x, y] = [Math.floor(i / channels) % width, Math.floor(i / channels / width)];
    return `column ${x} of row ${y}, channel ${i % channels}: expected ${data[i]}, received ${received.data[i]}`;
  };
  return [
    `Expected a picture of ${expectedShape} within ±${tolerance}; ${count} of ${data.length} values differ.`,
    `First different pixel: ${pixel(first)}`,
    `Largest difference ${error(largest)}: ${pixel(largest)}`,
  ].join('\n');
}

function sizeOf(picture: Picture | undefined): string {
  if (!picture || !ArrayBuffer.isView(picture.data)) return 'no picture';
  const { width, height, channels } = picture;
  const { length } = picture.data as ArrayLike<number>;
  const values = length === width * height * channels ? '' : `, but ${length} values`;
  return `${width} × ${height} × ${channels}${values}`;
}

function describeDifference(received: Numbers, expected: Numbers, tolerance: Tolerance): string | undefined {
  const [shape, expectedShape] = [shapeOf(received), shapeOf(expected)];
  if (shape !== expectedShape) return `Expected shape ${expectedShape}, received ${shape}.`;
  const [got, wanted] = [leaves(received), leaves(expected)];
  const errors = got.map((leaf, i) => difference(leaf.value, wanted[i]!.value));
  const allowed = wanted.map(({ value }) =>
    typeof tolerance === 'number' ? tolerance : tolerance.relative * Math.abs(value),
  );
  const wrong = errors.flatMap((error, i) => (error === 0 || (error < Infinity && error <= allowed[i]!) ? [] : [i]));
  const first = wrong[0];
  if (first === undefined) return undefined;
  const largest = errors.indexOf(Math.max(...wrong.map((i) => errors[i]!)));
  const line = (i: number) => `[${got[i]!.path}]: expected ${wanted[i]!.value}, received ${got[i]!.value}`;
  return [
    `Expected an array of shape ${shape} within ${show(tolerance)}; ${wrong.length} of ${got.length} values differ.`,
    `First difference at ${line(first)}`,
    `Largest error ${errors[largest]} at ${line(largest)}`,
  ].join('\n');
}

/** 0 where both are the same, NaN and Infinity included; Infinity where only one of them is NaN or infinite. */
function difference(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  const error = Math.abs(a - b);
  return Number.isNaN(error) ? Infinity : error;
}

function isList(x: Numbers): x is ArrayLike<number> | readonly Numbers[] {
  return Array.isArray(x) || ArrayBuffer.isView(x);
}

function shapeOf(x: Numbers): string {
  if (!isList(x)) return typeof x === 'number' ? '' : `of ${String(x)}`;
  const inner = Array.from(x, (row: Numbers) => shapeOf(row));
  return `[${x.length}]${new Set(inner).size === 1 ? inner[0] : inner.join('|')}`;
}

function leaves(x: Numbers, path: readonly number[] = []): { value: number; path: string }[] {
  if (!isList(x)) return [{ value: x as number, path: path.join(', ') }];
  return Array.from(x).flatMap((inner: Numbers, i) => leaves(inner, [...path, i]));
}

function show(tolerance: Tolerance): string {
  return typeof tolerance === 'number' ? `±${tolerance}` : `±${tolerance.relative} of the expected value`;
}
