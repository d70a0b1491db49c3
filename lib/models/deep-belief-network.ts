import { assertInteger, assertSizes } from '../internal/assert';
import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import { createRandom, type Random } from '../math/random';
import { transpose } from '../math/transpose';
import type { VectorLike } from '../math/vector';
import { sampleUnits } from './boltzmann/gibbs-sampling';
import { hiddenProbabilities, visibleProbabilities } from './boltzmann/rbm-conditionals';
import type { RbmParameters } from './boltzmann/rbm-parameters';
import { assertRbmTraining, trainRbm, type RbmTraining } from './boltzmann/rbm-training';
import { readProbabilities } from './boltzmann/unit-interval';
import { encodeClasses, scoreLabels } from './contract/classes';
import { fitted, readLabels, type Classifier, type Label } from './contract/estimator';
import { MLPClassifier } from './mlp-classifier';
import type { MLPOptions } from './perceptron/mlp-options';
import { mapRows } from './rows/row-chunks';

const NAME = 'DeepBeliefNetwork';

export interface DeepBeliefNetworkOptions {
  /** Units of each hidden layer, the one above the data first. Default [256, 128]. */
  readonly hiddenLayerSizes?: readonly number[];
  /** Step size of each machine, above 0. Default 0.1. */
  readonly learningRate?: number;
  /** Rows per step, at least 1. Default 10. */
  readonly batchSize?: number;
  /** Passes over the data for each layer. Default 10. */
  readonly nIter?: number;
  /** The k of CD-k, at least 1. Default 1. */
  readonly nGibbsSteps?: number;
  /** Whether chains go on from update to update, rather than start at the data. Default false. */
  readonly persistent?: boolean;
  /** Whether each pass takes the rows in a new order. Default true. */
  readonly shuffle?: boolean;
  /** Seed, a whole number. Default 0. */
  readonly randomState?: number;
  /** How an MLPClassifier goes on from what the layers have learned, where `fit` is given labels. Default: its own defaults. */
  readonly fineTuning?: Omit<MLPOptions, 'hiddenLayerSizes' | 'activation' | 'initialWeights'>;
  /** Called after each pass, layers and passes counted from 1. */
  readonly onIteration?: (progress: { readonly layer: number; readonly iteration: number }) => void | Promise<void>;
}

/**
 * A deep belief network: restricted Boltzmann machines one on top of the other. Each learns, without labels, to explain
 * what the one below makes of the data (greedy layer-wise training); the top pair keeps its undirected weights, all below it
 * become a way down from causes to data.
 *
 *   p(v, h¹ … hᴸ) = p(v | h¹) p(h¹ | h²) … p(hᴸ⁻¹, hᴸ)
 *
 * Given labels, the weights on the way up become the first weights of a multi-layer perceptron of logistic units, trained
 * by backpropagation (fine-tuning). That changes neither `machines_` nor `transform`. Hinton's up-down algorithm, which
 * fine-tunes the generative weights, is not part of this.
 *
 * @see Hinton, Osindero and Teh, A Fast Learning Algorithm for Deep Belief Nets (2006)
 * @see Hinton and Salakhutdinov, Reducing the Dimensionality of Data with Neural Networks (2006)
 * @example
 * const x = [[1, 1, 0, 0], [0, 0, 1, 1], [1, 1, 0, 0], [0, 0, 1, 1]];
 * const options = { hiddenLayerSizes: [4, 2], nIter: 300, batchSize: 4, fineTuning: { solver: 'lbfgs' } };
 * const network = await new DeepBeliefNetwork<string>(options).fit(x, ['left', 'right', 'left', 'right']);
 * network.transform(x).columns; // 2
 * network.predict([[1, 1, 0, 0], [0, 0, 1, 1]]); // ['left', 'right']
 */
