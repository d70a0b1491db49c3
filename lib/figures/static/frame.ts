import { number, record, words, type Attributes } from './attributes';
import { offsets, tickSize, titleSize, type Axis } from './axis';
import type { Box, Panel } from './panel';
import { element } from './svg';
import { label } from './text';

const faint = 'rgba(128, 128, 128, 0.25)';

/** The lines behind the traces of a panel: the grid, and zero. */
export function gridLines(axis: Axis, { box, x, y }: Panel): string {
  if (!axis.visible) return '';
  const { attributes, ticks, scale } = axis;
  const line = (value: number, color: string, width: number): string => {
    const { left, top } = box;
    const across = axis.direction === 'x' ? x : y;
    // Ticks of a log axis are exponents, of a category axis positions.
    const place = across(scale.kind === 'log' ? 10 ** value : value);
    const ends =
      axis.direction === 'x'
        ? { x1: place, x2: place, y1: top, y2: top + box.height }
        : { x1: left, x2: left + box.width, y1: place, y2: place };
    return element('line', { ...ends, stroke: color, 'stroke-width': width });
  };
  const color = words(attributes.gridcolor, faint);
  const [low, high] = [Math.min(...scale.range), Math.max(...scale.range)];
  const inside = ticks.filter(({ value }) => value >= low && value <= high);
  const onGrid = attributes.showgrid !== false && inside.some(({ value }) => value === 0);
  const zero = scale.kind === 'linear' && attributes.zeroline !== false && low <= 0 && high >= 0 && !onGrid;
  return [
    ...(attributes.showgrid === false ? [] : inside.map(({ value }) => line(value, color, 1))),
    zero ? line(0, words(attributes.zerolinecolor, faint), 1) : '',
  ].join('');
}

/** Numbers and title of an axis, outside its panel. */
export function axisLabels(axis: Axis, { box, x, y }: Panel): string {
  if (!axis.visible) return '';
  const color = words(axis.attributes.color, '#7a7a7a');
  const place = offsets(axis);
  const [low, high] = [Math.min(...axis.scale.range), Math.max(...axis.scale.range)];
  const margin = 1e-6 * (high - low);
  const inside = axis.ticks.filter(({ value }) => value >= low - margin && value <= high + margin);
  const pixel = (value: number): number =>
    (axis.direction === 'x' ? x : y)(axis.scale.kind === 'log' ? 10 ** value : value);
  const [bottom, left] = [box.top + box.height, box.left];
  const style = { size: tickSize, color };
  const angle = number(axis.attributes.tickangle, 0);
  // A text that climbs ends below its tick.
  const below = angle < 0 ? ({ anchor: 'end', angle } as const) : ({ anchor: 'middle', baseline: 'top' } as const);
  const numbers = inside.map(({ value, text }) =>
    axis.direction === 'x'
      ? label(text, { x: pixel(value), y: bottom + place.ticks, ...below, ...style })
      : label(text, { x: left - place.ticks, y: pixel(value), anchor: 'end', ...style }),
  );
  return numbers.join('') + title(axis, box, color);
}

function title(axis: Axis, box: Box, color: string): string {
  if (axis.title === '') return '';
  const { title: distance } = offsets(axis);
  const style = { anchor: 'middle', size: titleSize, color } as const;
  if (axis.direction === 'x') {
    const y = box.top + box.height + distance - 4;
    return label(axis.title, { x: box.left + box.width / 2, y, baseline: 'top', ...style });
  }
  const x = box.left - distance;
  return label(axis.title, { x, y: box.top + box.height / 2, baseline: 'bottom', angle: -90, ...style });
}

/** The margins that a layout asks for, in plotly.js's own defaults. */
export function margins(layout: Attributes): { left: number; right: number; top: number; bottom: number } {
  const { l, r, t, b } = record(layout.margin);
  return { left: number(l, 80), right: number(r, 80), top: number(t, 100), bottom: number(b, 80) };
}
