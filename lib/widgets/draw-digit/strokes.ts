import { assertAllFinite, inWords } from '../../internal/assert';

/** The places a pen went through without being lifted, x to the right, y down, in any unit. */
export type Stroke = readonly (readonly [x: number, y: number])[];

/** Pixels along an edge of the image, and of the square inside it into which a digit is scaled. */
const [EDGE, INNER] = [28, 20] as const;

/** Half the width of the pen in the image, as it is on average in MNIST. */
const PEN = 1.15;

/**
 * A drawing as the images of MNIST were made from those of NIST: scaled, without distortion, into 20 × 20 pixels, and moved so
 * that its centre of mass is the middle of 28 × 28.
 *
 * @param strokes - Lists of points [x, y]; y grows downwards. Not modified.
 * @returns 784 numbers from 0 (paper) to 1 (ink), row after row; all 0 where there is no stroke.
 * @throws {RangeError | TypeError} Where a point is not two finite numbers.
 * @see LeCun, Cortes and Burges, The MNIST Database of Handwritten Digits (1998)
 * @example
 * const one = strokesToImage([[[50, 10], [50, 90]]]);
 * one.length; // 784
 * one[14 * 28 + 13] === one[14 * 28 + 14]; // true
 * one[14 * 28 + 2]; // 0
 */
export function strokesToImage(strokes: readonly Stroke[]): number[] {
  assertStrokes(strokes);
  const scaled = fitted(strokes.filter((stroke) => stroke.length > 0));
  const [x, y] = centreOfMass(inked(scaled));
  // Pixel i covers i … i + 1, so the middle of the image is 14.
  return inked(scaled.map((stroke) => stroke.map(([a, b]) => [a + EDGE / 2 - x, b + EDGE / 2 - y] as const)));
}

function assertStrokes(strokes: readonly Stroke[]): void {
  if (!Array.isArray(strokes) || !strokes.every(Array.isArray)) {
    throw new TypeError(
      `strokesToImage: strokes is ${inWords(strokes)}; expected lists of points: [[[0, 0], [5, 9]]].`,
    );
  }
  strokes.forEach((stroke: Stroke, i) =>
    stroke.forEach((point, j) => {
      if (!Array.isArray(point) || point.length !== 2) {
        throw new TypeError(`strokesToImage: strokes[${i}][${j}] is ${inWords(point)}; expected [x, y].`);
      }
      assertAllFinite('strokesToImage', { [`strokes[${i}][${j}]`]: point as unknown as number[] });
    }),
  );
}

/** The ink, pen included, fills 20 pixels along its longer side; it lies in the middle. */
function fitted(strokes: readonly Stroke[]): Stroke[] {
  const xs = strokes.flatMap((stroke) => stroke.map(([x]) => x));
  const ys = strokes.flatMap((stroke) => stroke.map(([, y]) => y));
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b), Infinity), xs.reduce((a, b) => Math.max(a, b), -Infinity)];
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b), Infinity), ys.reduce((a, b) => Math.max(a, b), -Infinity)];
  const size = Math.max(right - left, bottom - top);
  const factor = size > 0 ? (INNER - 2 * PEN) / size : 0;
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => [
      EDGE / 2 + (x - (left + right) / 2) * factor,
      EDGE / 2 + (y - (top + bottom) / 2) * factor,
    ]),
  );
}

/** How much ink each pixel has: full within the pen, fading over one pixel at its edge. */
function inked(strokes: readonly Stroke[]): number[] {
  const image = new Array<number>(EDGE * EDGE).fill(0);
  for (const stroke of strokes) {
    for (let i = 0; i < Math.max(1, stroke.length - 1); i++) {
      const [from, to] = [stroke[i]!, stroke[i + 1] ?? stroke[i]!];
      for (let pixel = 0; pixel < image.length; pixel++) {
        const centre = [(pixel % EDGE) + 0.5, Math.floor(pixel / EDGE) + 0.5] as const;
        const ink = Math.min(1, Math.max(0, PEN + 0.5 - distance(centre, from, to)));
        if (ink > image[pixel]!) image[pixel] = ink;
      }
    }
  }
  return image;
}

type Place = readonly [number, number];

/** From a point to the nearest place on a piece of line. */
function distance([x, y]: Place, [x1, y1]: Place, [x2, y2]: Place): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / squared)) : 0;
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

function centreOfMass(image: readonly number[]): Place {
  const mass = image.reduce((sum, ink) => sum + ink, 0);
  if (mass === 0) return [EDGE / 2, EDGE / 2];
  const x = image.reduce((sum, ink, i) => sum + ink * ((i % EDGE) + 0.5), 0) / mass;
  const y = image.reduce((sum, ink, i) => sum + ink * (Math.floor(i / EDGE) + 0.5), 0) / mass;
  return [x, y];
}
