import type { Random } from '../math/random';
import type { Initializer } from './initializers';
import type { Parameter } from './layer';
import type { Regularizer } from './regularizers';

/** A parameter with its first values, and a gradient of zeros. */
export function createParameter(
  name: string,
  shape: readonly number[],
  { initializer, random, regularizer }: { initializer: Initializer; random: Random; regularizer?: Regularizer },
): Parameter {
  const value = initializer.values(shape, random);
  return { name, shape, value, gradient: new Float64Array(value.length), ...(regularizer && { regularizer }) };
}
