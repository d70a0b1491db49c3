import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

// From HSV and Lab, OpenCV computes with floats of its own rounding.
const floats = [cv.COLOR_HSV2BGR, cv.COLOR_HSV2RGB, cv.COLOR_Lab2BGR, cv.COLOR_Lab2RGB];

describe('cvtColor', () => {
  testGolden('colour');
  testGolden('colour-spaces', ({ args }) => (floats.includes(args[1] as never) ? 1 : 0));

  test('grey by hand: (3735 · 10 + 19235 · 200 + 9798 · 30 + 2¹⁴) / 2¹⁵ is 128', () => {
    // 37350 + 3847000 + 293940 + 16384 = 4194674 = 128.01 · 32768
    expect(cv.cvtColor(cv.image(1, 1, 3, [10, 200, 30]), cv.COLOR_BGR2GRAY).data).toEqual(Uint8Array.of(128));
  });

  test('to RGB and back is the image itself', () => {
    fc.assert(
      fc.property(anyImage([3]), (image) => {
        expect(cv.cvtColor(cv.cvtColor(image, cv.COLOR_BGR2RGB), cv.COLOR_RGB2BGR)).toBePicture(image);
        expect(cv.cvtColor(cv.cvtColor(image, cv.COLOR_BGR2BGRA), cv.COLOR_BGRA2BGR)).toBePicture(image);
      }),
    );
  });

  test('the grey of grey is the same grey', () => {
    fc.assert(
      fc.property(anyImage([1]), (image) => {
        const there = cv.cvtColor(image, cv.COLOR_GRAY2BGR);
        expect(cv.cvtColor(there, cv.COLOR_BGR2GRAY)).toBePicture(image);
      }),
    );
  });

  test('the source is not changed', () => {
    const image = cv.image(2, 1, 3, [1, 2, 3, 4, 5, 6]);
    cv.cvtColor(image, cv.COLOR_BGR2GRAY);
    expect(Array.from(image.data)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('refuses an unknown code and the wrong number of channels', () => {
    expect(() => cv.cvtColor(cv.image(1, 1), 999)).toThrow(
      new RangeError('cvtColor: code is 999; expected one of cv.COLOR_…, such as cv.COLOR_BGR2GRAY.'),
    );
    expect(() => cv.cvtColor(cv.image(1, 1), cv.COLOR_BGR2GRAY)).toThrow(
      new RangeError('cvtColor: src has 1 channel; expected 3 for this code.'),
    );
    expect(() => cv.cvtColor(cv.image(1, 1, 4), cv.COLOR_BGR2GRAY)).toThrow(
      'src has 4 channels; expected 3 for this code.',
    );
  });
});
