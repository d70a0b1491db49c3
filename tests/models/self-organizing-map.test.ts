import fc from 'fast-check';
import { matrix, toMatrix, toRows } from '../../lib/math/matrix';
import { createRandom } from '../../lib/math/random';
import { SelfOrganizingMap, type SelfOrganizingMapOptions } from '../../lib/models/self-organizing-map';
import type { MapStep } from '../../lib/models/self-organizing/map-training';
import reference from '../fixtures/models/self-organizing-map/self-organizing-map.json';

const name = 'SelfOrganizingMap';
const { x, y } = reference;

/** A map that is not trained: what it says about given weights. */
const placed = (rows: number, columns: number, weights: number[][]) =>
  new SelfOrganizingMap({ rows, columns, initialWeights: weights, nIter: 0 }).fit(weights);

describe('fit', () => {
  const cases = reference.cases.map((one): [string, typeof one] => [
    `${one.options.algorithm} ${one.options.decay}`,
    one,
  ]);

  test.each(cases)('fit (%s) and all that is measured equal NumPy', async (_, expected) => {
    const map = await new SelfOrganizingMap(expected.options as SelfOrganizingMapOptions).fit(x);
    expect(toRows(map.weights_)).toBeCloseToArray(expected.weights, 1e-12);
    expect(toRows(map.transform(x))).toEqual(expected.transform);
    expect(map.quantizationError(x)).toBeCloseTo(expected.quantizationError, 12);
    expect(map.topographicError(x)).toBeCloseTo(expected.topographicError, 12);
    expect(toRows(map.uMatrix())).toBeCloseToArray(expected.uMatrix, 1e-12);
  });

  test('one online step by hand: the winner goes half the way, its neighbour e^(−½) of that', async () => {
    const options = { rows: 1, columns: 2, nIter: 1, radius: 1, finalRadius: 1, learningRate: 0.5 };
    const initialWeights = [[0], [10]];
    const map = await new SelfOrganizingMap({ ...options, algorithm: 'online', initialWeights }).fit([[4]]);
    //                                                     0 + ½ · 4    10 + ½ · e^(−½) · (4 − 10)
    expect(toRows(map.weights_)).toBeCloseToArray([[2], [10 - 3 * Math.exp(-0.5)]], 1e-15);
  });

  test('one batch step by hand: each unit goes to the weighted mean of what both win', async () => {
    const options = { rows: 1, columns: 2, nIter: 1, radius: 1, initialWeights: [[0], [10]] };
    const map = await new SelfOrganizingMap(options).fit([[1], [3], [8]]);
    const h = Math.exp(-0.5);
    //                                        unit 0 wins 1 and 3, unit 1 wins 8
    const expected = [[(4 + h * 8) / (2 + h)], [(h * 4 + 8) / (2 * h + 1)]];
    expect(toRows(map.weights_)).toBeCloseToArray(expected, 1e-15);
  });

  test('a unit that no row reaches stays where it is', async () => {
    const initialWeights = [[0], [100], [200]];
    const options = { rows: 1, columns: 3, nIter: 1, radius: 0.01, finalRadius: 0.01, initialWeights };
    expect(toRows((await new SelfOrganizingMap(options).fit([[1], [3]])).weights_)).toEqual([[2], [100], [200]]);
  });

  test.each(['batch', 'online'] as const)(
    'fit (%s) spreads a chain of units along a line, in order',
    async (algorithm) => {
      const random = createRandom(1);
      const line = Array.from({ length: 200 }, () => [random.uniform()]);
      const map = await new SelfOrganizingMap({
        rows: 1,
        columns: 10,
        algorithm,
        nIter: 30,
        finalRadius: 0.5,
        randomState: 2,
      }).fit(line);
      const weights = Array.from(map.weights_.data);
      const sorted = [...weights].sort((a, b) => a - b);
      expect([sorted, [...sorted].reverse()]).toContainEqual(weights);
      expect(map.topographicError(line)).toBe(0);
      // Ten units evenly spread over [0, 1] leave a mean distance of 1/40.
      expect(map.quantizationError(line)).toBeLessThan(0.035);
    },
  );

  test.each(['batch', 'online'] as const)(
    'fit (%s) with the same seed gives the same weights, twice',
    async (algorithm) => {
      const fit = (randomState: number) =>
        new SelfOrganizingMap({ rows: 2, columns: 3, algorithm, randomState }).fit(x);
      const [first, again, other] = [await fit(1), await fit(1), await fit(2)];
      expect(again.weights_).toEqual(first.weights_);
      expect((await again.fit(x)).weights_).toEqual(first.weights_);
      expect(other.weights_).not.toEqual(first.weights_);
    },
  );

  test('fit changes neither x nor the initial weights, and takes fewer rows than units', async () => {
    const [rows, initialWeights] = [
      toMatrix(x),
      toMatrix([
        [0, 0, 0],
        [1, 1, 1],
      ]),
    ];
    await new SelfOrganizingMap({ rows: 1, columns: 2, initialWeights }).fit(rows);
    expect([rows, initialWeights]).toEqual([
      toMatrix(x),
      toMatrix([
        [0, 0, 0],
        [1, 1, 1],
      ]),
    ]);
    expect((await new SelfOrganizingMap({ rows: 2, columns: 2 }).fit([[1], [2], [3]])).weights_.rows).toBe(4);
  });

  test('fit of 32-bit floats works in 64 bits', async () => {
    const single = matrix(2, 1, Float32Array.of(0.5, 2));
    const map = await new SelfOrganizingMap({ rows: 1, columns: 2, algorithm: 'online' }).fit(single);
    expect(map.weights_.data).toBeInstanceOf(Float64Array);
  });

  test('a shift of all data far from the origin shifts the map', async () => {
    const far = x.map((row) => row.map((value) => value + 1e6));
    const fit = (rows: number[][]) => new SelfOrganizingMap({ rows: 3, columns: 3, randomState: 1 }).fit(rows);
    const [here, there] = [await fit(x), await fit(far)];
    expect(there.transform(far)).toEqual(here.transform(x));
    expect(there.quantizationError(far)).toBeCloseTo(here.quantizationError(x), 6);
  });
});

