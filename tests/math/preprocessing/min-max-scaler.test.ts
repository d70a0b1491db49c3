import fc from 'fast-check';
import { MinMaxScaler, matrix, toRows } from 'nnlab';
import reference from '../../fixtures/math/scaling/scaling.json';
import '../../support/matchers';

const { x, new: later, minMax } = reference;

describe('MinMaxScaler', () => {
  test('transform by hand: (3 − 1) / (5 − 1) = ½ of the way from −2 to 6', () => {
    const scaler = new MinMaxScaler({ featureRange: [-2, 6] }).fit([[1], [5]]);
    expect(toRows(scaler.transform([[1], [3], [5], [9]]))).toEqual([[-2], [2], [6], [14]]);
  });

  test.each([
    ['[0, 1]', new MinMaxScaler(), minMax.unit],
    ['[-1, 1]', new MinMaxScaler({ featureRange: [-1, 1] }), minMax.symmetric],
  ])('fitted state and transformed values in %s equal scikit-learn', (_, scaler, expected) => {
    scaler.fit(x);
    expect(scaler.dataMin_).toBeCloseToArray(expected.dataMin, 0);
    expect(scaler.dataMax_).toBeCloseToArray(expected.dataMax, 0);
    expect(scaler.scale_).toBeCloseToArray(expected.scale, { relative: 1e-15 });
    expect(scaler.min_).toBeCloseToArray(expected.min, { relative: 1e-15 });
    expect(toRows(scaler.transform(later))).toBeCloseToArray(expected.transformed, { relative: 1e-13 });
    expect(toRows(scaler.inverseTransform(expected.transformed))).toBeCloseToArray(expected.restored, {
      relative: 1e-13,
    });
  });

  test('a constant column becomes the lower end of the range', () => {
    expect(toRows(new MinMaxScaler().fitTransform([[7], [7]]))).toEqual([[0], [0]]);
    expect(toRows(new MinMaxScaler({ featureRange: [3, 4] }).fitTransform([[1000]]))).toEqual([[3]]);
  });

  test('fitTransform fills the range, and inverseTransform leads back', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, (values) => {
        const x = values.map((value) => [value]);
        const scaler = new MinMaxScaler();
        const z = scaler.fitTransform(x);
        expect(Math.min(...z.data)).toBeCloseTo(0, 12);
        expect(Math.max(...z.data)).toBeCloseTo(1, 12);
        expect(toRows(scaler.inverseTransform(z))).toBeCloseToArray(x, 1e-9);
      }),
    );
  });

  test('transform keeps 32 bits, copies, and reads DataFrames', () => {
    const single = matrix(2, 1, Float32Array.of(1, 3));
    const scaler = new MinMaxScaler().fit({ shape: [2, 1], values: [[1], [3]] });
    expect(scaler.transform(single)).toEqual(matrix(2, 1, Float32Array.of(0, 1)));
    expect(single.data).toEqual(Float32Array.of(1, 3));
  });

  test.each<[string, () => unknown, Error]>([
    [
      'transform before fit',
      () => new MinMaxScaler().transform([[1]]),
      new Error('MinMaxScaler.transform: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
    [
      'another width',
      () => new MinMaxScaler().fit([[1]]).inverseTransform([[1, 2]]),
      new RangeError('MinMaxScaler.inverseTransform: x has 2 columns; expected 1, as in fit.'),
    ],
    [
      'Infinity',
      () => new MinMaxScaler().fit([[Infinity]]),
      new RangeError('MinMaxScaler.fit: row 0, column 0 is Infinity; expected a finite number.'),
    ],
    ...[
      [1, 1],
      [NaN, 1],
      [0, Infinity],
    ].map(([low, high]): [string, () => unknown, Error] => [
      `the range [${low}, ${high}]`,
      () => new MinMaxScaler({ featureRange: [low!, high!] }),
      new RangeError(
        `MinMaxScaler: featureRange is [${low}, ${high}]; expected two finite numbers, the smaller first.`,
      ),
    ]),
  ])('MinMaxScaler refuses %s', (_, call, error) => expect(call).toThrow(error));
});
