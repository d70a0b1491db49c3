import { cv } from 'nnlab';
import { testGolden } from './support/golden';

const { ADAPTIVE_THRESH_MEAN_C: MEAN, THRESH_BINARY: BINARY } = cv;

describe('adaptiveThreshold', () => {
  testGolden('adaptive-threshold');

  test('by hand: 5 is above the mean (5 + 5 + 1 + …) of its neighbourhood, 1 is not', () => {
    // The means of three in a row, the ends repeated: (5+5+1)/3, (5+1+9)/3, (1+9+9)/3 = 3.7, 5, 6.3
    const row = cv.image(3, 1, 1, [5, 1, 9]);
    expect(Array.from(cv.adaptiveThreshold(row, 255, MEAN, BINARY, 3, 0).data)).toEqual([255, 0, 255]);
  });

  test('an even or too small block, colours and an unknown method are errors', () => {
    const grey = cv.image(3, 3);
    expect(() => cv.adaptiveThreshold(grey, 255, MEAN, BINARY, 4, 0)).toThrow(
      new RangeError('adaptiveThreshold: blockSize is 4; expected an odd whole number of at least 3.'),
    );
    expect(() => cv.adaptiveThreshold(grey, 255, MEAN, BINARY, 1, 0)).toThrow('blockSize is 1');
    expect(() => cv.adaptiveThreshold(cv.image(3, 3, 3), 255, MEAN, BINARY, 3, 0)).toThrow('src has 3 channels');
    expect(() => cv.adaptiveThreshold(grey, 255, 2, BINARY, 3, 0)).toThrow('adaptiveMethod is 2');
    expect(() => cv.adaptiveThreshold(grey, 255, MEAN, 2, 3, 0)).toThrow('thresholdType is 2');
    expect(() => cv.adaptiveThreshold(grey, 255, MEAN, BINARY, 3, NaN)).toThrow(RangeError);
  });

  test('maxValue below 0 gives black', () => {
    expect(Array.from(cv.adaptiveThreshold(cv.image(2, 1, 1, [1, 9]), -1, MEAN, BINARY, 3, 0).data)).toEqual([0, 0]);
  });
});
