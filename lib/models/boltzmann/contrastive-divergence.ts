import { assertInteger } from '../../internal/assert';
import type { Matrix, MatrixLike } from '../../math/matrix';
import type { Random } from '../../math/random';
import { sampleUnits } from './gibbs-sampling';
import { hiddenProbabilities, visibleProbabilities } from './rbm-conditionals';
import { meanProducts, subtract, type RbmGradient } from './rbm-gradient';
import type { RbmParameters } from './rbm-parameters';
import { readProbabilities } from './unit-interval';

export interface ContrastiveDivergenceOptions {
  /** The source of the samples. */
  readonly random: Random;
  /** How often the chain goes down to the visible units and up again, at least 1. Default 1, which is CD-1. */
  readonly nGibbsSteps?: number;
  /** Hidden states, one chain a row, to go on from (persistent CD). Default: new chains, started at the data. */
  readonly chain?: Matrix;
}

/** An estimate of the gradient, and where the chains have got to. */
export interface ContrastiveDivergence {
  readonly gradient: RbmGradient;
  /** Hidden states, zeros and ones, one chain a row. */
  readonly chain: Matrix;
}

/**
 * Estimates the gradient of the log-likelihood of a restricted Boltzmann machine by sampling: what the machine makes of
 * the data, less what it makes of its own fantasies.
 *
 *   ∂ ln p / ∂W ≈ ⟨h vᵀ⟩ data − ⟨h vᵀ⟩ after k steps of Gibbs sampling
 *
 * The true second average is taken over the whole distribution of the machine, which only a tiny machine can afford (see
 * exactGradient). Chains that start at the data and take few steps stay too close to it: a bias that shrinks as k
 * grows. Chains that go on from step to step (persistent CD) get around more, as long as the weights change slowly.
 *
 * @param machine - A fitted RestrictedBoltzmannMachine, or parameters of your own. Not modified.
 * @param x - Rows of visible states or probabilities in [0, 1]. Not modified.
 * @returns The direction in which the mean log-likelihood grows, and the chains, to be given to the next call.
 * @throws {RangeError} Where x is not as wide as the machine, a value is outside [0, 1], or nGibbsSteps is below 1.
 * @see Hinton, Training Products of Experts by Minimizing Contrastive Divergence (2002)
 * @see Tieleman, Training Restricted Boltzmann Machines Using Approximations to the Likelihood Gradient (2008)
 * @example
 * const machine = {
 *   components_: matrix(1, 2),
 *   interceptHidden_: Float64Array.of(0),
 *   interceptVisible_: Float64Array.of(50, -50),
 * };
 * const { gradient } = contrastiveDivergence(machine, [[0, 1]], { random: createRandom(1) });
 * gradient.interceptVisible; // [-1, 1]
 */
export function contrastiveDivergence(
  machine: RbmParameters,
  x: MatrixLike,
  { random, nGibbsSteps = 1, chain }: ContrastiveDivergenceOptions,
): ContrastiveDivergence {
  const caller = 'contrastiveDivergence';
  assertInteger(caller, { nGibbsSteps }, { min: 1 });
  const visible = readProbabilities(caller, x, { columns: machine.interceptVisible_.length });
  return estimateGradient(machine, visible, { random, nGibbsSteps, chain });
}

/** How many copies of a layer the other one is connected to; 2 in the pretraining of a deep Boltzmann machine. */
export interface Copies {
  readonly visible: number;
  readonly hidden: number;
}

interface SamplingOptions extends ContrastiveDivergenceOptions {
  readonly copies?: Copies;
}

/** `contrastiveDivergence` for data that have been checked. */
export function estimateGradient(
  machine: RbmParameters,
  visible: Matrix,
  { random, nGibbsSteps = 1, chain, copies = { visible: 1, hidden: 1 } }: SamplingOptions,
): ContrastiveDivergence {
  const hidden = hiddenProbabilities(machine, visible, copies.visible);
  let states = chain ?? sampleUnits(hidden, random);
  for (let k = 1; ; k++) {
    const fantasies = sampleUnits(visibleProbabilities(machine, states, copies.hidden), random);
    const explained = hiddenProbabilities(machine, fantasies, copies.visible);
    states = sampleUnits(explained, random);
    if (k < nGibbsSteps) continue;
    return { gradient: subtract(meanProducts(hidden, visible), meanProducts(explained, fantasies)), chain: states };
  }
}
