import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LogisticRegression, type LogisticRegressionOptions } from '../../lib/models/logistic-regression';
import { warningsOf } from '../support/warnings';

interface Case {
  readonly name: string;
  readonly options: LogisticRegressionOptions;
  readonly x: number[][];
  readonly y: number[];
  readonly coef: number[][];
  readonly intercept: number[];
  readonly nIter: number;
  readonly probabilities: number[][];
  readonly score: number;
  readonly warns: boolean;
}

const file = path.resolve(__dirname, '../fixtures/models/logistic-regression/logistic-regression.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

describe('LogisticRegression', () => {
  test.each(cases.map((one): [string, Case] => [one.name, one]))('as in scikit-learn: %s', async (_, wanted) => {
    const model = new LogisticRegression(wanted.options);
    const warnings = await warningsOf(() => model.fit(wanted.x, wanted.y));
    expect(model.coef_.data).toBeCloseToArray(wanted.coef.flat(), 1e-5);
    expect([model.coef_.rows, model.coef_.columns]).toEqual([wanted.coef.length, 3]);
    expect(model.intercept_).toBeCloseToArray(wanted.intercept, 1e-5);
    expect(model.nIter_).toBe(wanted.nIter);
    expect(model.predictProba(wanted.x).data).toBeCloseToArray(wanted.probabilities.flat(), 1e-5);
    expect(model.score(wanted.x, wanted.y)).toBeCloseTo(wanted.score, 12);
    expect(warnings.length > 0).toBe(wanted.warns);
  });

  test('one feature, worked by hand: the slope of the loss is 0 at the minimum', async () => {
    const [x, y] = [
      [[-1], [0], [1], [2]],
      [0, 1, 0, 1],
    ];
    const model = await new LogisticRegression({ tol: 1e-10 }).fit(x, y);
    const [w, b] = [model.coef_.data[0]!, model.intercept_[0]!];
    const p = (z: number) => 1 / (1 + Math.exp(-z));
    //                  (p(−w + b) − 0)(−1)  + (p(b) − 1)(0) + (p(w + b) − 0)(1) + (p(2w + b) − 1)(2)     + w
    expect(-p(-w + b) + p(w + b) + 2 * (p(2 * w + b) - 1) + w).toBeCloseTo(0, 8);
    expect(p(-w + b) + (p(b) - 1) + p(w + b) + (p(2 * w + b) - 1)).toBeCloseTo(0, 8);
  });

  test('words as labels come back as words, in the order of the alphabet', async () => {
    const model = await new LogisticRegression<string>().fit([[0], [1], [5], [6]], ['no', 'no', 'yes', 'yes']);
    expect(model.classes_).toEqual(['no', 'yes']);
    expect(model.predict([[-3], [9]])).toEqual(['no', 'yes']);
  });

  test('the probabilities of a row sum to 1, even where one of them is all but certain', async () => {
    const model = await new LogisticRegression({ C: 1e6 }).fit([[0], [1], [2], [30], [31], [60]], [0, 0, 0, 1, 1, 2]);
    const { data } = model.predictProba([[-1000], [1000]]);
    expect(data[0]! + data[1]! + data[2]!).toBeCloseTo(1, 12);
    expect(data[3]! + data[4]! + data[5]!).toBeCloseTo(1, 12);
    expect(Array.from(data).every((p) => p >= 0 && p <= 1)).toBe(true);
  });

  test('fit warns where the iterations do not suffice, and says what to do', async () => {
    const model = new LogisticRegression({ maxIter: 1 });
    const { x, y } = cases[0]!;
    expect(await warningsOf(() => model.fit(x, y))).toEqual([
      'ConvergenceWarning: LogisticRegression: 1 iterations (maxIter) were not enough. Scale the columns of x (StandardScaler), or raise maxIter.',
    ]);
  });

  test('fit warns where the values are too large to compute with', async () => {
    const model = new LogisticRegression();
    const warnings = await warningsOf(() => model.fit([[1e200], [-1e200], [1e200]], [0, 1, 1]));
    expect(warnings.join()).toMatch(/^ConvergenceWarning: LogisticRegression: .*Scale the columns of x/);
  });
});
