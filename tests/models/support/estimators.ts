import {
  Autoencoder,
  DeepBeliefNetwork,
  DeepBoltzmannMachine,
  DummyClassifier,
  DummyRegressor,
  Gan,
  LogisticRegression,
  MLPClassifier,
  MLPRegressor,
  RadialBasisFunctionNetwork,
  RadialBasisFunctionRegressor,
  Recommender,
  RestrictedBoltzmannMachine,
  RuleClassifier,
  SelfOrganizingMap,
} from 'nnlab';

/** An estimator as a table of tests sees it: any of them, with whatever methods it has. */
export type Model = Readonly<Record<string, (...args: readonly unknown[]) => unknown>> & {
  fit(x: unknown, y?: unknown): Promise<unknown>;
};

/** One kind of estimator, and which of its options are to be what. */
export interface Estimator {
  readonly create: (options?: object) => Model;
  /** What it learns from: labels, quantities, nothing or labels as one likes, nothing, or ratings. */
  readonly learns: 'labels' | 'quantities' | 'labelsOrNothing' | 'nothing' | 'ratings';
  /** Options that are whole numbers of at least 1. */
  readonly counts?: readonly string[];
  /** Options that are whole numbers of at least 0. */
  readonly passes?: readonly string[];
  /** Options that are lists of sizes of layers. */
  readonly layers?: readonly string[];
  /** Options that are numbers above 0. */
  readonly rates?: readonly string[];
  /** Options that are numbers of at least 0. */
  readonly strengths?: readonly string[];
  readonly seeded?: boolean;
  /** Options with which training cannot end well. */
  readonly wild?: object;
}

/** A class whose constructor takes options; `small` ones are for those that a test does not set. */
function withOptions(Class: new (options: never) => object, small: object): Estimator['create'] {
  return (options = {}) => new Class({ ...small, ...options } as never) as Model;
}

const perceptron = {
  layers: ['hiddenLayerSizes'],
  counts: ['batchSize', 'maxIter', 'nIterNoChange'],
  rates: ['learningRateInit', 'epsilon'],
  strengths: ['alpha', 'powerT', 'tol'],
  seeded: true,
  wild: { solver: 'sgd', learningRateInit: 1e200, maxIter: 5 },
};

const autoencoder = {
  layers: ['encoderSizes', 'decoderSizes'],
  counts: ['nComponents', 'batchSize', 'nIter'],
  rates: ['learningRateInit'],
  strengths: ['alpha'],
  seeded: true,
  wild: { learningRateInit: 1e200, encoderSizes: [3], nIter: 5 },
};

const radialBasis = { counts: ['nCenters', 'nNeighbors'], rates: ['width'], strengths: ['ridge', 'tol'], seeded: true };

const boltzmann = {
  counts: ['batchSize', 'nGibbsSteps'],
  rates: ['learningRate'],
  passes: ['nIter'],
  seeded: true,
  wild: { learningRate: 1e6, nIter: 5 },
};

/** All estimators of lib/models. */
export const estimators: Readonly<Record<string, Estimator>> = {
  Autoencoder: {
    create: withOptions(Autoencoder, { nComponents: 1, nIter: 2 }),
    learns: 'nothing',
    ...autoencoder,
  },
  DeepBeliefNetwork: {
    create: withOptions(DeepBeliefNetwork, { hiddenLayerSizes: [2], nIter: 1, fineTuning: { maxIter: 2 } }),
    learns: 'labelsOrNothing',
    ...boltzmann,
    layers: ['hiddenLayerSizes'],
  },
  DeepBoltzmannMachine: {
    create: withOptions(DeepBoltzmannMachine, { hiddenLayerSizes: [2, 2], pretrainingIter: 1, nIter: 1 }),
    learns: 'nothing',
    ...boltzmann,
    layers: ['hiddenLayerSizes'],
    counts: [...boltzmann.counts, 'meanFieldSteps'],
    passes: ['pretrainingIter', 'nIter'],
  },
  DummyClassifier: { create: withOptions(DummyClassifier, {}), learns: 'labels' },
  DummyRegressor: { create: withOptions(DummyRegressor, {}), learns: 'quantities' },
  Gan: {
    create: withOptions(Gan, { nIter: 2, batchSize: 2 }),
    learns: 'nothing',
    layers: ['generatorSizes', 'discriminatorSizes'],
    counts: ['latentSize', 'batchSize', 'nIter'],
    rates: ['learningRateInit'],
    seeded: true,
    wild: { learningRateInit: 1e200, nIter: 20 },
  },
  LogisticRegression: {
    create: withOptions(LogisticRegression, {}),
    learns: 'labels',
    rates: ['C', 'tol'],
    counts: ['maxIter'],
    wild: { maxIter: 1 },
  },
  MLPClassifier: {
    create: withOptions(MLPClassifier, { hiddenLayerSizes: [2], maxIter: 2 }),
    learns: 'labels',
    ...perceptron,
  },
  MLPRegressor: {
    create: withOptions(MLPRegressor, { hiddenLayerSizes: [2], maxIter: 2 }),
    learns: 'quantities',
    ...perceptron,
  },
  RadialBasisFunctionNetwork: {
    create: withOptions(RadialBasisFunctionNetwork, { nCenters: 2 }),
    learns: 'labels',
    ...radialBasis,
  },
  RadialBasisFunctionRegressor: {
    create: withOptions(RadialBasisFunctionRegressor, { nCenters: 2 }),
    learns: 'quantities',
    ...radialBasis,
  },
  Recommender: { create: withOptions(Recommender, { nIter: 2 }), learns: 'ratings', ...autoencoder },
  RestrictedBoltzmannMachine: {
    create: withOptions(RestrictedBoltzmannMachine, { nComponents: 2, nIter: 1 }),
    learns: 'nothing',
    ...boltzmann,
    counts: [...boltzmann.counts, 'nComponents'],
  },
  RuleClassifier: {
    create: () => new RuleClassifier(([x]) => (x! > 0.6 ? 1 : 0)) as unknown as Model,
    learns: 'labels',
  },
  SelfOrganizingMap: {
    create: withOptions(SelfOrganizingMap, { rows: 2, columns: 2, nIter: 2 }),
    learns: 'labelsOrNothing',
    counts: ['rows', 'columns'],
    passes: ['nIter'],
    rates: ['learningRate', 'finalLearningRate', 'radius', 'finalRadius'],
    seeded: true,
  },
};

/** Those that learn from one of these. */
export function thatLearn(...kinds: readonly Estimator['learns'][]): readonly [string, Estimator][] {
  return Object.entries(estimators).filter(([, { learns }]) => kinds.includes(learns));
}
