import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { inWords } from '../internal/assert';
import { FORMATS } from './codecs/codecs';
import { IMREAD_COLOR } from './constants';
import { decodeFile } from './imdecode';
import type { Image } from './image';

/**
 * Reads an image: PNG, JPEG, BMP, PGM or PPM, by its content, whatever its name ends with. Values of 16 bits keep their
 * upper 8.
 *
 * @param filename - Its path, or the bytes of the file.
 * @param flags - IMREAD_COLOR (default): blue, green, red. IMREAD_GRAYSCALE: one channel. IMREAD_UNCHANGED: as many channels
 *   as the file has, with opacity. The first two turn photographs upright, by the note of the camera.
 * @returns A new image.
 * @throws {RangeError} Where there is no such file, or it is no image or cut short.
 * @see https://docs.opencv.org/4.x/d4/da8/group__imgcodecs.html (imread)
 * @example
 * const bytes = cv.imencode('.bmp', cv.image(1, 1, 1, [7]));
 * cv.imread(bytes).data; // [7, 7, 7]
 * cv.imread('/no-such.png'); // throws RangeError: imread: '/no-such.png' does not exist; expected a PNG, JPEG, BMP, PGM or PPM file.
 */
export function imread(filename: string | Uint8Array, flags: number = IMREAD_COLOR): Image {
  if (filename instanceof Uint8Array) return decodeFile('imread', filename, { name: 'the file', flags });
  if (typeof filename !== 'string') {
    throw new TypeError(`imread: filename is ${inWords(filename)}; expected a path or the bytes of a file.`);
  }
  return decodeFile('imread', bytesOf(filename), { name: `'${filename}'`, flags });
}

function bytesOf(filename: string): Uint8Array {
  try {
    return readFileSync(filename);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new RangeError(`imread: '${filename}' ${problem(filename, code)}; expected a ${FORMATS} file.`);
  }
}

function problem(filename: string, code: string | undefined): string {
  if (code === 'EISDIR') return 'is a directory';
  if (code !== 'ENOENT') return `cannot be read (${code})`;
  // A relative path is one from the notebook's folder: a learner may look in another.
  return isAbsolute(filename) ? 'does not exist' : `does not exist in ${process.cwd()}`;
}
