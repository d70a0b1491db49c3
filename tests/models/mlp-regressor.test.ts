import { createRandom, MLPRegressor, type Matrix, type MatrixLike } from 'nnlab';
import { warningsOf } from '../support/warnings';

const random = createRandom(5);
const x = Array.from({ length: 80 }, () => [random.uniform(-3, 3)]);
const wave = x.map(([a]) => Math.sin(a!));

async function quietly<T>(run: () => Promise<T>): Promise<T> {
  let result: T | undefined;
  await warningsOf(async () => (result = await run()));
  return result!;
}

describe('MLPRegressor', () => {
  test('learns a wave', async () => {
    const model = new MLPRegressor({ hiddenLayerSizes: [16], activation: 'tanh', solver: 'lbfgs', maxIter: 500 });
    await quietly(() => model.fit(x, wave));
    expect(model.score(x, wave)).toBeGreaterThan(0.99);
    expect(model.outActivation_).toBe('identity');
    expect(model.predict([[Math.PI / 2]])[0]).toBeCloseTo(1, 1);
  });

  test('without hidden layers and penalty it is least squares: y = 3x + 1 exactly', async () => {
    const model = new MLPRegressor({ hiddenLayerSizes: [], solver: 'lbfgs', alpha: 0, tol: 1e-10 });
    await model.fit([[0], [1], [2]], [1, 4, 7]);
    expect(model.coefs_[0]!.data).toBeCloseToArray([3], 1e-6);
    expect(model.intercepts_[0]).toBeCloseToArray([1], 1e-6);
  });

  test('learns several numbers a row from a table', async () => {
    const both = x.map(([a]) => [a! * 2, 1 - a!]);
    const model = new MLPRegressor<Matrix>({ hiddenLayerSizes: [], solver: 'lbfgs', alpha: 0, tol: 1e-9 });
    await model.fit(x, both);
    expect(model.predict([[1], [2]])).toMatchObject({ rows: 2, columns: 2 });
    expect(model.predict([[1], [2]]).data).toBeCloseToArray([2, 0, 4, -1], 1e-5);
    expect(model.score(x, both)).toBeCloseTo(1, 9);
  });

  test('reads tables of y from a matrix and from what has a shape', async () => {
    const data = Float64Array.from(x, ([a]) => 2 * a!);
    const tables: MatrixLike[] = [
      { data, rows: 80, columns: 1 },
      { shape: [80, 1], values: Array.from(data, (value) => [value]) },
    ];
    for (const table of tables) {
      const model = new MLPRegressor<Matrix>({ hiddenLayerSizes: [], solver: 'lbfgs', alpha: 0, tol: 1e-9 });
      await model.fit(x, table);
      expect(model.predict([[1]]).data).toBeCloseToArray([2], 1e-5);
    }
  });

  test('refuses a table of y that does not fit', async () => {
    const model = new MLPRegressor<Matrix>({ hiddenLayerSizes: [], solver: 'lbfgs' });
    await expect(model.fit([[1], [2]], [[1]])).rejects.toThrow(
      new RangeError('MLPRegressor.fit: x has 2 rows, y 1; expected the same number.'),
    );
    await expect(model.fit([[1], [2]], [[1], [NaN]])).rejects.toThrow(
      new RangeError('MLPRegressor.fit: y: row 1, column 0 is NaN; expected a finite number.'),
    );
    await expect(model.fit([[1], [2]], null as never)).rejects.toThrow(TypeError);
    await model.fit([[1], [2]], [[1], [2]]);
    expect(() =>
      model.score(
        [[1], [2]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toThrow(new RangeError('MLPRegressor.score: y has 2 columns; expected 1, as in fit.'));
  });

  test('stops early by R² on the rows set aside', async () => {
    const options = { hiddenLayerSizes: [12], earlyStopping: true, learningRateInit: 0.02, validationFraction: 0.25 };
    const model = new MLPRegressor({ ...options, activation: 'tanh', maxIter: 500 });
    await quietly(() => model.fit(x, wave));
    expect(model.validationScores_).toHaveLength(model.nIter_);
    expect(Math.max(...model.validationScores_!)).toBeGreaterThan(0.8);
    expect(model.score(x, wave)).toBeGreaterThan(0.8);
  });

  test('the same seed gives the same predictions', async () => {
    const predict = async (randomState: number) => {
      const model = new MLPRegressor({ hiddenLayerSizes: [4], maxIter: 3, randomState });
      await quietly(() => model.fit(x, wave));
      return model.predict(x);
    };
    expect(await predict(1)).toEqual(await predict(1));
    expect(await predict(1)).not.toEqual(await predict(2));
  });

  test('targets that are too large make it come apart, which it says', async () => {
    const huge = wave.map((value) => value * 1e200);
    const bySgd = new MLPRegressor({ hiddenLayerSizes: [4], solver: 'sgd', maxIter: 5 });
    expect((await warningsOf(() => bySgd.fit(x, huge))).join()).toMatch(
      /^ConvergenceWarning: MLPRegressor: the loss stopped being a finite number in iteration 1; .* kept\. Lower learningRateInit/,
    );
    expect([bySgd.nIter_, bySgd.loss_]).toEqual([0, NaN]);
    expect(bySgd.predict(x).every(Number.isFinite)).toBe(true);
    const byLbfgs = new MLPRegressor({ hiddenLayerSizes: [4], solver: 'lbfgs', maxIter: 5 });
    expect((await warningsOf(() => byLbfgs.fit(x, huge))).join()).toMatch(
      /^ConvergenceWarning: MLPRegressor: the loss stopped .* kept\. Where values of x or y are large, scale them/,
    );
  });

  test('says that L-BFGS cannot go on, where the slope is too steep to compute with', async () => {
    const [large, targets] = [x.map(([a]) => [a! * 1e80]), wave.map((value) => value * 1e80)];
    const model = new MLPRegressor({ hiddenLayerSizes: [3], solver: 'lbfgs' });
    expect(await warningsOf(() => model.fit(large, targets))).toEqual([
      'ConvergenceWarning: MLPRegressor: no step down the slope lowers the loss any more, although the slope is still ' +
        'steeper than tol. Scale the columns of x (StandardScaler), or raise tol.',
    ]);
  });
});
