import { reorder } from '../colour/reorder';
import { converted } from '../cvt-color';
import type { Image } from '../image';
import { reader, startsWith, type Codec } from './codec';
import { grayOfFile, grayOfOpacity } from './gray';

const FILE_HEADER = 14;
const [RGB, BITFIELDS] = [0, 3];

/** Uncompressed bitmaps of 1, 4, 8, 24 and 32 bits. */
export const bmp: Codec = {
  name: 'BMP',
  extensions: ['.bmp'],
  recognises: (bytes) => startsWith(bytes, [0x42, 0x4d]),
  size(bytes) {
    const { width, height } = bmpHeader(bytes);
    return { width, height };
  },
  decode(bytes, { gray }) {
    const header = bmpHeader(bytes);
    const stride = Math.ceil((header.width * header.bits) / 32) * 4;
    if (header.offset + stride * header.height > bytes.length) throw new Error('its data end early');
    const rows = Array.from({ length: header.height }, (_, y) => {
      const row = header.upsideDown ? y : header.height - 1 - y;
      return bytes.subarray(header.offset + row * stride, header.offset + (row + 1) * stride);
    });
    const image = header.bits <= 8 ? fromPalette(rows, header) : fromPixels(rows, header);
    if (!gray || image.channels === 1) return image;
    return converted(image, image.channels === 3 ? grayOfFile : grayOfOpacity);
  },
  encode(image) {
    return encoded(image);
  },
};

interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly upsideDown: boolean;
  readonly bits: number;
  readonly offset: number;
  readonly hasAlpha: boolean;
  /** Blue, green, red, unused: for each colour of the palette. */
  readonly palette: Uint8Array;
}

function bmpHeader(bytes: Uint8Array): BmpHeader {
  const view = reader(bytes);
  const size = view.getUint32(14, true);
  if (size < 40) throw new Error('its header is of an old kind');
  const [bits, compression] = [view.getUint16(28, true), view.getUint32(30, true)];
  if (![1, 4, 8, 24, 32].includes(bits)) throw new Error(`it has ${bits} bits a pixel instead of 1, 4, 8, 24 or 32`);
  if (compression !== RGB && !(compression === BITFIELDS && bits === 32 && hasUsualMasks(view))) {
    throw new Error('it is compressed');
  }
  const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)];
  if (width < 1) throw new Error('its width is below 1');
  const start = FILE_HEADER + size;
  const colours = view.getUint32(46, true) || 2 ** bits;
  return {
    width,
    height: Math.abs(height),
    upsideDown: height < 0,
    bits,
    offset: view.getUint32(10, true),
    hasAlpha: compression === BITFIELDS && size >= 56 && view.getUint32(66, true) === 0xff000000,
    palette: bits <= 8 ? bytes.subarray(start, start + 4 * Math.min(colours, 256)) : new Uint8Array(),
  };
}

/** Blue in the lowest byte, then green, then red. */
function hasUsualMasks(view: DataView): boolean {
  return [0xff0000, 0xff00, 0xff].every((mask, i) => view.getUint32(54 + 4 * i, true) === mask);
}

/** Indices of 1, 4 or 8 bits, the first pixel in the highest bits; grey where all colours of the palette are. */
function fromPalette(rows: readonly Uint8Array[], { width, height, bits, palette }: BmpHeader): Image {
  const perByte = 8 / bits;
  let grey = true;
  for (let i = 0; i < palette.length; i += 4) {
    grey &&= palette[i] === palette[i + 1] && palette[i] === palette[i + 2];
  }
  const channels = grey ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  for (let i = 0; i < width * height; i++) {
    const x = i % width;
    const byte = rows[Math.floor(i / width)]![Math.floor(x / perByte)]!;
    const index = (byte >> (8 - bits * ((x % perByte) + 1))) & (2 ** bits - 1);
    for (let c = 0; c < channels; c++) data[i * channels + c] = palette[index * 4 + c] ?? 0;
  }
  return { data, width, height, channels };
}

function fromPixels(rows: readonly Uint8Array[], { width, height, bits, hasAlpha }: BmpHeader): Image {
  const channels = bits === 32 ? 4 : 3;
  const data = new Uint8Array(width * height * channels);
  rows.forEach((row, y) => data.set(row.subarray(0, width * channels), y * width * channels));
  const image: Image = { data, width, height, channels };
  return channels === 4 && !hasAlpha ? converted(image, reorder(4, 3, { swap: false })) : image;
}

function encoded({ data, width, height, channels }: Image): Uint8Array {
  const palette = channels === 1 ? Uint8Array.from({ length: 1024 }, (_, i) => (i % 4 < 3 ? i >> 2 : 0)) : [];
  // A header of kind 4 says where opacity is; the first kind does for the others.
  const headerSize = channels === 4 ? 108 : 40;
  const offset = FILE_HEADER + headerSize + palette.length;
  const stride = Math.ceil((width * channels) / 4) * 4;
  const bytes = new Uint8Array(offset + stride * height);
  const view = reader(bytes);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, offset, true);
  view.setUint32(14, headerSize, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, channels * 8, true);
  if (channels === 4) {
    view.setUint32(30, BITFIELDS, true);
    [0xff0000, 0xff00, 0xff, 0xff000000].forEach((mask, i) => view.setUint32(54 + 4 * i, mask, true));
    view.setUint32(70, 0x73524742, true); // the colour space, 'sRGB'
  }
  bytes.set(palette, FILE_HEADER + headerSize);
  for (let y = 0; y < height; y++) {
    bytes.set(data.subarray(y * width * channels, (y + 1) * width * channels), offset + (height - 1 - y) * stride);
  }
  return bytes;
}
