import { matrix, type Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { sampleUnits, unitProbabilities, type LayerInput } from './gibbs-sampling';

/**
 * What a deep Boltzmann machine has learned: weights between neighbouring layers, all of them felt in both directions.
 *
 *   E(h⁰, h¹ … hᴸ) = −Σₗ bˡ·hˡ − Σₗ (hˡ⁺¹)ᵀ Wˡ hˡ,       h⁰ = v
 */
export interface DeepBoltzmannParameters {
  /** Wˡ between layers l and l + 1: a row for each unit above, a column for each unit below. */
  readonly components_: readonly Matrix[];
  /** bˡ of each layer, the visible one first. */
  readonly intercepts_: readonly Float64Array[];
}

/** States or probabilities of all layers, the visible one first, one example a row. */
export type LayerStates = Matrix[];

/** The probability of each unit of a layer to be on, given the layers above and below it. */
export function layerProbabilities(machine: DeepBoltzmannParameters, states: LayerStates, layer: number): Matrix {
  const { components_, intercepts_ } = machine;
  const inputs: LayerInput[] = [];
  if (layer > 0) inputs.push({ states: states[layer - 1]!, weights: components_[layer - 1]!, direction: 'up' });
  if (layer + 1 < states.length) {
    inputs.push({ states: states[layer + 1]!, weights: components_[layer]!, direction: 'down' });
  }
  return unitProbabilities(intercepts_[layer]!, inputs);
}

/** A first guess at all layers: up from the data, with doubled input where the layer above is not known yet. */
export function wayUp(machine: DeepBoltzmannParameters, visible: Matrix): LayerStates {
  const { components_, intercepts_ } = machine;
  const states = [visible];
  components_.forEach((weights, l) => {
    const scale = l + 1 < components_.length ? 2 : 1;
    states.push(unitProbabilities(intercepts_[l + 1]!, [{ states: states[l]!, weights, direction: 'up', scale }]));
  });
  return states;
}

/**
 * Mean-field inference: what the hidden layers are likely to be, given the data, as if all units were independent. From the
 * way up, each layer in turn takes the probabilities that its neighbours imply, until none of them changes any more.
 *
 *   μˡ ← σ( bˡ + Wˡ⁻¹ μˡ⁻¹ + (Wˡ)ᵀ μˡ⁺¹ )
 *
 * Each of these steps raises the lower bound Σ q ln p(v, h) − Σ q ln q of ln p(v), q being the product of the μ.
 *
 * @returns Probabilities of all layers; the visible one is as given.
 */
export function meanField(
  machine: DeepBoltzmannParameters,
  visible: Matrix,
  { steps, tol = 1e-5 }: { readonly steps: number; readonly tol?: number },
): LayerStates {
  const states = wayUp(machine, visible);
  for (let step = 0; step < steps; step++) {
    let change = 0;
    for (let layer = 1; layer < states.length; layer++) {
      const before = states[layer]!.data;
      const after = layerProbabilities(machine, states, layer);
      for (let i = 0; i < before.length; i++) change = Math.max(change, Math.abs(after.data[i]! - before[i]!));
      states[layer] = after;
    }
    if (change < tol) break;
  }
  return states;
}

/**
 * One step of Gibbs sampling: first all odd layers given the even ones, then the even ones given the odd. Units of one parity
 * are not connected, so they may be drawn at once.
 */
export function gibbsStep(machine: DeepBoltzmannParameters, states: LayerStates, random: Random): LayerStates {
  const next = [...states];
  for (const parity of [1, 0]) {
    for (let layer = parity; layer < next.length; layer += 2) {
      next[layer] = sampleUnits(layerProbabilities(machine, next, layer), random);
    }
  }
  return next;
}

/** Chains to begin with: a tossed coin for each unit of each layer. */
export function tossedCoins({ intercepts_ }: DeepBoltzmannParameters, count: number, random: Random): LayerStates {
  return intercepts_.map(({ length }) => {
    const coins = matrix(count, length);
    coins.data.fill(0.5);
    return sampleUnits(coins, random);
  });
}
