import type { Trace } from '../../figure';
import { grid, number, record, words } from '../attributes';
import { colourScale } from '../colour';
import { isoLine } from '../iso-lines';
import type { Panel } from '../panel';
import { rasterImage } from '../raster';
import { element, px } from '../svg';
import { heatRange, heatmap, pixelBox } from './heatmap';
import type { TraceType } from './trace-type';

/** A landscape seen from above: colours, and lines of equal height. */
export const contour: TraceType = {
  depth: 2,
  extents: (trace) => {
    const { x, y } = heatmap.extents(trace);
    const inner = (values: readonly unknown[], count: number): number[] => {
      const [low, high] = values as [number, number];
      const half = count > 0 ? (high - low) / count / 2 : 0;
      return [low + half, high - half];
    };
    const cells = grid(trace.z);
    return { x: { values: inner(x.values, cells[0]?.length ?? 0) }, y: { values: inner(y.values, cells.length) } };
  },
  draw: (trace, panel) => {
    const cells = grid(trace.z);
    const colour = colourScale(trace.colorscale, heatRange(trace, cells));
    const filled =
      record(trace.contours).coloring === 'none'
        ? ''
        : rasterImage(
            cells.map((row) => row.map((value) => (value === null ? null : colour(value)))),
            {
              ...pixelBox(trace, cells, panel),
              smooth: true,
            },
          );
    return filled + lines(trace, panel);
  },
};

function lines(trace: Trace, panel: Panel): string {
  const { start, end, size } = record(trace.contours);
  const line = record(trace.line);
  if (number(line.width, 1) === 0) return '';
  const [from, to, step] = [number(start, 0), number(end, 0), number(size, 1)];
  const cells = grid(trace.z);
  const { x0, x1, y0, y1 } = pixelBox(trace, cells, panel);
  const [width, height] = [(x1 - x0) / (cells[0]?.length ?? 1), (y1 - y0) / cells.length];
  const place = (x: number, y: number): string => `${px(x0 + (x + 0.5) * width)} ${px(y0 + (y + 0.5) * height)}`;
  const levels = Array.from(
    { length: Math.min(200, Math.floor((to - from) / step + 1e-9) + 1) },
    (_, i) => from + i * step,
  );
  const d = levels.flatMap((level) => isoLine(cells, level).map(([a, b, c, e]) => `M${place(a, b)}L${place(c, e)}`));
  return element('path', {
    d: d.join(''),
    fill: 'none',
    stroke: words(line.color, '#7a7a7a'),
    'stroke-width': number(line.width, 1),
  });
}
