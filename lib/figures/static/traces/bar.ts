import type { Trace } from '../../figure';
import { at, list, number, record, words } from '../attributes';
import type { Panel } from '../panel';
import { element } from '../svg';
import { label } from '../text';
import { markerColour } from './markers';
import type { TraceType } from './trace-type';

interface Bar {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Bars, each from its base, 0 where none is given, by its length. */
export const bar: TraceType = {
  depth: 3,
  extents: (trace) => {
    const horizontal = trace.orientation === 'h';
    const places = list(horizontal ? trace.y : trace.x);
    const width = number(trace.width, 0) / 2;
    const edges = width > 0 ? places.flatMap((place) => [Number(place) - width, Number(place) + width]) : places;
    const ends = list(horizontal ? trace.x : trace.y).flatMap((length, i) => {
      const base = number(at(trace.base, i), 0);
      // A text beyond its end needs room, too.
      const reach = trace.text === undefined ? 1 : 1.06;
      return typeof length === 'number' ? [base, base + length * reach] : [];
    });
    const along = { values: ends, padded: true, fromZero: true };
    return horizontal ? { x: along, y: { values: edges } } : { x: { values: edges }, y: along };
  },
  draw: (trace, panel) => {
    const colour = markerColour(record(trace.marker));
    const line = record(record(trace.marker).line);
    const drawn = bars(trace, panel).map((edge, i) =>
      edge === null
        ? ''
        : element('rect', {
            ...{ x: Math.min(edge.x0, edge.x1), y: Math.min(edge.y0, edge.y1) },
            ...{ width: Math.abs(edge.x1 - edge.x0), height: Math.abs(edge.y1 - edge.y0) },
            fill: colour(i),
            ...(number(at(line.width, i), 0) > 0 && {
              stroke: words(at(line.color, i), '#444444'),
              'stroke-width': number(at(line.width, i), 0),
            }),
          }),
    );
    return element(
      'g',
      { opacity: typeof trace.opacity === 'number' ? String(trace.opacity) : undefined },
      drawn.join(''),
    );
  },
  drawUnclipped: (trace, panel) => {
    if (trace.text === undefined) return '';
    const font = record(trace.textfont);
    const size = number(font.size, 14);
    return bars(trace, panel)
      .map((edge, i) => {
        const text = words(at(trace.text, i));
        if (edge === null || text === '') return '';
        const color = words(at(font.color, i), '#7a7a7a');
        if (trace.orientation === 'h') {
          const right = edge.x1 >= edge.x0 === (at(trace.textposition, i) !== 'inside');
          const anchor = right ? 'start' : 'end';
          return label(text, { x: edge.x1 + (right ? 5 : -5), y: (edge.y0 + edge.y1) / 2, anchor, size, color });
        }
        const up = edge.y1 <= edge.y0;
        const baseline = up ? 'bottom' : 'top';
        return label(text, {
          x: (edge.x0 + edge.x1) / 2,
          y: edge.y1 + (up ? -3 : 3),
          anchor: 'middle',
          baseline,
          size,
          color,
        });
      })
      .join('');
  },
};

/** The edges of each bar in pixels; (x1, y1) is where it ends. */
function bars(trace: Trace, panel: Panel): (Bar | null)[] {
  const horizontal = trace.orientation === 'h';
  const [places, lengths] = horizontal ? [list(trace.y), list(trace.x)] : [list(trace.x), list(trace.y)];
  const [across, along] = horizontal ? [panel.y, panel.x] : [panel.x, panel.y];
  const middles = places.map((place) => across(place));
  const apart =
    middles.length > 1 ? Math.abs(middles[1]! - middles[0]!) : horizontal ? panel.box.height : panel.box.width;
  return places.map((_, i) => {
    const length = lengths[i];
    if (typeof length !== 'number') return null;
    const base = number(at(trace.base, i), 0);
    const width = trace.width === undefined ? 0.65 * apart : Math.abs(across(number(trace.width, 1)) - across(0));
    const [a0, a1] = [middles[i]! - width / 2, middles[i]! + width / 2];
    const [b0, b1] = [along(base), along(base + length)];
    return horizontal ? { x0: b0, x1: b1, y0: a0, y1: a1 } : { x0: a0, x1: a1, y0: b0, y1: b1 };
  });
}
