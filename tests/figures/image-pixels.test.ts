import { imagePixels } from 'nnlab';

const colours = (figure: ReturnType<typeof imagePixels>): unknown =>
  (figure.data[1] as unknown as { textfont: { color: string[] } }).textfont.color;

describe('imagePixels', () => {
  test('an image and its rows give the same figure', () => {
    const image = { data: Uint8Array.of(0, 10, 20, 30, 40, 50), width: 3, height: 2 };
    expect(imagePixels(image)).toEqual(
      imagePixels([
        [0, 10, 20],
        [30, 40, 50],
      ]),
    );
  });

  test('each number stands in its cell', () => {
    const { data, layout } = imagePixels([
      [0, 255],
      [128, 7],
    ]);
    expect(data[0]!.z).toEqual([
      [0, 255],
      [128, 7],
    ]);
    expect(data[1]).toMatchObject({ x: [0, 1, 0, 1], y: [0, 0, 1, 1], text: ['0', '255', '128', '7'] });
    expect(layout).toMatchObject({ yaxis: { range: [1.5, -0.5] } });
  });

  test('numbers are light on dark cells and dark on light ones, whichever end is dark', () => {
    const pixels = [[0, 255]];
    expect(colours(imagePixels(pixels))).toEqual(['#222222', '#f2f2f2']);
    expect(colours(imagePixels(pixels, { zero: 'light' }))).toEqual(['#f2f2f2', '#222222']);
  });

  test.each([
    ['nothing', [], 'image is empty; expected at least one value.'],
    ['an empty row', [[]], 'the image is 0 × 1; expected 1 × 1 to 40 × 40 pixels. Cut out a part of it.'],
    [
      'a large image',
      { data: new Uint8Array(41 * 2), width: 41, height: 2 },
      'the image is 41 × 2; expected 1 × 1 to 40 × 40 pixels. Cut out a part of it.',
    ],
    ['ragged rows', [[1, 2], [3]], 'image[1] has length 1; expected 2, as the first row.'],
    [
      'too little data',
      { data: [1, 2, 3], width: 2, height: 2 },
      'image[1] has length 1; expected 2, as the first row.',
    ],
    ['NaN', [[NaN]], 'image[0][0] is NaN; expected a finite number.'],
  ])('refuses %s', (_, image, message) =>
    expect(() => imagePixels(image)).toThrow(new RangeError(`imagePixels: ${message}`)),
  );
});
