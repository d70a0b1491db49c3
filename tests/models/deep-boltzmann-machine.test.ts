import { toMatrix, toRows } from '../../lib/math/matrix';
import { createRandom } from '../../lib/math/random';
import { DeepBoltzmannMachine } from '../../lib/models/deep-boltzmann-machine';
import {
  gibbsStep,
  meanField,
  tossedCoins,
  type DeepBoltzmannParameters,
} from '../../lib/models/boltzmann/deep-boltzmann-parameters';
import reference from '../fixtures/models/deep-boltzmann-machine/deep-boltzmann-machine.json';
import { warningsOf } from '../support/warnings';

const name = 'DeepBoltzmannMachine';
const { x, fit, given } = reference;
const small = { hiddenLayerSizes: [3, 2], batchSize: 4, pretrainingIter: 1, nIter: 2 };

const machine: DeepBoltzmannParameters = {
  components_: given.components.map((rows) => toMatrix(rows)),
  intercepts_: given.intercepts.map((b) => Float64Array.from(b)),
};

describe('fit', () => {
  test.each([
    ['pretraining', { ...fit.options, nIter: 0 }, fit.pretrained],
    ['pretraining and joint training', fit.options, fit.fitted],
  ])('%s equals NumPy', async (_, options, expected) => {
    const model = await new DeepBoltzmannMachine(options).fit(x);
    expect(model.components_.map(toRows)).toBeCloseToArray(expected.components, 1e-12);
    expect([...model.intercepts_]).toBeCloseToArray(expected.intercepts, 1e-12);
  });

  test('fit raises the likelihood of two patterns, in joint training too', async () => {
    const patterns = [
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ];
    const options = { hiddenLayerSizes: [4, 2], batchSize: 10, pretrainingIter: 300, randomState: 1 };
    const rows = Array.from({ length: 10 }, (_, n) => patterns[n % 2]!);
    const share = async (nIter: number) => {
      const model = await new DeepBoltzmannMachine({ ...options, nIter }).fit(rows);
      const dreams = toRows(model.sample({ count: 400, steps: 50 }));
      return dreams.reduce((sum, p) => sum + patterns.reduce((of, v) => of + likelihood(v, p), 0), 0) / 400;
    };
    const likelihood = (v: number[], p: number[]) => v.reduce((all, on, i) => all * (on ? p[i]! : 1 - p[i]!), 1);
    const [before, after] = [await share(0), await share(1500)];
    // Tossed coins show one of the two patterns in 2 of 16 dreams.
    expect(after).toBeGreaterThan(0.8);
    expect(after).toBeGreaterThan(before);
  });

  test('fit with the same seed gives the same weights, twice; with another seed others', async () => {
    const run = (randomState: number) => new DeepBoltzmannMachine({ ...small, randomState }).fit(x);
    const [first, again, other] = [await run(1), await run(1), await run(2)];
    expect([again.components_, again.intercepts_]).toEqual([first.components_, first.intercepts_]);
    expect((await again.fit(x)).components_).toEqual(first.components_);
    expect(other.components_).not.toEqual(first.components_);
  });

  test('one hidden layer is a restricted Boltzmann machine: nothing is doubled, mean field is exact', async () => {
    const model = await new DeepBoltzmannMachine({ ...small, hiddenLayerSizes: [3] }).fit(x);
    const [row] = toRows(model.transform([x[0]!]));
    const expected = toRows(model.components_[0]!).map((weights, j) => {
      const total = weights.reduce((sum, w, i) => sum + w * x[0]![i]!, model.intercepts_[1]![j]!);
      return 1 / (1 + Math.exp(-total));
    });
    expect(row).toBeCloseToArray(expected, 1e-14);
  });

  test('onIteration is told of each joint pass; x is not changed', async () => {
    const seen: number[] = [];
    const rows = toMatrix(x);
    await new DeepBoltzmannMachine({ ...small, onIteration: (iteration) => void seen.push(iteration) }).fit(rows);
    expect([seen, rows]).toEqual([[1, 2], toMatrix(x)]);
  });

  test('fit warns where the weights run away', async () => {
    const warnings = await warningsOf(() =>
      new DeepBoltzmannMachine({ ...small, nIter: 20, learningRate: 1000 }).fit(x),
    );
    expect(warnings).toEqual([
      expect.stringMatching(
        /^ConvergenceWarning: DeepBoltzmannMachine\.fit: the machine reconstructs its data worse than tossed coins would \(cross-entropy [\d.e+]+ a value, coins 0\.693\); the weights have run away: lower learningRate\.$/,
      ),
    ]);
  });
});

describe('mean-field inference', () => {
  test('meanField(machine, v) equals NumPy', () => {
    const states = meanField(machine, toMatrix(x), { steps: 100 });
    expect(states.map(toRows)).toBeCloseToArray(given.meanField, 1e-12);
  });

  /** What mean field gives in place of ln p(v), for each row. */
  const bounds = (steps: number): number[] => {
    const states = meanField(machine, toMatrix(x), { steps }).map(toRows);
    const entropy = (p: number) => -(p * Math.log(p) + (1 - p) * Math.log(1 - p));
    return x.map((_, n) => {
      let bound = -given.logZ;
      states.forEach((layer, l) => {
        const row = layer[n]!;
        row.forEach((p, i) => (bound += p * machine.intercepts_[l]![i]! + (l > 0 ? entropy(p) : 0)));
        const above = states[l + 1]?.[n];
        above?.forEach((q, j) => row.forEach((p, i) => (bound += q * given.components[l]![j]![i]! * p)));
      });
      return bound;
    });
  };

  test('each round raises the bound, and the bound stays below the exact log-likelihood, close to it in the end', () => {
    const rounds = [0, 1, 2, 100].map(bounds);
    expect(rounds).toBeCloseToArray(given.bounds, 1e-9);
    for (const [n, exact] of given.logLikelihoods.entries()) {
      for (let r = 1; r < rounds.length; r++) expect(rounds[r]![n]!).toBeGreaterThanOrEqual(rounds[r - 1]![n]! - 1e-12);
      expect(rounds.at(-1)![n]!).toBeLessThanOrEqual(exact);
      expect(exact - rounds.at(-1)![n]!).toBeLessThan(0.5);
    }
  });
});

