import { createRandom } from 'nnlab';
import { fitStochastic, type StochasticOptions } from '../../../lib/models/perceptron/fit-stochastic';
import type { Trainer } from '../../../lib/models/perceptron/trainer';

/** A trainer without arithmetic: the losses are written down, and its only weight counts the steps. */
function scripted(losses: readonly number[]) {
  let steps = 0;
  const seen: number[][] = [];
  const rates: number[] = [];
  const trainer: Trainer = {
    learningRate: 1,
    step(rows) {
      seen.push(Array.from(rows));
      rates.push(trainer.learningRate);
      return losses[steps++] ?? losses.at(-1)!;
    },
    predict: (x) => x,
    weights: () => ({ coefs: [], intercepts: [Float64Array.of(steps)] }),
    restore: ({ intercepts }) => void (steps = intercepts[0]![0]!),
  };
  return { trainer, seen, rates, steps: () => steps };
}

const options: StochasticOptions = {
  solver: 'sgd',
  learningRate: 'constant',
  learningRateInit: 1,
  powerT: 0.5,
  maxIter: 20,
  nIterNoChange: 2,
  tol: 0.1,
  shuffle: false,
};

/** One batch a pass, unless said otherwise. */
const fit = (trainer: Trainer, given: Partial<Parameters<typeof fitStochastic>[1]> = {}) => {
  return fitStochastic(trainer, { ...options, rows: [0, 1, 2], batchRows: 3, random: createRandom(1), ...given });
};

describe('fitStochastic', () => {
  test('ends after more than nIterNoChange passes that do not lower the best loss by tol', async () => {
    // 4, 3 are progress; 2.9375, 2.921875, 2.90625 are not, although each is the lowest so far.
    const { trainer } = scripted([4, 3, 2.9375, 2.921875, 2.90625, 0]);
    const record = await fit(trainer);
    expect(record).toEqual({
      lossCurve: [4, 3, 2.9375, 2.921875, 2.90625],
      bestLoss: 2.90625,
      validationScores: undefined,
      outcome: 'converged',
    });
  });

  test('a trainer, and a score, that give promises are waited for', async () => {
    const play = async (later: boolean) => {
      const { trainer, seen } = scripted([9, 8, 7, 6]);
      const scores = [0.5, 0.9, 0.8, 0.7];
      const step = async (rows: ArrayLike<number>) => trainer.step(rows);
      const validate = later ? async () => scores.shift()! : () => scores.shift()!;
      const record = await fit(later ? { ...trainer, step } : trainer, { batchRows: 2, maxIter: 4, validate });
      return { record, seen };
    };
    expect(await play(true)).toEqual(await play(false));
  });

  test('a loss that falls by exactly tol is progress', async () => {
    const { trainer } = scripted([4, 3.75, 3.5, 3.25, 3]);
    const { outcome } = await fit(trainer, { tol: 0.25, maxIter: 5, nIterNoChange: 1 });
    expect(outcome).toBe('maxIter');
  });

  test('takes the rows in batches, the last one smaller, and averages their losses by their size', async () => {
    const { trainer, seen } = scripted([1, 4]);
    const { lossCurve } = await fit(trainer, { batchRows: 2, maxIter: 1 });
    expect(seen).toEqual([[0, 1], [2]]);
    expect(lossCurve).toEqual([(2 * 1 + 1 * 4) / 3]);
  });

  test('shuffles all rows anew for each pass', async () => {
    const { trainer, seen } = scripted([9, 8, 7, 6]);
    const rows = Array.from({ length: 20 }, (_, n) => n);
    await fit(trainer, { rows, batchRows: 20, shuffle: true, maxIter: 2 });
    for (const order of seen) expect([...order].sort((a, b) => a - b)).toEqual(rows);
    expect(seen[0]).not.toEqual(seen[1]);
  });

  test("'invscaling' divides the first rate by (rows seen + 1)^powerT", async () => {
    const { trainer, rates } = scripted([9, 8, 7]);
    await fit(trainer, { learningRate: 'invscaling', maxIter: 3 });
    expect(rates).toBeCloseToArray([1, 1 / Math.sqrt(4), 1 / Math.sqrt(7)], 1e-12);
  });

  test("'adaptive' takes a fifth where it would end, until the rate is too small", async () => {
    const { trainer, rates } = scripted([1]);
    const { outcome } = await fit(trainer, { learningRate: 'adaptive', maxIter: 1000 });
    expect(outcome).toBe('converged');
    expect([...new Set(rates)]).toBeCloseToArray(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => 5 ** -k),
      { relative: 1e-9 },
    );
  });

  test.each(['invscaling', 'adaptive'] as const)('%s is for SGD: Adam scales by itself', async (learningRate) => {
    const { trainer, rates } = scripted([1]);
    const { outcome } = await fit(trainer, { learningRate, solver: 'adam', maxIter: 100 });
    expect(outcome).toBe('converged');
    expect(new Set(rates)).toEqual(new Set([1]));
  });

  test('with a score to watch, it goes by that, and back to the weights that were best', async () => {
    const { trainer, steps } = scripted([9, 8, 7, 6, 5, 4]);
    const scores = [0.5, 0.9, 0.8, 0.95, 0.8];
    const left = [...scores];
    const record = await fit(trainer, { validate: () => left.shift()! });
    // 0.95 is the best, but no progress by 0.1.
    expect(record).toEqual({
      lossCurve: [9, 8, 7, 6, 5],
      bestLoss: undefined,
      validationScores: scores,
      outcome: 'converged',
    });
    expect(steps()).toBe(4);
  });

  test('where a loss is not finite, it goes back to the last good weights', async () => {
    const { trainer, steps } = scripted([9, 8, NaN]);
    const { outcome, lossCurve } = await fit(trainer);
    expect([outcome, lossCurve]).toEqual(['diverged', [9, 8]]);
    expect(steps()).toBe(1);
  });
});
