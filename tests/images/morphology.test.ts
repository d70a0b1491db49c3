import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

const square = cv.getStructuringElement(cv.MORPH_RECT, [3, 3]);

describe('erode, dilate and morphologyEx', () => {
  testGolden('erosion');
  testGolden('morphology');

  test('dilating is eroding the negative', () => {
    fc.assert(
      fc.property(anyImage(), (image) => {
        expect(cv.dilate(image, square)).toBePicture(cv.bitwise_not(cv.erode(cv.bitwise_not(image), square)));
      }),
    );
  });

  test('opening twice is opening once', () => {
    fc.assert(
      fc.property(anyImage(), (image) => {
        const once = cv.morphologyEx(image, cv.MORPH_OPEN, square);
        expect(cv.morphologyEx(once, cv.MORPH_OPEN, square)).toBePicture(once);
      }),
    );
  });

  test('0 iterations give a copy', () => {
    const image = cv.image(2, 1, 1, [1, 2]);
    const copy = cv.erode(image, square, [-1, -1], 0);
    expect(copy).toBePicture(image);
    expect(copy.data).not.toBe(image.data);
  });

  test('a kernel of −1 only hits where there is nothing', () => {
    const dot = cv.image(3, 1, 1, [0, 0, 255]);
    expect(Array.from(cv.morphologyEx(dot, cv.MORPH_HITMISS, [[-1]]).data)).toEqual([255, 255, 0]);
  });

  test('refuses what is no kernel, operation or count', () => {
    const grey = cv.image(3, 3);
    expect(() => cv.erode(grey, 3 as never)).toThrow('erode: kernel is 3');
    expect(() => cv.dilate(grey, square, [-1, -1], -1)).toThrow('dilate: iterations is -1');
    expect(() => cv.dilate(grey, square, [5, 0])).toThrow('anchor[0] is 5');
    expect(() => cv.morphologyEx(grey, 9, square)).toThrow('op is 9');
    expect(() => cv.morphologyEx(cv.image(3, 3, 3), cv.MORPH_HITMISS, square)).toThrow('with MORPH_HITMISS');
  });
});
