import { assertInteger, inWords } from '../internal/assert';
import type { EncodeOptions } from './codecs/codec';
import { codecFor, EXTENSIONS } from './codecs/codecs';
import { IMWRITE_JPEG_QUALITY, IMWRITE_PNG_COMPRESSION } from './constants';
import { assertImage, type Image } from './image';

/**
 * The image as the bytes of a file.
 *
 * @param ext - What the file's name would end with: '.png', '.jpg', '.jpeg', '.bmp', '.pgm' (grey) or '.ppm' (colours).
 * @param img - The image. Not modified. JPEG leaves opacity out, and does not keep every value.
 * @param params - Pairs: `[cv.IMWRITE_JPEG_QUALITY, 0 … 100]` (default 95), `[cv.IMWRITE_PNG_COMPRESSION, 0 … 9]`, from
 *   large to small (default: whatever is fast).
 * @returns The bytes.
 * @throws {RangeError} On another ending, or where the format cannot hold the channels of the image.
 * @see https://docs.opencv.org/4.x/d4/da8/group__imgcodecs.html (imencode)
 * @example
 * cv.imencode('.pgm', cv.image(2, 1, 1, [65, 66])); // [80, 53, 10, 50, 32, 49, 10, 50, 53, 53, 10, 65, 66]
 * cv.imencode('.gif', cv.image(1, 1)); // throws RangeError: imencode: ext is '.gif'; expected .png, .jpg, .jpeg, .bmp, .pgm, .ppm.
 */
export function imencode(ext: string, img: Image, params: readonly number[] = []): Uint8Array {
  return encodeFile('imencode', { ext }, img, params);
}

export function encodeFile(
  caller: string,
  named: Readonly<Record<string, string>>,
  img: Image,
  params: readonly number[],
): Uint8Array {
  const [name, filename] = Object.entries(named)[0]!;
  if (typeof filename !== 'string') {
    throw new TypeError(`${caller}: ${name} is ${inWords(filename)}; expected a string such as 'picture.png'.`);
  }
  assertImage(caller, { img });
  const codec = codecFor(filename);
  if (!codec) throw new RangeError(`${caller}: ${name} is ${inWords(filename)}; expected ${EXTENSIONS.join(', ')}.`);
  const options = encodeOptions(caller, params);
  try {
    return codec.encode(img, options);
  } catch (error) {
    throw new RangeError(`${caller}: ${(error as Error).message}; expected an image that ${codec.name} can hold.`, {
      cause: error,
    });
  }
}

function encodeOptions(caller: string, params: readonly number[]): EncodeOptions {
  const options: { quality: number; compression: number | undefined } = { quality: 95, compression: undefined };
  for (let i = 0; i < params.length; i += 2) {
    const [parameter, value = NaN] = params.slice(i, i + 2);
    const [name, below] =
      parameter === IMWRITE_JPEG_QUALITY ? (['quality', 101] as const) : (['compression', 10] as const);
    if (parameter !== IMWRITE_JPEG_QUALITY && parameter !== IMWRITE_PNG_COMPRESSION) {
      throw new RangeError(
        `${caller}: params[${i}] is ${inWords(parameter)}; ` +
          'expected cv.IMWRITE_JPEG_QUALITY or cv.IMWRITE_PNG_COMPRESSION, each followed by a number.',
      );
    }
    assertInteger(caller, { [`params[${i + 1}]`]: value }, { min: 0, below });
    options[name] = value;
  }
  return options;
}
