import type { Matrix } from './matrix';

/** An activation function that takes several numbers at once, so that each output may depend on every input. */
export interface VectorActivation {
  readonly name: string;
  /** φ(z), a new array. Does not modify z. */
  value(z: ArrayLike<number>): Float64Array;
  /** One row an output i, one column an input j: ∂φᵢ/∂zⱼ. Does not modify z. */
  jacobian(z: ArrayLike<number>): Matrix;
}
