import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { activationChoices, at, type ActivationChoice } from './model';

export interface ActivationState {
  readonly activation: ActivationChoice;
  readonly z: number;
  readonly layers: number;
}

export const activationExplorer: Explorer<ActivationState> = {
  title: 'An activation and its derivative',
  lead: 'Move z along the curve. The dashed curve is the slope there: what a gradient is multiplied with on its way back.',
  initial: { activation: 'sigmoid', z: 1, layers: 5 },
  controls: [
    {
      kind: 'choice',
      key: 'activation',
      label: 'Activation',
      choices: activationChoices.map((name) => [name, name] as const),
    },
    { kind: 'slider', key: 'z', label: 'z', min: -6, max: 6, step: 0.1 },
    { kind: 'slider', key: 'layers', label: 'Layers of it', min: 1, max: 20, step: 1 },
  ],
  height: (width) => Math.min(380, width * 0.8),
  picture,
  drag: (state, { x, y }, frame) => ({ ...state, z: Math.round(axesOf(frame).valuesAt({ x, y }).x * 10) / 10 }),
  reading: ({ activation, z, layers }) => {
    const { value, slope, left } = at(activation, z, layers);
    const fate = `Through ${layers} such layers a gradient of 1 becomes ${written(left)}.`;
    return `${activation}(${written(z)}) = ${written(value)}, slope ${written(slope)}. ${fate}`;
  },
};

function axesOf(frame: Frame) {
  return plot(frame, { x: { domain: [-6, 6], title: 'z' }, y: { domain: [-1.5, 3], title: 'φ(z), φ′(z)' } });
}

function picture({ activation, z }: ActivationState, frame: Frame): Svg {
  const axes = axesOf(frame);
  const xs = Array.from({ length: 481 }, (_, i) => -6 + i / 40);
  const here = at(activation, z);
  const values = axes.curve(
    xs.map((x) => [x, at(activation, x).value]),
    'blue thick',
  );
  const slopes = axes.curve(
    xs.map((x) => [x, at(activation, x).slope]),
    'orange thick dashed',
  );
  const tangent = axes.curve(
    [-1.2, 1.2].map((d) => [z + d, here.value + d * here.slope]),
    'thin',
  );
  const dot = (y: number, colour: string): Svg =>
    tag('circle', { cx: axes.x(z), cy: axes.y(y), r: 6, class: `${colour} fill halo` });
  const key =
    label('— φ', { x: axes.left + 10, y: axes.top + 16 }) + label('- - φ′', { x: axes.left + 10, y: axes.top + 36 });
  const up = tag('line', {
    x1: axes.x(z),
    x2: axes.x(z),
    y1: axes.top,
    y2: axes.top + axes.height,
    class: 'dotted thin',
  });
  return axes.axes + values + slopes + up + tangent + dot(here.value, 'blue') + dot(here.slope, 'orange') + key;
}
