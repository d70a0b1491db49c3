import { activations } from '../../math/activations';
import { addProduct } from '../../math/mat-mul';
import type { Matrix } from '../../math/matrix';
import { in64Bits, unitProbabilities } from './gibbs-sampling';
import type { RbmParameters } from './rbm-parameters';

const softplus = activations.softplus.value;

/** p(hⱼ = 1 | v) = σ(cⱼ + Σᵢ wⱼᵢ vᵢ) for each row v. Given v, hidden units do not influence each other. */
export function hiddenProbabilities(machine: RbmParameters, visible: Matrix, scale = 1): Matrix {
  return unitProbabilities(machine.interceptHidden_, [
    { states: visible, weights: machine.components_, direction: 'up', scale },
  ]);
}

/** p(vᵢ = 1 | h) = σ(bᵢ + Σⱼ hⱼ wⱼᵢ) for each row h. */
export function visibleProbabilities(machine: RbmParameters, hidden: Matrix, scale = 1): Matrix {
  return unitProbabilities(machine.interceptVisible_, [
    { states: hidden, weights: machine.components_, direction: 'down', scale },
  ]);
}

/**
 * The free energy of each row v: what is left of the energy once the hidden units are summed out, so that p(v) ∝ e^(−F(v)).
 *
 *   F(v) = −ln Σₕ e^(−E(v, h)) = −b·v − Σⱼ ln(1 + e^(cⱼ + Σᵢ wⱼᵢ vᵢ))
 *
 * @see Hinton, A Practical Guide to Training Restricted Boltzmann Machines (2010), §16.1
 */
export function freeEnergies(machine: RbmParameters, visible: Matrix): Float64Array {
  const { components_, interceptHidden_, interceptVisible_ } = machine;
  const [hidden, columns] = [components_.rows, components_.columns];
  const totals = new Float64Array(visible.rows * hidden);
  const b = in64Bits(components_);
  addProduct(totals, {
    a: in64Bits(visible),
    b,
    rows: visible.rows,
    inner: columns,
    columns: hidden,
    transposeB: true,
  });
  return Float64Array.from({ length: visible.rows }, (_, r) => {
    let energy = 0;
    for (let i = 0; i < columns; i++) energy -= interceptVisible_[i]! * visible.data[r * columns + i]!;
    for (let j = 0; j < hidden; j++) energy -= softplus(interceptHidden_[j]! + totals[r * hidden + j]!);
    return energy;
  });
}
