import { inWords } from '../internal/assert';
import { indexOfNotFinite } from '../internal/index-of-not-finite';
import { tf } from './tf';
import type { WasmBackend } from './wasm/backend';

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
  /** Numbers in one row. */
  readonly size: number;
  /** The numbers, row after row; bytes stand for themselves divided by 255. Those of a tensor are copied when they are first asked for. */
  readonly data: Float32Array | Uint8Array;
  /** The same numbers without a copy, to be used at once: the next tensor that is made may move them. */
  inPlace(): Float32Array | Uint8Array;
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
  let copy: Float32Array | undefined;
  const rows: RowSource = {
    count,
    shape,
    size,
    get data() {
      // Read out once and picked from in JavaScript: tf.gather on the WebAssembly backend takes as long as the training.
      return (copy ??= inSingle(tensor.dataSync<'float32' | 'int32' | 'bool'>()));
    },
    inPlace: () => copy ?? numbersInPlace(tensor) ?? rows.data,
  };
  const values = rows.inPlace() as Float32Array;
  const wrong = indexOfNotFinite(values);
  if (wrong >= 0) {
    const row = Math.floor(wrong / size);
    throw new RangeError(`${caller}: row ${row} of ${name} contains ${values[wrong]}; expected finite numbers.`);
  }
  return rows;
}

/** As 32-bit floats whatever they were: TensorFlow.js refuses whole numbers where every student would write them. */
function inSingle(values: Float32Array | Int32Array | Uint8Array): Float32Array {
  return values instanceof Float32Array ? values : Float32Array.from(values);
}

/** The numbers of a tensor in the memory of the WebAssembly backend; undefined where they are elsewhere, or no floats. */
function numbersInPlace({ dataId, shape, dtype }: tf.Tensor): Float32Array | undefined {
  const backend = tf.backend() as unknown as Partial<WasmBackend>;
  if (dtype !== 'float32' || !backend.dataIdMap?.has(dataId)) return undefined;
  return backend.typedArrayFromHeap?.({ dataId, shape, dtype }) as Float32Array | undefined;
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
  return { count, shape: shape as number[], size, data: pixels, inPlace: () => pixels };
}

/** A new float32 tensor of the rows [start, end) of an order, for the caller to dispose. */
export function drawRows(
  { data, size, shape }: RowSource,
  { order, start, end }: { order: ArrayLike<number>; start: number; end: number },
): tf.Tensor {
  const picked = new Float32Array((end - start) * size);
  for (let i = start; i < end; i++) {
    const row = order[i]!;
    picked.set(data.subarray(row * size, (row + 1) * size), (i - start) * size);
  }
  // A loop, because Float32Array.from with a function takes longer than the training step.
  if (data instanceof Uint8Array) for (let i = 0; i < picked.length; i++) picked[i]! /= 255;
  return tf.tensor(picked, [end - start, ...shape]);
}

/** A shape as it reads in a message: `[28, 28, 1]`, with ? for an axis of any length. */
export function inShape(shape: readonly (number | null)[]): string {
  return `[${shape.map((length) => length ?? '?').join(', ')}]`;
}
