import { inWords } from '../internal/assert';
import { activations, type Activation } from '../math/activations';
import { matrix, type Matrix } from '../math/matrix';

/** An activation as a layer applies it: to all units of all examples of a batch at once. */
export interface LayerActivation {
  /** Its name in `activations`, by which a layer can be saved; other words for one that is not there. */
  readonly name: string;
  /** a = φ(z), a new matrix. */
  forward(z: Matrix): Matrix;
  /** ∂L/∂z from ∂L/∂a, given the z of the last `forward` and what came of it; a new matrix. */
  backward(gradient: Matrix, { z, a }: { readonly z: Matrix; readonly a: Matrix }): Matrix;
}

/** An activation of `activations`, or softmax over the last axis. */
export type ActivationName = keyof typeof activations | 'softmax';

/** The activation of that name, or the given one. Softmax takes each row of the matrix as one vector. */
export function layerActivation(caller: string, choice: ActivationName | Activation): LayerActivation {
  if (choice === 'softmax') return softmaxOfRows;
  if (typeof choice === 'object' && typeof choice?.derivative === 'function') return elementwise(choice);
  if (typeof choice === 'string' && Object.hasOwn(activations, choice)) return elementwise(activations[choice]);
  const names = [...Object.keys(activations), 'softmax'].join(', ');
  throw new RangeError(`${caller}: activation is ${inWords(choice)}; expected one of ${names}.`);
}

/** ∂L/∂z = ∂L/∂a · φ′(z), each unit for itself. */
function elementwise(activation: Activation): LayerActivation {
  const listed = Object.values<Activation>(activations).includes(activation);
  return {
    name: listed ? activation.name : `${activation.name} with options of its own`,
    // A plain loop: Float64Array.from takes forty times as long.
    forward: (z) => {
      const a = matrix(z.rows, z.columns);
      for (let i = 0; i < a.data.length; i++) a.data[i] = activation.value(z.data[i]!);
      return a;
    },
    backward: (gradient, { z }) => {
      const data = new Float64Array(z.data.length);
      for (let i = 0; i < data.length; i++) data[i] = gradient.data[i]! * activation.derivative(z.data[i]!);
      return matrix(z.rows, z.columns, data);
    },
  };
}

/**
 * aᵢ = e^(zᵢ − max z) / Σⱼ e^(zⱼ − max z): the subtraction changes nothing, and keeps e^z from overflowing. A unit acts on all
 * others of its row through the sum; with the Jacobian ∂aᵢ/∂zⱼ = aᵢ (δᵢⱼ − aⱼ),
 *
 *   ∂L/∂zⱼ = aⱼ (∂L/∂aⱼ − Σᵢ ∂L/∂aᵢ aᵢ)
 */
const softmaxOfRows: LayerActivation = {
  name: 'softmax',
  forward: (z) => {
    const a = matrix(z.rows, z.columns);
    for (let start = 0; start < a.data.length; start += z.columns) {
      let max = -Infinity;
      for (let i = start; i < start + z.columns; i++) max = Math.max(max, z.data[i]!);
      let sum = 0;
      for (let i = start; i < start + z.columns; i++) sum += a.data[i] = Math.exp(z.data[i]! - max);
      for (let i = start; i < start + z.columns; i++) a.data[i]! /= sum;
    }
    return a;
  },
  backward: (gradient, { a }) => {
    const out = matrix(a.rows, a.columns);
    for (let start = 0; start < a.data.length; start += a.columns) {
      let mean = 0;
      for (let i = start; i < start + a.columns; i++) mean += gradient.data[i]! * a.data[i]!;
      for (let i = start; i < start + a.columns; i++) out.data[i] = a.data[i]! * (gradient.data[i]! - mean);
    }
    return out;
  },
};
