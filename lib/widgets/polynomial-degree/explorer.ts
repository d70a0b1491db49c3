import { mark } from '../kit/draw/marks';
import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { descent, errorsOf, evaluate, exactFit, samples, truth, type Errors, type PolynomialSettings } from './model';

export interface PolynomialState extends PolynomialSettings {
  readonly method: 'exact' | 'descent';
  readonly step: number;
}

const most = 300;

export const polynomialExplorer: Explorer<PolynomialState> = {
  title: 'How many bends may the curve have?',
  lead: 'Raise the degree: the training error falls and falls, the test error does not. Or take a high degree and gradient descent, press Play, and stop where the test error is lowest.',
  initial: { method: 'exact', degree: 3, noise: 0.2, count: 15, seed: 4, step: 0 },
  controls: [
    {
      kind: 'choice',
      key: 'method',
      label: 'Fitted by',
      choices: [
        ['exact', 'Least squares'],
        ['descent', 'Gradient descent (Play)'],
      ],
    },
    { kind: 'slider', key: 'degree', label: 'Degree', min: 1, max: 14, step: 1 },
    { kind: 'slider', key: 'noise', label: 'Noise', min: 0, max: 0.6, step: 0.05 },
    { kind: 'slider', key: 'count', label: 'Points', min: 15, max: 60, step: 1 },
    { kind: 'slider', key: 'seed', label: 'Seed', min: 1, max: 20, step: 1 },
  ],
  height: (width) => (width < 620 ? 560 : 340),
  steps: {
    delay: 60,
    advance: (state) => ({ ...state, method: 'descent', step: state.step + 1 }),
    done: ({ step }) => step >= most,
  },
  changed: (state) => ({ ...state, step: 0 }),
  picture,
  reading,
};

function only({ degree, noise, count, seed }: PolynomialState): PolynomialSettings {
  return { degree, noise, count, seed };
}

function curveOf(state: PolynomialState): ArrayLike<number> {
  return state.method === 'exact' ? exactFit(only(state)) : descent(only(state), state.step).coefficients;
}

function picture(state: PolynomialState, frame: Frame): Svg {
  const narrow = frame.width < 620;
  const width = narrow ? frame.width : frame.width / 2;
  const height = narrow ? frame.height / 2 : frame.height;
  const axes = plot(frame, {
    x: { domain: [-1, 1], title: 'x' },
    y: { domain: [-2, 2], title: 'y' },
    within: { left: 0, top: 0, width, height },
  });
  const xs = Array.from({ length: 201 }, (_, i) => -1 + i / 100);
  const ys = evaluate(curveOf(state), xs);
  const { train } = samples(only(state));
  const points = train.x.map((x, i) => mark(1, { x: axes.x(x), y: axes.y(train.y[i]!), size: 5 }));
  const fit =
    axes.curve(
      xs.map((x) => [x, truth(x)]),
      'dotted',
    ) +
    axes.curve(
      xs.map((x, i) => [x, ys[i]!]),
      'vermilion thick',
    );
  const within = narrow ? { left: 0, top: height, width, height } : { left: width, top: 0, width, height };
  return axes.axes + fit + points.join('') + errorPlot(state, frame, within);
}

function errorPlot(state: PolynomialState, frame: Frame, within: Frame & { left: number; top: number }): Svg {
  const exact = state.method === 'exact';
  const errors: Errors[] = exact
    ? Array.from({ length: 14 }, (_, i) => errorsOf(exactFit({ ...only(state), degree: i + 1 }), only(state)))
    : [...descent(only(state), state.step).errors];
  const last = exact ? 14 : Math.max(10, state.step);
  const axes = plot(frame, {
    x: { domain: [exact ? 1 : 0, last], title: exact ? 'degree' : 'rounds of ten steps' },
    y: { domain: [0, 0.6], title: 'mean squared error' },
    within,
  });
  const line = (key: keyof Errors, style: string): Svg =>
    axes.curve(
      errors.map((error, i) => [i + (exact ? 1 : 0), error[key]]),
      style,
    );
  const here = axes.x(exact ? state.degree : state.step);
  const now = tag('line', { x1: here, x2: here, y1: axes.top, y2: axes.top + axes.height, class: 'dotted' });
  const key = label('— test  - - training', { x: axes.left + axes.width, y: axes.top + 10, class: 'end' });
  return axes.axes + line('train', 'blue dashed thick') + line('test', 'orange thick') + now + key;
}

function reading(state: PolynomialState): string {
  const { train, test } = errorsOf(curveOf(state), only(state));
  const text = `Training error ${written(train)}, test error ${written(test)}.`;
  if (state.method === 'exact') return `Degree ${state.degree}: ${text}`;
  const { errors } = descent(only(state), state.step);
  const best = errors.reduce((low, { test }, i) => (test < errors[low]!.test ? i : low), 0);
  return `After ${state.step} rounds: ${text} The test error was lowest after round ${best}: ${written(errors[best]!.test)}.`;
}
