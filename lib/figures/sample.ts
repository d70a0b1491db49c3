import { significant } from './significant';

/** A curve as points; null is a gap. */
export interface Curve {
  readonly x: number[];
  readonly y: (number | null)[];
}

/**
 * Enough points for a smooth line, evenly spaced, and one more so that 0 is among them in a symmetric range: the corners of
 * activations lie there.
 */
export function sample(
  caller: string,
  f: (x: number) => number,
  { from, to, points = 241 }: { from: number; to: number; points?: number },
): Curve {
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    throw new RangeError(`${caller}: from is ${from} and to is ${to}; expected two numbers, the smaller one first.`);
  }
  const x = Array.from({ length: points }, (_, i) => significant(from + ((to - from) * i) / (points - 1)));
  const y = x.map((value) => {
    const result = f(value);
    return Number.isFinite(result) ? significant(result) : null;
  });
  return { x, y };
}
