import { somMap } from 'nnlab';

const grid = { rows: 2, columns: 2, quantity: 'wins' };

describe('somMap', () => {
  test('units lie row after row, the first on top; text is light on dark units', () => {
    const { data, layout } = somMap([3, 0, 1, 4], { ...grid, labels: [7, '', 1, 1] });
    expect(data).toMatchObject([
      {
        z: [
          [3, 0],
          [1, 4],
        ],
        zmin: 0,
        zmax: 4,
      },
      { text: ['7', '', '1', '1'], textfont: { color: ['#111111', '#ffffff', '#ffffff', '#111111'] } },
    ]);
    expect(layout).toMatchObject({ yaxis: { range: [1.5, -0.5] } });
  });

  test('without labels only the colours are drawn; one value for all has a scale, too', () => {
    const { data, layout } = somMap([2, 2, 2, 2], grid);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ zmin: 2, zmax: 3 });
    expect(layout.meta.description).toBe('Map of 2 × 2 units: wins between 2 and 2.');
  });

  test.each([
    ['a missing value', [1, 2, 3], grid, 'values has length 3; expected one for each of 2 × 2 units.'],
    [
      'a missing label',
      [1, 2, 3, 4],
      { ...grid, labels: [1] },
      'labels has length 1; expected one for each of 2 × 2 units.',
    ],
    ['NaN', [1, 2, 3, NaN], grid, 'values[3] is NaN; expected a finite number.'],
    ['no rows', [], { ...grid, rows: 0 }, 'rows is 0; expected a whole number in [1, 101).'],
    ['many columns', [], { ...grid, columns: 101 }, 'columns is 101; expected a whole number in [1, 101).'],
  ])('refuses %s', (_, values, options, message) => {
    expect(() => somMap(values, options)).toThrow(new RangeError(`somMap: ${message}`));
  });
});
