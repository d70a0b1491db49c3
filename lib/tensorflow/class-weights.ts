import { inWords } from '../internal/assert';
import type { Examples } from './examples';

/**
 * One factor a row, by its class: its label, or the place of the largest number of its target.
 *
 * @throws {RangeError} Where a class has no weight.
 */
export function rowWeightsOf({ y }: Examples, classWeight: Readonly<Record<number, number>>): Float32Array {
  const weights = new Float32Array(y.count);
  for (let row = 0; row < y.count; row++) {
    const target = y.data.subarray(row * y.size, (row + 1) * y.size);
    const label = y.size === 1 ? target[0]! : target.indexOf(Math.max(...target));
    const weight = classWeight[label];
    if (!(typeof weight === 'number' && weight >= 0 && weight < Infinity)) {
      throw new RangeError(
        `fit: classWeight[${label}] is ${inWords(weight)}; expected a number of at least 0 for each class in y.`,
      );
    }
    weights[row] = weight;
  }
  return weights;
}
