import { assertInteger, assertPositive, assertSizes } from '../internal/assert';
import { warn } from '../internal/warn';
import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import { createRandom, type Random } from '../math/random';
import {
  gibbsStep,
  layerProbabilities,
  meanField,
  tossedCoins,
  type DeepBoltzmannParameters,
} from './boltzmann/deep-boltzmann-parameters';
import { pretrain, trainJointly, type DeepBoltzmannTraining } from './boltzmann/deep-boltzmann-training';
import { readProbabilities } from './boltzmann/unit-interval';
import { fitted } from './contract/estimator';
import { mapRows, rowChunks } from './rows/row-chunks';

const NAME = 'DeepBoltzmannMachine';

export interface DeepBoltzmannMachineOptions {
  /** Units of each hidden layer, the one above the data first. Default [256, 128]. */
  readonly hiddenLayerSizes?: readonly number[];
  /** Step size, above 0: that of pretraining, and where joint training begins; there it falls to 0. Default 0.05. */
  readonly learningRate?: number;
  /** Rows per step, and number of persistent chains, at least 1. Default 10. */
  readonly batchSize?: number;
  /** Passes over the data for each layer before all are trained together. Default 5; 0 leaves small random weights. */
  readonly pretrainingIter?: number;
  /** Passes over the data with all layers together. Default 10. */
  readonly nIter?: number;
  /** Steps of Gibbs sampling between two updates, at least 1. Default 5. */
  readonly nGibbsSteps?: number;
  /** Rounds of mean-field inference at most; it ends sooner where nothing changes. Default 25. */
  readonly meanFieldSteps?: number;
  /** Seed, a whole number. Default 0. */
  readonly randomState?: number;
  /** Called after each joint pass, counted from 1. */
  readonly onIteration?: (iteration: number) => void | Promise<void>;
}

/**
 * A deep Boltzmann machine: layers of units that are on or off, each connected to the next in both directions, so that what
 * a hidden layer makes of the data depends on the layers above it too.
 *
 *   p(v, h¹ … hᴸ) ∝ e^(Σₗ bˡ·hˡ + Σₗ (hˡ⁺¹)ᵀ Wˡ hˡ),       h⁰ = v
 *
 * Neither the likelihood nor what the hidden layers are given the data can be computed; both are approximated. The data
 * are explained by mean-field inference, which takes units to be independent; the model is sampled by persistent chains; a layer by
 * layer pretraining gives both a place to begin. What is missing against the paper: estimates of the likelihood
 * (annealed importance sampling) and training with labels. To classify, train a classifier on `transform`.
 *
 * @see Salakhutdinov and Hinton, Deep Boltzmann Machines (2009)
 * @example
 * const x = [[1, 1, 0, 0], [0, 0, 1, 1], [1, 1, 0, 0], [0, 0, 1, 1]];
 * const options = { hiddenLayerSizes: [4, 2], batchSize: 4, pretrainingIter: 200, nIter: 1000 };
 * const machine = await new DeepBoltzmannMachine(options).fit(x);
 * machine.reconstruct(x).data.map(Math.round); // [1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1]
 */
export class DeepBoltzmannMachine implements DeepBoltzmannParameters {
  readonly randomState: number;
  readonly #training: DeepBoltzmannTraining;
  readonly #onIteration: DeepBoltzmannMachineOptions['onIteration'];
  #parameters: DeepBoltzmannParameters | undefined;
  #random: Random;

  constructor(options: DeepBoltzmannMachineOptions = {}) {
    const { hiddenLayerSizes = [256, 128], learningRate = 0.05, batchSize = 10, randomState = 0 } = options;
    const { pretrainingIter = 5, nIter = 10, nGibbsSteps = 5, meanFieldSteps = 25 } = options;
    assertSizes(NAME, { hiddenLayerSizes });
    if (hiddenLayerSizes.length === 0) {
      throw new RangeError(`${NAME}: hiddenLayerSizes is empty; expected at least one hidden layer.`);
    }
    assertPositive(NAME, { learningRate });
    assertInteger(NAME, { batchSize }, { min: 1 });
    assertInteger(NAME, { pretrainingIter });
    assertInteger(NAME, { nIter });
    assertInteger(NAME, { nGibbsSteps }, { min: 1 });
    assertInteger(NAME, { meanFieldSteps }, { min: 1 });
    assertInteger(NAME, { randomState }, { min: 0, below: 2 ** 32 });
    const schedule = { pretrainingIter, nIter, nGibbsSteps, meanFieldSteps };
    this.#training = { hiddenLayerSizes: [...hiddenLayerSizes], learningRate, batchSize, ...schedule };
    this.#onIteration = options.onIteration;
    this.randomState = randomState;
    this.#random = createRandom(randomState);
  }

