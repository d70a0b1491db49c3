import { plot, type Frame } from '../kit/draw/plot';
import { tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { curves, descend, type CurveName } from './model';

export interface DescentState {
  readonly curve: CurveName;
  readonly learningRate: number;
  readonly start: number;
  readonly step: number;
}

export const descentExplorer: Explorer<DescentState> = {
  title: 'Downhill on a curve',
  lead: 'Each step goes against the slope, as far as the learning rate α says. Drag the start; raise α until it no longer arrives.',
  initial: { curve: 'parabola', learningRate: 0.3, start: -3.2, step: 0 },
  controls: [
    {
      kind: 'choice',
      key: 'curve',
      label: 'Curve',
      choices: Object.entries(curves).map(([name, { wording }]) => [name, wording] as const),
    },
    { kind: 'slider', key: 'learningRate', label: 'Learning rate α', min: 0.02, max: 2.4, step: 0.02 },
    { kind: 'slider', key: 'start', label: 'Start', min: -3.8, max: 3.8, step: 0.1 },
  ],
  height: (width) => Math.min(400, width * 0.85),
  steps: { delay: 350, advance: (state) => ({ ...state, step: state.step + 1 }), done: ({ step }) => step >= 60 },
  changed: (state) => ({ ...state, step: 0 }),
  drag: (state, point, frame) => {
    const start = Math.min(3.8, Math.max(-3.8, axesOf(frame).valuesAt(point).x));
    return { ...state, start: Math.round(start * 10) / 10, step: 0 };
  },
  picture,
  reading,
};

function axesOf(frame: Frame) {
  return plot(frame, { x: { domain: [-4, 4], title: 'x' }, y: { domain: [-0.8, 8], title: 'f(x)' } });
}

function picture({ curve, learningRate, start, step }: DescentState, frame: Frame): Svg {
  const axes = axesOf(frame);
  const { of } = curves[curve];
  const line = Array.from({ length: 321 }, (_, i) => -4 + i / 40);
  const { path, values } = descend(curve, { start, learningRate, steps: step });
  const places = path.map(([x], i): [number, number] => [x!, values[i]!]);
  const dots = places.slice(-12).map(([x, y], i, all) => {
    const last = i === all.length - 1;
    if (Math.abs(x) > 4 || y > 8) return '';
    return tag('circle', {
      cx: axes.x(x),
      cy: axes.y(y),
      r: last ? 8 : 4,
      class: `${last ? 'vermilion' : 'orange'} fill halo`,
    });
  });
  return (
    axes.axes +
    axes.curve(
      line.map((x) => [x, of(x)]),
      'blue thick',
    ) +
    axes.curve(places.slice(-12), 'orange dashed') +
    dots.join('')
  );
}

function reading({ curve, learningRate, start, step }: DescentState): string {
  const { path } = descend(curve, { start, learningRate, steps: step });
  const x = path.at(-1)![0]!;
  const slope = curves[curve].slope(x);
  const left = Math.abs(x) > 4 ? ' It has left the picture: each step lands higher than the one before.' : '';
  const there = step > 0 && Math.abs(slope) < 0.005 ? ' The slope is almost 0: it has arrived.' : '';
  return `After ${path.length - 1} steps x = ${written(x)}, slope ${written(slope)}; the next step is −α · slope = ${written(-learningRate * slope)}.${left}${there}`;
}
