import type { Activation } from '../math/activations';
import type { Figure, Trace } from './figure';
import { sample, type Curve } from './sample';
import { inDigits } from './significant';
import { axis, palette, themed } from './theme';

/**
 * An activation function beside its derivative. Where the derivative is close to 0, a unit learns next to nothing.
 *
 * @param activation - One of `activations`, or another function with its derivative.
 * @param range - Where the curves begin and end. Default −6 to 6.
 * @throws {RangeError} Where `from` is not below `to`.
 * @example
 * activationCurves(activations.sigmoid, { from: -4, to: 4 }).layout.meta.description; // 'sigmoid from −4 to 4: between 0.018 and 0.982; its derivative between 0.0177 and 0.25.'
 */
export function activationCurves(
  { name, value, derivative }: Pick<Activation, 'name' | 'value' | 'derivative'>,
  { from = -6, to = 6 }: { readonly from?: number; readonly to?: number } = {},
): Figure {
  const curve = sample('activationCurves', value, { from, to });
  const slope = sample('activationCurves', derivative, { from, to });
  const line = ({ x, y }: Curve, color: string, dash: string): Trace => ({
    type: 'scatter',
    mode: 'lines',
    x,
    y,
    line: { color, dash, width: 2.5, simplify: false },
    hovertemplate: '%{y:.4f}<extra></extra>',
  });
  const words = `${name} from ${inDigits(from)} to ${inDigits(to)}: ${extent(curve)}; its derivative ${extent(slope)}.`;
  const data = [
    line(curve, palette.blue, 'solid'),
    { ...line(slope, palette.vermilion, 'dash'), xaxis: 'x2', yaxis: 'y2' },
  ];
  return themed(words, data, {
    height: 320,
    xaxis: axis('z', { domain: [0, 0.44], range: [from, to], zeroline: true }),
    yaxis: axis(name),
    xaxis2: axis('z', { domain: [0.56, 1], range: [from, to], zeroline: true, anchor: 'y2' }),
    yaxis2: axis(`derivative of ${name}`, { anchor: 'x2' }),
  });
}

function extent({ y }: Curve): string {
  const values = y.filter((value): value is number => value !== null);
  if (values.length === 0) return 'nowhere finite';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? `always ${inDigits(least, 3)}` : `between ${inDigits(least, 3)} and ${inDigits(most, 3)}`;
}