  /** Wˡ between neighbouring layers, from the data up: units above × units below. */
  get components_(): readonly Matrix[] {
    return this.#fitted('components_').components_;
  }

  /** bˡ of each layer, the visible one first. */
  get intercepts_(): readonly Float64Array[] {
    return this.#fitted('intercepts_').intercepts_;
  }

  /**
   * Learns from rows of values in [0, 1], from the beginning.
   *
   * @throws {RangeError} On no rows, rows of different length, or a value outside [0, 1].
   */
  async fit(x: MatrixLike): Promise<this> {
    const caller = `${NAME}.fit`;
    const features = readProbabilities(caller, x);
    const random = createRandom(this.randomState);
    const run = { ...this.#training, caller, random, onIteration: this.#onIteration };
    const machine = await pretrain(features, run);
    await trainJointly(machine, features, run);
    this.#parameters = machine;
    this.#random = random;
    this.#warnIfWorseThanCoins(features);
    return this;
  }

  /** Mean-field probabilities of each hidden layer for each row, the layer above the data first. */
  inferLayers(x: MatrixLike): Matrix[] {
    return this.#infer(this.#read('inferLayers', x));
  }

  /** Mean-field probabilities of the top layer: rows × units. */
  transform(x: MatrixLike): Matrix {
    return this.#infer(this.#read('transform', x)).at(-1)!;
  }

  /** The probability of each visible unit, given what mean-field inference makes of the row: rows × features. */
  reconstruct(x: MatrixLike): Matrix {
    const features = this.#read('reconstruct', x);
    return mapRows(features, features.columns, (rows) => layerProbabilities(this, this.#explain(rows), 0));
  }

  /**
   * What the machine dreams of: Gibbs sampling of all layers, from tossed coins. Each call goes on with the random numbers of
   * the one before.
   *
   * @param options.count - Number of dreams, at least 1. Default 1.
   * @param options.steps - Steps of Gibbs sampling, at least 1; dreams need hundreds to forget the coins. Default 200.
   * @returns The probability of each visible unit given the layer above: count × features.
   */
  sample({ count = 1, steps = 200 }: { readonly count?: number; readonly steps?: number } = {}): Matrix {
    const machine = this.#fitted('sample');
    assertInteger(`${NAME}.sample`, { count }, { min: 1 });
    assertInteger(`${NAME}.sample`, { steps }, { min: 1 });
    let states = tossedCoins(machine, count, this.#random);
    for (let step = 0; step < steps; step++) states = gibbsStep(machine, states, this.#random);
    return layerProbabilities(machine, states, 0);
  }

  /** Weights that have run away leave no NaN behind, only a machine that is sure of the wrong thing. */
  #warnIfWorseThanCoins(x: Matrix): void {
    const { rows } = rowChunks(x).next().value!;
    const p = this.reconstruct(rows).data;
    const surprise = (probability: number) => -Math.log(Math.max(probability, Number.MIN_VALUE));
    let bits = 0;
    p.forEach((on, i) => (bits += rows.data[i]! * surprise(on) + (1 - rows.data[i]!) * surprise(1 - on)));
    const mean = bits / p.length;
    if (mean <= 1.1 * Math.LN2) return;
    warn(
      'ConvergenceWarning',
      `${NAME}.fit: the machine reconstructs its data worse than tossed coins would (cross-entropy ` +
        `${mean.toPrecision(3)} a value, coins 0.693); the weights have run away: lower learningRate.`,
    );
  }

  #infer(x: Matrix): Matrix[] {
    const layers = this.#training.hiddenLayerSizes.map((units) => matrix(x.rows, units));
    for (const { start, rows } of rowChunks(x)) {
      const [, ...hidden] = this.#explain(rows);
      layers.forEach(({ data, columns }, l) => data.set(hidden[l]!.data, start * columns));
    }
    return layers;
  }

  #explain(rows: Matrix): Matrix[] {
    return meanField(this, rows, { steps: this.#training.meanFieldSteps });
  }

  #fitted(member: string): DeepBoltzmannParameters {
    return fitted(`${NAME}.${member}`, this.#parameters);
  }

  #read(member: string, x: MatrixLike): Matrix {
    const columns = this.#fitted(member).intercepts_[0]!.length;
    return readProbabilities(`${NAME}.${member}`, x, { columns });
  }
}
