import * as fc from 'fast-check';
import { createRandom, MLPClassifier, StandardScaler, type MLPOptions } from 'nnlab';
import { warningsOf } from '../support/warnings';

/** Two moons of points that no line can part. */
function moons(count: number, seed: number): { x: number[][]; y: number[] } {
  const random = createRandom(seed);
  const y = Array.from({ length: count }, (_, n) => n % 2);
  const x = y.map((side) => {
    const angle = random.uniform(0, Math.PI);
    const [dx, dy] = [random.normal(0, 0.15), random.normal(0, 0.15)];
    return side === 0
      ? [Math.cos(angle) + dx, Math.sin(angle) + dy]
      : [1 - Math.cos(angle) + dx, 0.5 - Math.sin(angle) + dy];
  });
  return { x, y };
}

const { x, y } = moons(120, 1);
const short: MLPOptions = { hiddenLayerSizes: [6], maxIter: 5 };

async function quietly<T>(run: () => Promise<T>): Promise<T> {
  let result: T | undefined;
  await warningsOf(async () => (result = await run()));
  return result!;
}

describe('MLPClassifier learns', () => {
  test.each([
    ['sgd', 0.5],
    ['adam', 0.05],
    ['lbfgs', 1],
  ] as const)('what no line can part, by %s', async (solver, learningRateInit) => {
    const model = new MLPClassifier({ hiddenLayerSizes: [12], solver, learningRateInit, maxIter: 300 });
    await quietly(() => model.fit(x, y));
    expect(model.score(x, y)).toBeGreaterThan(0.95);
  });

  test('words as labels', async () => {
    const names = y.map((label) => ['low', 'high'][label]!);
    const model = await new MLPClassifier<string>({ solver: 'lbfgs', hiddenLayerSizes: [8] }).fit(x, names);
    expect(model.classes_).toEqual(['high', 'low']);
    expect(model.score(x, names)).toBeGreaterThan(0.95);
    expect(new Set(model.predict(x))).toEqual(new Set(['high', 'low']));
  });

  test('patients with 13 features in 100 iterations of 0.001 less than it could, and says so', async () => {
    const random = createRandom(2);
    const patients = Array.from({ length: 240 }, () => Array.from({ length: 13 }, () => random.normal(50, 20)));
    const ill = patients.map((row) => (row[0]! + row[1]! - row[2]! + random.normal(0, 20) > 50 ? 1 : 0));
    const model = new MLPClassifier({ hiddenLayerSizes: [8], learningRateInit: 0.001, maxIter: 100 });
    const scaled = new StandardScaler().fitTransform(patients);
    const warnings = await warningsOf(() => model.fit(scaled, ill));
    expect(warnings).toEqual([
      'ConvergenceWarning: MLPClassifier: 100 iterations (maxIter) were not enough for the loss to settle. Raise maxIter; ' +
        'where the columns of x differ much in size, scale them first (StandardScaler).',
    ]);
    expect(model.nIter_).toBe(100);
    expect(model.lossCurve_.at(-1)).toBeLessThan(model.lossCurve_[0]!);
    expect(model.bestLoss_).toBe(Math.min(...model.lossCurve_));
  });
});

describe('MLPClassifier is repeatable', () => {
  test.each(['sgd', 'adam', 'lbfgs'] as const)(
    'the same seed gives the same weights, another seed others: %s',
    async (solver) => {
      const weights = async (randomState: number) => {
        const model = await quietly(() => new MLPClassifier({ ...short, solver, randomState }).fit(x, y));
        return [...model.coefs_.map(({ data }) => Array.from(data)), ...model.intercepts_.map((b) => Array.from(b))];
      };
      const [one, again, other] = [await weights(7), await weights(7), await weights(8)];
      expect(again).toEqual(one);
      expect(other).not.toEqual(one);
    },
  );

  test('fit begins anew each time', async () => {
    const model = new MLPClassifier(short);
    await quietly(() => model.fit(x, y));
    const first = model.lossCurve_;
    await quietly(() => model.fit(x, y));
    expect(model.lossCurve_).toEqual(first);
  });

  test('the first weights lie within the bound of Glorot, wider where units are not logistic', async () => {
    const first = async (activation: 'relu' | 'logistic') => {
      const options = {
        ...short,
        hiddenLayerSizes: [200],
        activation,
        solver: 'sgd',
        learningRateInit: 1e-12,
      } as const;
      const model = await quietly(() => new MLPClassifier({ ...options, maxIter: 1 }).fit(x, y));
      return Math.max(...model.coefs_[0]!.data.map(Math.abs));
    };
    expect(await first('relu')).toBeLessThanOrEqual(Math.sqrt(6 / 202));
    expect(await first('relu')).toBeGreaterThan(0.95 * Math.sqrt(6 / 202));
    expect(await first('logistic')).toBeLessThanOrEqual(Math.sqrt(2 / 202));
  });

  test('rows in another order give other weights with shuffle off, the same loss in one batch', async () => {
    const all = { ...short, shuffle: false, batchSize: 120, maxIter: 3 };
    const one = await quietly(() => new MLPClassifier(all).fit(x, y));
    const other = await quietly(() => new MLPClassifier(all).fit([...x].reverse(), [...y].reverse()));
    expect(other.lossCurve_).toBeCloseToArray(one.lossCurve_, 1e-12);
  });
});

