import { assertInteger, inWords } from '../internal/assert';

/**
 * A picture of 8-bit pixels, row after row, the channels of a pixel side by side: channel c of the pixel in column x of
 * row y is `data[(y * width + x) * channels + c]`. One channel is grey; three are blue, green, red, in OpenCV's order; a
 * fourth is opacity.
 */
export interface Image {
  /** `height × width × channels` values from 0 (dark) to 255 (bright). */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** Width and height in pixels, in this order, as OpenCV has it. */
export type Size = readonly [width: number, height: number];

/** Column and row of a pixel, counted from the upper left corner. */
export type Point = readonly [x: number, y: number];

/** A value for each channel. As in OpenCV, a single number is the value of the first channel, and the others are 0. */
export type Scalar = number | readonly number[];

/** More pixels than this are refused before any memory is taken: a header can claim what no file holds. */
export const MAX_PIXELS = 2 ** 28;

/**
 * An image of the given size.
 *
 * @param width - Columns, a whole number ≥ 1.
 * @param height - Rows, a whole number ≥ 1.
 * @param channels - 1 (grey), 3 (blue, green, red) or 4 (with opacity).
 * @param data - `height × width × channels` whole numbers from 0 to 255. A Uint8Array is used as it is, not copied.
 *   Default: zeros, which is black.
 * @throws {RangeError} On another size, number of channels, length or value.
 * @example
 * cv.image(4, 2, 3).data.length; // 24
 * cv.image(2, 1, 1, [0, 255]).data[1]; // 255
 * cv.image(2, 1, 1, [0, 256]); // throws RangeError: image: data[1] is 256; expected a whole number from 0 to 255.
 */
export function image(width: number, height: number, channels: 1 | 3 | 4 = 1, data?: ArrayLike<number>): Image {
  assertSize('image', { size: [width, height] });
  if (![1, 3, 4].includes(channels)) {
    throw new RangeError(`image: channels is ${inWords(channels)}; expected 1 (grey), 3 (BGR) or 4 (BGRA).`);
  }
  const length = width * height * channels;
  if (data && data.length !== length) {
    throw new RangeError(
      `image: data has length ${data.length}; expected ${width} × ${height} × ${channels} = ${length}.`,
    );
  }
  if (!data) return { data: new Uint8Array(length), width, height, channels };
  return { data: data instanceof Uint8Array ? data : toBytes('image', { data }), width, height, channels };
}

/** Whole numbers from 0 to 255 as bytes. */
export function toBytes(caller: string, named: Readonly<Record<string, ArrayLike<number>>>): Uint8Array {
  const [name, values] = Object.entries(named)[0]!;
  for (let i = 0; i < values.length; i++) {
    if (!(Number.isInteger(values[i]) && values[i]! >= 0 && values[i]! <= 255)) {
      throw new RangeError(`${caller}: ${name}[${i}] is ${inWords(values[i])}; expected a whole number from 0 to 255.`);
    }
  }
  return Uint8Array.from(values);
}

/** A width and a height of at least 1 whose product can be held. */
export function assertSize(caller: string, named: Readonly<Record<string, Size>>): void {
  const [name, size] = Object.entries(named)[0]!;
  if (!Array.isArray(size) || size.length !== 2) {
    throw new TypeError(`${caller}: ${name} is ${inWords(size)}; expected [width, height].`);
  }
  const [width, height] = size as Size;
  if (width === 0 || height === 0) {
    throw new RangeError(`${caller}: ${name} is ${width} × ${height}; expected at least one pixel.`);
  }
  assertInteger(caller, { [`the width in ${name}`]: width }, { min: 1 });
  assertInteger(caller, { [`the height in ${name}`]: height }, { min: 1 });
  if (width * height > MAX_PIXELS) {
    throw new RangeError(`${caller}: ${name} is ${width} × ${height}; expected at most ${MAX_PIXELS} pixels.`);
  }
}

/** An image whose parts agree with each other and which has one of the numbers of channels. */
export function assertImage(
  caller: string,
  named: Readonly<Record<string, Image>>,
  channels: readonly number[] = [1, 3, 4],
): void {
  const [name, src] = Object.entries(named)[0]!;
  if (typeof src !== 'object' || src === null || !(src.data instanceof Uint8Array)) {
    const remedy = src instanceof Promise ? ' (is an await missing?)' : '';
    throw new TypeError(`${caller}: ${name} is ${inWords(src)}${remedy}; expected an image, as cv.imread gives it.`);
  }
  assertSize(caller, { [name]: [src.width, src.height] });
  if (src.data.length !== src.width * src.height * src.channels) {
    throw new RangeError(
      `${caller}: ${name}.data has length ${src.data.length}; ` +
        `expected ${src.width} × ${src.height} × ${inWords(src.channels)}.`,
    );
  }
  if (!channels.includes(src.channels)) throw new RangeError(wrongChannels(caller, name, src.channels, channels));
}

function wrongChannels(caller: string, name: string, got: number, expected: readonly number[]): string {
  const remedy = expected.join() === '1' && got > 1 ? ' Take the grey image: cv.cvtColor(…, cv.COLOR_BGR2GRAY).' : '';
  const kinds = [expected.slice(0, -1).join(', '), expected.at(-1)].filter((part) => part !== '').join(' or ');
  return `${caller}: ${name} has ${got} channel${got === 1 ? '' : 's'}; expected ${kinds}.${remedy}`;
}

/** Two images of the same size and number of channels. */
export function assertSameShape(caller: string, named: Readonly<Record<string, Image>>): void {
  const [[first, a], [second, b]] = Object.entries(named) as [[string, Image], [string, Image]];
  assertImage(caller, { [first]: a });
  assertImage(caller, { [second]: b });
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) {
    throw new RangeError(`${caller}: ${first} is ${inSize(a)}, ${second} ${inSize(b)}; expected the same.`);
  }
}

/** How the size of an image reads in a message: `640 × 480 × 3`. */
export function inSize({ width, height, channels }: { width: number; height: number; channels: number }): string {
  return `${width} × ${height} × ${channels}`;
}
