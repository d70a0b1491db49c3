import { inWords } from '../internal/assert';
import { decodeFile } from './imdecode';
import { encodeFile } from './imencode';
import { IMREAD_COLOR } from './constants';
import type { Image } from './image';

/**
 * The image as text that a web page or SVG shows: `<img src="data:image/png;base64,…">`.
 *
 * @param img - The image. Not modified.
 * @param ext - '.png' (default), '.jpg' or '.bmp'.
 * @returns The data URL.
 * @see RFC 2397
 * @example
 * cv.toDataURL(cv.image(1, 1)).slice(0, 22); // 'data:image/png;base64,'
 */
export function toDataURL(img: Image, ext = '.png'): string {
  const bytes = encodeFile('toDataURL', { ext }, img, []);
  const type = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.pgm': 'x-portable-graymap', '.ppm': 'x-portable-pixmap' }[ext];
  return `data:image/${type ?? ext.slice(1)};base64,${Buffer.from(bytes).toString('base64')}`;
}

/**
 * The image in a data URL, such as a canvas gives.
 *
 * @param url - `data:image/…;base64,…`
 * @param flags - As for `imread`.
 * @returns A new image.
 * @throws {RangeError} Where it is no data URL in base64, or holds no image.
 * @example
 * cv.fromDataURL(cv.toDataURL(cv.image(2, 1, 1, [3, 7])), cv.IMREAD_GRAYSCALE).data; // [3, 7]
 */
export function fromDataURL(url: string, flags: number = IMREAD_COLOR): Image {
  const [, base64] = /^data:[^,]*;base64,([A-Za-z0-9+/=\s]*)$/.exec(url) ?? [];
  if (base64 === undefined) {
    throw new RangeError(`fromDataURL: url is ${inWords(url)}; expected text such as data:image/png;base64,….`);
  }
  return decodeFile('fromDataURL', Buffer.from(base64, 'base64'), { name: 'url', flags });
}
