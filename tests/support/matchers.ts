import { expect } from '@jest/globals';

/** Numbers in rows of any depth. */
export type Numbers = number | ArrayLike<number> | readonly Numbers[];

/** The largest difference allowed: a number as it is, or a share of the expected value. */
export type Tolerance = number | { readonly relative: number };

declare module 'expect' {
  interface Matchers<R> {
    /** The same shape, and every value within the tolerance; NaN equals only NaN, Infinity only Infinity. */
    toBeCloseToArray(expected: Numbers, tolerance: Tolerance): R;
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
});

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
