import { cv } from 'nnlab';
import fc from 'fast-check';
import { anyImage } from './support/any-image';
import { testGolden } from './support/golden';

describe('flip, rotate, copyMakeBorder, split and merge', () => {
  testGolden('geometry');

  test('flip twice is the image itself, four quarter turns too', () => {
    fc.assert(
      fc.property(anyImage(), fc.constantFrom(-1, 0, 1), (image, code) => {
        expect(cv.flip(cv.flip(image, code), code)).toBePicture(image);
        const turn = (src: cv.Image) => cv.rotate(src, cv.ROTATE_90_CLOCKWISE);
        expect(turn(turn(turn(turn(image))))).toBePicture(image);
        expect(cv.rotate(turn(image), cv.ROTATE_90_COUNTERCLOCKWISE)).toBePicture(image);
        expect(turn(turn(image))).toBePicture(cv.rotate(image, cv.ROTATE_180));
      }),
    );
  });

  test('merge undoes split', () => {
    fc.assert(fc.property(anyImage(), (image) => expect(cv.merge(cv.split(image))).toBePicture(image)));
  });

  test('a border of 0 is a copy; WRAP of one period is the same picture thrice', () => {
    fc.assert(
      fc.property(anyImage([1, 3], 8), (image) => {
        expect(cv.copyMakeBorder(image, 0, 0, 0, 0, cv.BORDER_CONSTANT)).toBePicture(image);
        const wide = cv.copyMakeBorder(image, 0, 0, image.width, image.width, cv.BORDER_WRAP);
        const row = image.width * image.channels;
        const rows = Array.from({ length: image.height }, (_, y) => [...image.data.subarray(y * row, (y + 1) * row)]);
        expect(Array.from(wide.data)).toEqual(rows.flatMap((values) => [...values, ...values, ...values]));
      }),
    );
  });

  test('refuse what makes no picture', () => {
    const [grey, colour] = [cv.image(2, 2), cv.image(2, 2, 3)];
    expect(() => cv.flip(grey, 0.5)).toThrow('flipCode is 0.5');
    expect(() => cv.rotate(grey, 90)).toThrow('rotateCode is 90');
    expect(() => cv.copyMakeBorder(grey, -1, 0, 0, 0, 0)).toThrow('top is -1');
    expect(() => cv.copyMakeBorder(grey, 1, 0, 0, 0, 9)).toThrow('borderType is 9');
    expect(() => cv.copyMakeBorder(grey, 1, 0, 0, 0, 0, 'red' as never)).toThrow("value is 'red'");
    expect(() => cv.merge([grey, grey])).toThrow('mv has 2 images; expected 1, 3 or 4');
    expect(() => cv.merge(grey as never)).toThrow('mv is an object; expected an array of images');
    expect(() => cv.merge([grey, grey, cv.image(3, 2)])).toThrow('mv[0] is 2 × 2 × 1, mv[2] 3 × 2 × 1');
    expect(() => cv.merge([colour, grey, grey])).toThrow('mv[0] has 3 channels; expected 1');
  });
});
