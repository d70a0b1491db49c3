import { assertOneOf, assertPositive } from '../internal/assert';
import { INTER_AREA, INTER_CUBIC, INTER_LINEAR, INTER_LINEAR_EXACT, INTER_NEAREST } from './constants';
import { assertImage, assertSize, type Image, type Size } from './image';
import { areaMeans, blockMeans } from './resize/area';
import { interpolate } from './resize/interpolate';
import { nearest } from './resize/nearest';
import { stepOf, wholeStep, type Axis } from './resize/scale';
import { coverTaps, cubicTaps, exactTaps, linearTaps } from './resize/taps';
import { roundHalfEven } from './signed-image';
import { halveFast } from './simd/halve';

/**
 * The image larger or smaller.
 *
 * @param src - The image. Not modified.
 * @param dsize - Width and height of the result; null: by fx and fy.
 * @param fx - Where dsize is null, how many times wider.
 * @param fy - Where dsize is null, how many times higher.
 * @param interpolation - INTER_NEAREST, INTER_LINEAR (default), INTER_CUBIC, INTER_AREA (best for making smaller) or
 *   INTER_LINEAR_EXACT. INTER_CUBIC may differ from OpenCV by 1.
 * @returns A new image.
 * @throws {RangeError} On a size of 0, or where neither a size nor factors above 0 are given.
 * @see https://docs.opencv.org/4.x/da/d54/group__imgproc__transform.html (resize)
 * @example
 * const row = cv.image(4, 1, 1, [0, 100, 200, 100]);
 * cv.resize(row, [2, 1], 0, 0, cv.INTER_AREA).data; // [50, 150]
 * cv.resize(row, null, 2, 1, cv.INTER_NEAREST).data; // [0, 0, 100, 100, 200, 200, 100, 100]
 * cv.resize(row, [0, 5]); // throws RangeError: resize: dsize is 0 × 5; expected at least one pixel.
 */
export function resize(
  src: Image,
  dsize: Size | null | undefined,
  fx = 0,
  fy = 0,
  interpolation: number = INTER_LINEAR,
): Image {
  assertImage('resize', { src });
  assertOneOf('resize', { interpolation }, [INTER_NEAREST, INTER_LINEAR, INTER_CUBIC, INTER_AREA, INTER_LINEAR_EXACT]);
  const [x, y] = axes(src, dsize, { fx, fy });
  const halves = isHalving({ x, y, interpolation }) ? halveFast(src) : undefined;
  if (halves) return { data: halves, width: x.target, height: y.target, channels: src.channels };
  return resized(src, { x, y, interpolation });
}

function axes(src: Image, dsize: Size | null | undefined, { fx, fy }: { fx: number; fy: number }): [Axis, Axis] {
  if (!dsize) {
    assertPositive('resize', { 'fx, without a dsize,': fx });
    assertPositive('resize', { 'fy, without a dsize,': fy });
  }
  const size = dsize ?? ([roundHalfEven(src.width * fx), roundHalfEven(src.height * fy)] as const);
  assertSize('resize', { dsize: size });
  const [width, height] = size;
  return [
    { source: src.width, target: width, factor: dsize ? width / src.width : fx },
    { source: src.height, target: height, factor: dsize ? height / src.height : fy },
  ];
}

export interface Resizing {
  readonly x: Axis;
  readonly y: Axis;
  readonly interpolation: number;
}

export function resized(src: Image, { x, y, interpolation }: Resizing): Image {
  return { data: resample(src, { x, y, interpolation }), width: x.target, height: y.target, channels: src.channels };
}

/** Whether the result is the mean of blocks of 2 × 2: what linear interpolation comes to as well for half the size. */
export function isHalving({ x, y, interpolation }: Resizing): boolean {
  const means = [INTER_LINEAR, INTER_LINEAR_EXACT, INTER_AREA].includes(interpolation);
  return means && wholeStep(x) === 2 && wholeStep(y) === 2;
}

function resample(src: Image, { x, y, interpolation }: Resizing): Uint8Array {
  if (interpolation === INTER_NEAREST) return nearest(src, x, y);
  if (interpolation === INTER_CUBIC) {
    return interpolate(src, cubicTaps(x), cubicTaps(y), { before: 0, between: 0, after: 22 });
  }
  if (interpolation === INTER_AREA || isHalving({ x, y, interpolation })) return byArea(src, x, y);
  if (interpolation === INTER_LINEAR_EXACT) {
    return interpolate(src, exactTaps(x), exactTaps(y), { before: 0, between: 0, after: 16 });
  }
  return interpolate(src, linearTaps(x), linearTaps(y), LINEAR_ROUNDING);
}

const LINEAR_ROUNDING = { before: 4, between: 16, after: 2 };

function byArea(src: Image, x: Axis, y: Axis): Uint8Array {
  const [stepX, stepY] = [wholeStep(x), wholeStep(y)];
  if (stepX && stepY) return blockMeans(src, { ...x, step: stepX }, { ...y, step: stepY });
  if (stepOf(x) >= 1 && stepOf(y) >= 1) return areaMeans(src, x, y);
  return interpolate(src, coverTaps(x), coverTaps(y), LINEAR_ROUNDING);
}
