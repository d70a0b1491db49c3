import { constants } from 'node:zlib';
import { PNG } from 'pngjs';
import { converted } from '../cvt-color';
import { reorder } from '../colour/reorder';
import type { Image } from '../image';
import { reader, startsWith, type Codec } from './codec';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const [GRAY, COLOUR, PALETTE, COLOUR_ALPHA] = [0, 2, 3, 6] as const;
const { Z_DEFAULT_STRATEGY: ANY, Z_RLE: RUNS } = constants;

/** 16-bit values keep their upper 8 bits. */
export const png: Codec = {
  name: 'PNG',
  extensions: ['.png'],
  recognises: (bytes) => startsWith(bytes, SIGNATURE),
  size(bytes) {
    const view = reader(bytes);
    if (String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') throw new Error('its header is missing');
    return { width: view.getUint32(16), height: view.getUint32(20) };
  },
  decode(bytes, { gray }) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const file = PNG.sync.read(buffer, { skipRescale: true }) as unknown as Decoded;
    restoreKey(file);
    const { width, height } = file;
    if (gray && file.color) return { data: brightness(file), width, height, channels: 1 };
    return withoutRedundancy({ data: inBytes(file), width, height, channels: 4 }, file);
  },
  encode({ data, width, height, channels }, { compression }) {
    const file = new PNG({ width, height });
    const colorType = channels === 1 ? GRAY : channels === 3 ? COLOUR : COLOUR_ALPHA;
    file.data = Buffer.from(channels === 1 ? data : swapped({ data, width, height, channels }));
    const kind = { colorType, inputColorType: colorType, inputHasAlpha: channels === 4 } as const;
    // As OpenCV: runs of equal bytes only, unless told how hard to try.
    const [deflateStrategy, deflateLevel] = compression === undefined ? [RUNS, 3] : [ANY, compression];
    return new Uint8Array(PNG.sync.write(file, { ...kind, deflateStrategy, deflateLevel }));
  },
};

/** What the decoder gives: red, green, blue and opacity of each pixel, whatever the file has. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly color: boolean;
  readonly alpha: boolean;
  /** Values of `depth` bits, of a palette of 8. */
  readonly data: Uint8Array | Uint16Array;
  readonly depth: number;
  readonly colorType: number;
  /** The one value or colour that stands for nothing: the decoder makes it black without opacity. */
  readonly transColor?: readonly number[];
}

/** Gives transparent pixels back the colour that they have in the file. */
function restoreKey({ data, transColor }: Decoded): void {
  if (!transColor) return;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 0) continue;
    for (let c = 0; c < 3; c++) data[i + c] = transColor[c] ?? transColor[0]!;
  }
}

function inBytes({ data, depth, colorType }: Decoded): Uint8Array {
  if (depth === 16) return Uint8Array.from(data, (value) => value >> 8);
  if (depth === 8 || colorType === PALETTE) return new Uint8Array(data);
  return Uint8Array.from(data, (value) => (value * 255) / (2 ** depth - 1));
}

/** Grey as libpng has it, which rounds otherwise than `cvtColor`. */
function brightness({ data, depth }: Decoded): Uint8Array {
  const deep = depth === 16;
  return Uint8Array.from({ length: data.length / 4 }, (_, pixel) => {
    const [r, g, b] = data.subarray(pixel * 4, pixel * 4 + 3) as unknown as [number, number, number];
    const sum = 9797 * r + 19234 * g + 3737 * b;
    return deep ? ((sum + (1 << 14)) >>> 15) >> 8 : sum >> 15;
  });
}

/** BGR for RGB and the other way round. */
function swapped(image: Image): Uint8Array {
  return converted(image, reorder(image.channels as 3 | 4, image.channels as 3 | 4, { swap: true })).data;
}

/** Out of four channels RGBA those that OpenCV keeps: opacity, but for the single value of a grey file. */
function withoutRedundancy(rgba: Image, { color, alpha, transColor }: Decoded): Image {
  if (alpha && (color || !transColor)) return converted(rgba, reorder(4, 4, { swap: true }));
  if (color) return converted(rgba, reorder(4, 3, { swap: true }));
  return converted(rgba, { from: 4, to: 1, convert: (from, i, to, o) => (to[o] = from[i]!) });
}
