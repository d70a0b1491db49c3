import { mark } from '../kit/draw/marks';
import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { dataOf, fitBells, type BasisSettings } from './model';

export interface BasisState extends BasisSettings {
  readonly step: number;
}

export const basisExplorer: Explorer<BasisState> = {
  title: 'A curve of bells',
  lead: 'Drag a centre, or press Step: the centres move to where the points are. Each bell has a height; their sum is the curve. Bells too narrow leave gaps, bells too wide cannot bend.',
  initial: { centers: 7, width: 0.9, ridge: 0.01, seed: 1, step: 0 },
  controls: [
    { kind: 'slider', key: 'centers', label: 'Centres', min: 1, max: 20, step: 1 },
    { kind: 'slider', key: 'width', label: 'Width σ', min: 0.1, max: 4, step: 0.1 },
    { kind: 'slider', key: 'ridge', label: 'Ridge', min: 0, max: 1, step: 0.01 },
    { kind: 'slider', key: 'seed', label: 'Seed', min: 1, max: 20, step: 1 },
  ],
  height: (width) => Math.min(380, width * 0.85),
  steps: { delay: 500, advance: (state) => ({ ...state, step: state.step + 1 }), done: ({ step }) => step >= 30 },
  changed: (state, key) => (key === 'centers' || key === 'seed' ? { ...state, placed: [], step: 0 } : state),
  drag: (state, point, frame) => {
    const at = Math.min(10, Math.max(0, Math.round(axesOf(frame).valuesAt(point).x * 20) / 20));
    const { centers } = fitBells(state, state.step);
    const nearest = centers.reduce(
      (best, center, k) => (Math.abs(center - at) < Math.abs(centers[best]! - at) ? k : best),
      0,
    );
    return { ...state, placed: centers.map((center, k) => (k === nearest ? at : center)), step: 0 };
  },
  picture,
  reading: ({ step, ...settings }) => {
    const { error, centers } = fitBells(settings, step);
    return `After ${step} steps of k-means the centres are at ${centers.map((center) => written(center, 2)).join(', ')}. Mean squared error ${written(error)}.`;
  },
};

const axesOf = (frame: Frame) =>
  plot(frame, { x: { domain: [0, 10], title: 'x' }, y: { domain: [-2.5, 2.5], title: 'y' } });

function picture({ step, ...settings }: BasisState, frame: Frame): Svg {
  const axes = axesOf(frame);
  const { centers, predict, bells } = fitBells(settings, step);
  const { x, y } = dataOf(settings.seed);
  const xs = Array.from({ length: 241 }, (_, i) => i / 24);
  const heights = predict(xs);
  const each = xs.map((at) => bells(at));
  const small = centers.map((_, k) =>
    axes.curve(
      xs.map((at, i) => [at, each[i]![k]!]),
      'sky thin',
    ),
  );
  const points = x.map((at, i) => mark(0, { x: axes.x(at), y: axes.y(y[i]!), size: 4.5 }));
  const feet = centers.map((center) =>
    tag('path', { d: `M${axes.x(center)} ${axes.y(-2.5)}l-6 12h12z`, class: 'green fill none' }),
  );
  const curve = axes.curve(
    xs.map((at, i) => [at, heights[i]!]),
    'blue thick',
  );
  const key = label('▲ centres', { x: axes.left + axes.width, y: axes.top + 14, class: 'end' });
  return axes.axes + small.join('') + points.join('') + curve + feet.join('') + key;
}
