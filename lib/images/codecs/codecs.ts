import { bmp } from './bmp';
import type { Codec } from './codec';
import { jpeg } from './jpeg';
import { png } from './png';
import { pgm, ppm } from './pnm';

/** Every format that can be read and written. */
export const codecs: readonly Codec[] = [png, jpeg, bmp, pgm, ppm];

export const EXTENSIONS = codecs.flatMap(({ extensions }) => extensions);

/** The formats as they read in a message. */
export const FORMATS = 'PNG, JPEG, BMP, PGM or PPM';

/** The format that a file name or an ending asks for. */
export function codecFor(name: string): Codec | undefined {
  return codecs.find(({ extensions }) => extensions.some((extension) => name.toLowerCase().endsWith(extension)));
}
