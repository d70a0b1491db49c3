import { at, list, number, pair, record, words, type Attributes } from './attributes';
import { scaleFor, type Extent, type Scale } from './scale';
import { logTicks, roundTicks, type Tick } from './ticks';
import { heightOf, widthOf } from './text';

/** One axis of a picture, before it is known where it lies. */
export interface Axis {
  readonly attributes: Attributes;
  readonly direction: 'x' | 'y';
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly visible: boolean;
  /** The share of the picture's width or height that it takes. */
  readonly domain: readonly [number, number];
  /** The axis it stands at. */
  readonly anchor: string;
  /** Pixels it needs outside the plot, for its numbers and its title. */
  readonly room: number;
}

export const tickSize = 13;
export const titleSize = 14;
const gapToTicks = 6;
const gapToTitle = 10;

/** Where ticks and title of an axis lie, in pixels from the plot. */
export function offsets({ ticks, direction, attributes }: Pick<Axis, 'ticks' | 'direction' | 'attributes'>): {
  ticks: number;
  title: number;
} {
  const slope = (number(attributes.tickangle, 0) / 180) * Math.PI;
  const sizes = ticks.map(({ text }) => {
    const [width, height] = [widthOf(text, tickSize), heightOf(text, tickSize)];
    return direction === 'y' ? width : height * Math.cos(slope) + width * Math.abs(Math.sin(slope));
  });
  return { ticks: gapToTicks, title: gapToTicks + Math.max(0, ...sizes) + gapToTitle };
}

/** Reads the axis with this name, such as 'xaxis2', of the traces that are drawn on it. */
export function readAxis(name: string, layout: Attributes, extents: readonly Extent[], length: number): Axis {
  const attributes = record(layout[name]);
  const direction = name.startsWith('x') ? 'x' : 'y';
  const scale = scaleFor(attributes, extents);
  const domain = pair(attributes.domain) ?? [0, 1];
  const visible = attributes.visible !== false;
  const showsNumbers = visible && attributes.showticklabels !== false;
  const ticks = showsNumbers ? ticksOf(attributes, scale, (domain[1] - domain[0]) * length, direction) : [];
  const title = words(record(attributes.title).text);
  const place = offsets({ ticks, direction, attributes });
  const room = visible ? place.title + (title === '' ? 0 : heightOf(title, titleSize)) : 0;
  const anchor = words(attributes.anchor, direction === 'x' ? 'y' : 'x');
  return { attributes, direction, scale, ticks, title, visible, domain, anchor, room };
}

function ticksOf(attributes: Attributes, scale: Scale, length: number, direction: 'x' | 'y'): Tick[] {
  const values = list(attributes.tickvals);
  if (values.length > 0) {
    return values.map((value, i) => ({ value: Number(value), text: words(at(attributes.ticktext, i) ?? value) }));
  }
  if (scale.kind === 'category') return scale.categories.map((text, value) => ({ value, text }));
  if (scale.kind === 'log') return logTicks(scale.range);
  return roundTicks(scale.range, length / (direction === 'x' ? 80 : 38), number(attributes.dtick, 0) || undefined);
}
