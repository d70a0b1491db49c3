import fc from 'fast-check';
import { histogram } from 'nnlab';

describe('histogram', () => {
  test('counts lie in stretches whose edges are round numbers', () => {
    // From 1 to 9 in about 4: 8 / 4 = 2 wide.
    const { data } = histogram([1, 2, 2.5, 3.9, 9], { quantity: 'q', bins: 4 });
    expect(data[0]).toMatchObject({ x: [1, 3, 5, 7, 9], y: [1, 3, 0, 0, 1], width: 2 });
    expect(data[0]!.customdata).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 8],
      [8, 10],
    ]);
  });

  test('values that are all the same make one bar', () => {
    expect(histogram([5, 5], { quantity: 'q' }).data[0]).toMatchObject({ x: [5.5], y: [2], width: 1 });
  });

  test('a mean that is 0 but for rounding reads 0', () => {
    const values = [0.1, 0.2, -0.3];
    expect(values.reduce((sum, x) => sum + x)).not.toBe(0);
    expect((histogram(values, { quantity: 'x' }).layout.meta as { description: string }).description).toMatch(
      /mean 0\.$/,
    );
  });

  test('groups share their stretches and are told apart', () => {
    const { data, layout } = histogram({ a: [1, 2], b: Float32Array.of(3) }, { quantity: 'q', bins: 2 });
    expect(data).toMatchObject([
      { name: 'a', x: [1.5, 2.5, 3.5], y: [1, 1, 0], opacity: 0.55 },
      { name: 'b', x: [1.5, 2.5, 3.5], y: [0, 0, 1] },
    ]);
    expect(layout).toMatchObject({ showlegend: true });
    expect(layout.meta.description).toBe(
      'Histogram of q: a 2 values from 1 to 2, mean 1.5; b 1 values from 3 to 3, mean 3.',
    );
  });

  test('one group needs no legend, and hides nothing', () => {
    const { data, layout } = histogram({ a: [1] }, { quantity: 'q' });
    expect(layout.showlegend).toBe(false);
    expect(data[0]).not.toHaveProperty('opacity');
  });

  test('histogram(values) counts every value once', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 200 }), (list, bins) => {
        const counts = histogram(list, { quantity: 'q', bins }).data[0]!.y as number[];
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      }),
    );
  });

  test.each([
    ['nothing', [], {}, 'values is empty; expected at least one value.'],
    ['no group', {}, {}, 'values is empty; expected at least one value.'],
    ['an empty group', { a: [] }, {}, 'values.a is empty; expected at least one value.'],
    ['NaN', [1, NaN], {}, 'values[1] is NaN; expected a finite number.'],
    ['NaN in a group', { a: [NaN] }, {}, 'values.a[0] is NaN; expected a finite number.'],
    ['no bins', [1], { bins: 0 }, 'bins is 0; expected a whole number in [1, 201).'],
    [
      'seven groups',
      Object.fromEntries([...'abcdefg'].map((name) => [name, [1]])),
      {},
      'got 7 groups; expected at most 6.',
    ],
  ])('refuses %s', (_, values, options, message) => {
    expect(() => histogram(values, { quantity: 'q', ...options })).toThrow(new RangeError(`histogram: ${message}`));
  });
});
