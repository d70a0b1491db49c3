import { mark } from '../kit/draw/marks';
import { plot, type Frame } from '../kit/draw/plot';
import { label, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { fitLine, outlierAt, pointsWith, xs, type FittedLoss } from './model';

export interface OutlierState {
  readonly outlier: number;
  readonly squared: boolean;
  readonly absolute: boolean;
  readonly huber: boolean;
}

const lines = [
  { key: 'squared', loss: 'meanSquaredError', name: 'squared error', style: 'blue thick' },
  { key: 'absolute', loss: 'meanAbsoluteError', name: 'absolute error', style: 'orange thick dashed' },
  { key: 'huber', loss: 'huber', name: 'Huber', style: 'green thick dotted' },
] as const satisfies readonly { key: string; loss: FittedLoss; name: string; style: string }[];

export const outlierExplorer: Explorer<OutlierState> = {
  title: 'A loss and an outlier',
  lead: 'Drag one point far away. Which line runs after it, and which stays with the many?',
  initial: { outlier: 9, squared: true, absolute: true, huber: true },
  controls: [
    { kind: 'slider', key: 'outlier', label: 'Height of the outlier', min: -6, max: 12, step: 0.2 },
    { kind: 'toggle', key: 'squared', label: '— squared error' },
    { kind: 'toggle', key: 'absolute', label: '- - absolute error' },
    { kind: 'toggle', key: 'huber', label: '··· Huber' },
  ],
  height: (width) => Math.min(400, width * 0.85),
  drag: (state, point, frame) => ({ ...state, outlier: Math.round(axesOf(frame).valuesAt(point).y * 5) / 5 }),
  picture,
  reading: (state) => {
    const shown = lines.filter(({ key }) => state[key]);
    const texts = shown.map(({ name, loss }) => {
      const { slope, loss: value } = fitLine(loss, state.outlier);
      return `${name}: slope ${written(slope)}, loss ${written(value)}`;
    });
    return texts.length > 0
      ? `${texts.join('; ')}. Without the outlier the slope is about 0.48.`
      : 'Choose a loss to fit a line with.';
  },
};

function axesOf(frame: Frame) {
  return plot(frame, { x: { domain: [-0.5, 9.5], title: 'x' }, y: { domain: [-6.5, 12.5], title: 'y' } });
}

function picture(state: OutlierState, frame: Frame): Svg {
  const axes = axesOf(frame);
  const curves = lines.map(({ key, loss, style }) => {
    if (!state[key]) return '';
    const { slope, intercept } = fitLine(loss, state.outlier);
    return axes.curve(
      [-1, 10].map((x) => [x, intercept + slope * x]),
      style,
    );
  });
  const ys = pointsWith(state.outlier);
  const points = xs.map((x, i) =>
    mark(i === outlierAt ? 4 : 1, { x: axes.x(x), y: axes.y(ys[i]!), size: i === outlierAt ? 8 : 5 }),
  );
  const name = label('outlier', { x: axes.x(outlierAt) + 14, y: axes.y(state.outlier) + 4 });
  return axes.axes + curves.join('') + points.join('') + name;
}
