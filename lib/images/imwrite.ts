import { writeFileSync } from 'node:fs';
import { encodeFile } from './imencode';
import type { Image } from './image';

/**
 * Writes an image into a file, in the format that its name ends with; a file that is there already is replaced.
 *
 * @param filename - A path that ends with .png, .jpg, .jpeg, .bmp, .pgm or .ppm.
 * @param img - The image. Not modified.
 * @param params - As for `imencode`.
 * @throws {RangeError} On another ending, where the folder does not exist, or the file cannot be written.
 * @see https://docs.opencv.org/4.x/d4/da8/group__imgcodecs.html (imwrite)
 * @example
 * cv.imwrite('/no-such-folder/a.png', cv.image(1, 1)); // throws RangeError: imwrite: '/no-such-folder/a.png' cannot be written (ENOENT: is there such a folder?); expected a path that can.
 */
export function imwrite(filename: string, img: Image, params: readonly number[] = []): void {
  const bytes = encodeFile('imwrite', { filename }, img, params);
  try {
    writeFileSync(filename, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? `${code}: is there such a folder?` : String(code);
    throw new RangeError(`imwrite: '${filename}' cannot be written (${reason}); expected a path that can.`, {
      cause: error,
    });
  }
}