describe('onStep', () => {
  const record = async (options: SelfOrganizingMapOptions): Promise<MapStep[]> => {
    const steps: MapStep[] = [];
    const onStep = (step: MapStep) => void steps.push({ ...step, weights: toMatrix(step.weights) });
    await new SelfOrganizingMap({ rows: 2, columns: 2, radius: 2, finalRadius: 0.5, onStep, ...options }).fit(x);
    return steps;
  };

  test('onStep is told of every row (online), with rate and radius falling by equal factors', async () => {
    const steps = await record({ algorithm: 'online', nIter: 2, learningRate: 0.4, finalLearningRate: 0.1 });
    expect(steps.map(({ step }) => step)).toEqual(Array.from({ length: 42 }, (_, t) => t + 1));
    expect(steps.every(({ steps: all }) => all === 42)).toBe(true);
    expect([steps[0]!.radius, steps[41]!.radius]).toEqual([2, 0.5]);
    expect(steps[10]!.radius / steps[9]!.radius).toBeCloseTo((0.5 / 2) ** (1 / 41), 12);
    expect(steps[10]!.learningRate / steps[9]!.learningRate).toBeCloseTo((0.1 / 0.4) ** (1 / 41), 12);
    expect(steps[1]!.weights).not.toEqual(steps[0]!.weights);
  });

  test('onStep is told of every pass (batch); linear decay goes by equal amounts', async () => {
    const steps = await record({ nIter: 4, decay: 'linear' });
    expect(steps.map(({ radius }) => radius)).toBeCloseToArray([2, 1.5, 1, 0.5], 1e-15);
    expect(steps.map(({ learningRate }) => learningRate)).toEqual([1, 1, 1, 1]);
  });

  test('onStep is awaited where it gives a promise', async () => {
    let done = 0;
    const onStep = async () => {
      await Promise.resolve();
      done++;
    };
    await new SelfOrganizingMap({ rows: 1, columns: 1, nIter: 3, onStep }).fit(x);
    expect(done).toBe(3);
  });
});

