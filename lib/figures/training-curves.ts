import { assertNotEmpty, assertSameLength } from '../internal/assert';
import type { Figure, Json, Trace } from './figure';
import { significant } from './significant';
import { thinLine } from './thin';
import { axis, withLegend, palette, themed } from './theme';

/** What training measured, one number an epoch. */
export interface TrainingHistory {
  readonly loss: readonly number[];
  readonly accuracy?: readonly number[];
  readonly valLoss?: readonly number[];
  readonly valAccuracy?: readonly number[];
}

/** More markers than this run together. */
const mostMarkers = 60;

interface Panel {
  readonly quantity: string;
  readonly train: readonly number[];
  readonly validation?: readonly number[];
}

/**
 * Loss and accuracy against epochs: training as a solid line, validation dashed. An epoch whose value is NaN or infinite is a
 * gap, and the description says so: a training that blew up is worth seeing.
 *
 * @param history - What `fit` returns; every list has one number an epoch. Accuracies are in [0, 1]. Not modified.
 * @param options.per - What the numbers were measured after. Default 'epoch'.
 * @throws {RangeError} Where there is no epoch, or the lists differ in length.
 * @example
 * trainingCurves({ loss: [0.6, 0.3] }).layout.meta.description; // 'Training curves over 2 epochs: loss from 0.6 to 0.3.'
 */
export function trainingCurves(
  { loss, accuracy, valLoss, valAccuracy }: TrainingHistory,
  { per = 'epoch' }: { readonly per?: 'epoch' | 'batch' } = {},
): Figure {
  assertNotEmpty('trainingCurves', { loss });
  for (const [name, values] of Object.entries({ accuracy, valLoss, valAccuracy })) {
    if (values) assertSameLength('trainingCurves', { loss, [name]: values });
  }
  const panels: Panel[] = [{ quantity: 'loss', train: loss, validation: valLoss }];
  if (accuracy) panels.push({ quantity: 'accuracy', train: accuracy, validation: valAccuracy });
  const measured = panels.map((panel) => inWords(panel, per)).join('; ');
  return themed(
    `Training curves over ${loss.length} ${loss.length === 1 ? per : per === 'batch' ? 'batches' : 'epochs'}: ${measured}.`,
    panels.flatMap((panel, index) => curves(panel, { index, per })),
    { height: 340, ...((valLoss ?? valAccuracy) && withLegend), ...axes(panels, { count: loss.length, per }) },
  );
}

function curves({ quantity, train, validation }: Panel, { index, per }: { index: number; per: string }): Trace[] {
  const curve = (name: string, values: readonly number[], dash: string, color: string, symbol: string): Trace => ({
    type: 'scatter',
    mode: values.length > mostMarkers ? 'lines' : 'lines+markers',
    name,
    legendgroup: name,
    showlegend: index === 0,
    ...thinLine({
      x: values.map((_, i) => i + 1),
      y: values.map((value) => (Number.isFinite(value) ? significant(value) : null)),
    }),
    line: { color, dash, width: 2 },
    marker: { symbol, size: 7 },
    hovertemplate: `${per} %{x}: ${quantity} %{y:.4f}`,
    ...(index > 0 && { xaxis: 'x2', yaxis: 'y2' }),
  });
  const training = curve('training', train, 'solid', palette.blue, 'circle');
  if (!validation) return [training];
  return [training, curve('validation', validation, 'dash', palette.orange, 'diamond')];
}

/** One pair of axes a panel, side by side. */
function axes(panels: readonly Panel[], { count, per }: { count: number; per: string }): Record<string, Json> {
  const layout: Record<string, Json> = {};
  panels.forEach(({ quantity }, index) => {
    const suffix = index > 0 ? '2' : '';
    const [left, right] = panels.length === 1 ? [0, 1] : index === 0 ? [0, 0.44] : [0.56, 1];
    const ticks: Record<string, Json> = count <= 20 ? { dtick: 1 } : {};
    const domain = { domain: [left, right], anchor: `y${suffix}`, range: [0.7, count + 0.3] };
    layout[`xaxis${suffix}`] = axis(per, { ...ticks, ...domain });
    layout[`yaxis${suffix}`] = axis(quantity, { anchor: `x${suffix}` });
  });
  return layout;
}

function inWords({ quantity, train, validation }: Panel, per: string): string {
  const course = (values: readonly number[]): string => {
    const gap = values.findIndex((value) => !Number.isFinite(value));
    if (gap >= 0) return `${quantity} no longer a finite number in ${per} ${gap + 1}`;
    return `${quantity} from ${significant(values[0]!, 3)} to ${significant(values[values.length - 1]!, 3)}`;
  };
  return validation ? `${course(train)} (validation: ${course(validation)})` : course(train);
}
