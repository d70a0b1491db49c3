import { matrix, polynomialFeatures, toRows } from 'nnlab';
import reference from '../../fixtures/math/polynomial-features/polynomial-features.json';
import '../../support/matchers';

describe('polynomialFeatures', () => {
  test('polynomialFeatures([[2, 3, 5]]) by hand', () => {
    const products = [1, 2, 3, 5, 2 * 2, 2 * 3, 2 * 5, 3 * 3, 3 * 5, 5 * 5];
    expect(toRows(polynomialFeatures([[2, 3, 5]]))).toEqual([products]);
    expect(toRows(polynomialFeatures([[2, 3, 5]], { includeBias: false }))).toEqual([products.slice(1)]);
  });

  test.each(reference.cases)(
    'polynomialFeatures($x, { degree: $degree }) equals scikit-learn',
    ({ x, degree, includeBias, features }) => {
      expect(toRows(polynomialFeatures(x, { degree, includeBias }))).toBeCloseToArray(features, { relative: 1e-14 });
    },
  );

  test('polynomialFeatures keeps 32 bits, and reads DataFrames', () => {
    const single = matrix(1, 1, Float32Array.of(2));
    expect(polynomialFeatures(single)).toEqual(matrix(1, 3, Float32Array.of(1, 2, 4)));
    expect(toRows(polynomialFeatures({ shape: [1, 1], values: [[-1000]] }))).toEqual([[1, -1000, 1e6]]);
  });

  test.each<[string, () => unknown, string]>([
    [
      'degree 0',
      () => polynomialFeatures([[1]], { degree: 0 }),
      'polynomialFeatures: degree is 0; expected a whole number of at least 1.',
    ],
    ['NaN', () => polynomialFeatures([[NaN]]), 'polynomialFeatures: row 0, column 0 is NaN; expected a finite number.'],
    [
      'what fits no memory',
      () => polynomialFeatures([new Array<number>(784).fill(1)], { degree: 4 }),
      //                                         788 · 787 · 786 · 785 / 4!
      'polynomialFeatures: degree 4 makes 1 × 15943435565 values of 1 × 784; expected at most 268435456. ' +
        'Take a lower degree or fewer columns.',
    ],
  ])('polynomialFeatures refuses %s', (_, call, message) => expect(call).toThrow(new RangeError(message)));
});