describe('MLPClassifier stops', () => {
  test('early, keeping the weights that were best on the rows set aside', async () => {
    const options = { hiddenLayerSizes: [12], earlyStopping: true, validationFraction: 0.3, learningRateInit: 0.02 };
    const model = await quietly(() => new MLPClassifier({ ...options, maxIter: 200, nIterNoChange: 5 }).fit(x, y));
    const scores = model.validationScores_!;
    expect(scores).toHaveLength(model.nIter_);
    expect(model.nIter_).toBeLessThan(200);
    expect(model.bestLoss_).toBeUndefined();
    const best = scores.indexOf(Math.max(...scores));
    // Nothing got better by tol in the last six.
    expect(model.nIter_ - 1 - best).toBeGreaterThanOrEqual(5);
    const upToBest = await quietly(() =>
      new MLPClassifier({ ...options, maxIter: best + 1, nIterNoChange: 5 }).fit(x, y),
    );
    expect(upToBest.coefs_).toEqual(model.coefs_);
  });

  test('early with more than two classes too', async () => {
    const three = x.map(([a]) => (a! < 0 ? 0 : a! < 1 ? 1 : 2));
    const options = { ...short, maxIter: 60, earlyStopping: true, learningRateInit: 0.05 };
    const model = await quietly(() => new MLPClassifier(options).fit(x, three));
    expect(model.outActivation_).toBe('softmax');
    expect(Math.max(...model.validationScores_!)).toBeGreaterThan(0.8);
  });

  test('when it comes apart, with the last weights that were finite', async () => {
    const model = new MLPClassifier({ ...short, solver: 'sgd', learningRateInit: 1e200, activation: 'identity' });
    const warnings = await warningsOf(() => model.fit(x, y));
    expect(warnings.join()).toMatch(
      /^ConvergenceWarning: MLPClassifier: the loss stopped being a finite number in iteration 2; the last good weights are kept\. Lower learningRateInit \(now 1e\+200\)\./,
    );
    expect(model.coefs_.every(({ data }) => data.every(Number.isFinite))).toBe(true);
    expect(model.nIter_).toBe(1);
    expect(model.predictProba(x).data.every(Number.isFinite)).toBe(true);
  });
});

