import { rocFigure } from 'nnlab';

describe('rocFigure', () => {
  test('the area is that of the trapezoids below the curve', () => {
    const curve = { falsePositiveRate: [0, 0.2, 1], truePositiveRate: [0, 0.8, 1] };
    //  0.2 · 0.8 / 2 + 0.8 · (0.8 + 1) / 2 = 0.08 + 0.72 = 0.8
    const { data, layout } = rocFigure({ network: curve });
    expect(data[1]).toMatchObject({ name: 'network (area 0.8)', x: [0, 0.2, 1], y: [0, 0.8, 1] });
    expect(layout.meta.description).toBe('ROC curve: area under network 0.8.');
  });

  test('guessing is the diagonal, and has no name in the legend', () => {
    const { data, layout } = rocFigure({
      a: { falsePositiveRate: [0, 1], truePositiveRate: [0, 1] },
      b: { falsePositiveRate: [0, 0, 1], truePositiveRate: [0, 1, 1] },
    });
    expect(data[0]).toMatchObject({ x: [0, 1], y: [0, 1], showlegend: false });
    expect(layout.meta.description).toBe('ROC curves: area under a 0.5, b 1.');
  });

  const rates = [0, 1];
  test.each([
    ['no curve', {}, 'curves is empty; expected at least one value.'],
    [
      'other lengths',
      { a: { falsePositiveRate: rates, truePositiveRate: [0] } },
      'falsePositiveRate has length 2, truePositiveRate 1; expected the same length.',
    ],
    [
      'a rate above 1',
      { a: { falsePositiveRate: rates, truePositiveRate: [0, 2] } },
      'a.truePositiveRate[1] is 2; expected a number in [0, 1].',
    ],
    [
      'a rate below 0',
      { a: { falsePositiveRate: [-1, 1], truePositiveRate: rates } },
      'a.falsePositiveRate[0] is -1; expected a number in [0, 1].',
    ],
    [
      'NaN',
      { a: { falsePositiveRate: [NaN, 1], truePositiveRate: rates } },
      'a.falsePositiveRate[0] is NaN; expected a finite number.',
    ],
    [
      'seven curves',
      Object.fromEntries([...'abcdefg'].map((name) => [name, { falsePositiveRate: rates, truePositiveRate: rates }])),
      'got 7 curves; expected at most 6.',
    ],
  ])('refuses %s', (_, curves, message) =>
    expect(() => rocFigure(curves)).toThrow(new RangeError(`rocFigure: ${message}`)),
  );
});
