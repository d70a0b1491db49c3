import { RadialBasisFunctionRegressor } from '../../lib/models/radial-basis-function-regressor';
import type { RadialBasisOptions } from '../../lib/models/radial-basis/radial-basis-options';
import reference from '../fixtures/models/radial-basis-function-network/radial-basis-function-network.json';

const name = 'RadialBasisFunctionRegressor';
const { x, quantity, asked } = reference;

test.each(reference.cases)(
  '$options.width: predictions equal Ridge on rbf_kernel of scikit-learn',
  async (expected) => {
    const network = await new RadialBasisFunctionRegressor(expected.options as RadialBasisOptions).fit(x, quantity);
    expect(network.predict(asked)).toBeCloseToArray(expected.predict, 1e-11);
  },
);

test('with a centre on each row and no ridge, predictions meet the targets', async () => {
  const network = await new RadialBasisFunctionRegressor({ nCenters: 12, ridge: 0 }).fit(x, quantity);
  expect(network.predict(x)).toBeCloseToArray(quantity, 1e-9);
  expect(network.score(x, quantity)).toBeCloseTo(1, 12);
});

test('a sine is learned from 8 bells; far away the intercept is predicted', async () => {
  const line = Array.from({ length: 60 }, (_, n) => [n / 10]);
  const sine = line.map(([value]) => Math.sin(value!));
  const network = await new RadialBasisFunctionRegressor({ nCenters: 8 }).fit(line, sine);
  expect(network.score(line, sine)).toBeGreaterThan(0.999);
  expect(network.predict([[1e6]])[0]).toBe(network.intercept_);
  expect([network.centers_.rows, network.widths_.length, network.coef_.length]).toEqual([8, 8, 8]);
});

test('the same seed gives the same weights, twice', async () => {
  const fit = () => new RadialBasisFunctionRegressor({ nCenters: 4, randomState: 9 }).fit(x, quantity);
  expect((await fit()).coef_).toEqual((await fit()).coef_);
});

describe('bad input', () => {
  test.each<[string, object]>([
    [`${name}: nCenters is 1.5; expected a whole number of at least 1.`, { nCenters: 1.5 }],
    [`${name}: width is Infinity; expected a number above 0.`, { width: Infinity }],
  ])('%s', (message, options) => {
    expect(() => new RadialBasisFunctionRegressor(options)).toThrow(new RangeError(message));
  });

  test.each<[string, number[][], number[]]>([
    [`${name}.fit: x is empty; expected at least one row.`, [], []],
    [`${name}.fit: row 1, column 0 is Infinity; expected a finite number.`, [[0], [Infinity]], [0, 1]],
    [`${name}.fit: x has 2 rows, y 3; expected the same number.`, [[0], [1]], [1, 2, 3]],
    [`${name}.fit: y[1] is NaN; expected a finite number.`, [[0], [1]], [1, NaN]],
    [`${name}.fit: x has 2 rows, nCenters is 10; expected at least one row a centre.`, [[0], [1]], [0, 1]],
  ])('%s', async (message, rows, y) => {
    await expect(new RadialBasisFunctionRegressor().fit(rows, y)).rejects.toThrow(new RangeError(message));
  });

  test('predict, score and fitted state need fit, and as many columns', async () => {
    const network = new RadialBasisFunctionRegressor({ nCenters: 2 });
    for (const member of ['centers_', 'widths_', 'coef_', 'intercept_'] as const) {
      expect(() => network[member]).toThrow(`${name}.${member}: the model has learned nothing yet`);
    }
    expect(() => network.predict([[0]])).toThrow(`${name}.predict: the model has learned nothing yet`);
    await network.fit([[0], [1]], [0, 1]);
    expect(() => network.score([[0, 1]], [1])).toThrow(
      new RangeError(`${name}.score: x has 2 columns; expected 1, as in fit.`),
    );
  });
});
