import { crossValScore, kFold, leastSquares, matMul, polynomialFeatures, r2Score, toRows, type Matrix } from 'nnlab';
import reference from '../../fixtures/math/cross-val-score/cross-val-score.json';
import '../../support/matchers';

/** A straight line through the points, fitted and scored as scikit-learn's LinearRegression. */
class Line {
  private weights = new Float64Array(0);

  fit(x: Matrix, y: number[]): void {
    this.weights = Float64Array.from(leastSquares(polynomialFeatures(x, { degree: 1 }), y));
  }

  score(x: Matrix, y: number[]): number {
    const weights = { data: this.weights, rows: this.weights.length, columns: 1 };
    return r2Score(y, matMul(polynomialFeatures(x, { degree: 1 }), weights).data);
  }
}

/** Records what it was given; its score is the label of the first row it is tested with. */
class Witness {
  readonly seen: { train: number[]; test: number[] } = { train: [], test: [] };

  async fit(x: Matrix, y: number[]): Promise<void> {
    expect(toRows(x).map(([value]) => value)).toEqual(y);
    this.seen.train = y;
  }

  async score(x: Matrix, y: number[]): Promise<number> {
    expect(toRows(x).map(([value]) => value)).toEqual(y);
    this.seen.test = y;
    return y[0]!;
  }
}

const count = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('crossValScore', () => {
  test('crossValScore(line, x, y) equals scikit-learn, fold by fold', async () => {
    const { x, y, nSplits, scores } = reference;
    const cv = kFold(y.length, { nSplits });
    expect(await crossValScore(() => new Line(), x, y, { cv })).toBeCloseToArray(scores, 1e-12);
  });

  test('crossValScore gives each fold a new model, which never sees what it is tested with', async () => {
    const models: Witness[] = [];
    const create = () => models[models.push(new Witness()) - 1]!;
    const y = count(11);
    const scores = await crossValScore(
      create,
      y.map((value) => [value]),
      y,
      { cv: 3 },
    );
    const used = models.filter(({ seen }) => seen.test.length > 0);
    expect(scores).toEqual(used.map(({ seen }) => seen.test[0]));
    expect(used).toHaveLength(3);
    expect(used.flatMap(({ seen }) => seen.test).sort((a, b) => a - b)).toEqual(y);
    for (const { seen } of used) expect([...seen.train, ...seen.test].sort((a, b) => a - b)).toEqual(y);
  });

  test('crossValScore shuffles by randomState', async () => {
    const y = count(30);
    const scores = (randomState?: number) =>
      crossValScore(
        () => new Witness(),
        y.map((v) => [v]),
        y,
        { randomState },
      );
    expect(await scores(1)).toEqual(await scores(1));
    expect(await scores()).toEqual(await scores(0));
    expect(await scores(1)).not.toEqual(await scores(2));
  });

  test('crossValScore gives classifiers stratified folds', async () => {
    const y = [...count(20).map(() => 'often'), ...count(5).map(() => 'seldom')];
    const createModel = () => ({
      fit: () => undefined,
      predictProba: () => undefined,
      score: (_: Matrix, labels: string[]) => labels.filter((label) => label === 'seldom').length,
    });
    expect(
      await crossValScore(
        createModel,
        y.map(() => [0]),
        y,
        { cv: 5 },
      ),
    ).toEqual([1, 1, 1, 1, 1]);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'another number of y',
      () => crossValScore(() => new Line(), [[1], [2]], [1]),
      'crossValScore: x has 2 rows, y 1 values; expected one value for each row.',
    ],
    [
      'more folds than rows',
      () => crossValScore(() => new Line(), [[1], [2]], [1, 2]),
      'crossValScore: cv is 5; expected a whole number in [2, 3).',
    ],
    [
      'NaN',
      () => crossValScore(() => new Line(), [[NaN]], [1]),
      'crossValScore: row 0, column 0 is NaN; expected a finite number.',
    ],
  ])('crossValScore refuses %s', async (_, call, message) => {
    await expect(call()).rejects.toThrow(new RangeError(message));
  });
});
