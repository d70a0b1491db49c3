import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

describe('filter2D', () => {
  // Of large kernels OpenCV takes the Fourier transform, which leaves errors in the last digits of floats.
  testGolden('filter');
  testGolden('filter-options', ({ args }) => (args[1] === cv.CV_32F && (args[2] as number[][]).length > 11 ? 1e-5 : 0));

  test('by hand: −1 · 10 + 2 · 50 − 1 · 20 is 70', () => {
    const row = cv.image(3, 1, 1, [10, 50, 20]);
    expect(cv.filter2D(row, cv.CV_32F, [[-1, 2, -1]]).data[1]).toBe(70);
    expect(cv.filter2D(row, -1, [[-1, 2, -1]], [-1, -1], -100).data[1]).toBe(0);
    expect(cv.filter2D(row, cv.CV_16S, [[-1, 2, -1]], [-1, -1], -100).data[1]).toBe(-30);
  });

  test('a kernel of a single 1 changes nothing, an image as kernel is as good as rows', () => {
    fc.assert(
      fc.property(anyImage(), (image) => {
        expect(cv.filter2D(image, -1, [[1]])).toBePicture(image);
        const cross = cv.getStructuringElement(cv.MORPH_CROSS, [3, 3]);
        const rows = [0, 3, 6].map((from) => [...cross.data.subarray(from, from + 3)]);
        expect(cv.filter2D(image, cv.CV_16S, cross)).toBePicture(cv.filter2D(image, cv.CV_16S, rows));
      }),
    );
  });

  test('CV_16S stops at its ends instead of wrapping around', () => {
    const white = cv.image(1, 1, 1, [255]);
    expect(cv.filter2D(white, cv.CV_16S, [[1000]]).data[0]).toBe(32767);
    expect(cv.filter2D(white, cv.CV_16S, [[-1000]]).data[0]).toBe(-32768);
  });

  test('refuses what is no kernel, depth or number', () => {
    const grey = cv.image(3, 3);
    expect(() => cv.filter2D(grey, -1, 3 as never)).toThrow('kernel is 3; expected rows of numbers');
    expect(() => cv.filter2D(grey, -1, [[1], [1, 2]])).toThrow('row 1 has 2 values');
    expect(() => cv.filter2D(grey, -1, [[NaN]])).toThrow(RangeError);
    expect(() => cv.filter2D(grey, -1, cv.image(1, 1, 3))).toThrow('kernel has 3 channels');
    expect(() => cv.filter2D(grey, 4 as never, [[1]])).toThrow('ddepth is 4');
    expect(() => cv.filter2D(grey, -1, [[1]], [1, 0])).toThrow('anchor[0] is 1');
    expect(() => cv.filter2D(grey, -1, [[1]], [-1, -1], NaN)).toThrow(RangeError);
  });
});
