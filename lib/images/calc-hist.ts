import { assertInteger, assertNotEmpty, inWords } from '../internal/assert';
import { matrix, type Matrix } from '../math/matrix';
import { assertMask } from './bitwise';
import { assertImage, type Image } from './image';

/**
 * How often values occur: the histogram of one channel, or of two together.
 *
 * @param images - One or several images of the same size whose channels are counted through. Not modified.
 * @param channels - Which channel, `[0]`, or which two, `[0, 1]`.
 * @param mask - Only pixels where this image of one channel is not 0 count; null for all.
 * @param histSize - The number of bins for each channel.
 * @param ranges - The least value and the one after the greatest, for each channel: `[0, 256]` or `[0, 180, 0, 256]`.
 * @returns A matrix of counts: one column for one channel; for two, a row for each bin of the first.
 * @see https://docs.opencv.org/4.x/d6/dc7/group__imgproc__hist.html (calcHist)
 * @example
 * const row = cv.image(5, 1, 1, [0, 1, 1, 128, 255]);
 * cv.calcHist([row], [0], null, [2], [0, 256]).data; // [3, 2]
 */
export function calcHist(
  images: readonly Image[],
  channels: readonly number[],
  mask: Image | null,
  histSize: readonly number[],
  ranges: readonly number[],
): Matrix {
  const planes = planesOf(images);
  if ((channels.length !== 1 && channels.length !== 2) || histSize.length !== channels.length) {
    throw new RangeError(
      `calcHist: channels has length ${channels.length}, histSize ${histSize.length}; expected both 1 or both 2.`,
    );
  }
  if (mask) assertMask('calcHist', mask, images[0]!);
  const axes = channels.map((channel, axis) => {
    assertInteger('calcHist', { [`channels[${axis}]`]: channel }, { min: 0, below: planes.length });
    return { ...planes[channel]!, bins: binTable(axis, histSize[axis]!, ranges) };
  });
  const counts = matrix(histSize[0]!, histSize[1] ?? 1, new Float32Array(histSize[0]! * (histSize[1] ?? 1)));
  const pixels = images[0]!.width * images[0]!.height;
  for (let i = 0; i < pixels; i++) {
    if (mask && mask.data[i] === 0) continue;
    const [row, column = 0] = axes.map(({ data, step, offset, bins }) => bins[data[i * step + offset]!]!);
    if (row! >= 0 && column >= 0) counts.data[row! * counts.columns + column]!++;
  }
  return counts;
}

interface Plane {
  readonly data: Uint8Array;
  readonly step: number;
  readonly offset: number;
}

/** The channels of all images, one after the other. */
function planesOf(images: readonly Image[]): Plane[] {
  if (!Array.isArray(images)) {
    throw new TypeError(`calcHist: images is ${inWords(images)}; expected an array of images, such as [image].`);
  }
  assertNotEmpty('calcHist', { images });
  return images.flatMap((src: Image, i) => {
    assertImage('calcHist', { [`images[${i}]`]: src });
    if (src.width !== images[0].width || src.height !== images[0].height) {
      throw new RangeError(`calcHist: images[${i}] has another size than images[0]; expected the same.`);
    }
    return Array.from({ length: src.channels }, (_, offset) => ({ data: src.data, step: src.channels, offset }));
  });
}

/** The bin of each value from 0 to 255; −1 for none. */
function binTable(axis: number, bins: number, ranges: readonly number[]): Int32Array {
  assertInteger('calcHist', { [`histSize[${axis}]`]: bins }, { min: 1, below: 2 ** 16 });
  const [low = NaN, high = NaN] = ranges.slice(2 * axis, 2 * axis + 2);
  if (!(low < high && high - low < Infinity)) {
    throw new RangeError(`calcHist: the range of channel ${axis} is [${low}, ${high}]; expected two rising numbers.`);
  }
  const scale = bins / (high - low);
  return Int32Array.from({ length: 256 }, (_, value) => {
    const bin = Math.floor(value * scale - low * scale);
    return value >= low && value < high && bin < bins ? bin : -1;
  });
}
