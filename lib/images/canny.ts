import { assertAllFinite, assertOneOf } from '../internal/assert';
import { BORDER_REPLICATE } from './constants';
import { assertImage, type Image } from './image';
import { roundHalfEven } from './signed-image';
import { derivative } from './sobel';

/**
 * Edges, one pixel wide: where the slope is greatest across the edge, and either steep or connected to where it is.
 *
 * @param image - The image. Not modified. Of several channels the one with the steepest slope counts, pixel by pixel.
 * @param threshold1 - Slopes up to here are no edge. (The lower of both, in whichever order they are given.)
 * @param threshold2 - Slopes above here begin an edge.
 * @param apertureSize - Size of Sobel's kernel: 3, 5 or 7. Default: 3.
 * @param L2gradient - True: slope √(dx² + dy²); false, the default: |dx| + |dy|, which is faster.
 * @returns A new image of one channel: 255 on edges, else 0.
 * @see Canny, A Computational Approach to Edge Detection (1986)
 * @see https://docs.opencv.org/4.x/dd/d1a/group__imgproc__feature.html (Canny)
 * @example
 * const step = cv.image(4, 3, 1, [0, 0, 99, 99, 0, 0, 99, 99, 0, 0, 99, 99]);
 * cv.Canny(step, 50, 150).data.subarray(4, 8); // [0, 255, 0, 0]
 */
export function Canny(
  image: Image,
  threshold1: number,
  threshold2: number,
  apertureSize = 3,
  L2gradient = false,
): Image {
  assertImage('Canny', { image });
  assertAllFinite('Canny', { '[threshold1, threshold2]': [threshold1, threshold2] });
  assertOneOf('Canny', { apertureSize }, [3, 5, 7]);
  // OpenCV divides the slopes of its largest kernel, whose weights are large, by 16.
  const scale = apertureSize === 7 ? 1 / 16 : 1;
  const limit = (threshold: number): number => {
    const scaled = threshold * scale;
    return Math.floor(L2gradient ? Math.min(32767, scaled) ** (scaled > 0 ? 2 : 1) : scaled);
  };
  const [low, high] = [Math.min(threshold1, threshold2), Math.max(threshold1, threshold2)].map(limit) as [
    number,
    number,
  ];
  const { width, height } = image;
  const kind = suppressed(slopes(image, apertureSize, L2gradient), { width, height, low, high });
  return { data: connected(kind, width), width, height, channels: 1 };
}

interface Slopes {
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly magnitude: Float64Array;
}

function slopes(image: Image, ksize: number, L2gradient: boolean): Slopes {
  const options = { ksize, borderType: BORDER_REPLICATE };
  const scale = ksize === 7 ? 1 / 16 : 1;
  const all = [derivative(image, { dx: 1, dy: 0, ...options }), derivative(image, { dx: 0, dy: 1, ...options })];
  const [allX, allY] = all.map((values) => values.map((value) => toShort(value * scale))) as [
    Float64Array,
    Float64Array,
  ];
  const size = image.width * image.height;
  const [dx, dy, magnitude] = [new Float64Array(size), new Float64Array(size), new Float64Array(size).fill(-1)];
  for (let i = 0; i < allX.length; i++) {
    const [x, y, pixel] = [allX[i]!, allY[i]!, Math.floor(i / image.channels)];
    const slope = L2gradient ? x * x + y * y : Math.abs(x) + Math.abs(y);
    if (slope > magnitude[pixel]!) [dx[pixel], dy[pixel], magnitude[pixel]] = [x, y, slope];
  }
  return { dx, dy, magnitude };
}

function toShort(x: number): number {
  return Math.min(Math.max(roundHalfEven(x), -32768), 32767);
}

const [NONE, WEAK, STRONG] = [0, 1, 255];
// tan 22.5° in units of 2⁻¹⁵: the border between the directions across and aslant.
const TAN = 13573;

interface Limits {
  readonly width: number;
  readonly height: number;
  readonly low: number;
  readonly high: number;
}

/** Keeps a pixel where its slope is greater than that of its neighbours on both sides, in the direction of the slope. */
function suppressed({ dx, dy, magnitude }: Slopes, { width, height, low, high }: Limits): Uint8Array {
  const at = (x: number, y: number): number => {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : magnitude[y * width + x]!;
  };
  return Uint8Array.from(magnitude, (slope, i) => {
    if (slope <= low) return NONE;
    const [x, y] = [i % width, Math.floor(i / width)];
    const [across, down] = [Math.abs(dx[i]!), Math.abs(dy[i]!) * 2 ** 15];
    const flat = across * TAN;
    let peak: boolean;
    if (down < flat) peak = slope > at(x - 1, y) && slope >= at(x + 1, y);
    else if (down > flat + across * 2 ** 16) peak = slope > at(x, y - 1) && slope >= at(x, y + 1);
    else {
      const side = dx[i]! < 0 !== dy[i]! < 0 ? -1 : 1;
      peak = slope > at(x - side, y - 1) && slope > at(x + side, y + 1);
    }
    return peak ? (slope > high ? STRONG : WEAK) : NONE;
  });
}

/** The strong pixels, and the weak ones that a chain of weak ones connects with them. */
function connected(kind: Uint8Array, width: number): Uint8Array {
  const stack: number[] = [];
  kind.forEach((value, i) => value === STRONG && stack.push(i));
  while (stack.length > 0) {
    const i = stack.pop()!;
    for (let step = -1; step <= 1; step++) {
      const x = (i % width) + step;
      if (x < 0 || x >= width) continue;
      for (const j of [i + step - width, i + step, i + step + width]) {
        if (kind[j] !== WEAK) continue;
        kind[j] = STRONG;
        stack.push(j);
      }
    }
  }
  return kind.map((value) => (value === STRONG ? 255 : 0));
}
