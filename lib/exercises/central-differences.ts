import type { Numbers } from './check-close';
import { isList, isRecord } from './plain-data';

/** Near the cube root of the rounding error, where the errors of the formula and of rounding are about equal. */
const step = 6e-6;

/**
 * The gradient of a function by central differences, (f(x + h) − f(x − h)) / 2h, one number of `x` after the other. Where the
 * function gives several numbers, the gradient of their sum, which for a function of each number by itself is the list of its
 * derivatives.
 *
 * @param x - Numbers, alone or in lists and objects. Not modified.
 * @returns The same structure as `x`.
 */
export function centralDifferences(f: (x: Numbers) => Numbers, x: Numbers): Numbers {
  return differences(x, (value) => sum(f(value)));
}

/** For every number in `part`: the slope of `f`, which takes `part` with that number changed. */
function differences(part: Numbers, f: (changed: Numbers) => number): Numbers {
  if (typeof part === 'number') {
    const h = step * Math.max(1, Math.abs(part));
    return (f(part + h) - f(part - h)) / (2 * h);
  }
  if (isList(part)) {
    const list = Array.from(part as ArrayLike<Numbers>);
    return list.map((inner, i) =>
      differences(inner, (changed) => f(list.map((other, j) => (j === i ? changed : other)))),
    );
  }
  const record = part as { readonly [key: string]: Numbers };
  return Object.fromEntries(
    Object.entries(record).map(([key, inner]) => [
      key,
      differences(inner, (changed) => f({ ...record, [key]: changed })),
    ]),
  );
}

function sum(value: unknown): number {
  if (typeof value === 'number') return value;
  const parts: unknown[] = isList(value) ? Array.from(value) : isRecord(value) ? Object.values(value) : [NaN];
  return parts.reduce<number>((total, part) => total + sum(part), 0);
}
