import { scaleFor } from '../../../lib/figures/static/scale';

describe('scaleFor', () => {
  test('a range that is given stays', () => {
    const { kind, range, position } = scaleFor({ range: [10, 20] }, [{ values: [0, 100] }]);
    expect({ kind, range }).toEqual({ kind: 'linear', range: [10, 20] });
    expect([position(10), position(15), position(25)]).toEqual([0, 0.5, 1.5]);
  });

  test.each([
    ['lines end at the edge', {}, [{ values: [1, 3] }], [1, 3]],
    ['markers have room', {}, [{ values: [0, 100], padded: true }], [-5.5, 105.5]],
    [
      'bars begin at zero, and have room where they end',
      {},
      [{ values: [50, 100], padded: true, fromZero: true }],
      [0, 105.5],
    ],
    ['bars below zero as well', {}, [{ values: [-100], padded: true, fromZero: true }], [-105.5, 0]],
    ['down to zero where the axis says so', { rangemode: 'tozero' }, [{ values: [2, 4] }], [0, 4]],
    ['a single value has an environment', {}, [{ values: [7] }], [6, 8]],
    ['nothing has plotly.js’s own range', {}, [{ values: [null] }], [-1, 6]],
    ['an axis may run backwards', { autorange: 'reversed' }, [{ values: [1, 3] }], [3, 1]],
  ])('%s', (_, axis, extents, range) => expect(scaleFor(axis, extents).range).toEqual(range));

  test('names become categories, half a place of room on either side', () => {
    const { kind, range, categories, position } = scaleFor({}, [{ values: ['a', 'b'] }, { values: ['b', 'c', null] }]);
    expect({ kind, range, categories }).toEqual({ kind: 'category', range: [-0.5, 2.5], categories: ['a', 'b', 'c'] });
    expect([position('a'), position('b'), position('c')]).toEqual([1 / 6, 0.5, 5 / 6]);
  });

  test('a logarithmic axis counts exponents', () => {
    const { range, position } = scaleFor({ type: 'log' }, [{ values: [0.01, 100] }]);
    expect(range).toEqual([-2, 2]);
    expect(position(1)).toBe(0.5);
  });

  test('what is no number has no place', () => expect(scaleFor({}, [{ values: [1, 2] }]).position(null)).toBeNaN());
});
