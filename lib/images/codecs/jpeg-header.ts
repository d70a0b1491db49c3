import { reader } from './codec';

/** What is known of a JPEG before it is decoded. */
export interface JpegHeader {
  /** Where the segment begins that holds the size. */
  readonly frame: number;
  readonly width: number;
  readonly height: number;
  /** 1: grey, 3: colours, 4: inks. */
  readonly components: number;
  /** How the camera was held, 1 to 8; 1 is upright. */
  readonly orientation: number;
  /** Whether the colours are stored as red, green and blue instead of brightness and differences. */
  readonly rgb: boolean;
  /** Where the segments APP0 (JFIF) and APP14 (Adobe) are, which say how colours are stored. */
  readonly colourSegments: readonly { readonly start: number; readonly end: number }[];
}

/** @see ITU-T T.81, annex B */
export function jpegHeader(bytes: Uint8Array): JpegHeader {
  const view = reader(bytes);
  const header = { orientation: 1, rgb: false, colourSegments: [] as { start: number; end: number }[] };
  let jfif = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw new Error('a marker is missing');
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    const body = bytes.subarray(at + 4, end);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { frame: at, width, height, components: bytes[at + 9]!, ...header };
    }
    if (marker === 0xda) break;
    if (marker === 0xe1) header.orientation = exifOrientation(body) ?? header.orientation;
    if (marker === 0xe0 || marker === 0xee) header.colourSegments.push({ start: at, end });
    if (marker === 0xe0) jfif = true;
    if (marker === 0xee && !jfif) header.rgb = body[11] === 0;
    at = end;
  }
  throw new Error('its size is missing');
}

/** The markers that begin a frame: C0 to CF but for tables (C4, CC) and an extension (C8). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** @see Exif 2.32, §4.6.4, tag 0x0112 */
function exifOrientation(body: Uint8Array): number | undefined {
  if (String.fromCharCode(...body.subarray(0, 4)) !== 'Exif' || body.length < 14) return undefined;
  const tiff = reader(body.subarray(6));
  const little = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, little);
  if (start + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(start, little);
  for (let at = start + 2; at + 12 <= Math.min(start + 2 + 12 * count, tiff.byteLength); at += 12) {
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const orientation = tiff.getUint16(at + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}
