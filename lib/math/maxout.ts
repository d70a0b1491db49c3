import { assertAllFinite, assertInteger, assertNotEmpty } from '../internal/assert';
import { matrix } from './matrix';
import type { VectorActivation } from './vector-activation';

/**
 * Maxout: z is cut into groups of `pieces` neighbours, and each group passes on its largest value. As every group is the
 * maximum of several lines, a unit learns the shape of its activation function.
 *
 *   hᵢ = max(zᵢₖ, zᵢₖ₊₁, …, zᵢₖ₊ₖ₋₁),   k = pieces,   ∂hᵢ/∂zⱼ = 1 where zⱼ is that largest value, else 0
 *
 * It bends where two values of a group are both the largest; there they share the 1 in equal parts, as in TensorFlow.
 * Both functions throw a RangeError where the length of z is not a multiple of `pieces`, or a value is NaN or infinite.
 *
 * @param options.pieces - How many values make a group, ≥ 1. Default 2.
 * @throws {RangeError} On pieces that is not a whole number ≥ 1.
 * @see Goodfellow et al., Maxout Networks (2013); Deep Learning (2016), §6.3.1
 * @example
 * maxout().value([1, 5, -2, -7]); // [5, -2]
 * maxout({ pieces: 3 }).value([1, 5, -2]); // [5]
 * maxout({ pieces: 3 }).jacobian([1, 5, -2]).data; // [0, 1, 0]
 */
export function maxout({ pieces = 2 }: { readonly pieces?: number } = {}): VectorActivation {
  assertInteger('maxout', { pieces }, { min: 1 });
  const groups = (z: ArrayLike<number>): number[][] => {
    assertNotEmpty('maxout', { z });
    assertAllFinite('maxout', { z });
    if (z.length % pieces !== 0) {
      throw new RangeError(`maxout: z has length ${z.length}; expected a multiple of pieces, which is ${pieces}.`);
    }
    return Array.from({ length: z.length / pieces }, (_, i) =>
      Array.from({ length: pieces }, (_, j) => z[i * pieces + j]!),
    );
  };
  return {
    name: 'maxout',
    value: (z) => Float64Array.from(groups(z), (group) => Math.max(...group)),
    jacobian: (z) => {
      const slopes = matrix(groups(z).length, z.length);
      groups(z).forEach((group, i) => {
        const largest = Math.max(...group);
        const ties = group.filter((value) => value === largest).length;
        group.forEach((value, j) => {
          if (value === largest) slopes.data[i * z.length + i * pieces + j] = 1 / ties;
        });
      });
      return slopes;
    },
  };
}
