import fc from 'fast-check';
import { KMeans } from '../../lib/math/clustering/k-means';
import { matrix, toMatrix, toRows } from '../../lib/math/matrix';
import { createRandom } from '../../lib/math/random';
import { RadialBasisFunctionNetwork } from '../../lib/models/radial-basis-function-network';
import type { RadialBasisOptions } from '../../lib/models/radial-basis/radial-basis-options';
import reference from '../fixtures/models/radial-basis-function-network/radial-basis-function-network.json';
import { warningsOf } from '../support/warnings';

const name = 'RadialBasisFunctionNetwork';
const { x, labels, asked } = reference;

/** Two rings, which no straight line separates. */
function rings(count: number, seed: number): { x: number[][]; y: string[] } {
  const random = createRandom(seed);
  const y = Array.from({ length: count }, (_, n) => (n % 2 ? 'outer' : 'inner'));
  const rows = y.map((label) => {
    const [angle, radius] = [random.uniform(0, 2 * Math.PI), (label === 'outer' ? 2 : 1) + random.normal(0, 0.1)];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { x: rows, y };
}

describe('fit', () => {
  test.each(reference.cases)('$options.width: outputs equal Ridge on rbf_kernel of scikit-learn', async (expected) => {
    const network = await new RadialBasisFunctionNetwork(expected.options as RadialBasisOptions).fit(x, labels);
    expect([...network.widths_].sort((a, b) => a - b)).toBeCloseToArray(expected.sortedWidths, 1e-12);
    expect(toRows(network.decisionFunction(asked))).toBeCloseToArray(expected.decisionFunction, 1e-11);
    expect(network.classes_).toEqual([1, 3, 8]);
  });

  test('fit by hand: two centres, each its own row', async () => {
    const network = await new RadialBasisFunctionNetwork({ nCenters: 2, width: 1, ridge: 0 }).fit([[0], [2]], [5, 7]);
    // Each bell gives 1 at home and e^(−2²/2) at the other centre; outputs meet the one-hot targets.
    const near = (value: number) => Math.exp(-(value ** 2) / 2);
    const first = network.centers_.data[0] === 0 ? [1, near(2)] : [near(2), 1];
    expect(toRows(network.transform([[0]]))).toBeCloseToArray([first], 1e-15);
    expect(toRows(network.decisionFunction([[0], [2]]))).toBeCloseToArray(
      [
        [1, 0],
        [0, 1],
      ],
      1e-12,
    );
    //   at 3: the bell at 2 gives e^(−½), that at 0 e^(−4.5); the outputs are ½ ± ½ (e^(−½) − e^(−4.5)) / (1 − e^(−2))
    const half = ((near(1) - near(3)) / (1 - near(2))) * 0.5;
    expect(toRows(network.decisionFunction([[3]]))).toBeCloseToArray([[0.5 - half, 0.5 + half]], 1e-12);
  });

  test('fit tells apart what no straight line separates', async () => {
    const [train, test] = [rings(200, 1), rings(200, 2)];
    const network = await new RadialBasisFunctionNetwork<string>({ nCenters: 20 }).fit(train.x, train.y);
    expect(network.score(test.x, test.y)).toBeGreaterThan(0.98);
    expect(network.coef_).toMatchObject({ rows: 20, columns: 2 });
    expect(network.intercept_).toHaveLength(2);
  });

  test('fit with the same seed gives the same weights, twice; with another seed others', async () => {
    const { x, y } = rings(60, 3);
    const fit = (randomState: number) => new RadialBasisFunctionNetwork<string>({ nCenters: 5, randomState }).fit(x, y);
    const [first, again, other] = [await fit(1), await fit(1), await fit(2)];
    expect([again.centers_, again.coef_]).toEqual([first.centers_, first.coef_]);
    expect((await again.fit(x, y)).coef_).toEqual(first.coef_);
    expect(other.centers_).not.toEqual(first.centers_);
  });

  test('fit does not change x, and takes 32-bit floats', async () => {
    const single = matrix(2, 1, Float32Array.of(0, 2));
    const network = await new RadialBasisFunctionNetwork({ nCenters: 2 }).fit(single, [0, 1]);
    expect(single.data).toEqual(Float32Array.of(0, 2));
    expect(network.predict(single)).toEqual([0, 1]);
  });

  test('tol: the smaller, the closer the centres come to where k-means would end', async () => {
    const { x, y } = rings(300, 4);
    const fit = (tol: number) => new RadialBasisFunctionNetwork<string>({ nCenters: 15, tol }).fit(x, y);
    const { clusterCenters_: rest } = await new KMeans({ nClusters: 15, tol: 0 }).fit(x);
    const missed = async (tol: number) => {
      const { data } = (await fit(tol)).centers_;
      return Array.from(data).reduce((sum, value, i) => sum + (value - rest.data[i]!) ** 2, 0);
    };
    expect(await missed(0)).toBe(0);
    expect(await missed(0.2)).toBeGreaterThan(await missed(0.02));
  });

  test('centerSamples: the centres come from so many rows only', async () => {
    const far = Array.from({ length: 50 }, (_, n) => [n * 10]);
    const y = far.map((_, n) => n % 2);
    const network = await new RadialBasisFunctionNetwork({ nCenters: 4, centerSamples: 4 }).fit(far, y);
    expect(Array.from(network.centers_.data, (c) => c % 10)).toBeCloseToArray([0, 0, 0, 0], 1e-9);
  });
});

describe('widths', () => {
  test("'perCenter' by hand: the root mean square distance to the two nearest centres", async () => {
    const options = { nCenters: 3, width: 'perCenter' } as const;
    const network = await new RadialBasisFunctionNetwork(options).fit([[0], [1], [4]], [0, 1, 0]);
    const at = (center: number) => network.widths_[network.centers_.data.indexOf(center)];
    expect(at(0)).toBeCloseTo(Math.sqrt((1 + 16) / 2), 12);
    expect(at(1)).toBeCloseTo(Math.sqrt((1 + 9) / 2), 12);
    expect(at(4)).toBeCloseTo(Math.sqrt((9 + 16) / 2), 12);
  });

  test('a single centre is as wide as the rows around it lie', async () => {
    const network = await new RadialBasisFunctionNetwork({ nCenters: 1 }).fit([[-3], [3], [3], [-3]], [0, 1, 1, 0]);
    expect(Array.from(network.widths_)).toBeCloseToArray([3], 1e-12);
  });

  test.each(['shared', 'perCenter'] as const)('rows that are all equal do not make %s widths 0', async (width) => {
    const network = new RadialBasisFunctionNetwork({ nCenters: 2, width });
    const warnings = await warningsOf(() => network.fit([[1], [1], [1]], [0, 1, 1]));
    expect(warnings.join()).toMatch(/^ConvergenceWarning: KMeans: found 1 distinct clusters/);
    expect(network.widths_).toEqual(Float64Array.of(1, 1));
    expect(network.predict([[1]])).toEqual([1]);
  });
});

describe('a fitted network', () => {
  test('outputs of any row sum to 1; probabilities are in [0, 1], sum to 1 and agree with predict', async () => {
    const network = await new RadialBasisFunctionNetwork({ nCenters: 6, ridge: 0.01 }).fit(x, labels);
    const anyRow = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyRow, (row) => {
        const outputs = Array.from(network.decisionFunction([row]).data);
        const p = Array.from(network.predictProba([row]).data);
        expect(outputs.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
        expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(p.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(network.classes_[p.indexOf(Math.max(...p))]).toBe(network.predict([row])[0]);
      }),
    );
  });

  test('hidden units see nothing far away: there the outputs are the intercept', async () => {
    const network = await new RadialBasisFunctionNetwork({ nCenters: 6 }).fit(x, labels);
    expect(Array.from(network.transform([[1e4, 0, 0]]).data)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(network.decisionFunction([[1e4, 0, 0]]).data).toEqual(network.intercept_);
  });

  test('more rows than are computed at once give the same as one by one', async () => {
    const network = await new RadialBasisFunctionNetwork({ nCenters: 6 }).fit(x, labels);
    const many = Array.from({ length: 1100 }, (_, n) => [n / 500, 0, 1]);
    const [whole, last] = [network.transform(many), network.transform([many[1099]!])];
    expect(whole.data.subarray(1099 * 6)).toBeCloseToArray(last.data, 1e-14);
  });
});

describe('bad input', () => {
  test.each<[string, object]>([
    [`${name}: nCenters is 0; expected a whole number of at least 1.`, { nCenters: 0 }],
    [`${name}: width is 0; expected a number above 0.`, { width: 0 }],
    [`${name}: width is 'wide'; expected one of 'shared', 'perCenter'.`, { width: 'wide' }],
    [`${name}: nNeighbors is 0; expected a whole number of at least 1.`, { nNeighbors: 0 }],
    [`${name}: ridge is -1; expected a number of at least 0.`, { ridge: -1 }],
    [`${name}: centerSamples is 5; expected a whole number of at least 10.`, { centerSamples: 5 }],
    [`${name}: randomState is NaN; expected a whole number in [0, 4294967296).`, { randomState: NaN }],
  ])('%s', (message, options) => {
    expect(() => new RadialBasisFunctionNetwork(options)).toThrow(new RangeError(message));
  });

  const two = [[0], [1]];
  test.each<[string, number[][], number[]]>([
    [`${name}.fit: x is empty; expected at least one row.`, [], []],
    [`${name}.fit: row 1 has 1 value, row 0 has 2; expected the same number.`, [[0, 1], [1]], [0, 1]],
    [`${name}.fit: row 0, column 0 is NaN; expected a finite number.`, [[NaN], [1]], [0, 1]],
    [`${name}.fit: x has 2 rows, y 1; expected the same number.`, two, [1]],
    [`${name}.fit: y holds one class only, 1; expected at least two.`, two, [1, 1]],
    [`${name}.fit: x has 2 rows, nCenters is 10; expected at least one row a centre.`, two, [0, 1]],
  ])('%s', async (message, rows, y) => {
    await expect(new RadialBasisFunctionNetwork().fit(rows, y)).rejects.toThrow(new RangeError(message));
  });

  const methods = ['transform', 'decisionFunction', 'predict', 'predictProba'] as const;
  test.each(methods)('%s needs fit, and as many columns', async (method) => {
    const network = new RadialBasisFunctionNetwork({ nCenters: 2 });
    const message = `${name}.${method}: the model has learned nothing yet; expected \`await model.fit(…)\` before.`;
    expect(() => network[method](two)).toThrow(message);
    await network.fit(two, [0, 1]);
    const wide = `${name}.${method}: x has 2 columns; expected 1, as in fit.`;
    expect(() => network[method]([[0, 1]])).toThrow(new RangeError(wide));
  });

  test('score refuses a label that fit has not seen; fitted state needs fit', async () => {
    const network = new RadialBasisFunctionNetwork({ nCenters: 2 });
    for (const member of ['classes_', 'centers_', 'widths_', 'coef_', 'intercept_'] as const) {
      expect(() => network[member]).toThrow(`${name}.${member}: the model has learned nothing yet`);
    }
    await network.fit(toMatrix(two), [0, 1]);
    expect(() => network.score([[0]], [2])).toThrow(
      new RangeError(`${name}.score: y[0] is 2; expected a label that fit has seen: 0, 1.`),
    );
  });
});
