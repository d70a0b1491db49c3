/**
 * Round numbers that divide an interval into about `count` parts: steps of 1, 2 or 5 times a power of ten.
 *
 * @example
 * ticks([0, 10], 5); // [0, 2, 4, 6, 8, 10]
 * ticks([-0.3, 0.3], 3); // [-0.2, 0, 0.2]
 */
export function ticks([low, high]: readonly [number, number], count: number): number[] {
  const rough = (high - low) / count;
  if (!(rough > 0) || !Number.isFinite(rough)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999)!;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Multiples of a decimal step carry rounding errors; twelve digits are more than an axis shows.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** A number on an axis or beside a slider: short, with a true minus sign. */
export function written(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  const text =
    size !== 0 && (size < 1e-4 || size >= 1e6)
      ? value.toExponential(Math.max(0, digits - 1))
      : String(Number(value.toPrecision(digits)));
  return text.replace(/-/g, '−');
}
