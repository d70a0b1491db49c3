import { assertInteger } from '../internal/assert';
import type { Matrix, MatrixLike } from '../math/matrix';
import { createRandom, type Random } from '../math/random';
import { sampleUnits } from './boltzmann/gibbs-sampling';
import { pseudoLogLikelihood } from './boltzmann/pseudo-likelihood';
import { hiddenProbabilities, visibleProbabilities } from './boltzmann/rbm-conditionals';
import type { RbmParameters } from './boltzmann/rbm-parameters';
import { assertRbmTraining, trainRbm, type RbmTraining } from './boltzmann/rbm-training';
import { readProbabilities } from './boltzmann/unit-interval';
import { fitted } from './contract/estimator';
import { mapRows } from './rows/row-chunks';

export interface RestrictedBoltzmannMachineOptions {
  /** Number of hidden units, at least 1. Default 256. */
  readonly nComponents?: number;
  /** Step size, above 0. Default 0.1. */
  readonly learningRate?: number;
  /** Rows per step, and number of persistent chains, at least 1. Default 10. */
  readonly batchSize?: number;
  /** Passes over the data. Default 10; 0 leaves the small random weights. */
  readonly nIter?: number;
  /** Steps of Gibbs sampling between two updates: the k of CD-k, at least 1. Default 1. */
  readonly nGibbsSteps?: number;
  /** true: chains go on from update to update (persistent CD). false: they start at the data each time. Default true. */
  readonly persistent?: boolean;
  /** Whether each pass takes the rows in a new order. Default true. */
  readonly shuffle?: boolean;
  /** Seed, a whole number. Default 0. */
  readonly randomState?: number;
  /** Called after each pass, counted from 1, with the parameters so far, which go on changing: copy what you keep. */
  readonly onIteration?: (iteration: number, machine: RbmParameters) => void | Promise<void>;
}

/**
 * A restricted Boltzmann machine with units that are on or off: it learns, without labels, hidden features that explain
 * which inputs are on together, by (persistent) contrastive divergence.
 *
 *   p(v, h) ∝ e^(b·v + c·h + hᵀ W v)
 *
 * Parameters, fitted state and results are those of scikit-learn's BernoulliRBM, which always trains persistently with one
 * Gibbs step and never shuffles: `shuffle: false` does the same. What fit minimises cannot be computed for machines of
 * useful size; watch `scoreSamples`, or reconstructions by `gibbs`, instead.
 *
 * @see Hinton, A Practical Guide to Training Restricted Boltzmann Machines (2010)
 * @see Tieleman, Training Restricted Boltzmann Machines Using Approximations to the Likelihood Gradient (2008)
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.neural_network.BernoulliRBM.html
 * @example
 * const pairs = [[1, 1, 0, 0], [0, 0, 1, 1], [1, 1, 0, 0], [0, 0, 1, 1]];
 * const machine = new RestrictedBoltzmannMachine({ nComponents: 2, nIter: 500, batchSize: 4, randomState: 1 });
 * await machine.fit(pairs);
 * machine.transform(pairs).columns; // 2
 * const [seen, unseen] = machine.scoreSamples([[1, 1, 0, 0], [1, 0, 1, 0]]);
 * seen > unseen; // true
 * await machine.fit([[255, 0]]); // throws RangeError: RestrictedBoltzmannMachine.fit: row 0, column 0 of x is 255; expected a number in [0, 1], the probability of a unit to be on. Divide pixels by 255; for other data take MinMaxScaler.
 */
export class RestrictedBoltzmannMachine implements RbmParameters {
  readonly nComponents: number;
  readonly randomState: number;
  readonly #training: RbmTraining;
  readonly #onIteration: RestrictedBoltzmannMachineOptions['onIteration'];
  #parameters: RbmParameters | undefined;
  #random: Random;

  constructor({ nComponents = 256, randomState = 0, onIteration, ...options }: RestrictedBoltzmannMachineOptions = {}) {
    const caller = 'RestrictedBoltzmannMachine';
    const { learningRate = 0.1, batchSize = 10, nIter = 10 } = options;
    const { nGibbsSteps = 1, persistent = true, shuffle = true } = options;
    this.#training = { learningRate, batchSize, nIter, nGibbsSteps, persistent, shuffle };
    assertInteger(caller, { nComponents }, { min: 1 });
    assertRbmTraining(caller, this.#training);
    assertInteger(caller, { randomState }, { min: 0, below: 2 ** 32 });
    this.nComponents = nComponents;
    this.randomState = randomState;
    this.#onIteration = onIteration;
    this.#random = createRandom(randomState);
  }

  /** W, nComponents × features: each row is what one hidden unit looks for. */
  get components_(): Matrix {
    return this.#fitted('components_').components_;
  }

  /** c, one intercept for each hidden unit. */
  get interceptHidden_(): Float64Array {
    return this.#fitted('interceptHidden_').interceptHidden_;
  }

  /** b, one intercept for each feature. */
  get interceptVisible_(): Float64Array {
    return this.#fitted('interceptVisible_').interceptVisible_;
  }

  /**
   * Learns from rows of values in [0, 1], from the beginning.
   *
   * @throws {RangeError} On no rows, rows of different length, or a value outside [0, 1].
   */
  async fit(x: MatrixLike): Promise<this> {
    const caller = 'RestrictedBoltzmannMachine.fit';
    const features = readProbabilities(caller, x);
    const random = createRandom(this.randomState);
    const { nComponents } = this;
    const onIteration = this.#onIteration;
    this.#parameters = await trainRbm(features, { ...this.#training, caller, nComponents, random, onIteration });
    this.#random = random;
    return this;
  }

  /** The probability of each hidden unit to be on, for each row: rows × nComponents. */
  transform(x: MatrixLike): Matrix {
    const machine = this.#fitted('transform');
    return mapRows(this.#read('transform', x), this.nComponents, (rows) => hiddenProbabilities(machine, rows));
  }

  /**
   * Goes up to the hidden units and down again, throwing a coin for each unit, so many times for each row. Each call goes
   * on with the random numbers of the one before.
   *
   * @returns Visible states, zeros and ones, as many as were given.
   */
  gibbs(x: MatrixLike, { steps = 1 }: { readonly steps?: number } = {}): Matrix {
    assertInteger('RestrictedBoltzmannMachine.gibbs', { steps }, { min: 1 });
    const machine = this.#fitted('gibbs');
    let visible = this.#read('gibbs', x);
    for (let step = 0; step < steps; step++) {
      const hidden = sampleUnits(hiddenProbabilities(machine, visible), this.#random);
      visible = sampleUnits(visibleProbabilities(machine, hidden), this.#random);
    }
    return visible;
  }

  /**
   * The pseudo-log-likelihood of each row, in nats: how sure the machine is of one value, drawn at random, given all
   * others, times the number of values. It can be computed where the likelihood cannot, and grows as the machine learns.
   *
   * @returns One number ≤ 0 a row; the same for the same seed.
   */
  scoreSamples(x: MatrixLike): Float64Array {
    const machine = this.#fitted('scoreSamples');
    const features = this.#read('scoreSamples', x);
    const random = createRandom(this.randomState);
    const flips = Int32Array.from({ length: features.rows }, () => random.integer(0, features.columns));
    return pseudoLogLikelihood(machine, features, flips);
  }

  #fitted(member: string): RbmParameters {
    return fitted(`RestrictedBoltzmannMachine.${member}`, this.#parameters);
  }

  #read(member: string, x: MatrixLike): Matrix {
    const columns = this.interceptVisible_.length;
    return readProbabilities(`RestrictedBoltzmannMachine.${member}`, x, { columns });
  }
}
