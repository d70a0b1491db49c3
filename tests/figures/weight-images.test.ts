import { weightImages } from 'nnlab';

describe('weightImages', () => {
  test('colours reach as far to either side of zero', () => {
    const { data } = weightImages([[1, -4]], { rows: 1, columns: 2 });
    expect(data[0]).toMatchObject({ zmin: -4, zmax: 4 });
  });

  test('weights that are all zero have a scale, too', () => {
    const { data, layout } = weightImages([new Float32Array(4), new Float32Array(4)], {
      rows: 2,
      columns: 2,
      across: 1,
    });
    expect(data[0]).toMatchObject({ zmin: -1, zmax: 1 });
    expect(layout.meta.description).toBe('Weights of 2 units as images of 2 × 2, between 0 and 0.');
  });

  test('names stand above the middle of their tiles', () => {
    const { layout } = weightImages(
      [
        [1, 2],
        [3, 4],
      ],
      { rows: 1, columns: 2, names: ['a', 'b'] },
    );
    expect(layout.annotations).toMatchObject([
      { text: 'a', x: 0.5 },
      { text: 'b', x: 3.5 },
    ]);
  });

  test.each([
    ['no unit', [], { rows: 1, columns: 1 }, 'pictures is empty; expected at least one value.'],
    ['another length', [[1, 2]], { rows: 2, columns: 2 }, 'picture 0 has 2 numbers; expected 2 × 2.'],
    ['infinity', [[1, Infinity]], { rows: 1, columns: 2 }, 'picture 0[1] is Infinity; expected a finite number.'],
    ['no rows', [[1]], { rows: 0, columns: 1 }, 'rows is 0; expected a whole number of at least 1.'],
    ['half a column', [[1]], { rows: 1, columns: 0.5 }, 'columns is 0.5; expected a whole number of at least 1.'],
    ['none in a row', [[1]], { rows: 1, columns: 1, across: 0 }, 'across is 0; expected a whole number of at least 1.'],
  ])('refuses %s', (_, weights, options, message) => {
    expect(() => weightImages(weights, options)).toThrow(new RangeError(`weightImages: ${message}`));
  });
});
