import { reorder } from '../colour/reorder';
import { BORDER_REPLICATE } from '../constants';
import { withBorder } from '../copy-make-border';
import { converted } from '../cvt-color';
import type { Image } from '../image';
import { reader } from './codec';
import { jpegHeader } from './jpeg-header';
import { libjpeg } from './libjpeg';

const LONGEST = 65500;
// One brightness for each pixel and one colour for four, as OpenCV has it.
const HALVED_COLOURS = 2;

/** A JPEG of quality 0 to 100; opacity is left out. */
export function encodeJpeg(image: Image, quality: number): Uint8Array {
  const { width, height } = image;
  if (Math.max(width, height) > LONGEST) {
    throw new Error(`a JPEG has at most ${LONGEST} columns and rows, but the image is ${width} × ${height}`);
  }
  const whole = inWholeBlocks(image);
  const componentCount = image.channels === 1 ? 1 : 3;
  const { data } = componentCount === 1 ? whole : converted(whole, reorder(image.channels as 3 | 4, 3, { swap: true }));
  const { JPEGEncoder } = libjpeg();
  const encoder = new JPEGEncoder();
  try {
    const frame = { width: whole.width, height: whole.height, componentCount, isSigned: false };
    encoder.getDecodedBuffer({ ...frame, bitsPerSample: 8 * room(whole, data.length) }).set(data);
    encoder.setQuality(quality);
    encoder.setProgressive(false);
    encoder.setSubSampling(HALVED_COLOURS);
    encoder.encode();
    return resized(new Uint8Array(encoder.getEncodedBuffer()), image);
  } finally {
    encoder.delete();
  }
}

/** Side of the blocks that a JPEG is made of. */
function blockOf({ channels }: Image): number {
  return channels === 1 ? 8 : 16;
}

/**
 * A tiny image with its last column and row repeated up to the end of the block, as the encoder does too: its file can be
 * larger than its pixels, and the encoder counts on room that depends on these.
 */
function inWholeBlocks(image: Image): Image {
  const { width, height } = image;
  const block = blockOf(image);
  if (width * height >= block * block) return image;
  const [right, bottom] = [width, height].map((length) => (block - (length % block)) % block) as [number, number];
  return withBorder(image, { left: 0, top: 0, right, bottom, borderType: BORDER_REPLICATE });
}

/**
 * Bytes a value, 1 to 31. The encoder makes its output as long as its input, writes up to `tjBufSize` bytes into it and does
 * not look where it ends; what it is told of the bits of a value serves for nothing but the length of its input.
 *
 * @see https://libjpeg-turbo.org/Documentation/Documentation (TurboJPEG C API, tjBufSize)
 */
function room(image: Image, values: number): number {
  const block = blockOf(image);
  const [columns, rows] = [image.width, image.height].map((length) => Math.ceil(length / block) * block);
  const mostBytes = columns! * rows! * 3 + 2048;
  return Math.min(Math.ceil(mostBytes / values), 31);
}

/** The file with the image's own size in its header: what is beyond it in the last blocks is cut off by every reader. */
function resized(file: Uint8Array, { width, height }: Image): Uint8Array {
  const { frame } = jpegHeader(file);
  reader(file).setUint16(frame + 5, height);
  reader(file).setUint16(frame + 7, width);
  return file;
}
