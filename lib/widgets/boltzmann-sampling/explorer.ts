import { bitmap } from '../kit/draw/bitmap';
import { diverging, type Rgb } from '../kit/draw/colours';
import type { Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import type { Explorer } from '../kit/explorer';
import { dreaming, edge, isPattern, patterns, type BoltzmannSettings } from './model';

export interface BoltzmannState extends BoltzmannSettings {
  readonly step: number;
}

const [off, on]: readonly [Rgb, Rgb] = [
  [235, 235, 232],
  [0, 114, 178],
];

export const boltzmannExplorer: Explorer<BoltzmannState> = {
  title: 'A machine that dreams',
  lead: 'It has only seen bars and stripes. Let it learn, then press Play: it goes up to its hidden units and down again, a coin for each. How often does it dream of a bar?',
  initial: { hidden: 10, trained: 60, seed: 1, step: 30 },
  controls: [
    { kind: 'slider', key: 'trained', label: 'Learned (× 10 rounds)', min: 0, max: 300, step: 10 },
    { kind: 'slider', key: 'hidden', label: 'Hidden units', min: 1, max: 16, step: 1 },
    { kind: 'slider', key: 'seed', label: 'Seed', min: 1, max: 20, step: 1 },
  ],
  height: (width) => (width < 560 ? 470 : 330),
  steps: { delay: 350, advance: (state) => ({ ...state, step: state.step + 1 }) },
  changed: (state) => ({ ...state, step: 0 }),
  picture,
  reading: ({ step, ...settings }) => {
    const { visible, hits, pictures } = dreaming(settings, step);
    const now =
      pictures === 0
        ? 'Noise, to begin with.'
        : isPattern(visible.data)
          ? 'This is a pattern it has seen.'
          : 'This is none of them.';
    const chance = ((patterns.length / 2 ** (edge * edge)) * 100).toFixed(2);
    return `${now} ${hits} of ${pictures} pictures were bars or stripes; by chance it would be ${chance} %.`;
  },
};

function picture({ step, ...settings }: BoltzmannState, frame: Frame): Svg {
  const { machine, visible, hidden } = dreaming(settings, step);
  const narrow = frame.width < 560;
  const tile = (values: (i: number) => Rgb, x: number, y: number, width: number): Svg =>
    bitmap((row, column) => values(row * edge + column), { columns: edge, rows: edge, x, y, width, height: width }) +
    tag('rect', { x, y, width, height: width, class: 'thin' });
  const dream = tile((i) => (visible.data[i] ? on : off), 10, 30, 150);
  const seen = patterns
    .slice(0, 12)
    .map((pattern, i) =>
      tile((cell) => (pattern[cell] ? on : off), 10 + (i % 6) * 26, 214 + Math.floor(i / 6) * 26, 20),
    );
  const [left, top] = narrow ? [10, 300] : [200, 30];
  const across = Math.max(1, Math.floor((frame.width - left) / 62));
  const units = Array.from({ length: settings.hidden }, (_, j) => {
    const [x, y] = [left + (j % across) * 62, top + Math.floor(j / across) * 76];
    const weights = tile((i) => diverging(machine.components_.data[j * edge * edge + i]! / 3), x, y, 46);
    const lit = hidden.data[j]! > 0.5;
    return weights + tag('circle', { cx: x + 23, cy: y + 58, r: 6, class: lit ? 'orange fill' : 'hole' });
  });
  return (
    label('it dreams', { x: 10, y: 20, class: 'strong' }) +
    dream +
    label('what it has seen', { x: 10, y: 204, class: 'faint' }) +
    seen.join('') +
    label('hidden units: weights, and which are on', { x: left, y: top - 10, class: 'strong' }) +
    units.join('')
  );
}
