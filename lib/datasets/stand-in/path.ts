/** A line as a pen follows it, flat: x₀, y₀, x₁, y₁, … with x to the right and y down. */
export type Path = number[];

/** Reads a path from text in the manner of SVG's `points`: `'0,0 10,5 20,0'`. */
export function parsePath(text: string): Path {
  return text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
}

/**
 * A smooth line through all control points (Catmull–Rom). A control point given twice in a row is a sharp corner.
 *
 * @param steps - Straight pieces between two neighbouring control points.
 * @see Catmull and Rom, A Class of Local Interpolating Splines (1974)
 */
export function smooth(controls: Path, steps: number): Path {
  const last = controls.length / 2 - 1;
  const at = (i: number, axis: 0 | 1): number => controls[2 * Math.min(Math.max(i, 0), last) + axis]!;
  const path: Path = [at(0, 0), at(0, 1)];
  for (let i = 0; i < last; i++) {
    if (at(i, 0) === at(i + 1, 0) && at(i, 1) === at(i + 1, 1)) continue;
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      path.push(
        between(at(i - 1, 0), at(i, 0), at(i + 1, 0), at(i + 2, 0), t),
        between(at(i - 1, 1), at(i, 1), at(i + 1, 1), at(i + 2, 1), t),
      );
    }
  }
  return path;
}

/** The cubic from p₁ at t = 0 to p₂ at t = 1 whose slopes there are (p₂ − p₀)/2 and (p₃ − p₁)/2. */
function between(p0: number, p1: number, p2: number, p3: number, t: number): number {
  const a = 3 * (p1 - p2) + p3 - p0;
  const b = 2 * p0 - 5 * p1 + 4 * p2 - p3;
  return p1 + 0.5 * t * (p2 - p0 + t * (b + t * a));
}

/** The closed outline of something symmetrical, from its right half, which begins and ends at x = 0. */
export function mirror(half: Path): Path {
  const outline = [...half];
  for (let i = half.length - 2; i >= 0; i -= 2) outline.push(-half[i]!, half[i + 1]!);
  return outline;
}
