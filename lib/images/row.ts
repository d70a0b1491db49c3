import { inWords } from '../internal/assert';
import { assertImage, assertSize, image, type Image, type Size } from './image';
import { saturated } from './signed-image';

/**
 * The image in a row of a data set: pixel after pixel, as MNIST has its digits.
 *
 * @param row - `width × height` values: whole numbers from 0 to 255 in a Uint8Array, or numbers from 0 to 1 in any other array.
 *   Not modified.
 * @param size - Width and height. Default: [28, 28], as in MNIST.
 * @returns A new image of one channel.
 * @throws {RangeError} On another length, or a value outside its range.
 * @example
 * cv.fromRow(Uint8Array.of(0, 255), [2, 1]).data; // [0, 255]
 * cv.fromRow([0, 0.2, 1], [3, 1]).data; // [0, 51, 255]
 */
export function fromRow(row: ArrayLike<number>, size: Size = [28, 28]): Image {
  assertSize('fromRow', { size });
  const [width, height] = size;
  if (row.length !== width * height) {
    throw new RangeError(`fromRow: row has length ${row.length}; expected ${width} × ${height} = ${width * height}.`);
  }
  if (row instanceof Uint8Array) return image(width, height, 1, row.slice());
  for (let i = 0; i < row.length; i++) {
    if (!(row[i]! >= 0 && row[i]! <= 1)) {
      throw new RangeError(
        `fromRow: row[${i}] is ${inWords(row[i])}; expected a number from 0 to 1, or bytes: Uint8Array.from(row).`,
      );
    }
  }
  return image(width, height, 1, saturated(Array.from(row, (value) => value * 255)));
}

/**
 * The values of an image, row after row, from 0 to 1: what a network takes.
 *
 * @param src - The image, usually of one channel. Not modified.
 * @returns `height × width × channels` numbers.
 * @example
 * cv.toRow(cv.image(3, 1, 1, [0, 51, 255])); // [0, 0.2…, 1]
 */
export function toRow(src: Image): Float32Array {
  assertImage('toRow', { src });
  return Float32Array.from(src.data, (value) => value / 255);
}
