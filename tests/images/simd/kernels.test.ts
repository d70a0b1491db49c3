import { cv } from 'nnlab';
import fc from 'fast-check';
import { FILTER_BORDERS } from '../../../lib/images/border';
import { toGray } from '../../../lib/images/colour/reorder';
import { withBorder } from '../../../lib/images/copy-make-border';
import { converted } from '../../../lib/images/cvt-color';
import { correlated } from '../../../lib/images/filter-2d';
import { blurred } from '../../../lib/images/gaussian-blur';
import { gaussianWeights256 } from '../../../lib/images/get-gaussian-kernel';
import { histogram } from '../../../lib/images/histogram';
import { resized } from '../../../lib/images/resize';
import { saturated } from '../../../lib/images/signed-image';
import { blurredFast } from '../../../lib/images/simd/blur';
import { correlatedFast } from '../../../lib/images/simd/filter';
import { grayFast } from '../../../lib/images/simd/gray';
import { halveFast } from '../../../lib/images/simd/halve';
import { histogramFast } from '../../../lib/images/simd/histogram';
import { thresholdedFast } from '../../../lib/images/simd/threshold';
import { thresholded } from '../../../lib/images/threshold-plain';
import { anyImage } from '../support/any-image';
import '../../support/matchers';

// The plain versions say what is right; the kernels must agree with them byte for byte.

const runs = { numRuns: 100 };
const border = fc.constantFrom(...FILTER_BORDERS);

/** Larger than a strip, so that images are cut into several. */
function large(width: number, height: number, channels: 1 | 3 | 4): cv.Image {
  const data = Uint8Array.from({ length: width * height * channels }, (_, i) => (i * 7919 + (i >> 8) * 104729) % 251);
  return cv.image(width, height, channels, data);
}

describe('the kernels agree with the plain versions', () => {
  test('threshold', () => {
    const options = fc.record({
      at: fc.integer({ min: -2, max: 257 }),
      maxval: fc.double({ min: -10, max: 300, noNaN: true }),
      kind: fc.constantFrom(0, 1, 2, 3, 4),
    });
    const agree = (image: cv.Image, option: { at: number; maxval: number; kind: number }): void =>
      expect(thresholdedFast(image, option)).toBePicture(thresholded(image, option));
    fc.assert(fc.property(anyImage(), options, agree), runs);
    agree(large(511, 600, 1), { at: 100, maxval: 200, kind: 0 });
  });

  test('histogram', () => {
    fc.assert(
      fc.property(anyImage(), ({ data }) => expect(histogramFast(data)).toEqual(histogram(data))),
      runs,
    );
    const { data } = large(333, 1001, 1);
    expect(histogramFast(data)).toEqual(histogram(data));
  });

  test('grey', () => {
    const agree = (image: cv.Image, blue: 0 | 2): void =>
      expect(grayFast(image, blue)).toBePicture(converted(image, toGray(image.channels as 3 | 4, blue)));
    fc.assert(fc.property(anyImage([3, 4]), fc.constantFrom(0 as const, 2 as const), agree), runs);
    agree(large(411, 300, 3), 0);
    agree(large(411, 300, 4), 2);
  });

  test('half the size', () => {
    const agree = (image: cv.Image): void => {
      const [width, height] = [image.width / 2, image.height / 2];
      const [x, y] = [width, height].map((target) => ({ source: 2 * target, target, factor: 0.5 }));
      const plain = resized(image, { x: x!, y: y!, interpolation: cv.INTER_AREA });
      expect({ ...plain, data: halveFast(image)! }).toBePicture(plain);
    };
    const even = anyImage([1, 3, 4], 20).map((image) => cv.resize(image, [image.width * 2, image.height * 2]));
    fc.assert(fc.property(even, agree), runs);
    agree(large(802, 400, 3));
    agree(large(402, 400, 4));
  });

  test('Gaussian blur', () => {
    const odd = fc.integer({ min: 0, max: 7 }).map((reach) => 2 * reach + 1);
    const sigma = fc.double({ min: 0, max: 6, noNaN: true });
    const agree = (image: cv.Image, columns: number, rows: number, deviation: number, borderType: number): void => {
      const [weightsX, weightsY] = [gaussianWeights256(columns, deviation), gaussianWeights256(rows, deviation)];
      const blur = { weightsX, weightsY, borderType };
      expect(blurredFast(image, blur)!).toBePicture(blurred(image, blur));
    };
    fc.assert(fc.property(anyImage(), odd, odd, sigma, border, agree), runs);
    agree(large(300, 700, 3), 5, 5, 0, cv.BORDER_DEFAULT);
  });

  test('filter2D, to bytes and to floats, with whole and other weights', () => {
    const weight = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -3, max: 3, noNaN: true }));
    const size = fc.integer({ min: 1, max: 5 });
    const kernels = fc.tuple(size, size).chain(([width, height]) => {
      const length = width * height;
      const whole = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length });
      const any = fc.oneof(whole, fc.array(weight, { minLength: length, maxLength: length }));
      return any.map((data) => ({ data: Float64Array.from(data), width, height }));
    });
    const agree = (
      image: cv.Image,
      kernel: { data: Float64Array; width: number; height: number },
      delta: number,
      borderType: number,
    ): void => {
      const frame = { left: kernel.width - 1, right: 0, top: 0, bottom: kernel.height - 1, borderType };
      const plain = correlated(withBorder(image, frame), kernel, delta);
      const [bytes, floats] = [new Uint8Array(plain.length), new Float32Array(plain.length)];
      expect(correlatedFast(image, { kernel, delta, frame }, bytes)).toBe(true);
      expect(correlatedFast(image, { kernel, delta, frame }, floats)).toBe(true);
      expect({ ...image, data: bytes }).toBePicture({ ...image, data: saturated(plain) });
      expect({ ...image, data: floats }).toBePicture({ ...image, data: plain });
    };
    const delta = fc.oneof(fc.integer({ min: -300, max: 300 }), fc.double({ min: -99, max: 99, noNaN: true }));
    fc.assert(fc.property(anyImage(), kernels, delta, border, agree), runs);
    agree(large(300, 300, 3), { data: Float64Array.of(1, 2, 1, 0, 0.5, 0), width: 3, height: 2 }, 0, 4);
  });

  test('what is too wide for a strip is left to the plain version', () => {
    const wide = large(400_000, 2, 3);
    expect(halveFast(wide)).toBeUndefined();
    expect(cv.resize(wide, [200_000, 1], 0, 0, cv.INTER_AREA).width).toBe(200_000);
    expect(cv.GaussianBlur(wide, [3, 3], 0).data.length).toBe(wide.data.length);
    expect(cv.filter2D(wide, -1, [[1]])).toBePicture(wide);
  });
});
