import { inWords } from '../internal/assert';
import { reorder } from './colour/reorder';
import { converted } from './cvt-color';
import { MAX_PIXELS, type Image } from './image';
import { saturated } from './signed-image';

/** What is needed of TensorFlow.js to make a tensor. */
interface TensorMaker<T> {
  tensor3d(values: Int32Array, shape: [number, number, number], dtype: 'int32'): T;
}

/** What is needed of a tensor to read it. */
interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype: string;
  dataSync(): ArrayLike<number>;
}

/**
 * The image as a tensor, as TensorFlow.js has them: shape [height, width, channels], channels in the order red, green, blue,
 * whole numbers from 0 to 255.
 *
 * @param src - The image. Not modified.
 * @param tf - TensorFlow.js.
 * @returns A new tensor of dtype int32, for the caller to dispose.
 * @see https://js.tensorflow.org/api/latest/#browser.fromPixels
 * @example
 * const tensor = cv.toTensor(cv.image(1, 1, 3, [10, 20, 30]), tf);
 * tensor.dataSync(); // [30, 20, 10]
 * tensor.shape; // [1, 1, 3]
 */
export function toTensor<T>(src: Image, tf: TensorMaker<T>): T {
  const { data, width, height, channels } = swapped(src);
  return tf.tensor3d(Int32Array.from(data), [height, width, channels], 'int32');
}

/**
 * The image in a tensor of shape [height, width] or [height, width, channels], the channels in the order red, green, blue.
 *
 * @param tensor - Of dtype int32, from 0 to 255; or of dtype float32, from 0 to 1. Not disposed.
 * @returns A new image.
 * @throws {RangeError} On another shape, or a value outside its range.
 * @see https://js.tensorflow.org/api/latest/#browser.toPixels
 * @example
 * cv.fromTensor(tf.tensor2d([[0, 0.5, 1]])).data; // [0, 128, 255]
 */
export function fromTensor(tensor: TensorLike): Image {
  if (typeof (tensor as Partial<TensorLike> | null)?.dataSync !== 'function') {
    throw new TypeError(`fromTensor: tensor is ${inWords(tensor)}; expected a tensor of TensorFlow.js.`);
  }
  const { shape, dtype } = tensor;
  const [height = 0, width = 0, channels = 1] = shape;
  const known = (shape.length === 2 || shape.length === 3) && [1, 3, 4].includes(channels);
  if (!known || height * width === 0 || height * width > MAX_PIXELS) {
    throw new RangeError(
      `fromTensor: tensor has shape [${shape.join(', ')}]; expected [height, width] or [height, width, 1, 3 or 4].`,
    );
  }
  const data = bytesOf(tensor.dataSync(), dtype === 'float32' ? 1 : 255);
  return swapped({ data, width, height, channels: channels as 1 | 3 | 4 });
}

/** Values from 0 to `top` as bytes. */
function bytesOf(values: ArrayLike<number>, top: number): Uint8Array {
  for (let i = 0; i < values.length; i++) {
    if (!(values[i]! >= 0 && values[i]! <= top)) {
      const kind = top === 1 ? 'floats from 0 to 1 (divide by 255 first?)' : 'whole numbers from 0 to 255';
      throw new RangeError(`fromTensor: value ${i} is ${inWords(values[i])}; expected ${kind}.`);
    }
  }
  return saturated(Array.from(values, (value) => value * (255 / top)));
}

/** Red for blue, and the other way round. */
function swapped(image: Image): Image {
  const { channels } = image;
  return channels === 1 ? image : converted(image, reorder(channels, channels, { swap: true }));
}
