import fc from 'fast-check';
import { slide, stopsAlong, type Padding } from '../../../lib/networks/layers/sliding-window';

describe('stopsAlong', () => {
  test.each<[size: number, window: number, stride: number, padding: Padding, stops: number, before: number]>([
    [5, 3, 1, 'valid', 3, 0], //  ⌊(5 − 3) / 1⌋ + 1
    [6, 3, 2, 'valid', 2, 0], //  ⌊(6 − 3) / 2⌋ + 1: the last pixel is not seen
    [3, 3, 5, 'valid', 1, 0],
    [5, 3, 1, 'same', 5, 1],
    [5, 2, 1, 'same', 5, 0], //   padding 1: none before, one after
    [6, 3, 2, 'same', 3, 0], //   ⌈6 / 2⌉; padding (3 − 1) · 2 + 3 − 6 = 1
    [5, 3, 2, 'same', 3, 1], //   ⌈5 / 2⌉; padding (3 − 1) · 2 + 3 − 5 = 2
    [7, 1, 3, 'same', 3, 0], //   the formula gives a padding of 0: never less
    [8, 2, 3, 'same', 3, 0],
    [1, 5, 1, 'same', 1, 2],
  ])(
    '%i pixels, window %i, stride %i, %s: %i stops, %i zeros before',
    (size, window, stride, padding, stops, before) => {
      expect(stopsAlong(size, { window, stride, padding })).toEqual({ stops, before });
    },
  );
});

test('slide by hand: 2 × 2 over a 2 × 3 image', () => {
  const sights = slide([2, 3, 1], { size: [2, 2], strides: [1, 1], padding: 'valid' });
  expect(sights.outputSize).toEqual([1, 2]);
  //                               top left  top right  bottom left  bottom right of the window
  expect([...sights.place]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect([...sights.output]).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  expect([...sights.input]).toEqual([0, 1, 1, 2, 3, 4, 4, 5]);
});

describe('slide, for any image and window', () => {
  const number = fc.integer({ min: 1, max: 6 });
  const pair = fc.tuple(number, number);
  const windows = fc.record({ size: pair, strides: pair, padding: fc.constantFrom<Padding>('valid', 'same') });

  test('sees every pixel at most once from each place, inside the image, and something at every stop', () => {
    fc.assert(
      fc.property(pair, windows, ([height, width], window) => {
        fc.pre(window.padding === 'same' || (window.size[0] <= height && window.size[1] <= width));
        const { outputSize, output, input, place } = slide([height, width, 1], window);
        const stops = outputSize[0] * outputSize[1];
        expect(new Set(output)).toEqual(new Set(Array.from({ length: stops }, (_, i) => i)));
        expect([...input].every((pixel) => pixel >= 0 && pixel < height * width)).toBe(true);
        expect(new Set([...input].map((pixel, k) => `${pixel} ${place[k]}`)).size).toBe(input.length);
        expect([...place]).toEqual([...place].sort((a, b) => a - b));
      }),
    );
  });

  test("with 'same' and stride 1, stops as often as there are pixels; with 'valid', always sees the whole window", () => {
    fc.assert(
      fc.property(pair, windows, ([height, width], { size, strides }) => {
        const same = slide([height, width, 1], { size, strides: [1, 1], padding: 'same' });
        expect(same.outputSize).toEqual([height, width]);
        fc.pre(size[0] <= height && size[1] <= width);
        const { outputSize, input } = slide([height, width, 1], { size, strides, padding: 'valid' });
        expect(input.length).toBe(outputSize[0] * outputSize[1] * size[0] * size[1]);
      }),
    );
  });
});