describe('a fitted map', () => {
  // On a chain of three units 0, 1 and 5; row 3.1 is closest to 5, then to 1; row 0.9 to 1, then to 0.
  const chain = () => placed(1, 3, [[0], [1], [5]]);

  test('transform(x) gives row and column, bestMatchingUnits(x) counts through the grid', async () => {
    const map = await placed(2, 2, [[0], [1], [2], [3]]);
    expect(toRows(map.transform([[2.2], [0.9], [9]]))).toEqual([
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(map.bestMatchingUnits([[2.2], [0.9], [9]])).toEqual(Int32Array.of(2, 1, 3));
  });

  test('of two equally close units the one counted first wins', async () => {
    expect((await placed(1, 2, [[0], [2]])).bestMatchingUnits([[1]])).toEqual(Int32Array.of(0));
  });

  test('quantizationError(x) by hand', async () => {
    expect((await chain()).quantizationError([[0], [1.5], [7]])).toBeCloseTo((0 + 0.5 + 2) / 3, 15);
  });

  test('topographicError(x) counts rows between units that do not touch', async () => {
    const map = await placed(1, 3, [[0], [5], [1]]);
    // 0.4 lies between units 0 and 2, 4 between 1 and 2.
    expect(map.topographicError([[0.4], [4]])).toBe(1 / 2);
    const corners = await placed(2, 2, [[0], [5], [6], [1]]);
    expect(corners.topographicError([[0.4]])).toBe(0);
  });

  test('uMatrix() by hand: mean distances to the units that touch', async () => {
    expect(toRows((await chain()).uMatrix())).toEqual([[1, (1 + 4) / 2, 4]]);
  });

  test('a map of one unit has no topographic error and no walls', async () => {
    const map = await placed(1, 1, [[3]]);
    expect([map.topographicError([[1], [2]]), map.uMatrix().data[0], map.quantizationError([[1]])]).toEqual([0, 0, 2]);
  });

  test('any row is on the map, and no unit is closer than its best matching unit', async () => {
    const map = await new SelfOrganizingMap({ rows: 3, columns: 3, randomState: 1 }).fit(x);
    const weights = toRows(map.weights_);
    const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, i) => value - b[i]!));
    const anyRow = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyRow, (row) => {
        const [r, c] = toRows(map.transform([row]))[0]!;
        const own = distance(row, weights[r! * 3 + c!]!);
        expect(own).toBeLessThanOrEqual(Math.min(...weights.map((w) => distance(row, w))) + 1e-9);
      }),
    );
  });
});

describe('labels', () => {
  test('fit(x, y) gives each unit the majority label of the rows it wins, or that of the most similar unit', async () => {
    const initialWeights = [[0], [10], [11], [30]];
    const map = new SelfOrganizingMap<string>({ rows: 2, columns: 2, initialWeights, nIter: 0 });
    await map.fit([[0], [1], [2], [12], [31]], ['b', 'a', 'b', 'c', 'a']);
    expect(map.classes_).toEqual(['a', 'b', 'c']);
    // Unit 1 wins nothing; unit 2 is closest to it.
    expect(map.unitLabels_).toEqual(['b', 'c', 'c', 'a']);
    expect(map.predict([[3], [10], [99]])).toEqual(['b', 'c', 'a']);
    expect(map.score([[3], [10], [99], [0]], ['b', 'c', 'b', 'a'])).toBe(2 / 4);
  });

  test('well separated groups are told apart', async () => {
    const map = await new SelfOrganizingMap({ rows: 3, columns: 3, randomState: 1 }).fit(x, y);
    expect(map.score(x, y)).toBeGreaterThan(0.9);
    expect(map.classes_).toEqual([2, 4, 9]);
  });

  test('labels do not influence the form, and fit without labels forgets them', async () => {
    const map = await new SelfOrganizingMap({ rows: 2, columns: 2 }).fit(x, y);
    const weights = map.weights_;
    await map.fit(x);
    expect(map.weights_).toEqual(weights);
    for (const call of [() => map.predict(x), () => map.score(x, y), () => map.classes_, () => map.unitLabels_]) {
      expect(call).toThrow(/: the map was formed without labels; expected `await map\.fit\(x, y\)`\.$/);
    }
  });
});

