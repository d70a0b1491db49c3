import fc from 'fast-check';
import { PCA, createRandom, matMul, matrix, toRows } from 'nnlab';
import reference from '../../fixtures/math/pca/pca.json';
import '../../support/matchers';

const number = fc.double({ min: -10, max: 10, noNaN: true });
const tables = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .filter((rows) => rows.some((row) => row.some((value, c) => Math.abs(value - rows[0]![c]!) > 1e-3)));

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, r) => Array.from({ length: n }, (_, c) => (r === c ? 1 : 0)));
}

describe('PCA', () => {
  test('by hand: points on a line of slope 4/3 have one direction, (3, 4) / 5', async () => {
    const pca = await new PCA().fit([
      [0, 0],
      [3, 4],
      [6, 8],
    ]);
    expect(pca.mean_).toEqual(Float64Array.of(3, 4));
    expect(toRows(pca.components_)[0]).toBeCloseToArray([0.6, 0.8], 1e-15);
    // Positions −5, 0, 5: (25 + 0 + 25) / (3 − 1)
    expect(pca.explainedVariance_).toBeCloseToArray([25, 0], 1e-13);
    expect(pca.explainedVarianceRatio_).toBeCloseToArray([1, 0], 1e-15);
    expect(pca.singularValues_).toBeCloseToArray([Math.sqrt(50), 0], 1e-6);
  });

  test.each(Object.entries(reference.cases))('equals scikit-learn: %s', async (_, expected) => {
    const pca = await new PCA({ nComponents: expected.nComponents }).fit(expected.x);
    expect(pca.mean_).toBeCloseToArray(expected.mean, 1e-14);
    expect(toRows(pca.components_)).toBeCloseToArray(expected.components, 1e-10);
    expect(pca.explainedVariance_).toBeCloseToArray(expected.explainedVariance, 1e-13);
    expect(pca.explainedVarianceRatio_).toBeCloseToArray(expected.explainedVarianceRatio, 1e-13);
    expect(pca.singularValues_).toBeCloseToArray(expected.singularValues, 1e-11);
    const z = pca.transform(expected.x.slice(0, 3));
    expect(toRows(z)).toBeCloseToArray(expected.transformed, 1e-10);
    expect(toRows(pca.inverseTransform(z))).toBeCloseToArray(expected.restored, 1e-10);
  });

  test('components are orthonormal, the largest value of each positive, and all of them restore x', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (x) => {
        const pca = new PCA();
        const z = await pca.fitTransform(x);
        const { components_ } = pca;
        const products = matMul(components_, components_, { transposeB: true });
        expect(toRows(products)).toBeCloseToArray(identity(components_.rows), 1e-12);
        for (const row of toRows(components_)) {
          expect(row.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most))).toBeGreaterThan(0);
        }
        expect(toRows(pca.inverseTransform(z))).toBeCloseToArray(x, 1e-11);
        expect(pca.explainedVarianceRatio_.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('wide tables of several strips of columns: components are orthonormal and falling in variance', async () => {
    const random = createRandom(3);
    const x = matrix(
      300,
      240,
      new Float64Array(300 * 240).map((_, i) => random.normal() / (1 + (i % 240))),
    );
    const pca = await new PCA({ nComponents: 12 }).fit(x);
    const { components_, explainedVariance_ } = pca;
    expect(toRows(matMul(components_, components_, { transposeB: true }))).toBeCloseToArray(identity(12), 1e-12);
    const z = toRows(pca.transform(x));
    const variances = identity(12).map((_, k) => z.reduce((sum, row) => sum + row[k]! ** 2, 0) / 299);
    expect(explainedVariance_).toBeCloseToArray(variances, 1e-12);
    expect([...explainedVariance_]).toEqual([...explainedVariance_].sort((a, b) => b - a));
  });

  test('a share that only all components explain keeps them all', async () => {
    const pca = await new PCA({ nComponents: 1 - 1e-17 / 2 - 1e-16 }).fit([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(pca.components_.rows).toBe(2);
  });

  test('transform and inverseTransform keep 32 bits; fit reads DataFrames', async () => {
    const pca = await new PCA({ nComponents: 1 }).fit({ shape: [2, 1], values: [[1], [3]] });
    const z = pca.transform(matrix(1, 1, Float32Array.of(7)));
    expect(z).toEqual(matrix(1, 1, Float32Array.of(5)));
    expect(pca.inverseTransform(z)).toEqual(matrix(1, 1, Float32Array.of(7)));
  });

  test.each([0, -1, 1.5, NaN])('nComponents %p is refused', (nComponents) => {
    expect(() => new PCA({ nComponents })).toThrow(
      new RangeError(
        `PCA: nComponents is ${nComponents}; expected a whole number of at least 1, or a share in (0, 1).`,
      ),
    );
  });

  test.each<[string, () => unknown, Error]>([
    [
      'transform before fit',
      () => new PCA().transform([[1]]),
      new Error('PCA.transform: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
    [
      'inverseTransform before fit',
      () => new PCA().inverseTransform([[1]]),
      new Error('PCA.inverseTransform: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
    [
      'more components than columns',
      () =>
        new PCA({ nComponents: 3 }).fit([
          [1, 2],
          [3, 4],
          [5, 7],
          [8, 8],
        ]),
      new RangeError('PCA.fit: nComponents is 3, x is 4 × 2; expected at most 2 components.'),
    ],
    [
      'one row',
      () => new PCA().fit([[1, 2]]),
      new RangeError('PCA.fit: x has 1 row; expected at least two, or nothing can vary.'),
    ],
    [
      'equal rows',
      () => new PCA().fit([[1], [1]]),
      new RangeError('PCA.fit: all rows of x are the same; expected rows that differ.'),
    ],
    ['NaN', () => new PCA().fit([[NaN]]), new RangeError('PCA.fit: row 0, column 0 is NaN; expected a finite number.')],
  ])('PCA refuses %s', async (_, call, error) => {
    await expect((async () => call())()).rejects.toThrow(error);
  });

  test('transform refuses another width', async () => {
    const pca = await new PCA().fit([
      [1, 2],
      [3, 5],
      [4, 4],
    ]);
    expect(() => pca.transform([[1]])).toThrow(new RangeError('PCA.transform: x has 1 column; expected 2, as in fit.'));
  });
});
