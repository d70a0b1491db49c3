import { roundStep } from '../round-step';

export interface Tick {
  /** Where it stands on the axis. */
  readonly value: number;
  readonly text: string;
}

/** About so many round numbers between two, 1, 2 or 5 times a power of ten apart. */
export function roundTicks([from, to]: readonly [number, number], about: number, step?: number): Tick[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  if (!(high > low)) return [{ value: low, text: tickText(low) }];
  const distance = step ?? roundStep((high - low) / Math.max(1, about));
  const first = Math.ceil(low / distance - 1e-9);
  const count = Math.floor(high / distance + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, Math.min(count, 200)) }, (_, i) => {
    const value = Number(((first + i) * distance).toPrecision(12));
    return { value, text: tickText(value) };
  });
}

/** Powers of ten between two exponents; where there are few, 2 and 5 times them as well. */
export function logTicks([from, to]: readonly [number, number]): Tick[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const factors = high - low > 1 ? [1] : [1, 2, 5];
  const every = Math.max(1, Math.ceil((high - low) / 8));
  const exponents = Array.from({ length: Math.floor(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i);
  return exponents
    .filter((exponent) => exponent % every === 0)
    .flatMap((exponent) => factors.map((factor) => Number(`${factor}e${exponent}`)))
    .filter((value) => Math.log10(value) >= low - 1e-9 && Math.log10(value) <= high + 1e-9)
    .map((value) => ({ value: Math.log10(value), text: tickText(value) }));
}

/** With a true minus sign, thousands as k and millions as M, as plotly.js writes them. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  const [unit, suffix] = size >= 1e6 ? [1e6, 'M'] : size >= 1e4 ? [1e3, 'k'] : [1, ''];
  return `${String(Number((value / unit).toPrecision(6))).replaceAll('-', '−')}${suffix}`;
}
