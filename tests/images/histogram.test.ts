import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

describe('calcHist and equalizeHist', () => {
  testGolden('histogram');

  test('calcHist by hand: in bins of 0 … 127 and 128 … 255', () => {
    const row = cv.image(5, 1, 1, [0, 127, 128, 200, 255]);
    expect(Array.from(cv.calcHist([row], [0], null, [2], [0, 256]).data)).toEqual([2, 3]);
  });

  test('calcHist counts every pixel once, and channels of all images through', () => {
    fc.assert(
      fc.property(anyImage([3], 12), (image) => {
        const [, green] = cv.split(image);
        const all = cv.calcHist([image], [1], null, [256], [0, 256]);
        expect(Array.from(all.data).reduce((sum, count) => sum + count, 0)).toBe(image.width * image.height);
        expect(cv.calcHist([image, green!], [3], null, [256], [0, 256])).toEqual(all);
      }),
    );
  });

  test('equalizeHist keeps the order of values', () => {
    fc.assert(
      fc.property(anyImage([1]), (image) => {
        const after = cv.equalizeHist(image).data;
        const order = [...image.data.keys()].sort((a, b) => image.data[a]! - image.data[b]!);
        for (let i = 1; i < order.length; i++) {
          expect(after[order[i]!]!).toBeGreaterThanOrEqual(after[order[i - 1]!]!);
        }
      }),
    );
  });

  test('refuses what does not fit together', () => {
    const grey = cv.image(2, 2);
    const all = [[0], null, [256], [0, 256]] as const;
    expect(() => cv.calcHist(grey as never, ...all)).toThrow('images is an object; expected an array of images');
    expect(() => cv.calcHist([], ...all)).toThrow('images is empty');
    expect(() => cv.calcHist([grey, cv.image(3, 2)], ...all)).toThrow('another size');
    expect(() => cv.calcHist([grey], [1], null, [256], [0, 256])).toThrow('channels[0] is 1');
    expect(() => cv.calcHist([grey], [0], cv.image(1, 1), [256], [0, 256])).toThrow('mask is 1 × 1; expected 2 × 2');
    expect(() => cv.calcHist([grey], [0, 0], null, [4], [0, 256])).toThrow('channels has length 2, histSize 1');
    expect(() => cv.calcHist([grey], [0], null, [0], [0, 256])).toThrow('histSize[0] is 0');
    expect(() => cv.calcHist([grey], [0], null, [4], [256, 0])).toThrow('two rising numbers');
    expect(() => cv.calcHist([grey], [0], null, [4], [])).toThrow('two rising numbers');
    expect(() => cv.equalizeHist(cv.image(2, 2, 3))).toThrow('src has 3 channels; expected 1.');
  });
});
