import fc from 'fast-check';
import { matMul, symmetricEigen, toRows } from 'nnlab';
import reference from '../../fixtures/math/symmetric-eigen/symmetric-eigen.json';
import '../../support/matchers';

const symmetric = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc
      .array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
      .map((rows) => rows.map((row, r) => row.map((value, c) => value + rows[c]![r]!))),
  );

/** Rows whose first value of note is positive: v and −v are the same axis. */
function signed(rows: readonly number[][]): number[][] {
  return rows.map((row) => row.map((value) => value * Math.sign(row.find((v) => Math.abs(v) > 1e-3)!)));
}

describe('symmetricEigen', () => {
  test('symmetricEigen(a) by hand: [2 1; 1 2] stretches (1, 1) by 3 and (1, −1) by 1', () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    const half = Math.sqrt(0.5);
    expect(values).toBeCloseToArray([3, 1], 1e-15);
    expect(signed(toRows(vectors))).toBeCloseToArray(
      [
        [half, half],
        [half, -half],
      ],
      1e-15,
    );
  });

  test.each(reference.cases)('symmetricEigen($a) equals NumPy', ({ a, values, vectors }) => {
    const found = symmetricEigen(a);
    expect(found.values).toBeCloseToArray(values, 1e-13);
    expect(signed(toRows(found.vectors))).toBeCloseToArray(signed(vectors), 1e-12);
  });

  test('A v = λ v, and the vectors are orthonormal, for whatever A, equal eigenvalues included', () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const { values, vectors } = symmetricEigen(a);
        const n = a.length;
        expect([...values]).toEqual([...values].sort((x, y) => y - x));
        const identity = a.map((row, r) => row.map((_, c) => (r === c ? 1 : 0)));
        expect(toRows(matMul(vectors, vectors, { transposeB: true }))).toBeCloseToArray(identity, 1e-13);
        const stretched = toRows(vectors).map((v, k) => v.map((value) => value * values[k]!));
        expect(toRows(matMul(vectors, a))).toBeCloseToArray(stretched, 1e-12 * n);
      }),
    );
  });

  test.each([1e-200, 1, 1e200])('symmetricEigen works in any unit: %p', (unit) => {
    const { values } = symmetricEigen([
      [2 * unit, 1 * unit],
      [1 * unit, 2 * unit],
    ]);
    expect(values).toBeCloseToArray([3 * unit, unit], { relative: 1e-14 });
  });

  test('symmetricEigen(zeros) is zeros along the axes', () => {
    const { values, vectors } = symmetricEigen([
      [0, 0],
      [0, 0],
    ]);
    expect([values, toRows(vectors)]).toEqual([
      Float64Array.of(0, 0),
      [
        [1, 0],
        [0, 1],
      ],
    ]);
  });

  test.each([
    [[[1, 2]], 'symmetricEigen: a is 1 × 2; expected as many rows as columns.'],
    [
      [
        [1, 2],
        [3, 1],
      ],
      'symmetricEigen: row 1, column 0 is 3, its mirror image 2; expected the same number.',
    ],
    [[[Infinity]], 'symmetricEigen: a, row 0, column 0 is Infinity; expected a finite number.'],
  ])('symmetricEigen(%j) is refused', (a, message) => expect(() => symmetricEigen(a)).toThrow(new RangeError(message)));
});
