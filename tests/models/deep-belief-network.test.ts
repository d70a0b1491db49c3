import { matrix, toMatrix, toRows } from '../../lib/math/matrix';
import { DeepBeliefNetwork, type DeepBeliefNetworkOptions } from '../../lib/models/deep-belief-network';
import reference from '../fixtures/models/deep-belief-network/deep-belief-network.json';
import { warningsOf } from '../support/warnings';

const name = 'DeepBeliefNetwork';
const { x, machines, options } = reference;
const small = { hiddenLayerSizes: [4, 3], nIter: 2, batchSize: 4 };

// Two patterns, each with one value flipped now and then.
const patterns = Array.from({ length: 40 }, (_, n) =>
  [1, 1, 1, 0, 0, 0].map((on, i) => (on === n % 2 ? 0 : 1) ^ (i === n % 11 ? 1 : 0)),
);
const sides = patterns.map((_, n) => (n % 2 ? 'right' : 'left'));

describe('fit', () => {
  test('layers, transform and inverseTransform equal a stack of BernoulliRBM of scikit-learn', async () => {
    const network = await new DeepBeliefNetwork(options).fit(x);
    network.machines_.forEach((machine, l) => {
      expect(toRows(machine.components_)).toBeCloseToArray(machines[l]!.components, 1e-12);
      expect(machine.interceptHidden_).toBeCloseToArray(machines[l]!.interceptHidden, 1e-12);
      expect(machine.interceptVisible_).toBeCloseToArray(machines[l]!.interceptVisible, 1e-12);
    });
    expect(toRows(network.transform(x))).toBeCloseToArray(reference.transform, 1e-12);
    expect(toRows(network.inverseTransform(reference.top))).toBeCloseToArray(reference.inverseTransform, 1e-12);
  });

  test('fit with the same seed gives the same weights, twice; with another seed others', async () => {
    const fit = (randomState: number) => new DeepBeliefNetwork({ ...small, randomState }).fit(x);
    const [first, again, other] = [await fit(1), await fit(1), await fit(2)];
    expect(again.machines_).toEqual(first.machines_);
    expect((await again.fit(x)).machines_).toEqual(first.machines_);
    expect(other.machines_).not.toEqual(first.machines_);
  });

  test('onIteration is told of each pass of each layer; x is not changed', async () => {
    const seen: number[][] = [];
    const onIteration: DeepBeliefNetworkOptions['onIteration'] = ({ layer, iteration }) =>
      void seen.push([layer, iteration]);
    const rows = toMatrix(x);
    await new DeepBeliefNetwork({ ...small, onIteration }).fit(rows);
    expect(seen).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    expect(rows).toEqual(toMatrix(x));
  });

  test('a layer whose weights run away is named', async () => {
    const network = new DeepBeliefNetwork({ ...small, nIter: 30, learningRate: 100 });
    const [first] = await warningsOf(() => network.fit(patterns));
    expect(first).toMatch(/^ConvergenceWarning: DeepBeliefNetwork\.fit: layer 1: the machine is less sure of its data/);
  });
});

describe('fine-tuning', () => {
  const fineTuning = { solver: 'lbfgs', maxIter: 100 } as const;
  const training = { hiddenLayerSizes: [6, 3], nIter: 60, batchSize: 10, randomState: 1, fineTuning };

  test('fit(x, y) trains a classifier that begins with the layers', async () => {
    const network = await new DeepBeliefNetwork<string>(training).fit(patterns, sides);
    expect(network.score(patterns, sides)).toBeGreaterThan(0.9);
    expect(
      network.predict(
        [
          [0, 0, 0, 1, 1, 1],
          [1, 1, 1, 0, 0, 0],
        ].reverse(),
      ),
    ).toEqual(['right', 'left'].reverse());
    expect(network.classes_).toEqual(['left', 'right']);
    expect(network.classifier_.coefs_.map(({ rows, columns }) => [rows, columns])).toEqual([
      [6, 6],
      [6, 3],
      [3, 1],
    ]);
    const p = network.predictProba(patterns);
    expect([p.rows, p.columns]).toEqual([40, 2]);
    const alone = await new DeepBeliefNetwork<string>(training).fit(patterns);
    expect(network.transform(patterns)).toEqual(alone.transform(patterns));
  });

  test('with no iterations to speak of, the classifier is the stack: its hidden layers are transform', async () => {
    const still = { solver: 'sgd', learningRateInit: 1e-300, momentum: 0, maxIter: 1 } as const;
    const network = new DeepBeliefNetwork({ ...small, fineTuning: still });
    const labels = x.map((_, n) => n % 3);
    await warningsOf(() => network.fit(x, labels));
    const { coefs_, intercepts_ } = network.classifier_;
    network.machines_.forEach(({ components_, interceptHidden_ }, l) => {
      const { rows, columns, data } = components_;
      const transposed = matrix(
        columns,
        rows,
        data.map((_, i) => data[(i % rows) * columns + Math.floor(i / rows)]!),
      );
      expect(coefs_[l]).toEqual(transposed);
      expect(intercepts_[l]).toEqual(interceptHidden_);
    });
    // The output layer begins at 0: all classes alike.
    expect(network.predictProba(x).data).toBeCloseToArray(new Array(36).fill(1 / 3), 1e-12);
  });

  test('without labels there is no classifier, and fit without labels forgets it', async () => {
    const network = await new DeepBeliefNetwork<string>(training).fit(patterns, sides);
    await network.fit(patterns);
    const calls = [
      () => network.predict(patterns),
      () => network.predictProba(patterns),
      () => network.score(patterns, sides),
      () => network.classes_,
      () => network.classifier_,
    ];
    for (const call of calls)
      expect(call).toThrow(/: the network has seen no labels; expected `await network\.fit\(x, y\)`\.$/);
  });
});