describe('MLPClassifier refuses', () => {
  test.each<[options: object, message: string]>([
    [
      { hiddenLayerSizes: 8 },
      'TypeError: MLPClassifier: hiddenLayerSizes is 8; expected an array such as [100] or [64, 32].',
    ],
    [
      { hiddenLayerSizes: [8, 0] },
      'RangeError: MLPClassifier: hiddenLayerSizes[1] is 0; expected a whole number of at least 1.',
    ],
    [
      { activation: 'sigmoid' },
      "RangeError: MLPClassifier: activation is 'sigmoid'; expected one of 'identity', 'logistic', 'tanh', 'relu'.",
    ],
    [{ solver: 'SGD' }, "RangeError: MLPClassifier: solver is 'SGD'; expected one of 'lbfgs', 'sgd', 'adam'."],
    [
      { learningRate: 0.1 },
      "RangeError: MLPClassifier: learningRate is 0.1; expected one of 'constant', 'invscaling', 'adaptive'.",
    ],
    [{ learningRateInit: 0 }, 'RangeError: MLPClassifier: learningRateInit is 0; expected a number above 0.'],
    [{ learningRateInit: -1 }, 'RangeError: MLPClassifier: learningRateInit is -1; expected a number above 0.'],
    [{ alpha: -1 }, 'RangeError: MLPClassifier: alpha is -1; expected a number of at least 0.'],
    [{ alpha: NaN }, 'RangeError: MLPClassifier: alpha is NaN; expected a number of at least 0.'],
    [{ batchSize: 0 }, 'RangeError: MLPClassifier: batchSize is 0; expected a whole number of at least 1.'],
    [{ maxIter: 0 }, 'RangeError: MLPClassifier: maxIter is 0; expected a whole number of at least 1.'],
    [{ nIterNoChange: 0.5 }, 'RangeError: MLPClassifier: nIterNoChange is 0.5; expected a whole number of at least 1.'],
    [{ randomState: -1 }, 'RangeError: MLPClassifier: randomState is -1; expected a whole number in [0, 4294967296).'],
    [{ tol: -1 }, 'RangeError: MLPClassifier: tol is -1; expected a number of at least 0.'],
    [{ powerT: Infinity }, 'RangeError: MLPClassifier: powerT is Infinity; expected a number of at least 0.'],
    [{ momentum: 1 }, 'RangeError: MLPClassifier: momentum is 1; expected a number in [0, 1).'],
    [{ beta1: 1 }, 'RangeError: MLPClassifier: beta1 is 1; expected a number in [0, 1).'],
    [{ beta2: -0.1 }, 'RangeError: MLPClassifier: beta2 is -0.1; expected a number in [0, 1).'],
    [{ epsilon: 0 }, 'RangeError: MLPClassifier: epsilon is 0; expected a number above 0.'],
    [{ validationFraction: 0 }, 'RangeError: MLPClassifier: validationFraction is 0; expected a number above 0.'],
    [{ validationFraction: 1 }, 'RangeError: MLPClassifier: validationFraction is 1; expected a number in [0, 1).'],
    [{ shuffle: 'no' }, "RangeError: MLPClassifier: shuffle is 'no'; expected one of true, false."],
    [{ earlyStopping: 1 }, 'RangeError: MLPClassifier: earlyStopping is 1; expected one of true, false.'],
  ])('%j', (options, message) => {
    let problem = 'nothing';
    try {
      new MLPClassifier(options as MLPOptions);
    } catch (error) {
      problem = String(error);
    }
    expect(problem).toBe(message);
  });

  const weights = { coefs: [[[1], [1]], [[1]]], intercepts: [[0], [0]] };
  test.each<[what: string, initialWeights: object, message: string]>([
    [
      'too few layers',
      { ...weights, coefs: [[[1]]] },
      'initialWeights.coefs has length 1; expected 2, one for each layer.',
    ],
    [
      'too few intercepts',
      { ...weights, intercepts: [] },
      'initialWeights.intercepts has length 0; expected 2, one for each layer.',
    ],
    ['another size', { ...weights, coefs: [[[1, 2]], [[1]]] }, 'initialWeights.coefs[0] is 1 × 2; expected 2 × 1.'],
    [
      'NaN',
      { ...weights, coefs: [[[1], [NaN]], [[1]]] },
      'initialWeights.coefs[0]: row 1, column 0 is NaN; expected a finite number.',
    ],
    [
      'two biases for one unit',
      { ...weights, intercepts: [[0, 1], [0]] },
      'initialWeights.intercepts[0] has 2 values; expected 1 finite numbers, one for each unit.',
    ],
    [
      'a bias of NaN',
      { ...weights, intercepts: [[0], [NaN]] },
      'initialWeights.intercepts[1] has 1 values; expected 1 finite numbers, one for each unit.',
    ],
  ])('initialWeights with %s', async (_, initialWeights, message) => {
    const model = new MLPClassifier({ hiddenLayerSizes: [1], initialWeights: initialWeights as never });
    await expect(model.fit(x, y)).rejects.toThrow(new RangeError(`MLPClassifier: ${message}`));
  });

  test('to set aside too few rows', async () => {
    const model = new MLPClassifier({ ...short, earlyStopping: true, validationFraction: 0.001 });
    await expect(model.fit(x, y)).rejects.toThrow(
      new RangeError(
        'MLPClassifier: validationFraction 0.001 sets aside 1 of 120 rows; expected at least 2, and some left to learn from.',
      ),
    );
  });

  test('to say what it has not learned', () => {
    const model = new MLPClassifier();
    for (const name of [
      'coefs_',
      'intercepts_',
      'lossCurve_',
      'nIter_',
      'loss_',
      'classes_',
      'outActivation_',
    ] as const) {
      expect(() => model[name]).toThrow(`MLPClassifier.${name}: the model has learned nothing yet`);
    }
  });
});

test('an undefined option counts as not given', async () => {
  const model = new MLPClassifier({ hiddenLayerSizes: [3], maxIter: 1, solver: undefined, batchSize: undefined });
  await quietly(() => model.fit(x, y));
  expect(model.nIter_).toBe(1);
});

test('a batch larger than the data takes all rows, and says so', async () => {
  const model = new MLPClassifier({ ...short, batchSize: 500 });
  const [first] = await warningsOf(() => model.fit(x, y));
  expect(first).toBe(
    'UserWarning: MLPClassifier: batchSize 500 is more than the 120 rows there are; a batch takes all.',
  );
});

test('the rows of predictProba are probabilities, whatever the data', async () => {
  const model = await quietly(() =>
    new MLPClassifier({ ...short, activation: 'tanh' }).fit(
      x,
      x.map(([a]) => Math.sign(Math.round(a!))),
    ),
  );
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 5 }), (rows) => {
      const { data } = model.predictProba(rows);
      return rows.every((_, n) => {
        const p = data.subarray(3 * n, 3 * n + 3);
        return Math.abs(p[0]! + p[1]! + p[2]! - 1) < 1e-12 && p.every((value) => value >= 0);
      });
    }),
    { seed: 3, endOnFailure: true },
  );
});
