import { types } from 'node:util';

/** A list that can be walked by index: an array or a typed array of numbers. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  if (types.isBigInt64Array(value) || types.isBigUint64Array(value)) return false;
  return Array.isArray(value) || types.isTypedArray(value);
}

/** A plain object, in whichever realm it was made. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
