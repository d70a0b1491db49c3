/** One axis of a resize: from `source` to `target` pixels, with `factor` ≈ target / source. */
export interface Axis {
  readonly source: number;
  readonly target: number;
  readonly factor: number;
}

/** Source pixels for one pixel of the result. */
export function stepOf({ factor }: Axis): number {
  return 1 / factor;
}

/** The step where it is a whole number, otherwise undefined. */
export function wholeStep(axis: Axis): number | undefined {
  const step = stepOf(axis);
  const whole = Math.round(step);
  return Math.abs(step - whole) < Number.EPSILON ? whole : undefined;
}
