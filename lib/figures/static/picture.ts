import { escapeMarkup } from '../../internal/escape-markup';
import type { Figure, Json, Trace } from '../figure';
import { annotation } from './annotation';
import { list, number, record, words, type Attributes } from './attributes';
import { readAxis, type Axis } from './axis';
import { colourBar, colourBarOf, colourBarRoom } from './colour-bar';
import { axisLabels, gridLines, margins } from './frame';
import { legend, legendRoom } from './legend';
import { onPaper, type Box, type Panel } from './panel';
import type { Extent } from './scale';
import { scene } from './scene';
import { shape } from './shapes';
import { element } from './svg';
import { traceTypes } from './traces/trace-types';

/** The width of a figure that has none of its own, in pixels; a page may show it smaller or larger. */
const usualWidth = 760;

/**
 * The picture of a figure as SVG, made without a browser: what plotly.js would draw, as far as our figures use it. It stands
 * in where no script may run. Its background is transparent, as the figure's.
 *
 * @returns Undefined where a trace is of a type that no figure of ours has.
 */
export function staticPicture({ data, layout }: Figure): string | undefined {
  const [width, height] = [number(layout.width, usualWidth), number(layout.height, 450)];
  const spatial = data.some(({ type }) => type === 'surface');
  if (!spatial && data.some(({ type }) => !(type in traceTypes))) return undefined;
  const drawn = spatial ? scene(data, layout, { width, height }) : flat(data, layout, { width, height });
  const { description } = layout.meta;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    'font-family': words(record(layout.font).family, 'sans-serif'),
    role: 'img',
  };
  return element('svg', attributes, element('title', {}, escapeMarkup(description)) + drawn);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function flat(data: readonly Trace[], layout: Attributes, size: Size): string {
  const axes = readAxes(data, layout, size);
  const bar = colourBarOf(data);
  const above = legendRoom(data, layout, size.width - 100);
  const plot = plotBox(axes, layout, { ...size, right: bar ? colourBarRoom : 0, above });
  const pairs = new Set(data.map(axisNames).map(([x, y]) => `${x} ${y}`));
  const panelOf = (x: string, y: string): Panel => makePanel(axes.get(x)!, axes.get(y)!, plot);
  const panels = [...pairs].map((names) => {
    const [x, y] = names.split(' ') as [string, string];
    const own = data.filter((trace) => axisNames(trace).join(' ') === names);
    return drawPanel(own, { panel: panelOf(x, y), axes: [axes.get(x)!, axes.get(y)!] });
  });
  const placed = (json: Json): Panel => placedOn(record(json), { axes, panelOf, plot });
  const shapes = list(layout.shapes);
  const below = shapes.filter((json) => record(json).layer === 'below').map((json) => shape(json, placed(json)));
  const over = shapes.filter((json) => record(json).layer !== 'below').map((json) => shape(json, placed(json)));
  return [
    ...below,
    ...panels,
    ...[...axes].map(([name, axis]) => axisLabels(axis, panelOf(...atAnchor(name, axis, axes)))),
    ...over,
    ...list(layout.annotations).map((json) => annotation(json, placed(json))),
    legend(data, layout, plot),
    bar ? colourBar(bar, plot) : '',
  ].join('');
}

/** The axes of a trace by their names in the layout. */
function axisNames({ xaxis, yaxis }: Trace): [string, string] {
  const name = (axis: Json | undefined, letter: 'x' | 'y'): string => `${letter}axis${words(axis).slice(1)}`;
  return [name(xaxis, 'x'), name(yaxis, 'y')];
}

/** An axis and the one it stands at: the names of x and y. */
function atAnchor(name: string, { direction, anchor }: Axis, axes: ReadonlyMap<string, Axis>): [string, string] {
  const other = direction === 'x' ? 'y' : 'x';
  const wanted = `${other}axis${anchor.slice(1)}`;
  const partner = axes.has(wanted) ? wanted : [...axes.keys()].find((key) => key.startsWith(other))!;
  return direction === 'x' ? [name, partner] : [partner, name];
}

