import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

describe('GaussianBlur, blur and medianBlur', () => {
  testGolden('gaussian');
  testGolden('mean-and-median');

  test('by hand: (64 · 100 + 128 · 0 + 64 · 20) / 256 is 30', () => {
    const row = cv.image(3, 1, 1, [100, 0, 20]);
    expect(cv.GaussianBlur(row, [3, 1], 0).data[1]).toBe(30);
    expect(cv.blur(row, [3, 1]).data[1]).toBe(40);
    expect(cv.medianBlur(row, 3).data[1]).toBe(20);
  });

  test('what is the same everywhere stays as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 20 }), (value, side) => {
        const flat = cv.image(side, 3, 1, Array(side * 3).fill(value));
        expect(cv.GaussianBlur(flat, [5, 7], 1.3)).toBePicture(flat);
        expect(cv.blur(flat, [3, 5])).toBePicture(flat);
        expect(cv.medianBlur(flat, 5)).toBePicture(flat);
      }),
    );
  });

  test('a mirror image blurs to the mirror image', () => {
    fc.assert(
      fc.property(anyImage(), (image) => {
        const [blurred, mirrored] = [image, cv.flip(image, 1)].map((src) => cv.GaussianBlur(src, [5, 3], 0));
        expect(cv.flip(mirrored!, 1)).toBePicture(blurred!);
      }),
    );
  });

  test('even, empty and meaningless sizes are errors', () => {
    const grey = cv.image(3, 3);
    expect(() => cv.GaussianBlur(grey, [4, 4], 0)).toThrow(
      new RangeError('GaussianBlur: ksize is 4 × 4, which has no middle; expected odd numbers, such as 3 or 5.'),
    );
    expect(() => cv.GaussianBlur(grey, [0, 0], 0)).toThrow('ksize is 0 × 0; expected at least one pixel');
    expect(() => cv.GaussianBlur(grey, 5 as never, 0)).toThrow('ksize is 5; expected [width, height]');
    expect(() => cv.GaussianBlur(grey, [3, 3], NaN)).toThrow(RangeError);
    expect(() => cv.GaussianBlur(grey, [3, 3], 0, 0, cv.BORDER_WRAP)).toThrow('borderType is 3');
    expect(() => cv.blur(grey, [0, 3])).toThrow('ksize is 0 × 3');
    expect(() => cv.blur(grey, [3, 3], [3, 0])).toThrow('anchor[0] is 3');
    expect(() => cv.medianBlur(grey, 4)).toThrow('ksize is 4; expected an odd whole number');
    expect(() => cv.medianBlur({ ...grey, width: 0 }, 3)).toThrow('src is 0 × 3; expected at least one pixel');
  });
});
