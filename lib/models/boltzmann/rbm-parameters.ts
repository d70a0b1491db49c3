import type { Matrix } from '../../math/matrix';

/**
 * What a restricted Boltzmann machine with Bernoulli units has learned. It gives each pair of a visible and a hidden state,
 * both of zeros and ones, an energy, and the lower the energy, the more probable the pair:
 *
 *   E(v, h) = −b·v − c·h − hᵀ W v,        p(v, h) = e^(−E(v, h)) / Z
 *
 * @see Goodfellow et al., Deep Learning (2016), §20.2
 */
export interface RbmParameters {
  /** W: a row for each hidden unit, a column for each visible one. */
  readonly components_: Matrix;
  /** c: one for each hidden unit. */
  readonly interceptHidden_: Float64Array;
  /** b: one for each visible unit. */
  readonly interceptVisible_: Float64Array;
}
