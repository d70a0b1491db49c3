import { cv } from 'nnlab';
import { testGolden } from './support/golden';

describe('Sobel', () => {
  testGolden('gradient');

  test('by hand: (30 − 10) · (1 + 2 + 1) is 80', () => {
    const ramp = cv.image(3, 3, 1, [10, 20, 30, 10, 20, 30, 10, 20, 30]);
    expect(cv.Sobel(ramp, cv.CV_16S, 1, 0).data[4]).toBe(80);
    expect(cv.Sobel(ramp, cv.CV_16S, 0, 1).data[4]).toBe(0);
    expect(cv.Sobel(cv.flip(ramp, 1), cv.CV_64F, 1, 0).data[4]).toBe(-80);
    expect(cv.Sobel(cv.flip(ramp, 1), -1, 1, 0).data[4]).toBe(0);
  });

  test('each depth has its own kind of array', () => {
    const grey = cv.image(2, 2);
    expect(cv.Sobel(grey, -1, 1, 0).data).toBeInstanceOf(Uint8Array);
    expect(cv.Sobel(grey, cv.CV_16S, 1, 0).data).toBeInstanceOf(Int16Array);
    expect(cv.Sobel(grey, cv.CV_32F, 1, 0).data).toBeInstanceOf(Float32Array);
    expect(cv.Sobel(grey, cv.CV_64F, 1, 0).data).toBeInstanceOf(Float64Array);
  });

  test('refuses orders and sizes that make no derivative', () => {
    const grey = cv.image(3, 3);
    expect(() => cv.Sobel(grey, -1, 0, 0)).toThrow('dx and dy are both 0');
    expect(() => cv.Sobel(grey, -1, 3, 0)).toThrow('dx is 3');
    expect(() => cv.Sobel(grey, -1, 1, 0, 4)).toThrow('ksize is 4');
    expect(() => cv.Sobel(grey, -1, 1, 1, cv.FILTER_SCHARR)).toThrow('with FILTER_SCHARR one of them 1');
    expect(() => cv.Sobel(grey, -1, 1, 0, 3, Infinity)).toThrow(RangeError);
  });
});

describe('convertScaleAbs', () => {
  test('by hand: |−80 · 0.5 + 10| is 30, above 255 is 255', () => {
    const slopes = { data: Int16Array.of(-80, 0, 1000), width: 3, height: 1, channels: 1 } as const;
    expect(Array.from(cv.convertScaleAbs(slopes, 0.5, 10).data)).toEqual([30, 10, 255]);
  });

  test('refuses what is no image', () => {
    expect(() => cv.convertScaleAbs([1, 2] as never)).toThrow(TypeError);
    expect(() => cv.convertScaleAbs(cv.image(1, 1), NaN)).toThrow(RangeError);
  });
});
