import { borrowFeatures, readFeatures, readFeaturesAfterFit, takeRows } from '../../lib/math/features';
import { matrix } from '../../lib/math/matrix';

const x = [
  [1, 2],
  [3, 4],
  [5, 6],
];

describe('readFeatures', () => {
  test('readFeatures copies, and may ask for a width', () => {
    const own = matrix(1, 2);
    expect(readFeatures('f', own, { columns: 2 })).toEqual(own);
    expect(readFeatures('f', own).data).not.toBe(own.data);
  });

  test('borrowFeatures does not copy', () => {
    const own = matrix(1, 2);
    expect(borrowFeatures('f', own, { columns: 2 }).data).toBe(own.data);
    expect(() => borrowFeatures('f', own, { columns: 1 })).toThrow('f: x has 2 columns; expected 1, as in fit.');
    own.data[1] = Infinity;
    expect(() => borrowFeatures('f', own)).toThrow('f: row 0, column 1 is Infinity; expected a finite number.');
  });

  test.each([
    [
      () => readFeatures('f.fit', [[1], [NaN]]),
      new RangeError('f.fit: row 1, column 0 is NaN; expected a finite number.'),
    ],
    [() => readFeatures('f', x, { columns: 3 }), new RangeError('f: x has 2 columns; expected 3, as in fit.')],
    [() => readFeatures('f', [[1]], { columns: 3 }), new RangeError('f: x has 1 column; expected 3, as in fit.')],
    [
      () => readFeaturesAfterFit('f.transform', x, { columns: 0 }),
      new Error('f.transform: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
  ])('%s is refused', (call, error) => expect(call).toThrow(error));
});

test('takeRows(x, rows) takes them in that order, repeated or not, as fine as they are', () => {
  const data = Float64Array.from(x.flat());
  expect(takeRows(matrix(3, 2, data), [2, 0, 2])).toEqual(matrix(3, 2, Float64Array.of(5, 6, 1, 2, 5, 6)));
  expect(takeRows(matrix(3, 2, Float32Array.from(data)), [1])).toEqual(matrix(1, 2, Float32Array.of(3, 4)));
});
