import type { Image } from '../image';

/** One file format. All functions throw an Error with a short reason where the bytes are not as the format demands. */
export interface Codec {
  /** As it reads in messages: 'PNG'. */
  readonly name: string;
  readonly extensions: readonly string[];
  /** Whether bytes begin as files of this format do. */
  recognises(bytes: Uint8Array): boolean;
  /** Width and height as the header claims them, before anything is decoded. */
  size(bytes: Uint8Array): { width: number; height: number };
  /** The picture, with the channels that the file has; `gray` says that grey will do. */
  decode(bytes: Uint8Array, options: { gray: boolean; upright: boolean }): Image;
  encode(image: Image, options: EncodeOptions): Uint8Array;
}

export interface EncodeOptions {
  /** JPEG: 0 to 100. */
  readonly quality: number;
  /** PNG: 0 to 9; undefined: fast rather than small. */
  readonly compression: number | undefined;
}

/** A reader of binary headers that knows where its bytes end. */
export function reader(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The bytes of a string of ASCII, to compare beginnings with. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
