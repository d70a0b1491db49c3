import type { Path } from './path';

/** A square grey picture in the making: `side × side` values from 0 (empty) to 1 (full), row by row. */
export interface Canvas {
  readonly pixels: Float32Array;
  readonly side: number;
}

export function createCanvas(side: number): Canvas {
  return { pixels: new Float32Array(side * side), side };
}

/** What the pen leaves behind: a round tip of `radius` pixels whose edge fades over `softness` pixels. */
export interface Pen {
  readonly radius: number;
  readonly softness: number;
}

/**
 * Inks a line. A pixel's coverage falls from 1 to 0 across the edge of the pen, by its distance from the line; where
 * lines cross, the fuller coverage stays.
 */
export function inkPath(canvas: Canvas, path: Path, pen: Pen): void {
  for (let i = 0; i + 3 < path.length; i += 2) {
    inkSegment(canvas, path[i]!, path[i + 1]!, path[i + 2]!, path[i + 3]!, pen);
  }
}

function inkSegment({ pixels, side }: Canvas, x0: number, y0: number, x1: number, y1: number, pen: Pen): void {
  const reach = pen.radius + pen.softness / 2;
  const left = Math.max(0, Math.ceil(Math.min(x0, x1) - reach - 0.5));
  const right = Math.min(side - 1, Math.floor(Math.max(x0, x1) + reach - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(y0, y1) - reach - 0.5));
  const bottom = Math.min(side - 1, Math.floor(Math.max(y0, y1) + reach - 0.5));
  const dx = x1 - x0;
  const dy = y1 - y0;
  const inverseSquare = 1 / (dx * dx + dy * dy || 1);
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - y0;
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - x0;
      const along = (px * dx + py * dy) * inverseSquare;
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const ex = px - t * dx;
      const ey = py - t * dy;
      const square = ex * ex + ey * ey;
      if (square >= reach * reach) continue;
      const coverage = (reach - Math.sqrt(square)) / pen.softness;
      const at = row * side + column;
      if (coverage > pixels[at]!) pixels[at] = coverage > 1 ? 1 : coverage;
    }
  }
}

/** Lines of sight through a row of pixels: more give smoother edges. */
const linesPerRow = 4;

/**
 * Covers the area inside a closed outline, with smooth edges. Along each line of sight an edge of the outline changes, from
 * its crossing onwards, whether we are inside; `changes` collects that, and a running sum along each row gives the cover.
 */
export function coverArea({ pixels, side }: Canvas, outline: Path): void {
  const changes = new Float32Array(side * (side + 2));
  let x0 = outline[outline.length - 2]!;
  let y0 = outline[outline.length - 1]!;
  for (let i = 0; i < outline.length; i += 2) {
    const x1 = outline[i]!;
    const y1 = outline[i + 1]!;
    const share = (y1 > y0 ? 1 : -1) / linesPerRow;
    const first = Math.max(0, Math.ceil(Math.min(y0, y1) * linesPerRow - 0.5));
    const end = Math.min(side * linesPerRow, Math.max(y0, y1) * linesPerRow - 0.5);
    for (let line = first; line < end; line++) {
      const crossing = x0 + (((line + 0.5) / linesPerRow - y0) / (y1 - y0)) * (x1 - x0);
      const x = Math.min(Math.max(crossing, 0), side);
      const column = Math.floor(x);
      const at = Math.floor(line / linesPerRow) * (side + 2) + column;
      changes[at]! += share * (1 - x + column);
      changes[at + 1]! += share * (x - column);
    }
    x0 = x1;
    y0 = y1;
  }
  for (let row = 0; row < side; row++) {
    let sum = 0;
    for (let column = 0; column < side; column++) {
      sum += changes[row * (side + 2) + column]!;
      pixels[row * side + column] = Math.min(1, Math.abs(sum));
    }
  }
}
