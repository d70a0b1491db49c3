import { assertAllFinite, assertNotEmpty, assertSameLength } from '../internal/assert';
import type { Figure, Trace } from './figure';
import { significant } from './significant';
import { thinLine } from './thin';
import { axis, ink, seriesColours, themed, withLegend } from './theme';

/** The points of a ROC curve; what `rocCurve(targets, scores)` gives. */
export interface RocPoints {
  /** Rising from 0 to 1. */
  readonly falsePositiveRate: ArrayLike<number>;
  readonly truePositiveRate: ArrayLike<number>;
}

const dashes = ['solid', 'dash', 'dot', 'dashdot', 'longdash', 'longdashdot'];

/**
 * ROC curves: what share of the "yes" is found against what share of the "no" is taken for "yes". Guessing is the diagonal; the area
 * under a curve stands beside its name.
 *
 * @param curves - Curves by the name of their classifier, at most six. Not modified.
 * @throws {RangeError} Where there is none or more than six, lists differ in length, or a rate is not in [0, 1].
 * @example
 * const figure = rocFigure({ network: { falsePositiveRate: [0, 0, 1], truePositiveRate: [0, 0.5, 1] } });
 * figure.layout.meta.description; // 'ROC curve: area under network 0.75.'
 */
export function rocFigure(curves: Readonly<Record<string, RocPoints>>): Figure {
  const entries = Object.entries(curves);
  assertNotEmpty('rocFigure', { curves: entries });
  if (entries.length > dashes.length)
    throw new RangeError(`rocFigure: got ${entries.length} curves; expected at most 6.`);
  entries.forEach(([name, curve]) => assertRates(name, curve));
  const areas = entries.map(([, curve]) => significant(areaUnder(curve), 3));
  const guessing: Trace = {
    ...{ type: 'scatter', mode: 'lines', name: 'guessing', showlegend: false, hoverinfo: 'skip' },
    x: [0, 1],
    y: [0, 1],
    line: { color: ink, dash: 'dot', width: 1.5 },
  };
  const lines = entries.map(([name, { falsePositiveRate, truePositiveRate }], i): Trace => {
    const { x, y } = thinLine({ x: Array.from(falsePositiveRate), y: Array.from(truePositiveRate) });
    return {
      ...{ type: 'scatter', mode: 'lines', name: `${name} (area ${areas[i]})` },
      ...{ x: x.map((rate) => significant(rate, 4)), y: y.map((rate) => significant(rate!, 4)) },
      line: { color: seriesColours[i]!, dash: dashes[i]!, width: 2.5 },
      hovertemplate: `${name}: finds %{y:.1%} at %{x:.1%} false alarms<extra></extra>`,
    };
  });
  const words = entries.map(([name], i) => `${name} ${areas[i]}`);
  const share = { range: [-0.01, 1.01], tickvals: [0, 0.25, 0.5, 0.75, 1], zeroline: false };
  return themed(
    `ROC ${entries.length === 1 ? 'curve' : 'curves'}: area under ${words.join(', ')}.`,
    [guessing, ...lines],
    {
      ...{ width: 560, height: 520, ...withLegend },
      xaxis: axis('false positive rate', share),
      yaxis: axis('true positive rate', share),
    },
  );
}

function assertRates(name: string, { falsePositiveRate, truePositiveRate }: RocPoints): void {
  assertSameLength('rocFigure', { falsePositiveRate, truePositiveRate });
  for (const [what, rates] of Object.entries({ falsePositiveRate, truePositiveRate })) {
    assertAllFinite('rocFigure', { [`${name}.${what}`]: rates });
    const outside = Array.from(rates).findIndex((rate) => rate < 0 || rate > 1);
    if (outside >= 0) {
      throw new RangeError(`rocFigure: ${name}.${what}[${outside}] is ${rates[outside]}; expected a number in [0, 1].`);
    }
  }
}

/** The trapezoids below the curve. */
function areaUnder({ falsePositiveRate: x, truePositiveRate: y }: RocPoints): number {
  let area = 0;
  for (let i = 1; i < x.length; i++) area += ((x[i]! - x[i - 1]!) * (y[i]! + y[i - 1]!)) / 2;
  return area;
}
