import { cv } from 'nnlab';
import { testGolden } from './support/golden';

describe('getStructuringElement, getGaussianKernel and getRotationMatrix2D', () => {
  testGolden('kernels', () => 1e-12);

  test('a quarter turn by hand: (x, y) goes to (y, −x), about (1, 1)', () => {
    //  | 0 1 1·1 − 1·1 |   | 0 1 0 |
    //  | −1 0 1 + 1    | = | −1 0 2 |
    expect(cv.getRotationMatrix2D([1, 1], 90, 1).data).toBeCloseToArray([0, 1, 0, -1, 0, 2], 1e-15);
  });

  test('the weights of a Gaussian sum to 1', () => {
    for (const ksize of [1, 3, 9, 31]) {
      expect(Array.from(cv.getGaussianKernel(ksize, 2).data).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(
        1,
        14,
      );
    }
  });

  test('refuse sizes and numbers that make none', () => {
    expect(() => cv.getStructuringElement(7, [3, 3])).toThrow('shape is 7');
    expect(() => cv.getStructuringElement(cv.MORPH_RECT, [0, 3])).toThrow('ksize is 0 × 3');
    expect(() => cv.getGaussianKernel(4, 1)).toThrow('ksize is 4; expected an odd whole number');
    expect(() => cv.getGaussianKernel(3, NaN)).toThrow(RangeError);
    expect(() => cv.getRotationMatrix2D([0, NaN], 0, 1)).toThrow(RangeError);
    expect(() => cv.getRotationMatrix2D([0, 0], Infinity, 1)).toThrow(RangeError);
  });
});
