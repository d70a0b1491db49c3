import fc from 'fast-check';
import { StandardScaler, matrix, toRows, transpose } from 'nnlab';
import reference from '../../fixtures/math/scaling/scaling.json';
import '../../support/matchers';

const { x, new: later, standard } = reference;
const tables = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('StandardScaler', () => {
  test('transform by hand: μ = 4, σ² = ((−3)² + 3² + 0² + 0²) / 4', () => {
    const scaler = new StandardScaler().fit([[1], [7], [4], [4]]);
    expect([scaler.mean_, scaler.var_, scaler.scale_]).toEqual(
      [[4], [4.5], [Math.sqrt(4.5)]].map((v) => Float64Array.from(v)),
    );
    expect(toRows(scaler.transform([[4 + 2 * Math.sqrt(4.5)]]))).toBeCloseToArray([[2]], 1e-15);
  });

  test('fitted state and transformed values equal scikit-learn, constant columns included', () => {
    const scaler = new StandardScaler().fit(x);
    expect(scaler.mean_).toBeCloseToArray(standard.mean, { relative: 1e-14 });
    // 0.1 added up nine times leaves a variance of rounding errors, in which no two programs agree.
    expect(scaler.var_[3]).toBeLessThan(1e-32);
    expect(scaler.var_.map((v, c) => (c === 3 ? 0 : v))).toBeCloseToArray(standard.var, { relative: 1e-11 });
    expect(scaler.scale_).toBeCloseToArray(standard.scale, { relative: 1e-11 });
    expect(scaler.scale_[3]).toBe(1);
    expect(toRows(scaler.transform(later))).toBeCloseToArray(standard.transformed, { relative: 1e-9 });
    expect(toRows(scaler.inverseTransform(standard.transformed))).toBeCloseToArray(standard.restored, {
      relative: 1e-14,
    });
  });

  test('a constant column becomes 0, one row becomes 0', () => {
    expect(toRows(new StandardScaler().fitTransform([[0.1], [0.1], [0.1]]))).toBeCloseToArray([[0], [0], [0]], 1e-16);
    expect(toRows(new StandardScaler().fitTransform([[1000, -1000]]))).toEqual([[0, 0]]);
  });

  test('fitTransform gives each column mean 0 and variance 1', () => {
    const columns = toRows(
      transpose(
        new StandardScaler().fitTransform([
          [1, 5],
          [2, -3],
          [7, 1000],
        ]),
      ),
    );
    for (const column of columns) {
      expect(column.reduce((sum, z) => sum + z) / 3).toBeCloseTo(0, 14);
      expect(column.reduce((sum, z) => sum + z * z, 0) / 3).toBeCloseTo(1, 14);
    }
  });

  test('inverseTransform(transform(x)) is x', () => {
    fc.assert(
      fc.property(tables, (x) => {
        const scaler = new StandardScaler().fit(x);
        expect(toRows(scaler.inverseTransform(scaler.transform(x)))).toBeCloseToArray(x, 1e-8);
      }),
    );
  });

  test('transform keeps 32 bits, copies, and reads DataFrames', () => {
    const single = matrix(2, 1, Float32Array.of(1, 3));
    const scaler = new StandardScaler().fit({ shape: [2, 1], values: [[1], [3]] });
    expect(scaler.transform(single)).toEqual(matrix(2, 1, Float32Array.of(-1, 1)));
    expect(single.data).toEqual(Float32Array.of(1, 3));
  });

  test.each<[string, () => unknown, Error]>([
    [
      'transform before fit',
      () => new StandardScaler().transform([[1]]),
      new Error('StandardScaler.transform: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
    [
      'inverseTransform before fit',
      () => new StandardScaler().inverseTransform([[1]]),
      new Error('StandardScaler.inverseTransform: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
    [
      'another width',
      () => new StandardScaler().fit([[1, 2]]).transform([[1]]),
      new RangeError('StandardScaler.transform: x has 1 column; expected 2, as in fit.'),
    ],
    [
      'NaN',
      () => new StandardScaler().fit([[1, NaN]]),
      new RangeError('StandardScaler.fit: row 0, column 1 is NaN; expected a finite number.'),
    ],
    [
      'nothing',
      () => new StandardScaler().fit([]),
      new RangeError('StandardScaler.fit: x is empty; expected at least one row.'),
    ],
  ])('StandardScaler refuses %s', (_, call, error) => expect(call).toThrow(error));
});
