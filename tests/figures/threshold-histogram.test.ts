import { thresholdHistogram } from 'nnlab';

describe('thresholdHistogram', () => {
  test('a pixel at the threshold is not above it', () => {
    const { data, layout } = thresholdHistogram([10, 127, 127, 128], 127);
    const sides = data.map(({ x, y }) => [(x as number[]).length, (y as number[]).reduce((a, b) => a + b)]);
    expect(sides).toEqual([
      [128, 3],
      [128, 1],
    ]);
    expect(layout.meta.description).toBe('Histogram of 4 pixels; 25% lie above the threshold 127.');
  });

  test.each([
    [60, { xanchor: 'left', xshift: 6 }],
    [200, { xanchor: 'right', xshift: -6 }],
  ])('the words beside the threshold %d stand where there is room', (threshold, place) => {
    expect(thresholdHistogram([1], threshold).layout.annotations).toMatchObject([place]);
  });

  test('a threshold of 255 leaves nothing above it', () => {
    expect(thresholdHistogram(Uint8Array.of(255), 255).data[1]).toMatchObject({ x: [], y: [] });
  });

  test.each([
    ['no pixel', [], 1, 'pixels is empty; expected at least one value.'],
    ['half a pixel', [0.5], 1, 'pixels[0] is 0.5; expected a whole number in [0, 256).'],
    ['a pixel of 256', [256], 1, 'pixels[0] is 256; expected a whole number in [0, 256).'],
    ['a threshold of 256', [1], 256, 'threshold is 256; expected a number in [0, 255].'],
    ['a threshold of NaN', [1], NaN, 'threshold is NaN; expected a number in [0, 255].'],
  ])('refuses %s', (_, pixels, threshold, message) => {
    expect(() => thresholdHistogram(pixels, threshold)).toThrow(new RangeError(`thresholdHistogram: ${message}`));
  });
});
