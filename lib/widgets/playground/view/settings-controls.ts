import { written } from '../../kit/draw/ticks';
import { select, slider, toggle } from '../../kit/view/controls';
import { problems } from '../problems';
import {
  activationNames,
  dropouts,
  learningRates,
  paces,
  regularizationRates,
  type PlaygroundSettings,
} from '../settings';

type Change = (some: Partial<PlaygroundSettings>) => void;

/** A control of some settings: what holds it, and how it follows them. */
export interface SettingControl {
  readonly element: HTMLElement;
  show(settings: PlaygroundSettings): void;
}

type Key<T> = {
  [K in keyof PlaygroundSettings]: PlaygroundSettings[K] extends T ? K : never;
}[keyof PlaygroundSettings];
type Choices = readonly (readonly [value: string, wording: string])[];

const activationWordings = { relu: 'ReLU', tanh: 'Tanh', sigmoid: 'Sigmoid', linear: 'Linear' } as const;
const activationChoices = activationNames.map((name) => [name, activationWordings[name]] as const);
const numbered = (values: readonly number[]): Choices => values.map((value) => [String(value), plain(value)]);

/** The row above the network: how it learns. */
export function learningControls(change: Change): SettingControl[] {
  return [
    number('learningRate', 'Learning rate', numbered(learningRates), change),
    word('activation', 'Activation', activationChoices, change),
    word(
      'regularization',
      'Regularisation',
      [
        ['none', 'None'],
        ['l1', 'L1'],
        ['l2', 'L2'],
      ],
      change,
    ),
    number('regularizationRate', 'Regularisation rate', numbered(regularizationRates), change),
  ];
}

/** What there is to learn. */
export function dataControls(change: Change): SettingControl[] {
  const choices: Choices = [
    ...Object.entries(problems).map(([name, { wording, classes }]): readonly [string, string] => {
      return [name, classes === 0 ? `${wording} (values)` : wording];
    }),
    ['own', 'My points (classes)'],
    ['ownValues', 'My points (values)'],
  ];
  return [
    word('problem', 'Problem', choices, change),
    range('trainShare', 'Share to train on', { min: 10, max: 90, step: 10, format: (value) => `${value} %` }, change),
    range('noise', 'Noise', { min: 0, max: 50, step: 5, format: (value) => `${value} %` }, change),
    range('batchSize', 'Batch size', { min: 1, max: 30, step: 1 }, change),
  ];
}

/** What is shown beside the output. */
export function displayControls(change: Change): SettingControl[] {
  return [flag('showTest', 'Show test data', change), flag('discretize', 'Discretize output', change)];
}

/** What the first glance can do without. */
export function moreControls(change: Change): SettingControl[] {
  const stop: Choices = [
    ['never', 'Never'],
    ['epochs', 'After epochs'],
    ['testLoss', 'Test loss at most'],
    ['accuracy', 'Test accuracy at least (%)'],
    ['patience', 'Epochs without progress'],
  ];
  const usual = { never: 500, epochs: 500, testLoss: 0.01, accuracy: 99, patience: 100 } as const;
  const when = select({
    label: 'Pause by itself',
    choices: stop,
    value: 'never',
    onInput: (value) => {
      change({ stop: value as PlaygroundSettings['stop'], stopAt: usual[value as keyof typeof usual] });
    },
  });
  return [
    number(
      'dropout',
      'Dropout',
      dropouts.map((share) => [String(share), `${share * 100} %`]),
      change,
    ),
    word(
      'pace',
      'Pace',
      paces.map((pace) => [pace, paceWordings[pace]]),
      change,
    ),
    { element: when.element, show: ({ stop }) => when.show(stop) },
  ];
}

const paceWordings = { slow: '10 epochs a second', normal: '120 epochs a second', fast: 'As fast as it can' } as const;

function word(key: Key<string>, label: string, choices: Choices, change: Change): SettingControl {
  const made = select({ label, choices, value: choices[0]![0], onInput: (value) => change({ [key]: value }) });
  return { element: made.element, show: (settings) => made.show(settings[key]) };
}

function number(key: Key<number>, label: string, choices: Choices, change: Change): SettingControl {
  const made = select({ label, choices, value: choices[0]![0], onInput: (value) => change({ [key]: Number(value) }) });
  return { element: made.element, show: (settings) => made.show(String(settings[key])) };
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly format?: (value: number) => string;
}

function range(key: Key<number>, label: string, shape: Range, change: Change): SettingControl {
  const made = slider({ label, ...shape, value: shape.min, onInput: (value) => change({ [key]: value }) });
  return { element: made.element, show: (settings) => made.show(settings[key]) };
}

function flag(key: Key<boolean>, label: string, change: Change): SettingControl {
  const made = toggle({ label, value: false, onInput: (value) => change({ [key]: value }) });
  return { element: made.element, show: (settings) => made.show(settings[key]) };
}

function plain(value: number): string {
  return value > 0 && value < 0.0001 ? '0.00001' : written(value);
}
