import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

const nothing = [
  [1, 0, 0],
  [0, 1, 0],
];

describe('warpAffine', () => {
  testGolden('warp-nearest');
  for (const topic of ['warp-linear', 'warp-borders', 'warp-cubic']) testGolden(topic, () => 1);

  test('by hand: half a pixel to the right is the mean of neighbours', () => {
    const row = cv.image(3, 1, 1, [10, 20, 40]);
    const half = [
      [1, 0, 0.5],
      [0, 1, 0],
    ];
    expect(Array.from(cv.warpAffine(row, half, [3, 1]).data)).toEqual([5, 15, 30]);
  });

  test('the identity changes nothing; a quarter turn is rotate', () => {
    fc.assert(
      fc.property(anyImage(), fc.constantFrom(0, 1, 2), (image, how) => {
        const { width, height } = image;
        expect(cv.warpAffine(image, nothing, [width, height], how)).toBePicture(image);
        const turn = [
          [0, -1, height - 1],
          [1, 0, 0],
        ];
        expect(cv.warpAffine(image, turn, [height, width], how)).toBePicture(cv.rotate(image, cv.ROTATE_90_CLOCKWISE));
      }),
    );
  });

  test('refuses what is no matrix or size', () => {
    const grey = cv.image(3, 3);
    expect(() => cv.warpAffine(grey, [[1, 0, 0]], [3, 3])).toThrow('M has 1 rows and 3 columns');
    expect(() => cv.warpAffine(grey, [[1, 1, 0], [1, 1, 0]], [3, 3])).toThrow('M has determinant 0'); // prettier-ignore
    expect(() => cv.warpAffine(grey, nothing, [0, 3])).toThrow('dsize is 0 × 3');
    expect(() => cv.warpAffine(grey, nothing, [3, 3], 7)).toThrow('flags without WARP_INVERSE_MAP is 7');
    expect(() => cv.warpAffine(grey, nothing, [3, 3], 1, 7)).toThrow('borderMode is 7');
  });
});
