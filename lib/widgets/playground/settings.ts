import { assertInteger, assertOneOf, inWords } from '../../internal/assert';
import { featureNames, type FeatureName } from './features';
import { problems, type ProblemName } from './problems';

export const learningRates = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;
export const regularizationRates = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;
export const activationNames = ['relu', 'tanh', 'sigmoid', 'linear'] as const;
export const regularizations = ['none', 'l1', 'l2'] as const;
export const dropouts = [0, 0.1, 0.2, 0.3, 0.4, 0.5] as const;
export const stopKinds = ['never', 'epochs', 'testLoss', 'accuracy', 'patience'] as const;
export const paces = ['slow', 'normal', 'fast'] as const;

export const mostLayers = 8;
export const mostUnits = 16;
export const mostPoints = 5000;
export const mostClasses = 6;

export type PlaygroundActivation = (typeof activationNames)[number];

/** x₁, x₂, and the class's number or the value. */
export type OwnPoint = readonly [x1: number, x2: number, label: number];

/** All that can be set in the playground; with the same settings it learns the same. */
export interface PlaygroundSettings {
  /** Default 'circle'. 'own' takes its classes, 'ownValues' its values from `points`. */
  readonly problem: ProblemName | 'own' | 'ownValues';
  /** In percent, 0–50. Default 0. */
  readonly noise: number;
  /** In percent, 10–90. Default 50. */
  readonly trainShare: number;
  /** 1–30. Default 10. */
  readonly batchSize: number;
  /** Default x1 and x2. */
  readonly features: readonly FeatureName[];
  /** Units of each hidden layer: up to 8 layers of 1–16. Default [4, 2]. */
  readonly hidden: readonly number[];
  /** Default 'tanh'. */
  readonly activation: PlaygroundActivation;
  /** Of single layers, from the first; 'same' is `activation`. Default []. */
  readonly layerActivations: readonly (PlaygroundActivation | 'same')[];
  /** One of `learningRates`. Default 0.03. */
  readonly learningRate: number;
  /** Default 'none'. */
  readonly regularization: (typeof regularizations)[number];
  /** One of `regularizationRates`. Default 0. */
  readonly regularizationRate: number;
  /** The share of hidden units silenced in each step, 0–0.5. Default 0. */
  readonly dropout: number;
  /** Decides the first weights and what dropout silences. Default 1. */
  readonly seed: number;
  /** Decides the points. Default 1. */
  readonly dataSeed: number;
  /** Points of one's own. Default []. */
  readonly points: readonly OwnPoint[];
  /** What the classes of these points are called. Default []. */
  readonly classNames: readonly string[];
  /** When to pause by itself. Default 'never'. */
  readonly stop: (typeof stopKinds)[number];
  /** Epochs, a loss, percent, or epochs without a better test loss. Default 500. */
  readonly stopAt: number;
  /** Default false. */
  readonly showTest: boolean;
  /** Default false. */
  readonly discretize: boolean;
  /** 10 or 120 epochs a second, or as many as it can. Default 'normal'. */
  readonly pace: (typeof paces)[number];
}

export const defaults: PlaygroundSettings = {
  problem: 'circle',
  noise: 0,
  trainShare: 50,
  batchSize: 10,
  features: ['x1', 'x2'],
  hidden: [4, 2],
  activation: 'tanh',
  layerActivations: [],
  learningRate: 0.03,
  regularization: 'none',
  regularizationRate: 0,
  dropout: 0,
  seed: 1,
  dataSeed: 1,
  points: [],
  classNames: [],
  stop: 'never',
  stopAt: 500,
  showTest: false,
  discretize: false,
  pace: 'normal',
};

type Check = (caller: string, value: never) => void;

const oneOf =
  (name: string, allowed: readonly unknown[]): Check =>
  (caller, value) =>
    assertOneOf(caller, { [name]: value as unknown }, allowed);
const whole =
  (name: string, min: number, most: number): Check =>
  (caller, value) =>
    assertInteger(caller, { [name]: value }, { min, below: most + 1 });
const truth =
  (name: string): Check =>
  (caller, value) => {
    if (typeof value !== 'boolean')
      throw new TypeError(`${caller}: ${name} is ${inWords(value)}; expected true or false.`);
  };

