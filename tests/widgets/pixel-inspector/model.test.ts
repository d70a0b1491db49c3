import { strokesToImage } from 'nnlab';
import { exampleStrokes } from '../../../lib/widgets/draw-digit/example-strokes';
import { around, digitPixels } from '../../../lib/widgets/pixel-inspector/model';

test('the pixels are those of strokesToImage, as bytes', () => {
  expect(digitPixels(3)).toEqual(strokesToImage(exampleStrokes[3]!).map((ink) => Math.round(255 * ink)));
});

test('around gives 25 pixels, and nothing beyond the border', () => {
  const pixels = Array.from({ length: 784 }, (_, i) => i);
  expect(around(pixels, { row: 5, column: 7 })[12]).toBe(5 * 28 + 7);
  expect(around(pixels, { row: 0, column: 0, reach: 1 })).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    0,
    1,
    undefined,
    28,
    29,
  ]);
});