test('gibbsStep samples the distribution of the machine', () => {
  const random = createRandom(4);
  let chains = tossedCoins(machine, 500, random);
  const counts = new Array<number>(32).fill(0);
  for (let step = -30; step < 60; step++) {
    chains = gibbsStep(machine, chains, random);
    if (step < 0) continue;
    for (const row of toRows(chains[0]!)) counts[row.reduce((state, on) => state * 2 + on, 0)]!++;
  }
  const shares = counts.map((count) => count / (60 * 500));
  expect(shares).toBeCloseToArray(given.visibleShares, 0.012);
});

describe('a fitted machine', () => {
  test('transform(x) is the last of inferLayers(x), and chunks of rows do not matter', async () => {
    const model = await new DeepBoltzmannMachine(small).fit(x);
    const many = Array.from({ length: 600 }, (_, n) => x[n % x.length]!);
    const [first, top] = model.inferLayers(many);
    expect([first!.columns, top!.columns]).toEqual([3, 2]);
    expect(model.transform(many)).toEqual(top);
    expect(top!.data.slice(-2)).toEqual(model.transform([many[599]!]).data);
    expect(model.reconstruct(many).columns).toBe(5);
  });

  test('sample() gives one row of probabilities, other ones each time, the same from the same seed', async () => {
    const [a, b] = [await new DeepBoltzmannMachine(small).fit(x), await new DeepBoltzmannMachine(small).fit(x)];
    const dreams = [a.sample(), a.sample({ steps: 3 })];
    expect([b.sample(), b.sample({ steps: 3 })]).toEqual(dreams);
    expect([dreams[0]!.rows, dreams[0]!.columns]).toEqual([1, 5]);
    expect(dreams[0]!.data.every((p) => p > 0 && p < 1)).toBe(true);
    expect(dreams[1]).not.toEqual(dreams[0]);
  });
});

describe('bad input', () => {
  test.each<[string, object]>([
    [`${name}: hiddenLayerSizes is empty; expected at least one hidden layer.`, { hiddenLayerSizes: [] }],
    [`${name}: hiddenLayerSizes[0] is -3; expected a whole number of at least 1.`, { hiddenLayerSizes: [-3] }],
    [`${name}: learningRate is 0; expected a number above 0.`, { learningRate: 0 }],
    [`${name}: batchSize is 0; expected a whole number of at least 1.`, { batchSize: 0 }],
    [`${name}: pretrainingIter is -1; expected a whole number of at least 0.`, { pretrainingIter: -1 }],
    [`${name}: nIter is NaN; expected a whole number of at least 0.`, { nIter: NaN }],
    [`${name}: nGibbsSteps is 0; expected a whole number of at least 1.`, { nGibbsSteps: 0 }],
    [`${name}: meanFieldSteps is 0; expected a whole number of at least 1.`, { meanFieldSteps: 0 }],
    [`${name}: randomState is 0.5; expected a whole number in [0, 4294967296).`, { randomState: 0.5 }],
  ])('%s', (message, options) => {
    expect(() => new DeepBoltzmannMachine(options)).toThrow(new RangeError(message));
  });

  test.each<[string, number[][]]>([
    [`${name}.fit: x is empty; expected at least one row.`, []],
    [`${name}.fit: row 1 has 1 value, row 0 has 2; expected the same number.`, [[0, 1], [1]]],
    [`${name}.fit: row 0, column 1 is NaN; expected a finite number.`, [[0, NaN]]],
    [
      `${name}.fit: row 0, column 0 of x is -1; expected a number in [0, 1], the probability of a unit to be on. ` +
        'Divide pixels by 255; for other data take MinMaxScaler.',
      [[-1]],
    ],
  ])('%s', async (message, rows) => {
    await expect(new DeepBoltzmannMachine().fit(rows)).rejects.toThrow(new RangeError(message));
  });

  test('all else needs fit, and as many columns', async () => {
    const model = new DeepBoltzmannMachine(small);
    const methods = ['transform', 'inferLayers', 'reconstruct'] as const;
    for (const method of methods) {
      expect(() => model[method](x)).toThrow(`${name}.${method}: the model has learned nothing yet`);
    }
    expect(() => model.sample()).toThrow(`${name}.sample: the model has learned nothing yet`);
    for (const member of ['components_', 'intercepts_'] as const) {
      expect(() => model[member]).toThrow(`${name}.${member}: the model has learned nothing yet`);
    }
    await model.fit(x);
    for (const method of methods) {
      const message = `${name}.${method}: x has 2 columns; expected 5, as in fit.`;
      expect(() => model[method]([[0, 1]])).toThrow(new RangeError(message));
    }
    for (const wrong of [{ count: 0 }, { steps: 1.5 }]) {
      expect(() => model.sample(wrong)).toThrow(
        /^DeepBoltzmannMachine\.sample: \w+ is [\d.]+; expected a whole number/,
      );
    }
  });
});
