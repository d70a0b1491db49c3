import { assertNotEmpty } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { significant } from './significant';
import { thinLine } from './thin';
import { axis, seriesColours, themed, withLegend } from './theme';

export interface OptimizerRaceOptions {
  /** What was measured. Default 'loss'. */
  readonly quantity?: string;
  /** After what: 'step' or 'epoch'. Default 'step'. */
  readonly per?: string;
  /** A logarithmic scale, which shows small losses apart. Needs values above 0. Default: where all values are. */
  readonly logarithmic?: boolean;
}

const dashes = ['solid', 'dash', 'dot', 'dashdot', 'longdash', 'longdashdot'];

/**
 * Optimizers side by side on the same task: the loss of each against steps, from 0. A loss that is no longer finite ends its line,
 * and the description says so.
 *
 * @param losses - For each optimizer by name its losses in order; at most six. Long lists are thinned. Not modified.
 * @throws {RangeError} Where there is none or more than six, one is empty, or a logarithmic scale is asked for values below 0.
 * @example
 * optimizerRace({ sgd: [4, 2, 1], adam: [4, 1, 0.5] }).layout.meta.description; // 'loss over 2 steps: sgd from 4 to 1, adam from 4 to 0.5.'
 */
export function optimizerRace(
  losses: Readonly<Record<string, ArrayLike<number>>>,
  { quantity = 'loss', per = 'step', logarithmic }: OptimizerRaceOptions = {},
): Figure {
  const entries = Object.entries(losses);
  assertNotEmpty('optimizerRace', { losses: entries });
  if (entries.length > dashes.length)
    throw new RangeError(`optimizerRace: got ${entries.length} optimizers; expected at most 6.`);
  entries.forEach(([name, values]) => assertNotEmpty('optimizerRace', { [`losses.${name}`]: values }));
  const positive = entries.every(([, values]) =>
    Array.from(values).every((value) => value > 0 || !Number.isFinite(value)),
  );
  if (logarithmic === true && !positive) {
    throw new RangeError('optimizerRace: a loss is 0 or below; expected values above 0 for a logarithmic scale.');
  }
  const steps = Math.max(...entries.map(([, values]) => values.length)) - 1;
  const scale: Readonly<Record<string, Json>> = (logarithmic ?? positive) ? { type: 'log', dtick: 1 } : {};
  return themed(
    `${quantity} over ${steps} ${steps === 1 ? per : `${per}s`}: ${entries.map(([name, values]) => inWords(name, values)).join(', ')}.`,
    entries.map(([name, values], i) => course(name, values, { index: i, quantity, per })),
    {
      ...{ height: 380, ...(entries.length > 1 && withLegend) },
      xaxis: axis(per, { range: [0, Math.max(1, steps)] }),
      yaxis: axis(quantity, { ...scale, zeroline: false }),
    },
  );
}

function course(
  name: string,
  values: ArrayLike<number>,
  { index, quantity, per }: { index: number; quantity: string; per: string },
): Trace {
  const all = Array.from(values, (value) => (Number.isFinite(value) ? significant(value, 5) : null));
  const { x, y } = thinLine({ x: all.map((_, step) => step), y: all });
  return {
    ...{ type: 'scatter', mode: 'lines', name, x, y },
    line: { color: seriesColours[index]!, dash: dashes[index]!, width: 2.5, simplify: false },
    hovertemplate: `${per} %{x}: ${quantity} %{y}`,
  };
}

function inWords(name: string, values: ArrayLike<number>): string {
  const gap = Array.from(values).findIndex((value) => !Number.isFinite(value));
  if (gap >= 0) return `${name} no longer a finite number after ${gap}`;
  return `${name} from ${significant(values[0]!, 3)} to ${significant(values[values.length - 1]!, 3)}`;
}