export class DeepBeliefNetwork<L extends Label = number> implements Classifier<L> {
  readonly hiddenLayerSizes: readonly number[];
  readonly randomState: number;
  readonly #training: RbmTraining;
  readonly #fineTuning: MLPOptions;
  readonly #onIteration: DeepBeliefNetworkOptions['onIteration'];
  #machines: readonly RbmParameters[] | undefined;
  #classifier: MLPClassifier<L> | undefined;
  #random: Random;

  constructor(options: DeepBeliefNetworkOptions = {}) {
    const { hiddenLayerSizes = [256, 128], randomState = 0, fineTuning = {}, onIteration } = options;
    const { learningRate = 0.1, batchSize = 10, nIter = 10 } = options;
    const { nGibbsSteps = 1, persistent = false, shuffle = true } = options;
    this.#training = { learningRate, batchSize, nIter, nGibbsSteps, persistent, shuffle };
    assertSizes(NAME, { hiddenLayerSizes });
    if (hiddenLayerSizes.length === 0) {
      throw new RangeError(`${NAME}: hiddenLayerSizes is empty; expected at least one hidden layer.`);
    }
    assertRbmTraining(NAME, this.#training);
    assertInteger(NAME, { randomState }, { min: 0, below: 2 ** 32 });
    this.hiddenLayerSizes = [...hiddenLayerSizes];
    this.randomState = randomState;
    this.#fineTuning = { randomState, ...fineTuning, hiddenLayerSizes, activation: 'logistic' };
    // Wrong options are to be found before the layers are trained, not after.
    new MLPClassifier(this.#fineTuning);
    this.#onIteration = onIteration;
    this.#random = createRandom(randomState);
  }

  /** The restricted Boltzmann machine of each layer, the one on the data first. */
  get machines_(): readonly RbmParameters[] {
    return this.#fitted('machines_');
  }

  /** The fine-tuned network; needs `fit(x, y)`. */
  get classifier_(): MLPClassifier<L> {
    return this.#tuned('classifier_');
  }

  /** The labels that `fit` has seen, sorted; the columns of `predictProba` are in this order. */
  get classes_(): readonly L[] {
    return this.#tuned('classes_').classes_;
  }

  /**
   * Learns from rows of values in [0, 1], from the beginning; with labels it then fine-tunes a classifier.
   *
   * @throws {RangeError | TypeError} On no rows, ragged rows, a value outside [0, 1], or labels that do not fit.
   */
  async fit(x: MatrixLike, y?: VectorLike<L>): Promise<this> {
    const caller = `${NAME}.fit`;
    const features = readProbabilities(caller, x);
    const labels = y && readLabels(caller, y, { rows: features.rows });
    const classes = labels && encodeClasses(caller, labels).classes.length;
    const random = createRandom(this.randomState);
    const machines = await this.#stack(features, random);
    const classifier =
      classes && new MLPClassifier<L>({ ...this.#fineTuning, initialWeights: upward(machines, classes) });
    this.#classifier = classifier ? await classifier.fit(features, labels!) : undefined;
    this.#machines = machines;
    this.#random = random;
    return this;
  }

  /** The probability of each unit of the top layer, going up layer by layer: rows × units. */
  transform(x: MatrixLike): Matrix {
    const machines = this.#fitted('transform');
    const features = readProbabilities(`${NAME}.transform`, x, { columns: machines[0]!.interceptVisible_.length });
    return mapRows(features, this.hiddenLayerSizes.at(-1)!, (rows) =>
      machines.reduce((states, machine) => hiddenProbabilities(machine, states), rows),
    );
  }

  /** From states of the top layer down to the data: the probability of each visible unit, rows × features. */
  inverseTransform(states: MatrixLike): Matrix {
    const machines = this.#fitted('inverseTransform');
    const top = readProbabilities(`${NAME}.inverseTransform`, states);
    if (top.columns !== this.hiddenLayerSizes.at(-1)) {
      const expected = `one for each of ${this.hiddenLayerSizes.at(-1)} units of the top layer`;
      throw new RangeError(`${NAME}.inverseTransform: states has ${top.columns} columns; expected ${expected}.`);
    }
    return machines.reduceRight((above, machine) => visibleProbabilities(machine, above), top);
  }

  /**
   * What the network dreams of: Gibbs sampling in the top machine from tossed coins, then once down to the data. Each call
   * goes on with the random numbers of the one before.
   *
   * @param options.count - Number of dreams, at least 1. Default 1.
   * @param options.steps - Steps of Gibbs sampling, at least 1; dreams need hundreds to forget the coins. Default 200.
   * @returns The probability of each visible unit: count × features.
   */
  sample({ count = 1, steps = 200 }: { readonly count?: number; readonly steps?: number } = {}): Matrix {
    assertInteger(`${NAME}.sample`, { count }, { min: 1 });
    assertInteger(`${NAME}.sample`, { steps }, { min: 1 });
    const machines = this.#fitted('sample');
    const random = this.#random;
    const top = machines.at(-1)!;
    const coins = matrix(count, top.interceptHidden_.length);
    coins.data.fill(0.5);
    let hidden = sampleUnits(coins, random);
    for (let step = 0; step < steps; step++) {
      const visible = sampleUnits(visibleProbabilities(top, hidden), random);
      hidden = sampleUnits(hiddenProbabilities(top, visible), random);
    }
    return machines.reduceRight((above, machine, layer) => {
      const below = visibleProbabilities(machine, above);
      return layer > 0 ? sampleUnits(below, random) : below;
    }, hidden);
  }

  /** The most probable label of each row; needs `fit(x, y)`, as the following. */
  predict(x: MatrixLike): L[] {
    return this.#tuned('predict').predict(this.#read('predict', x));
  }

  /** The probability of each class: rows × classes. */
  predictProba(x: MatrixLike): Matrix {
    return this.#tuned('predictProba').predictProba(this.#read('predictProba', x));
  }

  /** The share of rows that are predicted right. */
  score(x: MatrixLike, y: VectorLike<L>): number {
    const classifier = this.#tuned('score');
    const predictions = classifier.predict(this.#read('score', x));
    return scoreLabels(`${NAME}.score`, y, { predictions, classes: classifier.classes_ });
  }

  async #stack(x: Matrix, random: Random): Promise<RbmParameters[]> {
    const machines: RbmParameters[] = [];
    let states = x;
    for (const [l, nComponents] of this.hiddenLayerSizes.entries()) {
      const caller = `${NAME}.fit: layer ${l + 1}`;
      const onIteration = (iteration: number) => this.#onIteration?.({ layer: l + 1, iteration });
      const machine = await trainRbm(states, { ...this.#training, caller, nComponents, random, onIteration });
      machines.push(machine);
      states = mapRows(states, nComponents, (rows) => hiddenProbabilities(machine, rows));
    }
    return machines;
  }

  #fitted(member: string): readonly RbmParameters[] {
    return fitted(`${NAME}.${member}`, this.#machines);
  }

  #tuned(member: string): MLPClassifier<L> {
    this.#fitted(member);
    if (this.#classifier) return this.#classifier;
    throw new Error(`${NAME}.${member}: the network has seen no labels; expected \`await network.fit(x, y)\`.`);
  }

  #read(member: string, x: MatrixLike): Matrix {
    const columns = this.#fitted(member)[0]!.interceptVisible_.length;
    return readProbabilities(`${NAME}.${member}`, x, { columns });
  }
}

/** The weights on the way up as those of a perceptron; its output layer begins at 0. */
function upward(machines: readonly RbmParameters[], classes: number): MLPOptions['initialWeights'] {
  const outputs = classes === 2 ? 1 : classes;
  const coefs = machines.map(({ components_ }) => transpose(components_));
  const intercepts = machines.map(({ interceptHidden_ }) => interceptHidden_.slice());
  return {
    coefs: [...coefs, matrix(coefs.at(-1)!.columns, outputs)],
    intercepts: [...intercepts, new Float64Array(outputs)],
  };
}
