import { addProduct } from '../../math/mat-mul';
import { matrix, type Matrix } from '../../math/matrix';
import { in64Bits } from './gibbs-sampling';
import type { RbmParameters } from './rbm-parameters';

/** A direction in the space of these parameters, such as the gradient of the log-likelihood: of the same shapes. */
export interface RbmGradient {
  readonly components: Matrix;
  readonly interceptHidden: Float64Array;
  readonly interceptVisible: Float64Array;
}

/** The averages of hᵀv, h and v over the rows, each row counted with its weight (all alike: 1 / rows). */
export function meanProducts(hidden: Matrix, visible: Matrix, weights?: Float64Array): RbmGradient {
  const weight = (r: number) => weights?.[r] ?? 1 / visible.rows;
  const weighted = new Float64Array(hidden.data.length);
  const interceptHidden = new Float64Array(hidden.columns);
  const interceptVisible = new Float64Array(visible.columns);
  for (let r = 0; r < visible.rows; r++) {
    for (let j = 0; j < hidden.columns; j++) {
      const share = weight(r) * hidden.data[r * hidden.columns + j]!;
      weighted[r * hidden.columns + j] = share;
      interceptHidden[j]! += share;
    }
    for (let i = 0; i < visible.columns; i++) {
      interceptVisible[i]! += weight(r) * visible.data[r * visible.columns + i]!;
    }
  }
  const components = matrix(hidden.columns, visible.columns);
  addProduct(components.data as Float64Array, {
    a: weighted,
    b: in64Bits(visible),
    rows: hidden.columns,
    inner: visible.rows,
    columns: visible.columns,
    transposeA: true,
  });
  return { components, interceptHidden, interceptVisible };
}

/** a − b, in the memory of a. */
export function subtract(a: RbmGradient, b: RbmGradient): RbmGradient {
  addScaled(a.components.data, b.components.data, -1);
  addScaled(a.interceptHidden, b.interceptHidden, -1);
  addScaled(a.interceptVisible, b.interceptVisible, -1);
  return a;
}

/** Takes a step along a direction: parameters ← parameters + rate · direction, in place. */
export function stepAlong(machine: RbmParameters, direction: RbmGradient, rate: number): void {
  const { components_, interceptHidden_, interceptVisible_ } = machine;
  addScaled(components_.data, direction.components.data, rate);
  addScaled(interceptHidden_, direction.interceptHidden, rate);
  addScaled(interceptVisible_, direction.interceptVisible, rate);
}

function addScaled(out: Float32Array | Float64Array, values: ArrayLike<number>, scale: number): void {
  for (let i = 0; i < out.length; i++) out[i]! += scale * values[i]!;
}
