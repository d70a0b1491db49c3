import { assertAllFinite, assertNotEmpty } from '../internal/assert';
import { matrix } from './matrix';
import type { VectorActivation } from './vector-activation';

/**
 * Turns scores of any size ("logits") into probabilities: each above 0, together 1, in the order of the scores.
 *
 *   pᵢ = e^zᵢ / Σⱼ e^zⱼ,   ∂pᵢ/∂zⱼ = pᵢ (δᵢⱼ − pⱼ),   δᵢⱼ = 1 where i = j, else 0
 *
 * Adding a constant to all zᵢ changes nothing; so the largest of them is subtracted first, and no power can overflow.
 * Both functions throw a RangeError where z is empty, or a value is NaN or infinite.
 *
 * @see Goodfellow et al., Deep Learning (2016), §6.2.2.3
 * @example
 * softmax.value([0, Math.log(3)]); // [0.25, 0.75]
 * softmax.value([1000, 1000]); // [0.5, 0.5]
 * softmax.jacobian([0, Math.log(3)]).data; // [0.1875, -0.1875, -0.1875, 0.1875]
 */
export const softmax: VectorActivation = {
  name: 'softmax',
  value: (z) => {
    const largest = z[argMax('softmax', z)]!;
    const p = new Float64Array(z.length);
    let sum = 0;
    for (let i = 0; i < p.length; i++) sum += p[i] = Math.exp(z[i]! - largest);
    for (let i = 0; i < p.length; i++) p[i]! /= sum;
    return p;
  },
  jacobian: (z) => {
    const p = softmax.value(z);
    const slopes = matrix(p.length, p.length);
    p.forEach((pi, i) => {
      p.forEach((pj, j) => (slopes.data[i * p.length + j] = i === j ? pi * (1 - pi) : -pi * pj));
    });
    return slopes;
  },
};

/**
 * The logarithms of softmax(z), exact even where a probability is too small for a number, or too close to 1.
 *
 *   ln pᵢ = zᵢ − ln Σⱼ e^zⱼ = (zᵢ − m) − ln(1 + Σⱼ e^(zⱼ − m)),   m the largest of z, left out of the last sum
 *
 * @param z - Logits, length ≥ 1. Not modified.
 * @returns Numbers ≤ 0, a new array of the same length.
 * @throws {RangeError} Where z is empty, or a value is NaN or infinite.
 * @example
 * logSoftmax([0, 1000]); // [-1000, 0]
 */
export function logSoftmax(z: ArrayLike<number>): Float64Array {
  const m = argMax('logSoftmax', z);
  const largest = z[m]!;
  let others = 0;
  for (let j = 0; j < z.length; j++) if (j !== m) others += Math.exp(z[j]! - largest);
  const excess = Math.log1p(others);
  const logP = new Float64Array(z.length);
  for (let i = 0; i < logP.length; i++) logP[i] = z[i]! - largest - excess;
  return logP;
}

/** Where the largest value stands, the first of several. */
function argMax(caller: string, z: ArrayLike<number>): number {
  assertNotEmpty(caller, { z });
  assertAllFinite(caller, { z });
  let best = 0;
  for (let i = 1; i < z.length; i++) if (z[i]! > z[best]!) best = i;
  return best;
}
