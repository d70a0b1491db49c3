import { grey } from '../kit/draw/grey';
import { plot, type Frame } from '../kit/draw/plot';
import { tag, type Svg } from '../kit/draw/svg';
import type { Explorer } from '../kit/explorer';
import { scene } from '../kit/scene';
import { histogram, otsuThreshold, thresholded, thresholdTypes, type ThresholdType } from './model';

export interface ThresholdState {
  readonly type: ThresholdType;
  readonly threshold: number;
  readonly light: number;
}

const pixels = 72;

export const thresholdExplorer: Explorer<ThresholdState> = {
  title: 'A threshold and the histogram',
  lead: 'Drag the line in the histogram. Let the light become uneven, and no single threshold will do.',
  initial: { type: 'binary', threshold: 120, light: 0.1 },
  controls: [
    {
      kind: 'choice',
      key: 'type',
      label: 'Type',
      choices: Object.entries(thresholdTypes).map(([name, { wording }]) => [name, wording] as const),
    },
    { kind: 'slider', key: 'threshold', label: 'Threshold', min: 0, max: 255, step: 1 },
    {
      kind: 'slider',
      key: 'light',
      label: 'Uneven light',
      min: 0,
      max: 1,
      step: 0.05,
      format: (share) => `${Math.round(share * 100)} %`,
    },
    {
      kind: 'action',
      label: 'Find it (Otsu)',
      run: (state) => ({ ...state, threshold: otsuThreshold(histogram(imageOf(state))) }),
    },
  ],
  height: (width) => Math.min(300, width / 2) + 200,
  drag: (state, point, frame) => ({ ...state, threshold: Math.round(axesOf(frame, 1).valuesAt(point).x) }),
  picture,
  reading: (state) => {
    const image = imageOf(state);
    const above = image.filter((value) => value > state.threshold).length / image.length;
    return `${(above * 100).toFixed(1)} % of the pixels are brighter than ${state.threshold}. Otsu's threshold is ${otsuThreshold(histogram(image))}.`;
  },
};

function imageOf({ light }: ThresholdState): Uint8Array {
  return scene(pixels, { light }).data;
}

function axesOf(frame: Frame, most: number) {
  return plot(frame, {
    x: { domain: [0, 255], title: 'brightness' },
    y: { domain: [0, most], title: 'pixels' },
    within: { left: 0, top: frame.height - 200, width: frame.width, height: 200 },
  });
}

function picture(state: ThresholdState, frame: Frame): Svg {
  const width = Math.min(300, frame.width / 2) - 10;
  const image = imageOf(state);
  const counts = histogram(image);
  const axes = axesOf(frame, Math.max(...counts) * 1.05);
  const bars = counts.map((count, value) => {
    if (count === 0) return '';
    const x = axes.x(value);
    return tag('line', {
      x1: x,
      x2: x,
      y1: axes.y(0),
      y2: axes.y(count),
      class: value > state.threshold ? 'orange' : 'blue',
    });
  });
  const at = axes.x(state.threshold);
  const line = tag('line', { x1: at, x2: at, y1: axes.top, y2: axes.top + axes.height, class: 'vermilion thick' });
  const [first, second] = [frame.width / 2 - width - 6, frame.width / 2 + 6];
  return (
    grey(image, { columns: pixels, x: first, y: 4, width }) +
    grey(thresholded(image, state), { columns: pixels, x: second, y: 4, width }) +
    axes.axes +
    bars.join('') +
    line
  );
}
