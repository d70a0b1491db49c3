import { inWords } from '../internal/assert';
import { tf } from './tf';

/**
 * Examples, one a row: a tensor whose first axis counts them, or the pixels of images, one image after the other, which
 * are divided by 255 batch by batch and so never exist as one large tensor of floats.
 */
export type Rows = tf.Tensor | Uint8Array;

/** Rows that can be drawn in any order. */
export interface RowSource {
  readonly count: number;
  /** The shape of one row: all axes but the one that counts them. */
  readonly shape: readonly number[];
  /** A new float32 tensor of the rows with these indices, for the caller to dispose. */
  draw(indices: readonly number[]): tf.Tensor;
}

/** The rows of a tensor of finite numbers, in the argument called `name` of the function `caller`. */
export function tensorRows(caller: string, name: string, tensor: tf.Tensor): RowSource {
  if (!(tensor instanceof tf.Tensor)) {
    throw new TypeError(`${caller}: ${name} is ${inWords(tensor)}; expected a tensor of numbers.`);
  }
  if (tensor.dtype === 'string' || tensor.dtype === 'complex64') {
    throw new TypeError(`${caller}: ${name} is a tensor of dtype ${tensor.dtype}; expected a tensor of numbers.`);
  }
  if (tensor.size === 0) throw new RangeError(`${caller}: ${name} has 0 rows; expected at least one.`);
  const [count = 1, ...shape] = tensor.shape;
  const size = tensor.size / count;
  // Read out once and picked from in JavaScript: tf.gather on the WebAssembly backend takes as long as the training.
  const values = tensor.dataSync<'float32' | 'int32' | 'bool'>();
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      const row = Math.floor(i / size);
      throw new RangeError(`${caller}: row ${row} of ${name} contains ${values[i]}; expected finite numbers.`);
    }
  }
  const draw = (indices: readonly number[]): tf.Tensor =>
    tf.tensor(pick(values, indices, size), [indices.length, ...shape]);
  return { count, shape, draw };
}

/** Images of the given shape as rows of numbers in [0, 1]. */
export function imageRows(
  caller: string,
  name: string,
  pixels: Uint8Array,
  shape: readonly (number | null)[],
): RowSource {
  const size = shape.reduce<number>((product, length) => product * (length ?? NaN), 1);
  const count = pixels.length / size;
  if (count === 0) throw new RangeError(`${caller}: ${name} has 0 rows; expected at least one.`);
  if (!Number.isInteger(count)) {
    throw new RangeError(
      `${caller}: ${name} has ${pixels.length} pixels; expected a multiple of the model's input, ${inShape(shape)}.`,
    );
  }
  const draw = (indices: readonly number[]): tf.Tensor => {
    const scaled = pick(pixels, indices, size);
    // A loop, because Float32Array.from with a function takes longer than the training step.
    for (let i = 0; i < scaled.length; i++) scaled[i]! /= 255;
    return tf.tensor(scaled, [indices.length, ...(shape as number[])]);
  };
  return { count, shape: shape as number[], draw };
}

/**
 * As many rows as there are indices, one after the other, as 32-bit floats whatever they were: TensorFlow.js refuses whole
 * numbers in places where every student would write them, such as the labels of a sparse loss.
 */
function pick(values: Float32Array | Int32Array | Uint8Array, indices: readonly number[], size: number): Float32Array {
  const picked = new Float32Array(indices.length * size);
  indices.forEach((index, row) => picked.set(values.subarray(index * size, (index + 1) * size), row * size));
  return picked;
}

/** A shape as it reads in a message: `[28, 28, 1]`, with ? for an axis of any length. */
export function inShape(shape: readonly (number | null)[]): string {
  return `[${shape.map((length) => length ?? '?').join(', ')}]`;
}
