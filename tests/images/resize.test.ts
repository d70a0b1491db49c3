import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

const all = [cv.INTER_NEAREST, cv.INTER_LINEAR, cv.INTER_CUBIC, cv.INTER_AREA, cv.INTER_LINEAR_EXACT];

describe('resize', () => {
  testGolden('resize-nearest');
  testGolden('resize-area');
  testGolden('resize-linear-exact');
  testGolden('resize-linear', () => 1);
  testGolden('resize-cubic', () => 1);

  test('half the size by hand: (10 + 20 + 30 + 41 + 2) / 4, rounded down, is 25', () => {
    const block = cv.image(2, 2, 1, [10, 20, 30, 41]);
    for (const how of [cv.INTER_LINEAR, cv.INTER_AREA, cv.INTER_LINEAR_EXACT]) {
      expect(Array.from(cv.resize(block, [1, 1], 0, 0, how).data)).toEqual([25]);
    }
  });

  test('to its own size is the image itself', () => {
    fc.assert(
      fc.property(anyImage(), fc.constantFrom(...all), (image, how) => {
        expect(cv.resize(image, [image.width, image.height], 0, 0, how)).toBePicture(image);
      }),
    );
  });

  test('what is the same everywhere stays so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...all), anySize, anySize, (value, how, a, b) => {
        const flat = cv.image(a[0], a[1], 1, Array(a[0] * a[1]).fill(value));
        expect(cv.resize(flat, b, 0, 0, how)).toBePicture(cv.image(...b, 1, Array(b[0] * b[1]).fill(value)), 1);
      }),
    );
  });

  test('sizes of 0, missing sizes and unknown ways are errors', () => {
    const grey = cv.image(4, 4);
    expect(() => cv.resize(grey, [0, 5])).toThrow(
      new RangeError('resize: dsize is 0 × 5; expected at least one pixel.'),
    );
    expect(() => cv.resize(grey, null)).toThrow('fx, without a dsize, is 0; expected a number above 0');
    expect(() => cv.resize(grey, null, 0.1, 1)).toThrow('dsize is 0 × 4; expected at least one pixel');
    expect(() => cv.resize(grey, [1e5, 1e5])).toThrow('dsize is 100000 × 100000; expected at most 268435456 pixels');
    expect(() => cv.resize(grey, [1.5, 2])).toThrow('the width in dsize is 1.5');
    expect(() => cv.resize(grey, 5 as never)).toThrow('dsize is 5; expected [width, height]');
    expect(() => cv.resize(grey, [2, 2], 0, 0, 4)).toThrow('interpolation is 4');
  });
});

const side = fc.integer({ min: 1, max: 24 });
const anySize: fc.Arbitrary<[number, number]> = fc.tuple(side, side);