/** What each setting may be. */
const checks: Readonly<Record<keyof PlaygroundSettings, Check>> = {
  problem: oneOf('problem', [...Object.keys(problems), 'own', 'ownValues']),
  noise: whole('noise', 0, 50),
  trainShare: whole('trainShare', 10, 90),
  batchSize: whole('batchSize', 1, 30),
  features: (caller, names: readonly unknown[]) => {
    assertList(caller, { features: names }, { least: 1, most: featureNames.length });
    for (const feature of names) assertOneOf(caller, { feature }, featureNames as readonly unknown[]);
  },
  hidden: (caller, units: readonly number[]) => {
    assertList(caller, { hidden: units }, { least: 0, most: mostLayers });
    units.forEach((count, i) => assertInteger(caller, { [`hidden[${i}]`]: count }, { min: 1, below: mostUnits + 1 }));
  },
  activation: oneOf('activation', activationNames),
  layerActivations: (caller, names: readonly unknown[]) => {
    assertList(caller, { layerActivations: names }, { least: 0, most: mostLayers });
    for (const activation of names) assertOneOf(caller, { activation }, [...activationNames, 'same']);
  },
  learningRate: oneOf('learningRate', learningRates),
  regularization: oneOf('regularization', regularizations),
  regularizationRate: oneOf('regularizationRate', regularizationRates),
  dropout: oneOf('dropout', dropouts),
  seed: whole('seed', 0, 2 ** 32 - 1),
  dataSeed: whole('dataSeed', 0, 2 ** 32 - 1),
  points: assertPoints,
  classNames: (caller, names: readonly unknown[]) =>
    assertList(caller, { classNames: names }, { least: 0, most: mostClasses }),
  stop: oneOf('stop', stopKinds),
  stopAt: (caller, value: number) => {
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`${caller}: stopAt is ${inWords(value)}; expected a number of at least 0.`);
  },
  showTest: truth('showTest'),
  discretize: truth('discretize'),
  pace: oneOf('pace', paces),
};

/**
 * The defaults with these settings in their place.
 *
 * @throws {RangeError | TypeError} On a setting that is none, or a value out of range.
 */
export function checkedSettings(caller: string, options: Partial<PlaygroundSettings>): PlaygroundSettings {
  for (const [key, value] of Object.entries(options)) {
    assertOneOf(caller, { option: key }, Object.keys(checks));
    checks[key as keyof PlaygroundSettings](caller, value as never);
  }
  const settings = { ...defaults, ...options };
  if (!isOwn(settings) || settings.points.length > 0) return settings;
  throw new RangeError(
    `${caller}: problem is '${settings.problem}' without points; expected points such as [[1, 2, 0], [3, 4, 1]].`,
  );
}

export function isOwn({ problem }: Pick<PlaygroundSettings, 'problem'>): boolean {
  return problem === 'own' || problem === 'ownValues';
}

/** How many classes there are; 0 where the network is to give a value. */
export function classesOf({ problem, points, classNames }: PlaygroundSettings): number {
  if (problem === 'ownValues') return 0;
  if (problem !== 'own') return problems[problem].classes;
  return points.reduce((most, [, , label]) => Math.max(most, label + 1), Math.max(2, classNames.length));
}

/** The activation of a hidden layer. */
export function activationOf(
  { activation, layerActivations }: PlaygroundSettings,
  layer: number,
): PlaygroundActivation {
  const own = layerActivations[layer] ?? 'same';
  return own === 'same' ? activation : own;
}

function assertPoints(caller: string, points: readonly unknown[]): void {
  assertList(caller, { points }, { least: 0, most: mostPoints });
  points.forEach((point, i) => {
    if (Array.isArray(point) && point.length === 3 && point.every(Number.isFinite)) return;
    throw new RangeError(`${caller}: points[${i}] is ${inWords(point)}; expected three numbers, such as [1.5, −2, 0].`);
  });
}

function assertList(
  caller: string,
  named: Readonly<Record<string, readonly unknown[]>>,
  { least, most }: { readonly least: number; readonly most: number },
): void {
  const [[name, list]] = Object.entries(named) as [[string, readonly unknown[]]];
  if (!Array.isArray(list)) throw new TypeError(`${caller}: ${name} is ${inWords(list)}; expected an array.`);
  if (list.length < least || list.length > most) {
    throw new RangeError(
      `${caller}: ${name} has ${list.length} entries; expected ${least} to ${most.toLocaleString('en')}.`,
    );
  }
}