describe('sample', () => {
  test('dreams of a trained network are like its data', async () => {
    const clean = patterns.map((_, n) => [1, 1, 1, 0, 0, 0].map((on) => (on === n % 2 ? 0 : 1)));
    const training = { hiddenLayerSizes: [6, 4], nIter: 300, batchSize: 10, randomState: 2 };
    const network = await new DeepBeliefNetwork(training).fit(clean);
    const dreams = toRows(network.sample({ count: 50 })).map((row) => row.map(Math.round).join(''));
    const known = dreams.filter((dream) => dream === '111000' || dream === '000111');
    expect(known.length).toBeGreaterThan(45);
  });

  test('sample() gives one row of probabilities, other ones each time, the same from the same seed', async () => {
    const [a, b] = [await new DeepBeliefNetwork(small).fit(x), await new DeepBeliefNetwork(small).fit(x)];
    const dreams = [a.sample(), a.sample()];
    expect([b.sample(), b.sample()]).toEqual(dreams);
    expect(dreams[0]).not.toEqual(dreams[1]);
    expect([dreams[0]!.rows, dreams[0]!.columns]).toEqual([1, 6]);
    expect(dreams[0]!.data.every((p) => p > 0 && p < 1)).toBe(true);
  });
});

describe('bad input', () => {
  test.each<[string, object]>([
    [`${name}: hiddenLayerSizes is empty; expected at least one hidden layer.`, { hiddenLayerSizes: [] }],
    [`${name}: hiddenLayerSizes[1] is 0; expected a whole number of at least 1.`, { hiddenLayerSizes: [3, 0] }],
    [`${name}: learningRate is -1; expected a number above 0.`, { learningRate: -1 }],
    [`${name}: batchSize is 0; expected a whole number of at least 1.`, { batchSize: 0 }],
    [`${name}: nIter is 1.5; expected a whole number of at least 0.`, { nIter: 1.5 }],
    [`${name}: nGibbsSteps is 0; expected a whole number of at least 1.`, { nGibbsSteps: 0 }],
    [`${name}: randomState is -1; expected a whole number in [0, 4294967296).`, { randomState: -1 }],
    ['MLPClassifier: maxIter is 0; expected a whole number of at least 1.', { fineTuning: { maxIter: 0 } }],
  ])('%s', (message, wrong) => {
    expect(() => new DeepBeliefNetwork(wrong)).toThrow(new RangeError(message));
  });

  test.each<[string, number[][], number[] | undefined]>([
    [`${name}.fit: x is empty; expected at least one row.`, [], undefined],
    [`${name}.fit: row 0, column 1 is NaN; expected a finite number.`, [[0, NaN]], undefined],
    [`${name}.fit: x has 2 rows, y 1; expected the same number.`, [[0], [1]], [1]],
    [`${name}.fit: y holds one class only, 1; expected at least two.`, [[0], [1]], [1, 1]],
    [
      `${name}.fit: row 0, column 0 of x is 2; expected a number in [0, 1], the probability of a unit to be on. ` +
        'Divide pixels by 255; for other data take MinMaxScaler.',
      [[2]],
      undefined,
    ],
  ])('%s', async (message, rows, y) => {
    await expect(new DeepBeliefNetwork().fit(rows, y)).rejects.toThrow(new RangeError(message));
  });

  test('all else needs fit, and as many columns', async () => {
    const network = new DeepBeliefNetwork({ ...small, fineTuning: { solver: 'lbfgs' } });
    for (const method of ['transform', 'inverseTransform', 'predict', 'predictProba'] as const) {
      expect(() => network[method]([[0]])).toThrow(`${name}.${method}: the model has learned nothing yet`);
    }
    expect(() => network.sample()).toThrow(`${name}.sample: the model has learned nothing yet`);
    expect(() => network.machines_).toThrow(`${name}.machines_: the model has learned nothing yet`);
    await network.fit(
      patterns,
      patterns.map((_, n) => n % 2),
    );
    for (const method of ['transform', 'predict', 'predictProba'] as const) {
      const message = `${name}.${method}: x has 1 column; expected 6, as in fit.`;
      expect(() => network[method]([[0]])).toThrow(new RangeError(message));
    }
    expect(() => network.inverseTransform([[0, 1]])).toThrow(
      new RangeError(
        `${name}.inverseTransform: states has 2 columns; expected one for each of 3 units of the top layer.`,
      ),
    );
    expect(() => network.score(patterns.slice(0, 1), [7])).toThrow(
      new RangeError(`${name}.score: y[0] is 7; expected a label that fit has seen: 0, 1.`),
    );
    expect(() => network.sample({ count: 0 })).toThrow(
      new RangeError(`${name}.sample: count is 0; expected a whole number of at least 1.`),
    );
    expect(() => network.sample({ steps: 0 })).toThrow(
      new RangeError(`${name}.sample: steps is 0; expected a whole number of at least 1.`),
    );
  });
});
