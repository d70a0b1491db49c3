import { matrix, type Matrix, type MatrixLike } from '../../math/matrix';
import { freeEnergies, hiddenProbabilities } from './rbm-conditionals';
import { meanProducts, subtract, type RbmGradient } from './rbm-gradient';
import type { RbmParameters } from './rbm-parameters';
import { readProbabilities } from './unit-interval';

const MOST_VISIBLE = 16;

/**
 * The mean log-likelihood of visible states under a tiny restricted Boltzmann machine, in nats a row, exactly: the
 * partition function Z is summed over all 2ⁿ visible states.
 *
 *   ln p(v) = −F(v) − ln Z,       Z = Σᵥ e^(−F(v))
 *
 * @param machine - A fitted RestrictedBoltzmannMachine, or parameters of your own, with at most 16 visible units. Not modified.
 * @param x - Rows of zeros and ones. Not modified.
 * @returns A number ≤ 0.
 * @throws {RangeError} Where the machine has more than 16 visible units, x is not as wide, or a value is neither 0 nor 1.
 * @see Goodfellow et al., Deep Learning (2016), §20.2
 * @example
 * const machine = {
 *   components_: matrix(1, 2),
 *   interceptHidden_: Float64Array.of(0),
 *   interceptVisible_: Float64Array.of(0, 0),
 * };
 * exactLogLikelihood(machine, [[0, 1]]); // -1.386…
 */
export function exactLogLikelihood(machine: RbmParameters, x: MatrixLike): number {
  const visible = readStates('exactLogLikelihood', machine, x);
  const logZ = logSumExp(freeEnergies(machine, allStates(visible.columns)).map((energy) => -energy));
  const energies = freeEnergies(machine, visible);
  return -energies.reduce((sum, energy) => sum + energy, 0) / visible.rows - logZ;
}

/**
 * The gradient of `exactLogLikelihood` with respect to the parameters of the machine: the averages over the data less the
 * averages over everything the machine can show, each with its probability. What contrastive divergence estimates.
 *
 *   ∂/∂W = ⟨h vᵀ⟩ data − ⟨h vᵀ⟩ machine,    ∂/∂c = ⟨h⟩ data − ⟨h⟩ machine,    ∂/∂b = ⟨v⟩ data − ⟨v⟩ machine
 *
 * @param machine - A fitted RestrictedBoltzmannMachine, or parameters of your own, with at most 16 visible units. Not modified.
 * @param x - Rows of zeros and ones. Not modified.
 * @returns A new gradient; follow it upwards.
 * @throws {RangeError} As `exactLogLikelihood`.
 * @see Goodfellow et al., Deep Learning (2016), §18.1–18.2
 * @example
 * const machine = {
 *   components_: matrix(1, 2),
 *   interceptHidden_: Float64Array.of(0),
 *   interceptVisible_: Float64Array.of(0, 0),
 * };
 * exactGradient(machine, [[0, 1]]).interceptVisible; // [-0.5, 0.5]
 */
export function exactGradient(machine: RbmParameters, x: MatrixLike): RbmGradient {
  const visible = readStates('exactGradient', machine, x);
  const states = allStates(visible.columns);
  const energies = freeEnergies(machine, states).map((energy) => -energy);
  const logZ = logSumExp(energies);
  const probabilities = energies.map((energy) => Math.exp(energy - logZ));
  return subtract(
    meanProducts(hiddenProbabilities(machine, visible), visible),
    meanProducts(hiddenProbabilities(machine, states), states, probabilities),
  );
}

function readStates(caller: string, machine: RbmParameters, x: MatrixLike): Matrix {
  const columns = machine.interceptVisible_.length;
  if (columns > MOST_VISIBLE) {
    throw new RangeError(
      `${caller}: the machine has ${columns} visible units; expected at most ${MOST_VISIBLE}, because each more doubles ` +
        'the number of states to visit. For larger machines take scoreSamples.',
    );
  }
  const visible = readProbabilities(caller, x, { columns });
  const wrong = visible.data.findIndex((value) => value !== 0 && value !== 1);
  if (wrong >= 0) {
    const place = `row ${Math.floor(wrong / columns)}, column ${wrong % columns}`;
    throw new RangeError(`${caller}: ${place} of x is ${visible.data[wrong]}; expected a state, 0 or 1.`);
  }
  return visible;
}

/** All 2ⁿ rows of n zeros and ones. */
function allStates(columns: number): Matrix {
  const states = matrix(2 ** columns, columns);
  for (let r = 0; r < states.rows; r++) {
    for (let i = 0; i < columns; i++) states.data[r * columns + i] = (r >> i) & 1;
  }
  return states;
}

/** ln Σ e^z, without overflow. */
function logSumExp(values: Float64Array): number {
  const largest = values.reduce((a, b) => Math.max(a, b));
  return largest + Math.log(values.reduce((sum, z) => sum + Math.exp(z - largest), 0));
}
