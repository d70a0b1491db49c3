import { colourScale, parseColour, toCss } from '../../../lib/figures/static/colour';

test.each([
  ['#0072B2', [0, 114, 178, 1]],
  ['rgb(1, 2, 3)', [1, 2, 3, 1]],
  ['rgba(1, 2, 3, 0.25)', [1, 2, 3, 0.25]],
  ['transparent', [0, 0, 0, 1]],
])('parseColour(%s)', (text, colour) => expect(parseColour(text)).toEqual(colour));

test.each([
  [[0, 114, 178, 1], '#0072b2'],
  [[1.4, 2.6, 3, 0.5], 'rgba(1, 3, 3, 0.5)'],
] as const)('toCss(%j) is %s', (colour, text) => expect(toCss(colour)).toBe(text));

describe('colourScale', () => {
  const grey = [
    [0, '#000000'],
    [0.5, '#646464'],
    [1, '#c8c8c8'],
  ];

  test.each([
    [10, 0],
    [15, 50], // half way to the middle stop
    [20, 100],
    [25, 150],
    [30, 200],
    [5, 0],
    [99, 200],
  ])('between stops colours blend, beyond the range they stay: %d', (value, shade) => {
    expect(colourScale(grey, [10, 30])(value)).toEqual([shade, shade, shade, 1]);
  });

  test('at a jump the colour above begins', () => {
    const jump = [
      [0, '#000000'],
      [0.5, '#000000'],
      [0.5, '#ffffff'],
      [1, '#ffffff'],
    ];
    const colour = colourScale(jump, [0, 1]);
    expect([0.49, 0.5, 0.51].map((value) => colour(value)[0])).toEqual([0, 255, 255]);
  });

  test('a range without width has the middle colour', () => {
    expect(colourScale(grey, [3, 3])(3)).toEqual([100, 100, 100, 1]);
  });
});
