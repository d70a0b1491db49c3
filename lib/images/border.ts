import { assertOneOf } from '../internal/assert';
import { BORDER_CONSTANT, BORDER_REFLECT, BORDER_REFLECT_101, BORDER_REPLICATE, BORDER_WRAP } from './constants';

/** The ways to continue an image beyond its border. */
export const BORDER_TYPES = [BORDER_CONSTANT, BORDER_REPLICATE, BORDER_REFLECT, BORDER_WRAP, BORDER_REFLECT_101];

export function assertBorder(caller: string, borderType: number, allowed: readonly number[] = BORDER_TYPES): void {
  assertOneOf(caller, { borderType }, allowed);
}

/** What filters may meet beyond the border: all but the other side. */
export const FILTER_BORDERS = [BORDER_CONSTANT, BORDER_REPLICATE, BORDER_REFLECT, BORDER_REFLECT_101];

/** The row or column that stands in for position `p`, which may be outside [0, length); −1 for the constant. */
export function borderIndex(p: number, length: number, borderType: number): number {
  if (p >= 0 && p < length) return p;
  if (borderType === BORDER_CONSTANT) return -1;
  if (borderType === BORDER_REPLICATE) return p < 0 ? 0 : length - 1;
  if (borderType === BORDER_WRAP) return ((p % length) + length) % length;
  if (length === 1) return 0;
  // A mirror repeats: there and back again, with the end pixels twice (REFLECT) or once (REFLECT_101).
  const period = borderType === BORDER_REFLECT ? 2 * length : 2 * length - 2;
  const q = ((p % period) + period) % period;
  const mirrored = borderType === BORDER_REFLECT ? period - 1 - q : period - q;
  return q < length ? q : mirrored;
}

/** `borderIndex` of each position from −before to length + after − 1. */
export function borderIndices(length: number, before: number, after: number, borderType: number): Int32Array {
  return Int32Array.from({ length: before + length + after }, (_, i) => borderIndex(i - before, length, borderType));
}
