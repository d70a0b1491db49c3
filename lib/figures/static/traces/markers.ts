import type { Trace } from '../../figure';
import { at, number, record, words, type Attributes } from '../attributes';
import { element, polygon, px } from '../svg';

/** The corners of a marker around (0, 0), in half sizes. */
const corners: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  'triangle-up': [
    [0, -1.15],
    [1.1, 0.75],
    [-1.1, 0.75],
  ],
  'triangle-down': [
    [0, 1.15],
    [1.1, -0.75],
    [-1.1, -0.75],
  ],
  x: [
    [-1, -0.5],
    [-0.5, -1],
    [0, -0.5],
    [0.5, -1],
    [1, -0.5],
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
    [-0.5, 1],
    [-1, 0.5],
    [-0.5, 0],
  ],
  cross: [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
  star: Array.from({ length: 10 }, (_, i) => {
    const [radius, angle] = [i % 2 === 0 ? 1.4 : 0.55, (Math.PI * i) / 5];
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  }),
};

/** The outline of one marker, as the data of a path. */
export function outline([x, y]: readonly [number, number], symbol: string, size: number): string {
  const shape = corners[symbol];
  const r = px(size / 2);
  if (!shape) return `M${px(x - size / 2)} ${px(y)}a${r} ${r} 0 1 0 ${px(size)} 0 ${r} ${r} 0 1 0${px(-size)} 0z`;
  return polygon(shape.map(([dx, dy]) => [x + (dx * size) / 2, y + (dy * size) / 2]));
}

/** The paint of a marker. Where a trace does not say its colour, it is that of its line. */
export function markerPaint(trace: Trace): (index: number) => Record<string, string | number> {
  const attributes = record(trace.marker);
  const line = record(attributes.line);
  const colourOf = markerColour({ color: record(trace.line).color ?? '#444444', ...attributes });
  return (i) => {
    const width = number(at(line.width, i), 0);
    return {
      fill: colourOf(i),
      ...(width > 0 && { stroke: words(at(line.color, i), '#444444'), 'stroke-width': width }),
    };
  };
}

/**
 * The markers of a trace at these pixels; null where there is none. Those of one paint become one path, for there may be thousands;
 * but not where each has a line around it, which would be drawn over its neighbours.
 */
export function markers(trace: Trace, points: readonly (readonly [number, number] | null)[]): string {
  const attributes = record(trace.marker);
  const paintOf = markerPaint(trace);
  const outlines = new Map<string, { paint: Record<string, string | number>; d: string[] }>();
  points.forEach((point, i) => {
    if (point === null) return;
    const paint = paintOf(i);
    const key = Object.values(paint).join() + ('stroke' in paint ? `,${i}` : '');
    if (!outlines.has(key)) outlines.set(key, { paint, d: [] });
    const [symbol, size] = [words(at(attributes.symbol, i), 'circle'), number(at(attributes.size, i), 6)];
    outlines.get(key)!.d.push(outline(point, symbol, size));
  });
  const opacity = number(attributes.opacity, 1);
  const shared = opacity < 1 ? { 'fill-opacity': String(opacity) } : {};
  return [...outlines.values()].map(({ paint, d }) => element('path', { d: d.join(''), ...paint, ...shared })).join('');
}

/** The colour of each marker or bar: one for all, or one each. */
export function markerColour({ color }: Attributes): (index: number) => string {
  return (i) => words(at(color, i), '#444444');
}
