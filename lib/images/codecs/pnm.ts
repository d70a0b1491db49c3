import { reorder } from '../colour/reorder';
import { converted } from '../cvt-color';
import type { Image } from '../image';
import type { Codec } from './codec';
import { grayOfFile } from './gray';

const name = 'PGM or PPM';

/** Grey as numbers in text (P2) or as bytes (P5): PGM. */
export const pgm: Codec = { name, extensions: ['.pgm'], ...pnmReader('25'), encode: (image) => encoded(image, 1) };

/** Colours as numbers in text (P3) or as bytes (P6): PPM. */
export const ppm: Codec = { name, extensions: ['.ppm'], ...pnmReader('36'), encode: (image) => encoded(image, 3) };

function pnmReader(kinds: string): Pick<Codec, 'recognises' | 'size' | 'decode'> {
  return {
    recognises: ([P, kind, space]) => {
      return (
        P === 0x50 && kinds.includes(String.fromCharCode(kind ?? 0)) && /[\s#]/.test(String.fromCharCode(space ?? 0))
      );
    },
    size: (bytes) => {
      const { width, height } = pnmHeader(bytes);
      return { width, height };
    },
    decode,
  };
}

interface PnmHeader {
  /** 2 and 3 are text, 5 and 6 bytes. */
  readonly kind: number;
  readonly width: number;
  readonly height: number;
  readonly maximum: number;
  /** Where the pixels begin. */
  readonly offset: number;
}

/** @see https://netpbm.sourceforge.net/doc/ppm.html */
function pnmHeader(bytes: Uint8Array): PnmHeader {
  // Latin-1 keeps one character a byte, so that places in the text are places in the bytes.
  const text = Buffer.from(bytes.subarray(0, 65536)).toString('latin1');
  const gap = '(?:\\s|#[^\\n]*\\n)+';
  const match = new RegExp(`^P([2356])${gap}(\\d+)${gap}(\\d+)${gap}(\\d+)(?:#[^\\n]*\\n|\\s)`).exec(text);
  if (!match) throw new Error('its header is incomplete');
  const [kind, width, height, maximum] = match.slice(1).map(Number) as [number, number, number, number];
  if (maximum < 1 || maximum > 65535) throw new Error(`its greatest value is ${maximum} instead of 1 to 65535`);
  return { kind, width, height, maximum, offset: match[0].length };
}

function decode(bytes: Uint8Array, { gray }: { gray: boolean }): Image {
  const { kind, width, height, maximum, offset } = pnmHeader(bytes);
  const channels = kind === 2 || kind === 5 ? 1 : 3;
  const count = width * height * channels;
  const body = bytes.subarray(offset);
  const values = kind <= 3 ? numbers(body, count) : maximum > 255 ? pairs(body) : body;
  if (values.length < count) throw new Error('its data end early');
  const data = Uint8Array.from(values.subarray(0, count), (value) => inByte(value, { maximum, text: kind <= 3 }));
  const image: Image = { data, width, height, channels };
  if (channels === 1) return image;
  const bgr = converted(image, reorder(3, 3, { swap: true }));
  return gray ? converted(bgr, grayOfFile) : bgr;
}

/** Of 16 bits the upper 8. As in OpenCV, text is scaled so that its greatest value becomes 255, and bytes stay as they are. */
function inByte(value: number, { maximum, text }: { maximum: number; text: boolean }): number {
  if (maximum > 255) return value >> 8;
  return text ? Math.floor((Math.min(value, maximum) * 255) / maximum) : value;
}

function numbers(body: Uint8Array, count: number): Uint16Array {
  const words = Buffer.from(body).toString('latin1').replace(/#.*/g, '').trim().split(/\s+/, count);
  if (words.some((word) => !/^\d+$/.test(word))) throw new Error('a value is no number');
  return Uint16Array.from(words, Number);
}

function pairs(body: Uint8Array): Uint16Array {
  return Uint16Array.from({ length: body.length >> 1 }, (_, i) => body[2 * i]! * 256 + body[2 * i + 1]!);
}

function encoded(image: Image, channels: 1 | 3): Uint8Array {
  if (image.channels !== channels) {
    const [ending, kind] = channels === 1 ? ['.pgm', 'grey (1 channel)'] : ['.ppm', 'colours (3 channels)'];
    throw new Error(`${ending} holds ${kind}, but the image has ${image.channels}`);
  }
  const { data } = channels === 3 ? converted(image, reorder(3, 3, { swap: true })) : image;
  const header = `P${channels === 1 ? 5 : 6}\n${image.width} ${image.height}\n255\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(header, 'latin1'), data]));
}
