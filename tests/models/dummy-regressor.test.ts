import * as fc from 'fast-check';
import { DummyRegressor } from 'nnlab';

describe('DummyRegressor', () => {
  test.each<[strategy: 'mean' | 'median', y: number[], constant: number]>([
    ['mean', [1, 2, 3, 10], 4],
    ['median', [10, 1, 3, 2], 2.5],
    ['median', [9, 1, 5], 5],
  ])('%s of %j is %d', async (strategy, y, constant) => {
    const model = await new DummyRegressor({ strategy }).fit(
      y.map((value) => [value]),
      y,
    );
    expect(model.constant_).toBe(constant);
    expect(model.predict([[0], [1]])).toEqual(Float64Array.of(constant, constant));
  });

  test('the mean scores R² = 0 on what it has learned from, the median at most that', async () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(values, async (y) => {
        fc.pre(new Set(y).size > 1);
        const x = y.map((value) => [value]);
        const mean = await new DummyRegressor().fit(x, y);
        const median = await new DummyRegressor({ strategy: 'median' }).fit(x, y);
        return Math.abs(mean.score(x, y)) < 1e-9 && median.score(x, y) < 1e-9;
      }),
      { seed: 5, endOnFailure: true },
    );
  });

  test('refuses another strategy, and says nothing before fit', () => {
    expect(() => new DummyRegressor({ strategy: 'mode' as never })).toThrow(
      new RangeError("DummyRegressor: strategy is 'mode'; expected one of 'mean', 'median'."),
    );
    expect(() => new DummyRegressor().constant_).toThrow('DummyRegressor.constant_: the model has learned nothing yet');
  });
});
