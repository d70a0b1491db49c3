import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { flow, misfit, target, type FlowSettings } from './model';

export interface FlowState extends FlowSettings {
  readonly x: number;
}

export const flowExplorer: Explorer<FlowState> = {
  title: 'Two layers make bumps, and bumps make any curve',
  lead: 'Two hidden units step up, one after the other; the output takes their difference: a bump. Take more bumps, and they follow the dotted curve.',
  initial: { activation: 'sigmoid', bumps: 1, steepness: 40, left: 0.3, right: 0.6, height: 0.8, x: 0.4 },
  controls: [
    {
      kind: 'choice',
      key: 'activation',
      label: 'Hidden activation',
      choices: [
        ['sigmoid', 'Sigmoid'],
        ['tanh', 'Tanh'],
        ['relu', 'ReLU'],
      ],
    },
    { kind: 'slider', key: 'bumps', label: 'Bumps', min: 1, max: 30, step: 1 },
    { kind: 'slider', key: 'steepness', label: 'Steepness w', min: 2, max: 300, step: 2 },
    { kind: 'slider', key: 'left', label: 'First step at', min: 0, max: 1, step: 0.02 },
    { kind: 'slider', key: 'right', label: 'Second step at', min: 0, max: 1, step: 0.02 },
    { kind: 'slider', key: 'height', label: 'Height', min: -1, max: 1, step: 0.05 },
    { kind: 'slider', key: 'x', label: 'Input x', min: 0, max: 1, step: 0.01 },
  ],
  height: () => 430,
  picture,
  reading: (state) => {
    const { hidden, output } = flow(state, [state.x]);
    const first = hidden.slice(0, 2).map((values) => written(values[0]!));
    const more = hidden.length > 2 ? ' …' : '';
    return `x = ${written(state.x)} → hidden ${first.join(', ')}${more} → output ${written(output[0]!)}. Mean distance to the dotted curve: ${written(misfit(state))}.`;
  },
};

function picture(state: FlowState, frame: Frame): Svg {
  const xs = Array.from({ length: 401 }, (_, i) => i / 400);
  const { hidden, output } = flow(state, xs);
  const upper = plot(frame, {
    x: { domain: [0, 1], title: '' },
    y: { domain: state.activation === 'tanh' ? [-1.1, 1.1] : [-0.1, 1.1], title: 'hidden units' },
    within: { left: 0, top: 0, width: frame.width, height: 190 },
  });
  const lower = plot(frame, {
    x: { domain: [0, 1], title: 'x' },
    y: { domain: [-0.4, 1.2], title: 'output' },
    within: { left: 0, top: 170, width: frame.width, height: frame.height - 170 },
  });
  const zip = (ys: readonly number[]): [number, number][] => xs.map((x, i) => [x, ys[i]!]);
  const units = hidden.slice(0, 12).map((values, i) => upper.curve(zip(values), i % 2 ? 'orange dashed' : 'blue'));
  const probe = [upper, lower].map((axes) =>
    tag('line', {
      x1: axes.x(state.x),
      x2: axes.x(state.x),
      y1: axes.top,
      y2: axes.top + axes.height,
      class: 'dotted',
    }),
  );
  const curves = lower.curve(zip(xs.map(target)), 'dotted') + lower.curve(zip(output), 'green thick');
  const key = label('— up  - - down', { x: upper.left + upper.width, y: upper.top + 2, class: 'end faint' });
  return upper.axes + units.join('') + lower.axes + curves + probe.join('') + key;
}
