import type { Json } from '../figure';
import { record, words } from './attributes';
import type { Panel } from './panel';
import { element, pathThrough } from './svg';
import { stroke } from './traces/scatter';

/** A rectangle or a line that is no data. */
export function shape(json: Json, panel: Panel): string {
  const { type, x0, x1, y0, y1, line, fillcolor } = record(json);
  const [left, right] = [panel.x(x0 ?? null), panel.x(x1 ?? null)];
  const [bottom, top] = [panel.y(y0 ?? null), panel.y(y1 ?? null)];
  const ends = [
    [left, bottom],
    [right, top],
  ] as const;
  if (type === 'line') return element('path', { d: pathThrough(ends), ...stroke(record(line)) });
  return element('rect', {
    ...{ x: Math.min(left, right), y: Math.min(top, bottom) },
    ...{ width: Math.abs(right - left), height: Math.abs(bottom - top) },
    ...stroke(record(line)),
    fill: words(fillcolor, 'none'),
  });
}
