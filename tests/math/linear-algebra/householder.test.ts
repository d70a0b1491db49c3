import fc from 'fast-check';
import { norm, reflect, reflectOntoAxis, triangularise } from '../../../lib/math/linear-algebra/householder';
import '../../support/matchers';

const columns = fc.integer({ min: 1, max: 6 }).chain((height) => {
  const column = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: height, maxLength: height });
  return fc.array(column, { minLength: 1, maxLength: 6 });
});

/** The products of all pairs of columns. */
function gram(columns: readonly ArrayLike<number>[]): number[][] {
  return columns.map((a) => columns.map((b) => Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0)));
}

describe('reflectOntoAxis', () => {
  test('by hand: (3, 4) is mirrored onto (−5, 0), and (−5, 0) back onto (3, 4)', () => {
    const column = Float64Array.of(3, 4);
    const mirror = reflectOntoAxis(column, 0);
    expect(column).toBeCloseToArray([-5, 0], 1e-15);
    reflect(column, mirror);
    expect(column).toBeCloseToArray([3, 4], 1e-15);
  });

  test('rows before `from` stay as they are', () => {
    const column = Float64Array.of(7, 0, 2);
    reflectOntoAxis(column, 1);
    expect(column).toEqual(Float64Array.of(7, 2, 0));
  });

  test.each([1e-300, 1, 1e300])('works in any unit: %p', (unit) => {
    const column = Float64Array.of(3 * unit, 4 * unit);
    const mirror = reflectOntoAxis(column, 0);
    const other = Float64Array.of(4 * unit, -3 * unit);
    reflect(other, mirror);
    expect(column).toBeCloseToArray([-5 * unit, 0], { relative: 1e-15 });
    expect(other.map((value) => value / unit)).toBeCloseToArray([0, -5], 1e-14);
  });

  test('a column of zeros stays, and its mirror changes nothing', () => {
    const column = new Float64Array(2);
    const mirror = reflectOntoAxis(column, 0);
    const other = Float64Array.of(1, 2);
    reflect(other, mirror);
    expect([column, other]).toEqual([new Float64Array(2), Float64Array.of(1, 2)]);
  });
});

test('triangularise leaves zeros below the diagonal, and keeps all lengths and angles', () => {
  fc.assert(
    fc.property(columns, (given) => {
      const made = given.map((column) => Float64Array.from(column));
      triangularise(made, made.length);
      made.forEach((column, c) => expect(column.subarray(c + 1).every((value) => value === 0)).toBe(true));
      expect(gram(made)).toBeCloseToArray(gram(given), 1e-11);
    }),
  );
});

test.each([
  [[3, 4], 5],
  [[3e200, -4e200], 5e200],
  [[3e-200, 4e-200], 5e-200],
  [[0, 0], 0],
  [[], 0],
])('norm(%j) is %p', (v, expected) => {
  expect([norm(Float64Array.from(v))]).toBeCloseToArray([expected], { relative: 1e-15 });
});
