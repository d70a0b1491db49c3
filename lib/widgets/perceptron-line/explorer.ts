import { bitmap } from '../kit/draw/bitmap';
import { mix, rgb } from '../kit/draw/colours';
import { mark } from '../kit/draw/marks';
import { plot, type Frame } from '../kit/draw/plot';
import { label, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { corners, course, gates, mistakes, type GateName } from './model';

export interface PerceptronLineState {
  readonly gate: GateName;
  readonly learningRate: number;
  readonly step: number;
}

export const perceptronLineExplorer: Explorer<PerceptronLineState> = {
  title: 'A perceptron looks for a line',
  lead: 'Each mistake moves the line. For which gate does it never come to rest?',
  initial: { gate: 'and', learningRate: 1, step: 0 },
  controls: [
    {
      kind: 'choice',
      key: 'gate',
      label: 'Gate',
      choices: [
        ['and', 'AND'],
        ['or', 'OR'],
        ['nand', 'NAND'],
        ['xor', 'XOR'],
      ],
    },
    { kind: 'slider', key: 'learningRate', label: 'Learning rate', min: 0.1, max: 2, step: 0.1 },
  ],
  height: (width) => Math.min(420, width * 0.9),
  steps: {
    delay: 600,
    advance: (state) => ({ ...state, step: Math.min(state.step + 1, lastStep(state)) }),
    done: (state) => state.step >= lastStep(state),
  },
  changed: (state) => ({ ...state, step: 0 }),
  picture,
  reading,
};

function lastStep({ gate, learningRate }: PerceptronLineState): number {
  return course(gate, learningRate).lines.length - 1;
}

function picture({ gate, learningRate, step }: PerceptronLineState, frame: Frame): Svg {
  const { weights, bias } = course(gate, learningRate).lines[step]!;
  const [w1, w2] = [weights[0]!, weights[1]!];
  const domain = [-0.5, 1.5] as const;
  const axes = plot(frame, { x: { domain, title: 'x₁' }, y: { domain, title: 'x₂' }, grid: false });
  const [no, yes] = [mix(rgb('#ffffff'), rgb('#E69F00'), 0.35), mix(rgb('#ffffff'), rgb('#0072B2'), 0.3)];
  const cells = 60;
  const at = (i: number): number => -0.5 + ((i + 0.5) * 2) / cells;
  const sides = bitmap((row, column) => (w1 * at(column) + w2 * (1 - at(row)) + bias >= 0 ? yes : no), {
    columns: cells,
    rows: cells,
    x: axes.left,
    y: axes.top,
    width: axes.width,
    height: axes.height,
  });
  const line =
    w2 !== 0
      ? ([-2, 3].map((x) => [x, -(w1 * x + bias) / w2]) as [number, number][])
      : ([-2, 3].map((y) => [-bias / w1, y]) as [number, number][]);
  const points = corners.map(([x, y], i) => {
    const place = { x: axes.x(x), y: axes.y(y) };
    return (
      mark(gates[gate][i]!, { ...place, size: 9 }) +
      label(String(gates[gate][i]), { x: place.x + 14, y: place.y - 10, class: 'strong onPaper' })
    );
  });
  return sides + axes.axes + (w1 === 0 && w2 === 0 ? '' : axes.curve(line, 'thick onPaper')) + points.join('');
}

function reading({ gate, learningRate, step }: PerceptronLineState): string {
  const { lines, converged } = course(gate, learningRate);
  const line = lines[step]!;
  const sum = `w₁ = ${written(line.weights[0]!)}, w₂ = ${written(line.weights[1]!)}, b = ${written(line.bias)}`;
  const wrong = mistakes(line, gate);
  const moved = step > 0 ? `Corner (${corners[line.example]!.join(', ')}) was wrong and moved the line. ` : '';
  const end =
    step < lines.length - 1
      ? ''
      : converged
        ? ' It has come to rest.'
        : ' After 12 rounds it still moves: no line can do this.';
  return `${moved}${sum}: ${wrong} of 4 corners wrong.${end}`;
}
