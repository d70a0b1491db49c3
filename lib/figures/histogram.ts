import { assertAllFinite, assertInteger, assertNotEmpty } from '../internal/assert';
import type { Figure, Trace } from './figure';
import { roundStep } from './round-step';
import { inDigits, significant } from './significant';
import { axis, seriesColours, themed, withLegend } from './theme';

export interface HistogramOptions {
  /** What is counted, with its unit: `'age (years)'`. */
  readonly quantity: string;
  /** About how many bars; their edges are round numbers. 1 to 200. Default 30. */
  readonly bins?: number;
}

/**
 * How often values occur: a bar for each stretch of values. Several groups share the stretches and are drawn over each other.
 *
 * @param values - The values, or values by the name of their group, at most six groups. Not modified.
 * @throws {RangeError} Where there is no value, one is not finite, or bins or groups are too many.
 * @example
 * const figure = histogram([1, 2, 2, 3], { quantity: 'marks', bins: 3 });
 * figure.layout.meta.description; // 'Histogram of marks: 4 values from 1 to 3, mean 2.'
 */
export function histogram(
  values: ArrayLike<number> | Readonly<Record<string, ArrayLike<number>>>,
  { quantity, bins = 30 }: HistogramOptions,
): Figure {
  assertInteger('histogram', { bins }, { min: 1, below: 201 });
  const groups: [string, ArrayLike<number>][] = isList(values) ? [['', values]] : Object.entries(values);
  assertNotEmpty('histogram', { values: groups });
  if (groups.length > 6) throw new RangeError(`histogram: got ${groups.length} groups; expected at most 6.`);
  groups.forEach(([name, group]) => {
    const what = name === '' ? 'values' : `values.${name}`;
    assertNotEmpty('histogram', { [what]: group });
    assertAllFinite('histogram', { [what]: group });
  });
  const all = groups.map(([, group]) => extent(group));
  const [low, high] = [Math.min(...all.map(([a]) => a)), Math.max(...all.map(([, b]) => b))];
  const step = roundStep((high - low) / bins);
  const named = groups.length > 1 || !isList(values);
  const words = groups.map(([name, group], i) => {
    const [from, to, mean] = all[i]!;
    const digits = `${inDigits(from, 4)} to ${inDigits(to, 4)}, mean ${inDigits(Math.abs(mean) < 1e-12 * (to - from) ? 0 : mean, 4)}`;
    return `${named ? `${name} ` : ''}${group.length} values from ${digits}`;
  });
  return themed(
    `Histogram of ${quantity}: ${words.join('; ')}.`,
    groups.map(([name, group], i) =>
      bars(name, group, { low, high, step, color: seriesColours[i]!, alone: groups.length === 1 }),
    ),
    {
      ...{ height: 340, barmode: 'overlay', bargap: 0, ...(groups.length > 1 && withLegend) },
      xaxis: axis(quantity, { showgrid: false, zeroline: false }),
      yaxis: axis('count'),
    },
  );
}

function isList(values: ArrayLike<number> | Readonly<Record<string, ArrayLike<number>>>): values is ArrayLike<number> {
  return Array.isArray(values) || ArrayBuffer.isView(values);
}

/** Least, greatest and mean. Arrays may be too long to be arguments of Math.min. */
function extent(values: ArrayLike<number>): [number, number, number] {
  let [low, high, sum] = [Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    [low, high] = [Math.min(low, value), Math.max(high, value)];
    sum += value;
  }
  return [low, high, sum / values.length];
}

function bars(
  name: string,
  values: ArrayLike<number>,
  { low, high, step, color, alone }: { low: number; high: number; step: number; color: string; alone: boolean },
): Trace {
  const first = Math.floor(low / step);
  const counts = new Array<number>(Math.floor(high / step) - first + 1).fill(0);
  for (let i = 0; i < values.length; i++) counts[Math.floor(values[i]! / step) - first]!++;
  const edge = (i: number): number => significant((first + i) * step);
  return {
    ...{ type: 'bar', ...(name !== '' && { name }) },
    x: counts.map((_, i) => significant((first + i + 0.5) * step)),
    y: counts,
    width: step,
    marker: { color, line: { color, width: 0.5 } },
    ...(!alone && { opacity: 0.55 }),
    customdata: counts.map((_, i) => [edge(i), edge(i + 1)]),
    hovertemplate: '%{customdata[0]} to %{customdata[1]}: %{y}<extra></extra>',
  };
}
