import type { Trace } from '../figure';
import { at, number, record, words, type Attributes } from './attributes';
import type { Box } from './panel';
import { element, pathThrough } from './svg';
import { label, widthOf } from './text';
import { markerColour, markerPaint, outline } from './traces/markers';
import { stroke } from './traces/scatter';

const swatch = 34;
const size = 13;

interface Entry {
  readonly trace: Trace;
  readonly x: number;
  readonly row: number;
}

const rowHeight = 20;

/** The names of the traces in rows above the plot, each beside what stands for it. */
export function legend(data: readonly Trace[], layout: Attributes, box: Box): string {
  return arrange(data, layout, box.width)
    .map(({ trace, x, row }) => entry(trace, box.left + x, box.top - 14 - rowHeight * row))
    .join('');
}

/** The room above the plot that the legend takes, in pixels. */
export function legendRoom(data: readonly Trace[], layout: Attributes, width: number): number {
  const rows = arrange(data, layout, width).map(({ row }) => row + 1);
  return rows.length === 0 ? 0 : 10 + rowHeight * Math.max(...rows);
}

/** From left to right; the first row is the highest. */
function arrange(data: readonly Trace[], layout: Attributes, width: number): Entry[] {
  if (layout.showlegend !== true) return [];
  let [x, row] = [0, 0];
  const placed = data
    .filter(({ name, showlegend }) => typeof name === 'string' && showlegend !== false)
    .map((trace) => {
      const own = swatch + widthOf(words(trace.name), size) + 14;
      if (x > 0 && x + own > width) [x, row] = [0, row + 1];
      const place = { trace, x, row };
      x += own;
      return place;
    });
  return placed.map((place) => ({ ...place, row: row - place.row }));
}

function entry(trace: Trace, x: number, y: number): string {
  const mode = words(trace.mode, 'lines');
  const drawn: string[] = [];
  const attributes = record(trace.marker);
  const points = trace.type === 'scatter' || trace.type === 'scatter3d';
  if (points && mode.includes('lines')) {
    drawn.push(
      element('path', {
        d: pathThrough([
          [x, y],
          [x + 28, y],
        ]),
        ...stroke(record(trace.line)),
      }),
    );
  }
  if (points && mode.includes('markers')) {
    const d = outline([x + 14, y], words(attributes.symbol, 'circle'), Math.min(12, number(at(attributes.size, 1), 6)));
    drawn.push(element('path', { d, ...markerPaint(trace)(0) }));
  }
  if (trace.type === 'bar') {
    const opacity = typeof trace.opacity === 'number' ? String(trace.opacity) : undefined;
    drawn.push(
      element('rect', { x: x + 8, y: y - 6, width: 12, height: 12, fill: markerColour(attributes)(0), opacity }),
    );
  }
  const color = '#7a7a7a';
  return drawn.join('') + label(words(trace.name), { x: x + swatch, y, anchor: 'start', size, color });
}
