import { featureMaps } from 'nnlab';

describe('featureMaps', () => {
  test('each channel is a tile; between them nothing is drawn', () => {
    const { data, layout } = featureMaps([
      [
        [1, 5],
        [2, 6],
      ],
      [
        [3, 7],
        [4, 8],
      ],
    ]);
    const z = data[0]!.z as (number | null)[][];
    expect(z.map((row) => row.filter((value) => value !== null)).filter((row) => row.length > 0)).toEqual([
      [1, 2, 5, 6],
      [3, 4, 7, 8],
    ]);
    expect(data[0]).toMatchObject({ zmin: 0, zmax: 8 });
    expect(layout.annotations).toEqual([]);
  });

  test('large maps are thinned in both directions alike, and say their true size', () => {
    const large = Array.from({ length: 100 }, () => Array.from({ length: 50 }, () => [1]));
    const { data, layout } = featureMaps(large, { names: ['edges'] });
    // Blocks of ⌈100 / 48⌉ = 3: 34 rows of 17.
    expect((data[0]!.z as (number | null)[][]).flat().filter((value) => value !== null)).toHaveLength(34 * 17);
    expect(layout.meta.description).toBe('1 feature map of 100 × 50, activations between 1 and 1.');
    expect(layout.annotations).toMatchObject([{ text: 'edges' }]);
  });

  test.each([
    ['nothing', [], {}, 'activations is empty; expected at least one value.'],
    ['an empty row', [[]], {}, 'activations[0] is empty; expected at least one value.'],
    ['a shorter row', [[[1], [1]], [[1]]], {}, 'activations[1] does not fit; expected 2 pixels of 1 channels.'],
    [
      'a pixel with fewer channels',
      [[[1, 2], [1]]],
      {},
      'activations[0] does not fit; expected 2 pixels of 2 channels.',
    ],
    ['NaN', [[[NaN]]], {}, 'picture 0[0] is NaN; expected a finite number.'],
    ['a name too many', [[[1]]], { names: ['a', 'b'] }, 'names has length 2; expected one for each of 1 pictures.'],
    [
      '129 channels',
      [[new Array<number>(129).fill(0)]],
      {},
      'got 129 pictures; expected at most 128. Draw a part of them.',
    ],
  ])('refuses %s', (_, activations, options, message) => {
    expect(() => featureMaps(activations, options)).toThrow(new RangeError(`featureMaps: ${message}`));
  });
});
