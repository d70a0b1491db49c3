import { assertOneOf, inWords } from '../internal/assert';
import { toMatrix, type MatrixLike } from '../math/matrix';
import { BORDER_TYPES, borderIndex } from './border';
import { BORDER_CONSTANT, INTER_CUBIC, INTER_LINEAR, INTER_NEAREST, WARP_INVERSE_MAP } from './constants';
import { assertImage, assertSize, type Image, type Scalar, type Size } from './image';
import { perChannel } from './scalar';
import { roundHalfEven, saturated } from './signed-image';

/**
 * The image moved, turned, stretched or slanted: the pixel at (x, y) goes to M · (x, y, 1).
 *
 * @param src - The image. Not modified.
 * @param M - A matrix of 2 rows and 3 columns; see `getRotationMatrix2D`.
 * @param dsize - Width and height of the result.
 * @param flags - INTER_LINEAR (default), INTER_NEAREST or INTER_CUBIC; add WARP_INVERSE_MAP where M leads from the result to
 *   the source.
 * @param borderMode - What lies beyond the border: one of the `cv.BORDER_…`. Default: BORDER_CONSTANT.
 * @param borderValue - The colour for BORDER_CONSTANT. Default: black.
 * @returns A new image.
 * @throws {RangeError} Where M has no inverse: it would press the image into a line.
 * @see https://docs.opencv.org/4.x/da/d54/group__imgproc__transform.html (warpAffine)
 * @example
 * const row = cv.image(4, 1, 1, [10, 20, 30, 40]);
 * const right = [[1, 0, 1], [0, 1, 0]];
 * cv.warpAffine(row, right, [4, 1]).data; // [0, 10, 20, 30]
 */
export function warpAffine(
  src: Image,
  M: MatrixLike,
  dsize: Size,
  flags: number = INTER_LINEAR,
  borderMode: number = BORDER_CONSTANT,
  borderValue: Scalar = 0,
): Image {
  assertImage('warpAffine', { src });
  assertSize('warpAffine', { dsize });
  assertOneOf('warpAffine', { borderMode }, BORDER_TYPES);
  const interpolation = flags & ~WARP_INVERSE_MAP;
  assertOneOf('warpAffine', { 'flags without WARP_INVERSE_MAP': interpolation }, [
    INTER_NEAREST,
    INTER_LINEAR,
    INTER_CUBIC,
  ]);
  const forward = affine(M);
  const backward = flags & WARP_INVERSE_MAP ? forward : inverse(forward);
  const fill = saturated(perChannel('warpAffine', { borderValue }, src.channels));
  return warped(src, { backward, dsize, interpolation, borderMode, fill });
}

type Affine = readonly [number, number, number, number, number, number];

function affine(M: MatrixLike): Affine {
  const { data, rows, columns } = toMatrix(M);
  if (rows !== 2 || columns !== 3) {
    throw new RangeError(`warpAffine: M has ${rows} rows and ${columns} columns; expected 2 rows and 3 columns.`);
  }
  return [...data] as unknown as Affine;
}

function inverse([a, b, c, d, e, f]: Affine): Affine {
  const determinant = a * e - b * d;
  if (determinant === 0) {
    throw new RangeError(`warpAffine: M has determinant ${inWords(determinant)}; expected a matrix with an inverse.`);
  }
  const scale = 1 / determinant;
  const [A, B, D, E] = [e * scale, -b * scale, -d * scale, a * scale];
  return [A, B, -A * c - B * f, D, E, -D * c - E * f];
}

interface Warp {
  readonly backward: Affine;
  readonly dsize: Size;
  readonly interpolation: number;
  readonly borderMode: number;
  readonly fill: Uint8Array;
}

/** Every pixel of the result looks up where it comes from. */
function warped(src: Image, { backward, dsize: [width, height], interpolation, borderMode, fill }: Warp): Image {
  const { channels } = src;
  const [fromX, fromY] = [backward.slice(0, 3) as Line, backward.slice(3) as Line];
  const position = inFloats(width);
  const weigh = interpolation === INTER_NEAREST ? nearest : interpolation === INTER_LINEAR ? linear : cubic;
  const values = new Float64Array(width * height * channels);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [columns, rows] = [weigh(position(fromX, x, y)), weigh(position(fromY, x, y))];
    for (let r = 0; r < rows.weights.length; r++) {
      const row = borderIndex(rows.first + r, src.height, borderMode);
      for (let k = 0; k < columns.weights.length; k++) {
        const column = borderIndex(columns.first + k, src.width, borderMode);
        const weight = rows.weights[r]! * columns.weights[k]!;
        for (let channel = 0; channel < channels; channel++) {
          const from = (row * src.width + column) * channels + channel;
          values[i * channels + channel]! += weight * (row < 0 || column < 0 ? fill[channel]! : src.data[from]!);
        }
      }
    }
  }
  return { data: saturated(values), width, height, channels };
}

type Line = [number, number, number];

/** a x + b y + c in 32-bit floats: for 16 columns at once, and otherwise, OpenCV rounds at different steps. */
function inFloats(width: number): (line: Line, x: number, y: number) => number {
  const { fround } = Math;
  const blocks = width - (width % 16);
  return (line, x, y) => {
    const [a, b, c] = line.map(fround) as Line;
    const along = fround(y * b);
    return x < blocks ? fround(x * a + fround(along + c)) : fround(fround(x * a + along) + c);
  };
}

interface Neighbours {
  readonly first: number;
  readonly weights: readonly number[];
}

function nearest(position: number): Neighbours {
  return { first: roundHalfEven(position), weights: [1] };
}

function linear(position: number): Neighbours {
  const first = Math.floor(position);
  return { first, weights: [1 - (position - first), position - first] };
}

/** @see Keys, Cubic Convolution Interpolation for Digital Image Processing (1981), with a = −0.75 */
function cubic(position: number): Neighbours {
  const first = Math.floor(position);
  const x = position - first;
  const a = -0.75;
  const outer = (d: number): number => ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
  const inner = (d: number): number => ((a + 2) * d - (a + 3)) * d * d + 1;
  const weights = [outer(x + 1), inner(x), inner(1 - x)];
  return { first: first - 1, weights: [...weights, 1 - weights[0]! - weights[1]! - weights[2]!] };
}