describe('bad input', () => {
  test.each<[string, object]>([
    [`${name}: rows is 0; expected a whole number of at least 1.`, { rows: 0 }],
    [`${name}: columns is 1.5; expected a whole number of at least 1.`, { columns: 1.5 }],
    [`${name}: algorithm is 'offline'; expected one of 'batch', 'online'.`, { algorithm: 'offline' }],
    [`${name}: nIter is -1; expected a whole number of at least 0.`, { nIter: -1 }],
    [`${name}: learningRate is 0; expected a number above 0.`, { learningRate: 0 }],
    [`${name}: learningRate is 1.5; expected a number in (0, 1].`, { learningRate: 1.5 }],
    [`${name}: finalLearningRate is -1; expected a number above 0.`, { finalLearningRate: -1 }],
    [`${name}: radius is NaN; expected a number above 0.`, { radius: NaN }],
    [`${name}: finalRadius is 0; expected a number above 0.`, { finalRadius: 0 }],
    [`${name}: decay is 'none'; expected one of 'exponential', 'linear'.`, { decay: 'none' }],
    [`${name}: randomState is -1; expected a whole number in [0, 4294967296).`, { randomState: -1 }],
    [
      `${name}: initialWeights has 2 rows; expected one for each of 2 × 2 units.`,
      { rows: 2, columns: 2, initialWeights: [[0], [1]] },
    ],
  ])('%s', (message, options) => {
    expect(() => new SelfOrganizingMap(options)).toThrow(new RangeError(message));
  });

  test.each<[string, number[][], number[] | undefined]>([
    [`${name}.fit: x is empty; expected at least one row.`, [], undefined],
    [`${name}.fit: row 1 has 1 value, row 0 has 2; expected the same number.`, [[0, 1], [1]], undefined],
    [`${name}.fit: row 0, column 1 is NaN; expected a finite number.`, [[0, NaN]], undefined],
    [`${name}.fit: x has 2 rows, y 1; expected the same number.`, [[0], [1]], [1]],
    [`${name}.fit: y holds one class only, 1; expected at least two.`, [[0], [1]], [1, 1]],
  ])('%s', async (message, rows, labels) => {
    await expect(new SelfOrganizingMap().fit(rows, labels)).rejects.toThrow(new RangeError(message));
  });

  test('initial weights of another width than x are refused', async () => {
    const map = new SelfOrganizingMap({ rows: 1, columns: 1, initialWeights: [[0, 0]] });
    await expect(map.fit([[1]])).rejects.toThrow(
      new RangeError(`${name}.fit: x has 1 column; expected 2, as in initialWeights.`),
    );
  });

  const methods = ['transform', 'bestMatchingUnits', 'quantizationError', 'topographicError'] as const;
  test.each(methods)('%s needs fit, and as many columns', async (method) => {
    const map = new SelfOrganizingMap({ rows: 1, columns: 2 });
    const message = `${name}.${method}: the model has learned nothing yet; expected \`await model.fit(…)\` before.`;
    expect(() => map[method]([[0]])).toThrow(message);
    await map.fit([[0], [1]]);
    expect(() => map[method]([[0, 1]])).toThrow(
      new RangeError(`${name}.${method}: x has 2 columns; expected 1, as in fit.`),
    );
  });

  test('a label that fit has not seen is refused by score; uMatrix and predict need fit', async () => {
    const map = new SelfOrganizingMap({ rows: 1, columns: 2 });
    expect(() => map.uMatrix()).toThrow(`${name}.uMatrix: the model has learned nothing yet`);
    expect(() => map.predict([[0]])).toThrow(`${name}.predict: the model has learned nothing yet`);
    await map.fit([[0], [1]], [3, 4]);
    expect(() => map.score([[0]], [5])).toThrow(
      new RangeError(`${name}.score: y[0] is 5; expected a label that fit has seen: 3, 4.`),
    );
  });
});
