import { reorder } from '../colour/reorder';
import { converted } from '../cvt-color';
import { flipped } from '../flip';
import type { Image } from '../image';
import { transposed } from '../rotate';
import { startsWith, type Codec } from './codec';
import { encodeJpeg } from './encode-jpeg';
import { jpegHeader, type JpegHeader } from './jpeg-header';
import { libjpeg } from './libjpeg';

const START = [0xff, 0xd8, 0xff];

export const jpeg: Codec = {
  name: 'JPEG',
  extensions: ['.jpg', '.jpeg'],
  recognises: (bytes) => startsWith(bytes, START),
  size: jpegHeader,
  decode(bytes, { gray, upright }) {
    const header = jpegHeader(bytes);
    if (header.components === 4) throw new Error('it holds inks (CMYK) instead of colours');
    const image = gray && header.components === 3 && !header.rgb ? brightness(bytes, header) : decoded(bytes);
    return upright ? turned(image, header.orientation) : image;
  },
  encode: (image, { quality }) => encodeJpeg(image, quality),
};

/** As the decoder gives it: grey, or RGB turned into BGR. */
function decoded(bytes: Uint8Array): Image {
  const { JPEGDecoder } = libjpeg();
  const decoder = new JPEGDecoder();
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    const { width, height, componentCount } = decoder.getFrameInfo();
    const data = decoder.getDecodedBuffer().slice();
    if (componentCount === 1) return { data, width, height, channels: 1 };
    return converted({ data, width, height, channels: 3 }, reorder(3, 3, { swap: true }));
  } catch (error) {
    // What is thrown here is a number, a place in the decoder's memory.
    throw typeof error === 'number' ? new Error('its data end early or make no sense') : error;
  } finally {
    decoder.delete();
  }
}

/**
 * The brightness Y, which a JPEG stores beside two differences of colours. The decoder, told that these three are red,
 * green and blue, leaves them as they are.
 */
function brightness(bytes: Uint8Array, { colourSegments }: JpegHeader): Image {
  const adobe = [0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0];
  const parts: Uint8Array[] = [bytes.subarray(0, 2), Uint8Array.from(adobe)];
  let at = 2;
  for (const { start, end } of colourSegments) {
    parts.push(bytes.subarray(at, start));
    at = end;
  }
  const bgr = decoded(Buffer.concat([...parts, bytes.subarray(at)]));
  return converted(bgr, { from: 3, to: 1, convert: (from, i, to, o) => (to[o] = from[i + 2]!) });
}

/** The picture upright, after how the camera was held: 2 to 4 flipped, 5 to 8 lying on their side. */
function turned(image: Image, orientation: number): Image {
  const lying = orientation >= 5 ? transposed(image) : image;
  const horizontal = [2, 3, 6, 7].includes(orientation);
  const vertical = [3, 4, 7, 8].includes(orientation);
  return horizontal || vertical ? flipped(lying, { horizontal, vertical }) : lying;
}
