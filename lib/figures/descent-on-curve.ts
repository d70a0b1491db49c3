import { assertAllFinite, assertNotEmpty } from '../internal/assert';
import type { Figure, Trace } from './figure';
import { sample } from './sample';
import { inDigits, significant } from './significant';
import { thinLine } from './thin';
import { axis, ink, seriesColours, seriesSymbols, themed, withLegend } from './theme';

export interface DescentOnCurveOptions {
  /** Where the curve begins and ends. Default: a little beyond all steps. */
  readonly from?: number;
  readonly to?: number;
  /** What the weight is called. Default `'w'`. */
  readonly input?: string;
}

/**
 * A loss of one weight as a curve, and the steps that gradient descent took on it.
 *
 * @param loss - Gives the loss at a weight. Called 241 times, and once a step.
 * @param paths - The weights of each descent by name, the start first; at most six. Not modified.
 * @throws {RangeError} Where there is no path or more than six, one is empty, or a weight is not finite.
 * @example
 * const figure = descentOnCurve((w) => w * w, { slow: [1, 0.5], wild: [1, -2] });
 * figure.layout.meta.description; // 'Descents on a loss of w: slow from 1 to 0.5 in 1 step (loss 0.25), wild from 1 to −2 in 1 step (loss 4).'
 */
export function descentOnCurve(
  loss: (w: number) => number,
  paths: Readonly<Record<string, ArrayLike<number>>>,
  options: DescentOnCurveOptions = {},
): Figure {
  const entries = Object.entries(paths);
  assertNotEmpty('descentOnCurve', { paths: entries });
  if (entries.length > 6) throw new RangeError(`descentOnCurve: got ${entries.length} paths; expected at most 6.`);
  entries.forEach(([name, weights]) => {
    assertNotEmpty('descentOnCurve', { [`paths.${name}`]: weights });
    assertAllFinite('descentOnCurve', { [`paths.${name}`]: weights });
  });
  const all = entries.flatMap(([, weights]) => Array.from(weights));
  const farthest = all.reduce((most, w) => Math.max(most, Math.abs(w)), 1) * 1.15;
  const { from = -farthest, to = farthest, input = 'w' } = options;
  const curve = sample('descentOnCurve', loss, { from, to });
  const line: Trace = {
    ...{ type: 'scatter', mode: 'lines', hoverinfo: 'skip', showlegend: false },
    ...curve,
    line: { color: ink, width: 2, simplify: false },
  };
  const words = entries.map(([name, weights]) => {
    const steps = weights.length - 1;
    const [first, last] = [weights[0]!, weights[steps]!].map((w) => inDigits(w, 3));
    return `${name} from ${first} to ${last} in ${steps} ${steps === 1 ? 'step' : 'steps'} (loss ${inDigits(loss(weights[steps]!), 3)})`;
  });
  return themed(
    `Descents on a loss of ${input}: ${words.join(', ')}.`,
    [line, ...entries.map((entry, i) => descent(entry, loss, i))],
    {
      ...{ height: 380, ...(entries.length > 1 && withLegend) },
      xaxis: axis(input, { range: [from, to] }),
      yaxis: axis('loss'),
    },
  );
}

function descent([name, weights]: [string, ArrayLike<number>], loss: (w: number) => number, index: number): Trace {
  const points = Array.from(weights, (w) => ({ w, height: loss(w) }));
  const { x, y } = thinLine({
    x: points.map(({ w }) => significant(w, 5)),
    y: points.map(({ height }) => (Number.isFinite(height) ? significant(height, 5) : null)),
  });
  const color = seriesColours[index]!;
  return {
    ...{ type: 'scatter', mode: 'lines+markers', name, x, y },
    line: { color, width: 1.5 },
    marker: {
      ...{ color, opacity: 1, line: { width: 0 }, symbol: seriesSymbols[index]! },
      size: x.map((_, i) => (i === 0 ? 13 : 8)),
    },
    hovertemplate: `${name}: %{x}, loss %{y}<extra></extra>`,
  };
}
