import { label, path, tag, type Svg } from './svg';
import { ticks, written } from './ticks';

/** The room for a picture, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Axis {
  readonly domain: readonly [number, number];
  readonly title: string;
  /** Default true; an axis that only carries positions has neither numbers nor lines. */
  readonly numbered?: boolean;
}

/** A pair of axes: the drawing of them, and the ways between values and pixels. */
export interface Plot {
  readonly axes: Svg;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  x(value: number): number;
  y(value: number): number;
  /** The values under a pixel, kept within the axes. */
  valuesAt(point: { readonly x: number; readonly y: number }): { x: number; y: number };
  /** A line through values, cut at the edges of the plot. */
  curve(points: readonly (readonly [number, number])[], className: string): Svg;
}

export interface PlotOptions {
  readonly x: Axis;
  readonly y: Axis;
  /** Where the plot begins and ends in the frame. Default: all of it. */
  readonly within?: Frame & { readonly left: number; readonly top: number };
  /** Default true. */
  readonly grid?: boolean;
}

let clips = 0;

/** Axes with round numbers on them, for a frame of any size. */
export function plot(frame: Frame, { x, y, within, grid = true }: PlotOptions): Plot {
  const outer = within ?? { left: 0, top: 0, ...frame };
  const box = { left: outer.left + 52, top: outer.top + 14, width: outer.width - 66, height: outer.height - 58 };
  const toX = scale(x.domain, [box.left, box.left + box.width]);
  const toY = scale(y.domain, [box.top + box.height, box.top]);
  const fromX = scale([box.left, box.left + box.width], x.domain);
  const fromY = scale([box.top + box.height, box.top], y.domain);
  const curve = (points: readonly (readonly [number, number])[], className: string): Svg => {
    const id = `clip-${++clips}`;
    const rectangle = { x: box.left, y: box.top, width: box.width, height: box.height };
    return (
      tag('clipPath', { id }, tag('rect', rectangle)) +
      tag(
        'g',
        { 'clip-path': `url(#${id})` },
        path(
          points.map(([a, b]) => [toX(a), far(toY(b), frame)]),
          className,
        ),
      )
    );
  };
  return {
    ...box,
    axes: drawAxes({ ...box, x, y, toX, toY, grid }),
    x: toX,
    y: toY,
    valuesAt: (point) => ({ x: clamp(fromX(point.x), x.domain), y: clamp(fromY(point.y), y.domain) }),
    curve,
  };
}

/** A straight scale from one interval to another. */
export function scale([a, b]: readonly [number, number], [c, d]: readonly [number, number]): (value: number) => number {
  return (value) => c + ((value - a) / (b - a)) * (d - c);
}

export function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}

/** Browsers lose their way with coordinates of millions. */
function far(pixel: number, { height }: Frame): number {
  return Number.isFinite(pixel) ? clamp(pixel, [-5 * height, 6 * height]) : pixel;
}

interface Drawn extends Frame {
  readonly left: number;
  readonly top: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly grid: boolean;
  toX(value: number): number;
  toY(value: number): number;
}

function drawAxes({ left, top, width, height, x, y, toX, toY, grid }: Drawn): Svg {
  const bottom = top + height;
  const across = numbersOn(x, width / 90).map((value) => {
    const at = toX(value);
    const line = { x1: at, x2: at, y1: top, y2: bottom, class: value === 0 ? 'zero' : 'grid' };
    return (grid ? tag('line', line) : '') + label(written(value), { x: at, y: bottom + 17, class: 'middle faint' });
  });
  const up = numbersOn(y, height / 55).map((value) => {
    const at = toY(value);
    const line = { x1: left, x2: left + width, y1: at, y2: at, class: value === 0 ? 'zero' : 'grid' };
    return (grid ? tag('line', line) : '') + label(written(value), { x: left - 7, y: at + 4, class: 'end faint' });
  });
  const middle = top + height / 2;
  const upright = { class: 'middle faint', transform: `rotate(-90 ${left - 40} ${middle})` };
  return [
    ...across,
    ...up,
    label(x.title, { x: left + width / 2, y: bottom + 37, class: 'middle faint' }),
    label(y.title, { x: left - 40, y: middle + 4, ...upright }),
  ].join('');
}

function numbersOn({ domain, numbered = true }: Axis, count: number): number[] {
  return numbered ? ticks(domain, Math.max(2, Math.round(count))) : [];
}
