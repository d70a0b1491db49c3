import type { Rgb } from './colours';
import { tag, type Svg } from './svg';

export interface BitmapOptions {
  readonly columns: number;
  readonly rows: number;
  /** Where it lies in the picture. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether neighbours run into each other, as in a heat map, or each pixel is a square. Default false. */
  readonly smooth?: boolean;
}

/** A small raster image inside an SVG, the first row on top. It travels as a BMP file, which needs no compression. */
export function bitmap(colourAt: (row: number, column: number) => Rgb, options: BitmapOptions): Svg {
  const { columns, rows, smooth = false, ...place } = options;
  const stride = Math.ceil((columns * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + stride * rows);
  const header = new DataView(bytes.buffer);
  header.setUint16(0, 0x424d);
  header.setUint32(2, bytes.length, true);
  header.setUint32(10, 54, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, columns, true);
  header.setInt32(22, rows, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [red, green, blue] = colourAt(row, column);
      // A BMP begins with its last row, and a pixel with its blue.
      bytes.set([blue, green, red], 54 + (rows - 1 - row) * stride + column * 3);
    }
  }
  return tag('image', {
    href: `data:image/bmp;base64,${base64(bytes)}`,
    ...place,
    preserveAspectRatio: 'none',
    style: smooth ? '' : 'image-rendering:pixelated',
  });
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
