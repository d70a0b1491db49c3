import { assertOneOf } from '../internal/assert';
import { CV_16S, CV_32F, CV_64F, CV_8U } from './constants';
import type { Image } from './image';

/**
 * What is arranged as an image but does not fit into 0 … 255: slopes, which can be negative, and labels. Laid out like an
 * image; `convertScaleAbs` makes one of it that can be looked at.
 */
export interface SignedImage {
  readonly data: Int16Array | Int32Array | Float32Array | Float64Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** The depth of a result: −1 and CV_8U give an Image, the others a SignedImage. */
export type Depth = -1 | typeof CV_8U | typeof CV_16S | typeof CV_32F | typeof CV_64F;

/** The result of a filter: an image for 8 bits, a signed image for more. */
export type OfDepth<D extends Depth> = D extends -1 | typeof CV_8U ? Image : SignedImage;

export function assertDepth(caller: string, ddepth: Depth): void {
  assertOneOf<number>(caller, { ddepth }, [-1, CV_8U, CV_16S, CV_32F, CV_64F]);
}

/**
 * Exact values as an image of the depth asked for. 8- and 16-bit values are rounded to the nearest whole number, halves to
 * the even one, and what lies outside their range becomes its nearest end.
 */
export function toDepth<D extends Depth>(
  ddepth: D,
  values: Float32Array | Float64Array,
  { width, height, channels }: Pick<Image, 'width' | 'height' | 'channels'>,
): OfDepth<D> {
  const shape = { width, height, channels };
  const convert = (): SignedImage['data'] | Uint8Array => {
    if (ddepth === CV_16S) return Int16Array.from(values, (value) => saturate16(roundHalfEven(value)));
    if (ddepth === CV_32F) return values instanceof Float32Array ? values : Float32Array.from(values);
    if (ddepth === CV_64F) return values instanceof Float64Array ? values : Float64Array.from(values);
    return saturated(values);
  };
  return { data: convert(), ...shape } as OfDepth<D>;
}

/** Rounds to the nearest whole number, halves to the even one, and keeps the result in 0 … 255. */
export function saturated(values: ArrayLike<number>): Uint8Array {
  // Uint8ClampedArray rounds and clamps exactly so.
  return new Uint8Array(Uint8ClampedArray.from(values).buffer);
}

/** The nearest whole number, of two equally near ones the even one. */
export function roundHalfEven(x: number): number {
  const rounded = Math.round(x);
  return rounded - x === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

function saturate16(x: number): number {
  return Math.min(Math.max(x, -32768), 32767);
}