function readAxes(data: readonly Trace[], layout: Attributes, { width, height }: Size): Map<string, Axis> {
  const extents = new Map<string, Extent[]>();
  for (const trace of data) {
    const { x, y } = traceTypes[trace.type]!.extents(trace);
    const [xName, yName] = axisNames(trace);
    for (const [name, extent] of [
      [xName, x],
      [yName, y],
    ] as const) {
      extents.set(name, [...(extents.get(name) ?? []), extent]);
    }
  }
  const { left, right, top, bottom } = margins(layout);
  const lengths = { x: width - left - right, y: height - top - bottom };
  return new Map(
    [...extents].map(([name, own]) => [name, readAxis(name, layout, own, lengths[name.startsWith('x') ? 'x' : 'y'])]),
  );
}

/** The area of the plots: what numbers and titles at the edges leave of the picture. */
function plotBox(
  axes: ReadonlyMap<string, Axis>,
  layout: Attributes,
  size: Size & { right: number; above: number },
): Box {
  const { left, right, top, bottom } = margins(layout);
  const all = [...axes.values()];
  const room = (direction: 'x' | 'y'): number =>
    Math.max(
      0,
      ...all.filter((axis) => axis.direction === direction && axis.domain[0] < 0.01).map((axis) => axis.room),
    );
  const [l, b] = [Math.max(left, room('y') + 4), Math.max(bottom, room('x') + 4)];
  const [r, t] = [Math.max(right, size.right), Math.max(top, size.above)];
  return { left: l, top: t, width: size.width - l - r, height: size.height - t - b };
}

function makePanel(x: Axis, y: Axis, plot: Box): Panel {
  const box = {
    left: plot.left + x.domain[0] * plot.width,
    width: (x.domain[1] - x.domain[0]) * plot.width,
    top: plot.top + (1 - y.domain[1]) * plot.height,
    height: (y.domain[1] - y.domain[0]) * plot.height,
  };
  return {
    box,
    x: (value) => box.left + x.scale.position(value) * box.width,
    y: (value) => box.top + (1 - y.scale.position(value)) * box.height,
  };
}

function drawPanel(traces: readonly Trace[], { panel, axes }: { panel: Panel; axes: readonly [Axis, Axis] }): string {
  const { left, top, width, height } = panel.box;
  const ordered = [...traces].sort((a, b) => traceTypes[a.type]!.depth - traceTypes[b.type]!.depth);
  const clipped = ordered.map((trace) => traceTypes[trace.type]!.draw(trace, panel)).join('');
  const view = {
    x: left,
    y: top,
    width,
    height,
    viewBox: [left, top, width, height].map((n) => n.toFixed(1)).join(' '),
  };
  return [
    ...axes.map((axis) => gridLines(axis, panel)),
    clipped === '' ? '' : element('svg', view, clipped),
    ...ordered.map((trace) => traceTypes[trace.type]!.drawUnclipped?.(trace, panel) ?? ''),
  ].join('');
}

/** Where a shape or an annotation counts from: data of a pair of axes, or the paper, each for itself. */
function placedOn(
  { xref, yref }: Attributes,
  { axes, panelOf, plot }: { axes: ReadonlyMap<string, Axis>; panelOf: (x: string, y: string) => Panel; plot: Box },
): Panel {
  const name = (reference: Json | undefined, letter: 'x' | 'y'): string => {
    const own = `${letter}axis${words(reference, letter).slice(1)}`;
    return axes.has(own) ? own : `${letter}axis`;
  };
  const panel = panelOf(name(xref, 'x'), name(yref, 'y'));
  const from = (reference: Json | undefined): Pick<Panel, 'x' | 'y'> => (reference === 'paper' ? onPaper(plot) : panel);
  return { box: panel.box, x: from(xref).x, y: from(yref).y };
}
