import { roundHalfEven } from '../signed-image';
import { stepOf, type Axis } from './scale';

/** For each pixel of the result, `count` pixels of the source and their weights. */
export interface Taps {
  readonly count: number;
  readonly index: Int32Array;
  readonly weight: Int32Array;
}

function tapsOf(axis: Axis, count: number, at: (i: number) => { first: number; weights: readonly number[] }): Taps {
  const taps = { count, index: new Int32Array(axis.target * count), weight: new Int32Array(axis.target * count) };
  for (let i = 0; i < axis.target; i++) {
    const { first, weights } = at(i);
    for (let k = 0; k < count; k++) {
      taps.index[i * count + k] = Math.min(Math.max(first + k, 0), axis.source - 1);
      taps.weight[i * count + k] = weights[k]!;
    }
  }
  return taps;
}

// Weights in units of 2⁻¹¹, as OpenCV has them.
const units = (weight: number): number => roundHalfEven(Math.fround(weight) * 2048);

/** Where the middle of pixel i lies in the source: the pixel to its left, and the distance from there, in 32-bit floats. */
function centre(axis: Axis, i: number): [first: number, distance: number] {
  const position = Math.fround((i + 0.5) * stepOf(axis) - 0.5);
  const first = Math.floor(position);
  return [first, Math.fround(position - first)];
}

/** Two neighbours, weighted by nearness. */
export function linearTaps(axis: Axis): Taps {
  return tapsOf(axis, 2, (i) => {
    const [first, distance] = centre(axis, i);
    if (first < 0) return { first: 0, weights: [2048, 0] };
    if (first >= axis.source - 1) return { first: axis.source - 1, weights: [2048, 0] };
    return { first, weights: [units(1 - distance), units(distance)] };
  });
}

/** Two neighbours, weighted by the share of each that the pixel of the result covers: INTER_AREA for making larger. */
export function coverTaps(axis: Axis): Taps {
  return tapsOf(axis, 2, (i) => {
    const first = Math.floor(i * stepOf(axis));
    const share = Math.fround(i + 1 - (first + 1) * axis.factor);
    const distance = share <= 0 ? 0 : Math.fround(share - Math.floor(share));
    if (first >= axis.source - 1) return { first: axis.source - 1, weights: [2048, 0] };
    return { first, weights: [units(1 - distance), units(distance)] };
  });
}

/**
 * Four neighbours, on a curve of third degree.
 *
 * @see Keys, Cubic Convolution Interpolation for Digital Image Processing (1981), with a = −0.75
 */
export function cubicTaps(axis: Axis): Taps {
  const a = -0.75;
  return tapsOf(axis, 4, (i) => {
    const [first, x] = centre(axis, i);
    const outer = (d: number): number => ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
    const inner = (d: number): number => ((a + 2) * d - (a + 3)) * d * d + 1;
    const weights = [outer(x + 1), inner(x), inner(1 - x)];
    return { first: first - 1, weights: [...weights, 1 - weights[0]! - weights[1]! - weights[2]!].map(units) };
  });
}

/** As `linearTaps`, in units of 1/256 and without intermediate rounding. */
export function exactTaps(axis: Axis): Taps {
  return tapsOf(axis, 2, (i) => {
    const position = (i + 0.5) * stepOf(axis) - 0.5;
    const first = Math.floor(position);
    if (first < 0) return { first: 0, weights: [256, 0] };
    if (first >= axis.source - 1) return { first: axis.source - 1, weights: [256, 0] };
    const weight = roundHalfEven((position - first) * 256);
    return { first, weights: [256 - weight, weight] };
  });
}
