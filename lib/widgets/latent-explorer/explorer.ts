import { css, mix, rgb } from '../kit/draw/colours';
import { grey } from '../kit/draw/grey';
import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { codes, decoded, edge, learning, pictures, reconstructionError } from './model';

export interface LatentState {
  readonly x: number;
  readonly y: number;
  readonly seed: number;
  readonly step: number;
}

const most = 150;

export const pictureExplorer: Explorer<LatentState> = {
  title: 'A map of small pictures',
  lead: 'Each dot is a picture of a spot, placed by two numbers that an autoencoder found for it. Press Play to let it learn; drag over the map to see what any place stands for.',
  initial: { x: 0.3, y: 0.3, seed: 1, step: 15 },
  controls: [
    { kind: 'slider', key: 'x', label: 'First number of the code', min: -1, max: 1, step: 0.02 },
    { kind: 'slider', key: 'y', label: 'Second number', min: -1, max: 1, step: 0.02 },
    { kind: 'slider', key: 'seed', label: 'Seed', min: 1, max: 20, step: 1 },
  ],
  height: (width) => mapSize(width) + (width < 560 ? 170 : 0),
  steps: { delay: 80, advance: (state) => ({ ...state, step: state.step + 1 }), done: ({ step }) => step >= most },
  changed: (state, key) => (key === 'seed' ? { ...state, step: 0 } : state),
  drag: (state, point, frame) => {
    const { x, y } = axesOf(frame).valuesAt(point);
    return { ...state, x: Math.round(x * 50) / 50, y: Math.round(y * 50) / 50 };
  },
  picture,
  reading: ({ seed, step }) => {
    const network = learning(seed, step);
    return `After ${step * 10} rounds the pictures come back with a mean squared error of ${written(reconstructionError(network))}. Dots of one colour are spots of one corner.`;
  },
};

function mapSize(width: number): number {
  return Math.min(400, width < 560 ? width : width - 200);
}

function axesOf(frame: Frame) {
  const size = mapSize(frame.width);
  return plot(frame, {
    x: { domain: [-1.05, 1.05], title: 'first number' },
    y: { domain: [-1.05, 1.05], title: 'second number' },
    within: { left: 0, top: 0, width: size, height: size },
  });
}

const corners = [rgb('#0072B2'), rgb('#009E73'), rgb('#E69F00'), rgb('#CC79A7')] as const;

function picture({ x, y, seed, step }: LatentState, frame: Frame): Svg {
  const axes = axesOf(frame);
  const network = learning(seed, step);
  const dots = codes(network).map(([a, b], i) => {
    const { x, y } = pictures[i]!;
    const colour = mix(mix(corners[0], corners[1], x), mix(corners[2], corners[3], x), y);
    return tag('circle', { cx: axes.x(a), cy: axes.y(b), r: 5, style: `fill:${css(colour)}`, class: 'halo' });
  });
  const size = mapSize(frame.width);
  const [left, top] = frame.width < 560 ? [60, size + 24] : [size + 20, 40];
  const cross = tag('path', { d: `M${axes.x(x) - 9} ${axes.y(y)}h18m-9 -9v18`, class: 'vermilion thick' });
  const made = decoded(network, x, y).map((value) => value * 255);
  return (
    axes.axes +
    dots.join('') +
    cross +
    label('what stands here', { x: left, y: top - 8, class: 'strong' }) +
    grey(made, { columns: edge, x: left, y: top, width: 136 })
  );
}
