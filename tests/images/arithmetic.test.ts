import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

describe('absdiff, bitwise_*, addWeighted, inRange, hconcat and vconcat', () => {
  testGolden('arithmetic');

  test('an image differs from itself by nothing; not twice is nothing', () => {
    fc.assert(
      fc.property(anyImage(), (image) => {
        expect(cv.absdiff(image, image)).toBePicture(cv.image(image.width, image.height, image.channels));
        expect(cv.bitwise_not(cv.bitwise_not(image))).toBePicture(image);
        expect(cv.bitwise_xor(image, image)).toBePicture(cv.absdiff(image, image));
        expect(cv.addWeighted(image, 0.5, image, 0.5)).toBePicture(image);
      }),
    );
  });

  test('a mask leaves out what it is 0 for, in every channel', () => {
    const image = cv.image(2, 1, 3, [1, 2, 3, 4, 5, 6]);
    const mask = cv.image(2, 1, 1, [0, 9]);
    expect(Array.from(cv.bitwise_and(image, image, mask).data)).toEqual([0, 0, 0, 4, 5, 6]);
    expect(Array.from(cv.bitwise_not(image, mask).data)).toEqual([0, 0, 0, 251, 250, 249]);
  });

  test('images put together and turned are the turned images put together', () => {
    fc.assert(
      fc.property(anyImage(), fc.integer({ min: 1, max: 4 }), (image, count) => {
        const copies = Array.from({ length: count }, (_, i) => cv.flip(image, i % 2));
        const turn = (src: cv.Image) => cv.rotate(src, cv.ROTATE_90_CLOCKWISE);
        expect(turn(cv.hconcat(copies))).toBePicture(cv.vconcat(copies.map(turn)));
      }),
    );
    expect(() => cv.hconcat([])).toThrow('hconcat: src is empty');
    expect(() => cv.hconcat(cv.image(1, 1) as never)).toThrow('src is an object; expected an array of images');
    expect(() => cv.hconcat([cv.image(1, 2), cv.image(1, 3)])).toThrow(
      new RangeError('hconcat: src[0] is 1 × 2 × 1, src[1] 1 × 3 × 1; expected the same height and channels.'),
    );
    expect(() => cv.vconcat([cv.image(1, 2), cv.image(1, 2, 3)])).toThrow('expected the same width and channels');
  });

  test('images that do not match are errors', () => {
    const [small, large] = [cv.image(2, 2), cv.image(3, 2)];
    expect(() => cv.absdiff(small, large)).toThrow(
      new RangeError('absdiff: src1 is 2 × 2 × 1, src2 3 × 2 × 1; expected the same.'),
    );
    expect(() => cv.bitwise_and(small, cv.image(2, 2, 3))).toThrow('src2 2 × 2 × 3');
    expect(() => cv.bitwise_or(small, small, large)).toThrow('mask is 3 × 2; expected 2 × 2 as the image');
    expect(() => cv.addWeighted(small, NaN, small, 1)).toThrow(RangeError);
    expect(() => cv.inRange(small, 'a' as never, 3)).toThrow("lowerb is 'a'");
  });
});
