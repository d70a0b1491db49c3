import type { Json, Trace } from '../figure';
import { grid, record, words, type Attributes } from './attributes';
import { colourScale } from './colour';
import type { Box } from './panel';
import { rasterImage } from './raster';
import { tickSize } from './axis';
import { heightOf, label, widthOf } from './text';
import { roundTicks } from './ticks';
import { heatRange } from './traces/heatmap';

interface Scale {
  readonly colours: Json | undefined;
  readonly range: readonly [number, number];
  readonly bar: Attributes;
}

/** Room that a bar of colours with its numbers takes at the right of the plot, in pixels. */
export const colourBarRoom = 90;
const gap = 14;

/** The first scale of colours that a figure explains; undefined where none. */
export function colourBarOf(data: readonly Trace[]): Scale | undefined {
  const trace = data.find(({ type, showscale }) => (type === 'heatmap' || type === 'contour') && showscale !== false);
  if (!trace) return undefined;
  return { colours: trace.colorscale, range: heatRange(trace, grid(trace.z)), bar: record(trace.colorbar) };
}

/** The bar of colours itself: the highest value on top, numbers beside it, its quantity above them. */
export function colourBar({ colours, range, bar }: Scale, box: Box): string {
  const colour = colourScale(colours, range);
  const [low, high] = range;
  const steps = 64;
  const rows = Array.from({ length: steps }, (_, i) => [colour(high - ((i + 0.5) / steps) * (high - low))]);
  const title = inLines(words(record(bar.title).text));
  const above = title === '' ? 0 : heightOf(title, tickSize) + 6;
  const [left, top, bottom] = [box.left + box.width + gap, box.top + above, box.top + box.height];
  const height = bottom - top;
  const color = '#7a7a7a';
  const ticks = roundTicks(range, height / 50);
  const numbers = ticks.map(({ value, text }) => {
    const share = (value - low) / (high - low);
    return label(text, { x: left + 20, y: bottom - share * height, anchor: 'start', size: tickSize, color });
  });
  return [
    rasterImage(rows, { x0: left, x1: left + 14, y0: top, y1: bottom, smooth: false }),
    ...numbers,
    title === '' ? '' : label(title, { x: left, y: box.top, anchor: 'start', baseline: 'top', size: tickSize, color }),
  ].join('');
}

/** Words in as many lines as they need to stay beside the plot. */
function inLines(title: string): string {
  const fits = (line: string): boolean => widthOf(line, tickSize) <= colourBarRoom - gap;
  return title.split(' ').reduce((text, word) => {
    const last = text.slice(text.lastIndexOf('>') + 1);
    return text === '' ? word : `${text}${fits(`${last} ${word}`) ? ' ' : '<br>'}${word}`;
  }, '');
}
