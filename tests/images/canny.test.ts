import { cv } from 'nnlab';
import { testGolden } from './support/golden';

describe('Canny', () => {
  testGolden('canny');

  test('by hand: a step of 99 has the slope 4 · 99 = 396; above it nothing is an edge', () => {
    const step = cv.image(4, 3, 1, [0, 0, 99, 99, 0, 0, 99, 99, 0, 0, 99, 99]);
    expect(Array.from(cv.Canny(step, 100, 395).data)).toEqual([0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0]);
    expect(Array.from(cv.Canny(step, 100, 396).data)).toEqual(Array(12).fill(0));
  });

  test('below 0, everything that slopes is an edge', () => {
    const step = cv.image(4, 1, 1, [0, 0, 99, 99]);
    for (const L2 of [false, true]) expect(Array.from(cv.Canny(step, -5, -1, 3, L2).data)).toContain(255);
  });

  test('refuses other kernels and what is no number', () => {
    expect(() => cv.Canny(cv.image(3, 3), 1, 2, 4)).toThrow('apertureSize is 4');
    expect(() => cv.Canny(cv.image(3, 3), NaN, 2)).toThrow(RangeError);
  });
});
