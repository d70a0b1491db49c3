import { bitmap } from '../kit/draw/bitmap';
import { diverging, mix, rgb } from '../kit/draw/colours';
import { mark } from '../kit/draw/marks';
import { plot, type Frame } from '../kit/draw/plot';
import type { Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { playing, realPoints, type GanSettings } from './model';

export interface GanState extends GanSettings {
  readonly step: number;
}

const most = 600;

export const ganExplorer: Explorer<GanState> = {
  title: 'Forger and detective',
  lead: 'The generator makes points (orange squares) out of noise; the discriminator colours the plane blue where it believes in real ones (blue dots). Press Play and watch them chase each other.',
  initial: { shape: 'ring', learningRate: 0.004, seed: 1, step: 0 },
  controls: [
    {
      kind: 'choice',
      key: 'shape',
      label: 'Real points',
      choices: [
        ['ring', 'Ring'],
        ['clusters', 'Two clusters'],
        ['line', 'Line'],
      ],
    },
    { kind: 'slider', key: 'learningRate', label: 'Learning rate', min: 0.001, max: 0.02, step: 0.001 },
    { kind: 'slider', key: 'seed', label: 'Seed', min: 1, max: 20, step: 1 },
  ],
  height: (width) => Math.min(440, width * 0.95),
  steps: { delay: 70, advance: (state) => ({ ...state, step: state.step + 1 }), done: ({ step }) => step >= most },
  changed: (state) => ({ ...state, step: 0 }),
  picture,
  reading: ({ step, ...settings }) => {
    if (step === 0) return 'Nobody has learned anything yet. Press Play, or Step.';
    const { discriminatorLoss, generatorLoss } = playing(settings, step).history_;
    const recent = (list: readonly number[]): string =>
      written(list.slice(-50).reduce((a, b) => a + b, 0) / Math.min(50, list.length));
    return `Step ${step * 5}: detective's loss ${recent(discriminatorLoss)}, forger's loss ${recent(generatorLoss)}. Both would be 0.693 where the detective can only guess.`;
  },
};

function picture({ step, ...settings }: GanState, frame: Frame): Svg {
  const gan = playing(settings, step);
  const axes = plot(frame, {
    x: { domain: [-2.2, 2.2], title: 'x₁' },
    y: { domain: [-2.2, 2.2], title: 'x₂' },
    grid: false,
  });
  const cells = 40;
  const at = (i: number): number => -2.2 + ((i + 0.5) * 4.4) / cells;
  const belief = gan.discriminate(
    Array.from({ length: cells * cells }, (_, i) => [at(i % cells), -at(Math.floor(i / cells))]),
  );
  const plane = bitmap((row, column) => mix(rgb('#ffffff'), diverging(belief[row * cells + column]! * 2 - 1), 0.55), {
    columns: cells,
    rows: cells,
    x: axes.left,
    y: axes.top,
    width: axes.width,
    height: axes.height,
    smooth: true,
  });
  const real = realPoints(settings)
    .slice(0, 120)
    .map(([x, y]) => mark(1, { x: axes.x(x!), y: axes.y(y!), size: 4 }));
  const { data } = gan.sample(120, { randomState: 9 });
  const made = Array.from({ length: 120 }, (_, i) => [data[2 * i]!, data[2 * i + 1]!] as const)
    .filter(([x, y]) => Math.abs(x) < 2.2 && Math.abs(y) < 2.2)
    .map(([x, y]) => mark(0, { x: axes.x(x), y: axes.y(y), size: 4.5 }));
  return plane + axes.axes + real.join('') + made.join('');
}
