import { assertAllFinite, assertNotEmpty } from '../internal/assert';
import type { Figure } from './figure';
import { inDigits } from './significant';
import { colourScales, hiddenAxis, themed } from './theme';

/** A grey image as a matrix of pixels. */
export interface GreyImage {
  /** Row after row, 0 (no ink, or black) to 255. */
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

export interface ImagePixelsOptions {
  /** What 0 and 255 look like. 'ink': 0 is paper, as in MNIST. 'light': 0 is black, as in photographs. Default 'ink'. */
  readonly zero?: 'ink' | 'light';
}

const mostPixels = 40;

/**
 * A small grey image with the number of each pixel in its cell: what a picture is to a computer.
 *
 * @param image - An image of one channel, or its rows; at most 40 × 40 pixels of 0 … 255. Not modified.
 * @throws {RangeError} Where it is empty or too large, rows differ in length, or a pixel is not finite.
 * @example
 * imagePixels([[0, 255], [128, 0]]).layout.meta.description; // 'The 2 × 2 pixels of an image, from 0 to 255.'
 */
export function imagePixels(
  image: GreyImage | readonly ArrayLike<number>[],
  { zero = 'ink' }: ImagePixelsOptions = {},
): Figure {
  const z = readRows(image);
  const [height, width] = [z.length, z[0]!.length];
  const values = z.flat();
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const cell = Math.max(20, Math.min(56, Math.floor(760 / width)));
  const shade = (value: number): boolean => (zero === 'ink' ? value > 127 : value <= 127);
  const cells = {
    ...{ type: 'heatmap', z, zmin: 0, zmax: 255, xgap: 1, ygap: 1, showscale: false },
    colorscale:
      zero === 'ink'
        ? colourScales.grey
        : [
            [0, '#111111'],
            [1, '#f2f2f2'],
          ],
    hovertemplate: 'row %{y}, column %{x}: %{z}<extra></extra>',
  };
  const numbers = {
    ...{ type: 'scatter', mode: 'text', hoverinfo: 'skip' },
    x: values.map((_, i) => i % width),
    y: values.map((_, i) => Math.floor(i / width)),
    text: values.map((value) => inDigits(value, 3)),
    textfont: {
      size: Math.max(8, Math.round(cell * 0.34)),
      color: values.map((value) => (shade(value) ? '#f2f2f2' : '#222222')),
    },
  };
  return themed(
    `The ${width} × ${height} pixels of an image, from ${inDigits(least)} to ${inDigits(most)}.`,
    [cells, numbers],
    {
      ...{ width: width * cell + 16, height: height * cell + 16, margin: { l: 8, r: 8, t: 8, b: 8 } },
      xaxis: hiddenAxis({ range: [-0.5, width - 0.5] }),
      yaxis: hiddenAxis({ range: [height - 0.5, -0.5] }),
    },
  );
}

function readRows(image: GreyImage | readonly ArrayLike<number>[]): number[][] {
  const rows = isImage(image)
    ? Array.from({ length: image.height }, (_, r) =>
        Array.from(image.data).slice(r * image.width, (r + 1) * image.width),
      )
    : image.map((row) => Array.from(row));
  assertNotEmpty('imagePixels', { image: rows });
  const width = rows[0]!.length;
  if (width === 0 || rows.length > mostPixels || width > mostPixels) {
    throw new RangeError(
      `imagePixels: the image is ${width} × ${rows.length}; expected 1 × 1 to ${mostPixels} × ${mostPixels} pixels. Cut out a part of it.`,
    );
  }
  rows.forEach((row, i) => {
    if (row.length !== width) {
      throw new RangeError(`imagePixels: image[${i}] has length ${row.length}; expected ${width}, as the first row.`);
    }
    assertAllFinite('imagePixels', { [`image[${i}]`]: row });
  });
  return rows;
}

function isImage(image: GreyImage | readonly ArrayLike<number>[]): image is GreyImage {
  return !Array.isArray(image);
}
