import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

describe('threshold', () => {
  testGolden('threshold');

  test('Otsu by hand: of 0, 0, 10, 12 the best cut is after 0', () => {
    // After 0: ½ · ½ · (0 − 11)² = 30.25; after 10: ¾ · ¼ · (10/3 − 12)² = 14.08
    const row = cv.image(4, 1, 1, [0, 0, 10, 12]);
    expect(cv.threshold(row, 99, 255, cv.THRESH_BINARY | cv.THRESH_OTSU)[0]).toBe(0);
  });

  test('BINARY twice is BINARY once', () => {
    fc.assert(
      fc.property(anyImage(), fc.integer({ min: 0, max: 254 }), (image, at) => {
        const [, once] = cv.threshold(image, at, 255, cv.THRESH_BINARY);
        expect(cv.threshold(once, at, 255, cv.THRESH_BINARY)[1]).toBePicture(once);
      }),
    );
  });

  test('BINARY_INV is the negative of BINARY, and TRUNC + TOZERO − threshold where above', () => {
    fc.assert(
      fc.property(anyImage(), fc.integer({ min: 0, max: 255 }), (image, at) => {
        const [binary, inverse, low, high] = [0, 1, 4, 3].map((type) => cv.threshold(image, at, 255, type)[1]);
        expect(cv.bitwise_not(binary!)).toBePicture(inverse!);
        expect(cv.bitwise_or(low!, high!)).toBePicture(image);
      }),
    );
  });

  test('refuses what is no threshold', () => {
    const [grey, colour] = [cv.image(2, 2), cv.image(2, 2, 3)];
    expect(() => cv.threshold(grey, NaN, 255, 0)).toThrow(RangeError);
    expect(() => cv.threshold(grey, 1, Infinity, 0)).toThrow(RangeError);
    expect(() => cv.threshold(grey, 1, 255, 5)).toThrow('type without OTSU and TRIANGLE is 5');
    expect(() => cv.threshold(grey, 1, 255, cv.THRESH_OTSU | cv.THRESH_TRIANGLE)).toThrow('OTSU + TRIANGLE is 24');
    expect(() => cv.threshold(colour, 0, 255, cv.THRESH_OTSU)).toThrow(
      new RangeError(
        'threshold: src, with OTSU or TRIANGLE, has 3 channels; expected 1. ' +
          'Take the grey image: cv.cvtColor(…, cv.COLOR_BGR2GRAY).',
      ),
    );
    expect(() => cv.threshold(undefined as never, 1, 255, 0)).toThrow(TypeError);
  });
});
