import { plot, type Frame } from '../kit/draw/plot';
import { label, tag, type Svg } from '../kit/draw/svg';
import { written } from '../kit/draw/ticks';
import type { Explorer } from '../kit/explorer';
import { calls, length, remember, sequence, type GatesSettings } from './model';

export interface GatesState extends GatesSettings {
  readonly step: number;
}

const bias = { kind: 'slider', min: -6, max: 6, step: 0.25 } as const;

export const gatesExplorer: Explorer<GatesState> = {
  title: 'What a recurrent unit remembers',
  lead: 'At two steps the sequence calls out: this value counts. Set the gates so that the cell takes it in and holds it until the next call.',
  initial: { cell: 'lstm', forgetBias: 5, inputBias: -4, outputBias: 3, recurrent: 0.8, step: length - 1 },
  controls: [
    {
      kind: 'choice',
      key: 'cell',
      label: 'Unit',
      choices: [
        ['lstm', 'LSTM'],
        ['rnn', 'Simple RNN'],
      ],
    },
    { ...bias, key: 'forgetBias', label: 'Forget gate: bias' },
    { ...bias, key: 'inputBias', label: 'Input gate: bias' },
    { ...bias, key: 'outputBias', label: 'Output gate: bias' },
    { kind: 'slider', key: 'recurrent', label: 'RNN: weight of the memory', min: -1.5, max: 1.5, step: 0.05 },
    { kind: 'slider', key: 'step', label: 'Step', min: 0, max: length - 1, step: 1 },
  ],
  height: () => 470,
  steps: { delay: 250, advance: (state) => ({ ...state, step: (state.step + 1) % length }) },
  picture,
  reading: (state) => {
    const { hidden, cell, inputGate, forgetGate, outputGate } = remember(state);
    const { value, call } = sequence()[state.step]!;
    const at = (list: readonly number[] | undefined): string => written(list?.[state.step] ?? 0);
    const seen = `Step ${state.step}: value ${written(value)}${call ? ', called' : ''}.`;
    if (!cell) return `${seen} h = tanh(value + ${written(state.recurrent)} · h before) = ${at(hidden)}.`;
    return `${seen} Lets in ${at(inputGate)}, keeps ${at(forgetGate)}, shows ${at(outputGate)}: cell ${at(cell)}, output ${at(hidden)}.`;
  },
};

function picture(state: GatesState, frame: Frame): Svg {
  const memory = remember(state);
  const height = frame.height / 3 + 12;
  const panel = (i: number, title: string, domain: readonly [number, number]) =>
    plot(frame, {
      x: { domain: [0, length - 1], title: i === 2 ? 'step' : '' },
      y: { domain, title },
      within: { left: 0, top: i * (frame.height / 3 - 6), width: frame.width, height },
    });
  const input = panel(0, 'input', [-1.2, 1.2]);
  const gates = panel(1, 'gates', [-0.05, 1.05]);
  const store = panel(2, 'memory', [-1.6, 1.6]);
  const zip = (values: readonly number[] = []): [number, number][] => values.map((value, t) => [t, value]);
  const marks = calls.flatMap((t) =>
    [input, gates, store].map((axes) =>
      tag('line', {
        x1: axes.x(t),
        x2: axes.x(t),
        y1: axes.top,
        y2: axes.top + axes.height,
        class: 'vermilion dotted',
      }),
    ),
  );
  const now = [input, gates, store].map((axes) =>
    tag('line', {
      x1: axes.x(state.step),
      x2: axes.x(state.step),
      y1: axes.top,
      y2: axes.top + axes.height,
      class: 'thin',
    }),
  );
  const key = (axes: typeof input, text: string): Svg =>
    label(text, { x: axes.left + axes.width, y: axes.top - 2, class: 'end faint' });
  return [
    input.axes + input.curve(zip(sequence().map(({ value }) => value)), 'blue thick') + key(input, '··· call'),
    gates.axes +
      gates.curve(zip(memory.inputGate), 'orange thick') +
      gates.curve(zip(memory.forgetGate), 'green thick dashed'),
    gates.curve(zip(memory.outputGate), 'purple thick dotted') + key(gates, '— input  - - forget  ··· output'),
    store.axes + store.curve(zip(memory.cell), 'green thick dashed') + store.curve(zip(memory.hidden), 'blue thick'),
    key(store, '- - cell  — output h'),
    ...marks,
    ...now,
  ].join('');
}
