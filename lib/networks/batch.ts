import { matrix, type Matrix } from '../math/matrix';
import type { Shape } from './layer';

/** A matrix in 64-bit floats, as all layers compute. */
export interface Batch extends Matrix {
  readonly data: Float64Array;
}

/** How many numbers one example of this shape holds. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, axis) => size * axis, 1);
}

/**
 * The inputs of a layer in 64-bit floats, with the values of the last axis of each example side by side in a row; shares its data
 * with x where x has 64 bits.
 *
 * @throws {RangeError} Where x is not as wide as `inputShape` asks.
 */
export function batchOf(caller: string, x: Matrix, inputShape: Shape): Batch {
  assertWidth(caller, x, inputShape);
  return inRowsOf(inputShape.at(-1)!, x);
}

/** The same numbers in the same order, as a matrix of that many columns; shares its data with x where x has 64 bits. */
export function inRowsOf(columns: number, x: Matrix): Batch {
  const data = x.data instanceof Float64Array ? x.data : Float64Array.from(x.data);
  return matrix(data.length / columns, columns, data) as Batch;
}

/** Every row of x must be one example of that shape. */
export function assertWidth(caller: string, x: Matrix, inputShape: Shape): void {
  const size = sizeOf(inputShape);
  if (inputShape.length === 0)
    throw new Error(`${caller}: the layer is not built; expected build(inputShape, random) first.`);
  if (x.columns !== size) {
    const expected = `${inProduct(inputShape)}, the size of one input`;
    throw new RangeError(`${caller}: x has ${inColumns(x.columns)}; expected ${expected}.`);
  }
}

export function inColumns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}

/** A shape with what it comes to: '28 × 28 × 1 = 784'. */
export function inProduct(shape: Shape): string {
  return shape.length === 1 ? `${shape[0]}` : `${shape.join(' × ')} = ${sizeOf(shape)}`;
}
