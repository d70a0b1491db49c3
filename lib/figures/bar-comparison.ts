import { assertAllFinite, assertNotEmpty, assertOneOf } from '../internal/assert';
import type { Figure, Json } from './figure';
import { significant } from './significant';
import { axis, faint, ink, palette, themed } from './theme';

export interface BarComparisonOptions {
  /** What is compared, with its unit: `'mean error (thousand €)'`. */
  readonly quantity: string;
  /** Which of the names are baselines: grey, with a line around. */
  readonly baselines?: readonly string[];
  /** A value to reach, drawn as a line. */
  readonly target?: number;
}

/**
 * Methods side by side, one bar each, in the order given; baselines stay grey, so that the eye asks what was gained over them.
 *
 * @param values - A number for each name.
 * @throws {RangeError} Where there is no value, one is not finite, or a baseline is not among the names.
 * @example
 * const figure = barComparison({ 'always 1': 0.11, network: 0.98 }, { quantity: 'accuracy', baselines: ['always 1'] });
 * figure.layout.meta.description; // 'accuracy: always 1 (baseline) 0.11, network 0.98.'
 */
export function barComparison(
  values: Readonly<Record<string, number>>,
  { quantity, baselines = [], target }: BarComparisonOptions,
): Figure {
  const names = Object.keys(values);
  assertNotEmpty('barComparison', { values: names });
  assertAllFinite('barComparison', { values: Object.values(values) });
  baselines.forEach((baseline) => assertOneOf('barComparison', { baseline }, names));
  const shown = names.map((name) => significant(values[name]!, 4));
  const isBaseline = names.map((name) => baselines.includes(name));
  const longest = Math.max(...shown.map(Math.abs));
  const isLong = shown.map((value) => Math.abs(value) >= 0.3 * longest && value !== 0);
  const words = names.map((name, i) => `${name}${isBaseline[i] ? ' (baseline)' : ''} ${shown[i]}`);
  const trace = {
    type: 'bar',
    orientation: 'h',
    x: shown,
    y: names,
    text: shown.map(String),
    // Beyond the end of a long bar the target would run through the number.
    textposition: isLong.map((long) => (long ? 'inside' : 'outside')),
    textfont: { color: isLong.map((long, i) => (long && !isBaseline[i] ? '#ffffff' : ink)) },
    ...{ insidetextanchor: 'end', textangle: 0, constraintext: 'none', cliponaxis: false, hoverinfo: 'skip' },
    marker: {
      color: isBaseline.map((baseline) => (baseline ? faint : palette.blue)),
      line: { width: 1, color: isBaseline.map((baseline) => (baseline ? ink : palette.blue)) },
    },
  };
  return themed(`${quantity}: ${words.join(', ')}${target === undefined ? '' : `; target ${target}`}.`, [trace], {
    height: 120 + 44 * names.length,
    bargap: 0.35,
    xaxis: axis(quantity, { rangemode: 'tozero' }),
    yaxis: axis('', { autorange: 'reversed', showgrid: false }),
    ...(target !== undefined && targetLine(target)),
  });
}

function targetLine(target: number): Record<string, Json> {
  const color = palette.green;
  const line = { color, width: 2, dash: 'dash' };
  const words = { text: `target ${target}`, showarrow: false, font: { color }, yanchor: 'bottom' };
  return {
    shapes: [{ type: 'line', layer: 'below', yref: 'paper', x0: target, x1: target, y0: 0, y1: 1, line }],
    annotations: [{ yref: 'paper', x: target, y: 1, ...words }],
  };
}
