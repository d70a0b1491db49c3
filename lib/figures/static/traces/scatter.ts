import type { Trace } from '../../figure';
import { at, list, number, record, words, type Attributes } from '../attributes';
import type { Panel } from '../panel';
import { element, pathThrough } from '../svg';
import { label } from '../text';
import { markers } from './markers';
import type { TraceType } from './trace-type';

type Point = readonly [number, number] | null;

/** Lines, markers and texts at points. */
export const scatter: TraceType = {
  depth: 4,
  extents: (trace) => {
    const lone = list(trace.x).length < 2;
    const padded = words(trace.mode, 'lines').includes('markers') || lone;
    return { x: { values: list(trace.x), padded }, y: { values: list(trace.y), padded: true } };
  },
  draw: (trace, panel) => {
    const mode = words(trace.mode, 'lines');
    const points = pixels(trace, panel);
    return [
      mode.includes('lines') ? linePath(record(trace.line), points) : '',
      mode.includes('markers') ? markers(trace, points) : '',
    ].join('');
  },
  drawUnclipped: (trace, panel) =>
    words(trace.mode, 'lines').includes('text') ? texts(trace, pixels(trace, panel)) : '',
};

function pixels(trace: Trace, panel: Panel): Point[] {
  const ys = list(trace.y);
  return list(trace.x).map((x, i) => {
    const [px, py] = [panel.x(x), panel.y(ys[i] ?? null)];
    return x !== null && ys[i] !== null && Number.isFinite(px) && Number.isFinite(py) ? [px, py] : null;
  });
}

/** In widths of the line, as plotly.js has them. */
const dashes: Readonly<Record<string, readonly number[]>> = {
  dash: [3, 3],
  dot: [1, 1],
  dashdot: [3, 1, 1, 1],
  longdash: [5, 5],
  longdashdot: [5, 2, 1, 2],
};

/** How a line is painted. The dashes of plotly.js grow with the width of the line. */
export function stroke(line: Attributes): Record<string, string | number | undefined> {
  const width = number(line.width, 2);
  return {
    fill: 'none',
    stroke: words(line.color, '#444444'),
    'stroke-width': width,
    'stroke-dasharray': dashes[words(line.dash)]?.map((part) => part * Math.max(3, width)).join(' '),
  };
}

function linePath(line: Attributes, points: readonly Point[]): string {
  const d = pathThrough(points);
  return d === '' ? '' : element('path', { d, 'stroke-linejoin': 'round', ...stroke(line) });
}

/** The texts of the points, each centred on its own. */
function texts(trace: Trace, points: readonly Point[]): string {
  const { size, color } = record(trace.textfont);
  return points
    .map((point, i) => {
      const text = words(at(trace.text, i));
      if (!point || text === '') return '';
      const style = { anchor: 'middle', size: number(size, 14), color: words(at(color, i), '#7a7a7a') } as const;
      return label(text, { x: point[0], y: point[1], ...style });
    })
    .join('');
}
