import { bitmap } from '../kit/draw/bitmap';
import { mix, rgb } from '../kit/draw/colours';
import { mark, markColours } from '../kit/draw/marks';
import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { race, racers, surfaces, type Racer, type SurfaceName } from './model';

export interface RaceState {
  readonly surface: SurfaceName;
  readonly learningRate: number;
  readonly step: number;
}

const dashes = ['', 'dashed', 'dotted', '', 'dashed', 'dotted'];
const most = 200;

export const raceExplorer: Explorer<RaceState> = {
  title: 'A race of optimizers',
  lead: 'All start at the same place with the same learning rate. Who zigzags, who overshoots, who stands still at the saddle?',
  initial: { surface: 'ravine', learningRate: 0.05, step: 40 },
  controls: [
    {
      kind: 'choice',
      key: 'surface',
      label: 'Surface',
      choices: Object.entries(surfaces).map(([name, { wording }]) => [name, wording] as const),
    },
    { kind: 'slider', key: 'learningRate', label: 'Learning rate', min: 0.005, max: 0.55, step: 0.005 },
    { kind: 'slider', key: 'step', label: 'Steps', min: 0, max: most, step: 1 },
  ],
  height: (width) => Math.min(470, width * 0.9) + 40,
  steps: {
    delay: 80,
    advance: (state) => ({ ...state, step: Math.min(most, state.step + 1) }),
    done: ({ step }) => step >= most,
  },
  picture,
  reading: (state) => {
    const runs = Object.entries(race(state.surface, { learningRate: state.learningRate, steps: state.step }));
    const order = runs.map(([name, { values }]) => [name, values.at(-1)!] as const).sort((a, b) => a[1] - b[1]);
    return `After ${state.step} steps, lowest first: ${order.map(([name, value]) => `${racers[name as Racer].wording} ${written(value)}`).join(', ')}.`;
  },
};

function picture({ surface, learningRate, step }: RaceState, frame: Frame): Svg {
  const axes = plot(frame, {
    x: { domain: [-2, 2], title: 'w₁' },
    y: { domain: [-2, 2], title: 'w₂' },
    grid: false,
    within: { left: 0, top: 40, width: frame.width, height: frame.height - 40 },
  });
  const cells = 80;
  const at = (i: number): number => -2 + ((i + 0.5) * 4) / cells;
  const { of } = surfaces[surface];
  // Bands of equal height on a logarithmic scale: lines of a map without drawing them.
  const shade = (height: number): number => Math.min(1, Math.max(0, (Math.log2(height + 0.02) + 5.6) / 9.5));
  const land = bitmap(
    (row, column) => mix(rgb('#ffffff'), rgb('#8a97a3'), Math.round(shade(of([at(column), -at(row)])) * 14) / 14),
    {
      columns: cells,
      rows: cells,
      x: axes.left,
      y: axes.top,
      width: axes.width,
      height: axes.height,
    },
  );
  const runs = Object.values(race(surface, { learningRate, steps: step }));
  const paths = runs.map(({ path }, i) =>
    axes.curve(
      path.map(([x, y]) => [x!, y!]),
      `${markColours[i]} thick ${dashes[i]}`,
    ),
  );
  const heads = runs.map(({ path }, i) => {
    const [x, y] = path.at(-1)!;
    return Math.abs(x!) > 2 || Math.abs(y!) > 2 ? '' : mark(i, { x: axes.x(x!), y: axes.y(y!), size: 7 });
  });
  const room = (frame.width - 20) / 3;
  const key = Object.values(racers).map(({ wording }, i) => {
    const place = { x: 12 + (i % 3) * room, y: 10 + Math.floor(i / 3) * 20 };
    return mark(i, { ...place, size: 6 }) + label(wording, { x: place.x + 12, y: place.y + 4 });
  });
  return key.join('') + land + axes.axes + paths.join('') + tag('g', {}, ...heads);
}
