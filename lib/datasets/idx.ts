import { Fault } from './fault';

/** Images of an IDX file: a view of the file's content, not a copy. */
export interface IdxImages {
  readonly pixels: Uint8Array;
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
}

// An IDX file opens with two zero bytes, the type of its values (8: unsigned byte) and its number of axes.
const imagesMagic = 0x0803;
const labelsMagic = 0x0801;

/**
 * Reads images in the IDX format of the MNIST files: a header of four big-endian 32-bit numbers (magic number 2051, count,
 * rows, columns), then one byte a pixel.
 *
 * @throws {Fault} On another magic number, or a header that does not match the length.
 * @see LeCun, Cortes and Burges, The MNIST database of handwritten digits, "File formats"
 */
export function parseIdxImages(content: Uint8Array): IdxImages {
  const [count, rows, columns] = header(content, { magic: imagesMagic, axes: 3 }) as [number, number, number];
  const pixels = content.subarray(16);
  if (rows === 0 || columns === 0 || pixels.length !== count * rows * columns) {
    throw new Fault(`announces ${count} images of ${rows} × ${columns}, but holds ${pixels.length} pixels`);
  }
  return { pixels, count, rows, columns };
}

/**
 * Reads labels in the IDX format: magic number 2049, count, then one byte a label. The result is a view of `content`.
 *
 * @throws {Fault} On another magic number, a count that does not match the length, or a label outside [0, classes).
 */
export function parseIdxLabels(content: Uint8Array, classes: number): Uint8Array {
  const [count] = header(content, { magic: labelsMagic, axes: 1 }) as [number];
  const labels = content.subarray(8);
  if (labels.length !== count) throw new Fault(`announces ${count} labels, but holds ${labels.length}`);
  const wrong = labels.findIndex((label) => label >= classes);
  if (wrong >= 0)
    throw new Fault(`has label ${labels[wrong]} at position ${wrong}; expected labels in [0, ${classes})`);
  return labels;
}

/** The length of each axis. */
function header(content: Uint8Array, { magic, axes }: { magic: number; axes: number }): number[] {
  const length = 4 + 4 * axes;
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  if (content.length >= 4 && view.getUint32(0) !== magic) {
    throw new Fault(`starts with the magic number ${view.getUint32(0)}; expected ${magic}`);
  }
  if (content.length < length) {
    throw new Fault(`has ${content.length} bytes of content; expected at least the ${length} of an IDX header`);
  }
  return Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
}
