import { assertOneOf, inWords } from '../internal/assert';
import { codecs, FORMATS } from './codecs/codecs';
import type { Codec } from './codecs/codec';
import { grayTo, reorder, toGray } from './colour/reorder';
import { IMREAD_COLOR, IMREAD_GRAYSCALE, IMREAD_UNCHANGED } from './constants';
import { converted } from './cvt-color';
import { MAX_PIXELS, type Image } from './image';

/**
 * The image in the bytes of a file: PNG, JPEG, BMP, PGM or PPM, whichever they are.
 *
 * @param buf - The bytes. Not modified.
 * @param flags - As for `imread`.
 * @returns A new image.
 * @throws {RangeError} Where the bytes are no image, are cut short, or claim too many pixels.
 * @see https://docs.opencv.org/4.x/d4/da8/group__imgcodecs.html (imdecode)
 * @example
 * const bytes = cv.imencode('.png', cv.image(2, 1, 1, [3, 7]));
 * cv.imdecode(bytes, cv.IMREAD_UNCHANGED).data; // [3, 7]
 */
export function imdecode(buf: Uint8Array, flags: number = IMREAD_COLOR): Image {
  if (!(buf instanceof Uint8Array)) {
    throw new TypeError(`imdecode: buf is ${inWords(buf)}; expected the bytes of a file as Uint8Array.`);
  }
  return decodeFile('imdecode', buf, { name: 'buf', flags });
}

/** Decodes the bytes called `name`, or says what is wrong with them. */
export function decodeFile(caller: string, bytes: Uint8Array, { name, flags }: { name: string; flags: number }): Image {
  assertOneOf(caller, { flags }, [IMREAD_UNCHANGED, IMREAD_GRAYSCALE, IMREAD_COLOR]);
  if (bytes.length === 0) throw new RangeError(`${caller}: ${name} is empty; expected a ${FORMATS} file.`);
  const codec = codecs.find(({ recognises }) => recognises(bytes));
  if (!codec) throw new RangeError(`${caller}: ${name} ${beginning(bytes)}; expected a ${FORMATS} file.`);
  const attempt = <T>(work: () => T): T => sound(caller, { name, codec, work });
  const { width, height } = attempt(() => codec.size(bytes));
  if (width * height > MAX_PIXELS || width * height === 0) {
    throw new RangeError(
      `${caller}: ${name} claims to have ${width} × ${height} pixels; expected between 1 and ${MAX_PIXELS}.`,
    );
  }
  const options = { gray: flags === IMREAD_GRAYSCALE, upright: flags !== IMREAD_UNCHANGED };
  return inChannels(
    attempt(() => codec.decode(bytes, options)),
    flags,
  );
}

function sound<T>(caller: string, { name, codec, work }: { name: string; codec: Codec; work: () => T }): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : 'unreadable';
    throw new RangeError(
      `${caller}: ${name} begins as a ${codec.name} but is cut short, damaged or of a rare kind (${reason}); ` +
        `expected a whole ${codec.name}.`,
      { cause: error },
    );
  }
}

function inChannels(image: Image, flags: number): Image {
  const { channels } = image;
  if (flags === IMREAD_UNCHANGED || channels === (flags === IMREAD_COLOR ? 3 : 1)) return image;
  if (flags === IMREAD_GRAYSCALE) return converted(image, toGray(channels as 3 | 4, 0));
  return converted(image, channels === 1 ? grayTo(3) : reorder(4, 3, { swap: false }));
}

/** What the bytes are instead, where that is known, and otherwise how they begin. */
function beginning(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  const [name] = Object.entries(OTHERS).find(([, pattern]) => pattern.test(text)) ?? [];
  if (name) return `is ${name}`;
  if (/^[\x20-\x7e\s]*$/.test(text)) return `begins with the text '${text.replace(/\s+/g, ' ')}'`;
  const first = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
  return `begins with the bytes ${first.join(' ')}`;
}

/** What else is met under the name of an image, by its first twelve bytes. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  'a GIF': /^GIF8/,
  'a WebP': /^RIFF[^]{4}WEBP/,
  'a TIFF': /^(II\*\0|MM\0\*)/,
  'a HEIC or AVIF': /^[^]{4}ftyp/,
  'a PDF': /^%PDF/,
  'an SVG, a drawing': /^\s*<(svg|\?xml)/i,
  'a web page': /^\s*<(!doctype|html|head|body)/i,
};
