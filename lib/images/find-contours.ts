import { assertOneOf } from '../internal/assert';
import { matrix, type Matrix } from '../math/matrix';
import { CHAIN_APPROX_NONE, CHAIN_APPROX_SIMPLE, RETR_EXTERNAL } from './constants';
import { assertImage, type Image, type Point } from './image';

// The eight neighbours, counterclockwise from the right, as seen on the screen.
const STEPS: readonly Point[] = [
  [1, 0],
  [1, -1],
  [0, -1],
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
];

/**
 * The outlines of the islands of an image, from outside; holes and what is within them are left out.
 *
 * @param image - An image of one channel: what is not 0 is land. Not modified.
 * @param mode - RETR_EXTERNAL.
 * @param method - CHAIN_APPROX_NONE for every pixel, CHAIN_APPROX_SIMPLE for the ends of straight stretches only.
 * @returns The contours, each a list of points [x, y], the lowest island first; and a matrix of four columns that says for
 *   each contour which is next and previous (its two others are for holes, and −1), or null where there is none.
 * @see Suzuki and Abe, Topological Structural Analysis of Digitized Binary Images by Border Following (1985)
 * @see https://docs.opencv.org/4.x/d3/dc0/group__imgproc__shape.html (findContours)
 * @example
 * const square = cv.copyMakeBorder(cv.image(3, 3, 1, Array(9).fill(255)), 1, 1, 1, 1, cv.BORDER_CONSTANT);
 * const [contours] = cv.findContours(square, cv.RETR_EXTERNAL, cv.CHAIN_APPROX_SIMPLE);
 * contours; // [[[1, 1], [1, 3], [3, 3], [3, 1]]]
 */
export function findContours(
  image: Image,
  mode: number,
  method: number,
): [contours: Point[][], hierarchy: Matrix | null] {
  assertImage('findContours', { image }, [1]);
  assertOneOf('findContours', { mode }, [RETR_EXTERNAL]);
  assertOneOf('findContours', { method }, [CHAIN_APPROX_NONE, CHAIN_APPROX_SIMPLE]);
  const contours = outerBorders(image).map((chain) => (method === CHAIN_APPROX_NONE ? chain : ends(chain)));
  contours.reverse();
  if (contours.length === 0) return [contours, null];
  const links = contours.flatMap((_, i) => [i + 1 < contours.length ? i + 1 : -1, i - 1, -1, -1]);
  return [contours, matrix(contours.length, 4, Float64Array.from(links))];
}

/** Row by row: where water meets land from the left and no contour around encloses it, a border is followed. */
function outerBorders({ data, width, height }: Image): Point[][] {
  // A rim of water, so that following never leaves the field: 0 water, 1 land, 2 border, −2 border with water to its right.
  const stride = width + 2;
  const field = new Int8Array(stride * (height + 2));
  data.forEach((value, i) => {
    if (value !== 0) field[(Math.floor(i / width) + 1) * stride + (i % width) + 1] = 1;
  });
  const borders: Point[][] = [];
  for (let y = 1; y <= height; y++) {
    let inside = false;
    for (let x = 1; x <= width; x++) {
      const i = y * stride + x;
      if (field[i] === 1 && field[i - 1] === 0 && !inside) borders.push(followed(field, stride, i));
      if (field[i]! === 2) inside = true;
      else if (field[i]! === -2) inside = false;
    }
  }
  return borders;
}

/** Walks around an island with the land to its left, and marks its border. */
function followed(field: Int8Array, stride: number, start: number): Point[] {
  const offsets = STEPS.map(([dx, dy]) => dy * stride + dx);
  const point = (i: number): Point => [(i % stride) - 1, Math.floor(i / stride) - 1];
  let direction = clockwiseFrom(field, start, offsets);
  if (direction < 0) {
    field[start] = -2;
    return [point(start)];
  }
  const last = start + offsets[direction]!;
  const chain: Point[] = [];
  for (let i = start; ;) {
    const from = direction;
    do direction = (direction + 1) % 8;
    while (field[i + offsets[direction]!] === 0);
    // The turn has passed the right neighbour, which is therefore water.
    const passedRight = (8 - from) % 8 !== 0 && (direction - from + 8) % 8 > (8 - from) % 8;
    if (passedRight || (direction === from && from !== 0)) field[i] = -2;
    else if (field[i] === 1) field[i] = 2;
    chain.push(point(i));
    const next = i + offsets[direction]!;
    if (next === start && i === last) return chain;
    i = next;
    direction = (direction + 4) % 8;
  }
}

/** The direction of the first land, clockwise from the left; −1 where there is none. */
function clockwiseFrom(field: Int8Array, i: number, offsets: readonly number[]): number {
  for (let turn = 1; turn < 8; turn++) {
    const direction = (4 - turn + 8) % 8;
    if (field[i + offsets[direction]!] !== 0) return direction;
  }
  return -1;
}

/** The points at which a chain changes its direction. */
function ends(chain: readonly Point[]): Point[] {
  return chain.filter(([x, y], i) => {
    const [beforeX, beforeY] = chain.at(i - 1)!;
    const [afterX, afterY] = chain[(i + 1) % chain.length]!;
    return chain.length < 3 || x - beforeX !== afterX - x || y - beforeY !== afterY - y;
  });
}
