import type { Json, Trace } from '../../figure';
import { grid, list, number, pair } from '../attributes';
import { colourScale, toCss } from '../colour';
import type { Panel } from '../panel';
import { rasterImage } from '../raster';
import { element } from '../svg';
import type { TraceType } from './trace-type';

/** Cells in colours. Few become rectangles, many one picture. */
export const heatmap: TraceType = {
  depth: 1,
  extents: (trace) => {
    const cells = grid(trace.z);
    const { x, y } = edges(trace, cells);
    return {
      x: { values: typeof list(trace.x)[0] === 'string' ? list(trace.x) : x },
      y: { values: typeof list(trace.y)[0] === 'string' ? list(trace.y) : y },
    };
  },
  draw: (trace, panel) => {
    const cells = grid(trace.z);
    const colour = colourScale(trace.colorscale, heatRange(trace, cells));
    const count = cells.length * (cells[0]?.length ?? 0);
    const box = pixelBox(trace, cells, panel);
    if (count > mostRectangles) {
      return rasterImage(
        cells.map((row) => row.map((value) => (value === null ? null : colour(value)))),
        {
          ...box,
          smooth: trace.zsmooth === 'best',
        },
      );
    }
    return rectangles(cells, box, { gap: number(trace.xgap, 0), fill: (value) => toCss(colour(value)) });
  },
};

const mostRectangles = 600;

/** The range that the colours span: as given, otherwise that of the numbers. */
export function heatRange(trace: Trace, cells: readonly (readonly (number | null)[])[]): readonly [number, number] {
  const given = pair([trace.zmin ?? null, trace.zmax ?? null]);
  return given ?? extremes(cells.flat());
}

/** The least and the greatest of the numbers among these. */
export function extremes(values: readonly Json[]): [number, number] {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  return numbers.reduce<[number, number]>(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
}

/** Where the grid begins and ends on both axes: half a cell beyond its first and last middles. */
function edges(trace: Trace, cells: readonly (readonly unknown[])[]): { x: [number, number]; y: [number, number] } {
  const along = (given: Json | undefined, count: number): [number, number] => {
    const places = list(given).filter((place): place is number => typeof place === 'number');
    const first = places[0] ?? 0;
    const last = places.at(-1) ?? count - 1;
    const half = count > 1 ? (last - first) / (count - 1) / 2 : 0.5;
    return [first - half, last + half];
  };
  return { x: along(trace.x, cells[0]?.length ?? 0), y: along(trace.y, cells.length) };
}

interface PixelBox {
  readonly x0: number;
  readonly x1: number;
  /** Where the first row begins, which may be below or above the last. */
  readonly y0: number;
  readonly y1: number;
}

export function pixelBox(trace: Trace, cells: readonly (readonly unknown[])[], panel: Panel): PixelBox {
  const { x, y } = edges(trace, cells);
  return { x0: panel.x(x[0]), x1: panel.x(x[1]), y0: panel.y(y[0]), y1: panel.y(y[1]) };
}

function rectangles(
  cells: readonly (readonly (number | null)[])[],
  { x0, x1, y0, y1 }: PixelBox,
  { gap, fill }: { gap: number; fill: (value: number) => string },
): string {
  const [width, height] = [(x1 - x0) / (cells[0]?.length ?? 1), (y1 - y0) / cells.length];
  // Without a gap neighbours overlap a little: otherwise the page shines through between them.
  const grow = gap > 0 ? -gap : 0.4;
  return cells
    .flatMap((row, r) =>
      row.map((value, c) => {
        if (value === null) return '';
        const [x, y] = [x0 + c * width, Math.min(y0 + r * height, y0 + (r + 1) * height)];
        const size = { width: Math.abs(width) + grow, height: Math.abs(height) + grow };
        return element('rect', {
          x: x - Math.min(0, grow) / 2,
          y: y - Math.min(0, grow) / 2,
          ...size,
          fill: fill(value),
        });
      }),
    )
    .join('');
}
