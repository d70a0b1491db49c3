import fc from 'fast-check';
import { matMul, matrix, toRows, transpose, type MatrixLike } from 'nnlab';
import { addProduct } from '../../lib/math/mat-mul';
import reference from '../fixtures/math/mat-mul/mat-mul.json';
import '../support/matchers';

const size = fc.integer({ min: 1, max: 7 });
const number = fc.integer({ min: -9, max: 9 });
const table = (rows: number, columns: number) =>
  fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
/** A of m × k and B of k × n. */
const pairs = fc.tuple(size, size, size).chain(([m, k, n]) => fc.tuple(table(m, k), table(k, n)));

describe('matMul', () => {
  test('matMul(a, b) by hand: rows times columns', () => {
    const a = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const b = [
      [7, 8],
      [9, 10],
    ];
    expect(toRows(matMul(a, b))).toEqual([
      [1 * 7 + 2 * 9, 1 * 8 + 2 * 10],
      [3 * 7 + 4 * 9, 3 * 8 + 4 * 10],
      [5 * 7 + 6 * 9, 5 * 8 + 6 * 10],
    ]);
  });

  test.each(reference.cases)('matMul($a, $b) equals NumPy, transposed or not', ({ a, b, product }) => {
    for (const transposeA of [false, true]) {
      for (const transposeB of [false, true]) {
        const left = transposeA ? transpose(a) : a;
        const right = transposeB ? transpose(b) : b;
        expect(toRows(matMul(left, right, { transposeA, transposeB }))).toBeCloseToArray(product, 1e-14);
      }
    }
  });

  test('matMul(A, B) is the sum of products for every size', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const expected = a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, p) => sum + value * b[p]![j]!, 0)));
        expect(toRows(matMul(a, b))).toBeCloseToArray(expected, 0);
      }),
    );
  });

  test('(AB)ᵀ is BᵀAᵀ', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const other = matMul(b, a, { transposeA: true, transposeB: true });
        expect(toRows(transpose(matMul(a, b)))).toBeCloseToArray(toRows(other), 0);
      }),
    );
  });

  test('matMul(A, I) is A', () => {
    const a = [
      [1e3, -1e3, 0.5],
      [1e-300, 1e300, 7],
    ];
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(toRows(matMul(a, identity))).toEqual(a);
  });

  test('matMul gives 32-bit floats where both inputs are so, from sums in 64 bits', () => {
    const single = matrix(1, 3, Float32Array.of(2 ** 25, 1, -(2 ** 25)));
    const ones = matrix(3, 1, Float32Array.of(1, 1, 1));
    //  in 32 bits: 2²⁵ + 1 = 2²⁵, and the sum would be 0
    expect(matMul(single, ones)).toEqual(matrix(1, 1, Float32Array.of(1)));
    expect(matMul(single, [[1], [1], [1]]).data).toBeInstanceOf(Float64Array);
  });

  test('matMul leaves its arguments as they are, and reads DataFrames', () => {
    const a = [[1, 2]];
    const frame = { shape: [2, 1], values: [[3], [4]] };
    expect(toRows(matMul(a, frame))).toEqual([[11]]);
    expect([a, frame.values]).toEqual([[[1, 2]], [[3], [4]]]);
  });

  test.each<[MatrixLike, MatrixLike, string]>([
    [[[1, 2]], [[3]], 'matMul: a is 1 × 2, b is 1 × 1; expected as many columns in a as rows in b.'],
    [
      [[1, 2]],
      [[3, 4]],
      'matMul: a is 1 × 2, b is 1 × 2; expected as many columns in a as rows in b. transposeB: true takes b as 2 × 1.',
    ],
    [[[NaN]], [[3]], 'matMul: a, row 0, column 0 is NaN; expected a finite number.'],
    [[[1]], [], 'matMul: b is empty; expected at least one row.'],
  ])('matMul(%j, %j) is refused', (a, b, message) => expect(() => matMul(a, b)).toThrow(new RangeError(message)));
});

describe('addProduct', () => {
  test('addProduct(out, …) adds to what is there', () => {
    const out = Float64Array.of(100, 200, 300, 400);
    const [a, b] = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
    addProduct(out, { a, b, rows: 2, inner: 1, columns: 2 });
    expect(out).toEqual(Float64Array.of(103, 204, 306, 408));
  });
});
