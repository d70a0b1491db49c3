import { plot, type Frame } from '../kit/draw/plot';
import { path, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { bestMatches } from '../../models/self-organizing/best-matching-units';
import { forming, rowsAStep, rowsShown, type MapSettings } from './model';

export interface MapState extends MapSettings {
  readonly step: number;
}

const most = rowsShown / rowsAStep;

export const mapExplorer: Explorer<MapState> = {
  title: 'A map unfolds',
  lead: 'Units on a grid compete for each point; the winner and its neighbours move towards it. Press Play. A small radius at the start leaves knots.',
  initial: { shape: 'square', size: 8, learningRate: 0.5, radius: 4, seed: 1, step: 40 },
  controls: [
    {
      kind: 'choice',
      key: 'shape',
      label: 'Data',
      choices: [
        ['square', 'Square'],
        ['ring', 'Ring'],
        ['clusters', 'Three clusters'],
      ],
    },
    { kind: 'slider', key: 'size', label: 'Units a side', min: 2, max: 14, step: 1 },
    { kind: 'slider', key: 'learningRate', label: 'Learning rate at the start', min: 0.05, max: 1, step: 0.05 },
    { kind: 'slider', key: 'radius', label: 'Radius at the start', min: 0.5, max: 8, step: 0.5 },
    { kind: 'slider', key: 'seed', label: 'Seed', min: 1, max: 20, step: 1 },
    { kind: 'slider', key: 'step', label: 'Steps', min: 0, max: most, step: 1 },
  ],
  height: (width) => Math.min(460, width * 0.95),
  steps: { delay: 60, advance: (state) => ({ ...state, step: state.step + 1 }), done: ({ step }) => step >= most },
  changed: (state, key) => (key === 'step' ? state : { ...state, step: 0 }),
  picture,
  reading: ({ step, ...settings }) => {
    const { data, weights, shown } = forming(settings, step);
    const { distances } = bestMatches(data, weights);
    const error = distances.reduce((a, b) => a + b, 0) / distances.length;
    return `${shown} points shown; the mean distance from a point to its unit is ${written(error)}.`;
  },
};

function picture({ step, ...settings }: MapState, frame: Frame): Svg {
  const { data, weights } = forming(settings, step);
  const axes = plot(frame, { x: { domain: [0, 1], title: 'x₁' }, y: { domain: [0, 1], title: 'x₂' }, grid: false });
  const { size } = settings;
  const at = (unit: number): [number, number] => [axes.x(weights.data[2 * unit]!), axes.y(weights.data[2 * unit + 1]!)];
  const points = Array.from({ length: data.rows }, (_, i) =>
    tag('circle', { cx: axes.x(data.data[2 * i]!), cy: axes.y(data.data[2 * i + 1]!), r: 2, class: 'sky fill none' }),
  );
  const side = Array.from({ length: size }, (_, i) => i);
  const rows = side.map((row) =>
    path(
      side.map((column) => at(row * size + column)),
      'thin',
    ),
  );
  const columns = side.map((column) =>
    path(
      side.map((row) => at(row * size + column)),
      'thin',
    ),
  );
  const units = Array.from({ length: size * size }, (_, unit) => {
    const [cx, cy] = at(unit);
    return tag('circle', { cx, cy, r: 4, class: 'vermilion fill halo' });
  });
  return axes.axes + points.join('') + rows.join('') + columns.join('') + units.join('');
}
