import fc from 'fast-check';
import { KMeans, createRandom, matrix, toRows } from 'nnlab';
import reference from '../../fixtures/math/k-means/k-means.json';
import '../../support/matchers';
import { warningsOf } from '../../support/warnings';

const points = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
  minLength: 4,
  maxLength: 25,
});

/** n points around each centre. */
function blobs(centers: readonly (readonly number[])[], n: number): number[][] {
  const random = createRandom(2);
  return centers.flatMap((center) => Array.from({ length: n }, () => center.map((value) => value + random.normal())));
}

describe('KMeans', () => {
  test('by hand: {0, 1} and {8, 10} lie around 0.5 and 9', async () => {
    const kMeans = await new KMeans({ init: [[0], [1]], nClusters: 2 }).fit([[0], [1], [8], [10]]);
    expect(toRows(kMeans.clusterCenters_)).toEqual([[0.5], [9]]);
    expect(kMeans.labels_).toEqual(Int32Array.of(0, 0, 1, 1));
    //                           ½² + ½² + 1² + 1²
    expect(kMeans.inertia_).toBe(2.5);
    expect(toRows(kMeans.transform([[2]]))).toEqual([[1.5, 7]]);
    expect(kMeans.predict([[4], [5]])).toEqual(Int32Array.of(0, 1));
  });

  test.each(Object.entries(reference.cases))('from a given start equals scikit-learn: %s', async (_, expected) => {
    const { x, start: init } = expected;
    const kMeans = await new KMeans({ nClusters: init.length, init, tol: 0 }).fit(x);
    expect(toRows(kMeans.clusterCenters_)).toBeCloseToArray(expected.clusterCenters, 1e-12);
    expect([...kMeans.labels_]).toEqual(expected.labels);
    expect(kMeans.inertia_).toBeCloseTo(expected.inertia, 9);
    // scikit-learn's distances lose digits: it expands the square.
    expect(toRows(kMeans.transform(x.slice(0, 3)))).toBeCloseToArray(expected.distances, 1e-10);
  });

  test('k-means++ finds blobs that lie apart, with every seed', async () => {
    const centers = [
      [0, 0],
      [30, 0],
      [0, 30],
      [30, 30],
      [15, 60],
    ];
    for (let randomState = 0; randomState < 20; randomState++) {
      const kMeans = await new KMeans({ nClusters: 5, randomState }).fit(blobs(centers, 12));
      const groups = centers.map((_, i) => new Set(kMeans.labels_.slice(12 * i, 12 * i + 12)));
      expect(groups.map((labels) => labels.size)).toEqual([1, 1, 1, 1, 1]);
      expect(new Set(kMeans.labels_).size).toBe(5);
    }
  });

  test('each centre is the mean of its points, each point is with its nearest centre', async () => {
    await fc.assert(
      fc.asyncProperty(points, fc.nat(50), async (x, randomState) => {
        const kMeans = new KMeans({ nClusters: 3, tol: 0, randomState });
        await warningsOf(() => kMeans.fit(x));
        const distances = toRows(kMeans.transform(x));
        kMeans.labels_.forEach((label, n) => expect(distances[n]![label]).toBeCloseTo(Math.min(...distances[n]!), 6));
        expect(kMeans.inertia_).toBeCloseTo(
          distances.reduce((sum, row) => sum + Math.min(...row) ** 2, 0),
          6,
        );
        toRows(kMeans.clusterCenters_).forEach((center, k) => {
          const own = x.filter((_, n) => kMeans.labels_[n] === k);
          if (own.length === 0) return;
          expect(center).toBeCloseToArray(
            [0, 1].map((j) => own.reduce((sum, row) => sum + row[j]!, 0) / own.length),
            1e-9,
          );
        });
        expect(kMeans.predict(x)).toEqual(kMeans.labels_);
      }),
      { numRuns: 50 },
    );
  });

  test('a centre that loses all its points moves to the point farthest from its own centre', async () => {
    const x = [[0], [1], [2], [10]];
    const kMeans = await new KMeans({ nClusters: 2, init: [[1], [100]] }).fit(x);
    expect(toRows(kMeans.clusterCenters_)).toEqual([[1], [10]]);
    expect(kMeans.inertia_).toBe(2);
  });

  test('two centres that lose all their points take two different ones', async () => {
    const x = [[0], [1], [2], [50], [99]];
    const kMeans = await new KMeans({ nClusters: 3, init: [[1], [5000], [6000]] }).fit(x);
    expect(kMeans.inertia_).toBe(2);
    expect(new Set(kMeans.labels_).size).toBe(3);
  });

  test('the same seed gives the same clusters, and more starts none that are worse', async () => {
    const x = blobs([[0, 0]], 60);
    const fit = (options: { randomState?: number; nInit?: number }) => new KMeans({ nClusters: 7, ...options }).fit(x);
    expect(await fit({ randomState: 3 })).toEqual(await fit({ randomState: 3 }));
    const one = await fit({ randomState: 3 });
    const many = await fit({ randomState: 3, nInit: 8 });
    expect(many.inertia_).toBeLessThan(one.inertia_);
    expect((await fit({ randomState: 4 })).clusterCenters_).not.toEqual(one.clusterCenters_);
  });

  test('more points than fit a block, far from 0: each centre still finds its blob', async () => {
    const x = blobs(
      [
        [1e8, 0],
        [1e8, 40],
      ],
      150,
    );
    const { labels_ } = await new KMeans({ nClusters: 2 }).fit(x);
    expect(labels_.every((label, n) => label === labels_[n < 150 ? 0 : 150])).toBe(true);
    expect(labels_[0]).not.toBe(labels_[150]);
  });

  test('fit reads DataFrames and 32-bit matrices', async () => {
    const frame = { shape: [2, 1], values: [[1], [3]] };
    const single = matrix(2, 1, Float32Array.of(1, 3));
    const fit = (x: typeof frame | typeof single) => new KMeans({ nClusters: 1 }).fit(x);
    expect(toRows((await fit(frame)).clusterCenters_)).toEqual([[2]]);
    expect(toRows((await fit(single)).clusterCenters_)).toEqual([[2]]);
  });

  test('fit warns of fewer distinct rows than clusters', async () => {
    const kMeans = new KMeans({ nClusters: 3 });
    expect(await warningsOf(() => kMeans.fit([[1], [1], [5], [5]]))).toEqual([
      'ConvergenceWarning: KMeans: found 2 distinct clusters for nClusters = 3; does x hold many equal rows? Take a smaller nClusters.',
    ]);
    expect(kMeans.inertia_).toBe(0);
  });

  test('fit warns where the centres still move', async () => {
    const kMeans = new KMeans({ nClusters: 6, maxIter: 1, tol: 0 });
    expect(await warningsOf(() => kMeans.fit(blobs([[0, 0]], 100)))).toEqual([
      'ConvergenceWarning: KMeans: the centres still move after maxIter = 1 rounds; raise maxIter or tol.',
    ]);
    expect(kMeans.nIter_).toBe(1);
  });

  test.each<[string, () => unknown, Error]>([
    [
      'nClusters 0',
      () => new KMeans({ nClusters: 0 }),
      new RangeError('KMeans: nClusters is 0; expected a whole number of at least 1.'),
    ],
    [
      'nInit 0',
      () => new KMeans({ nInit: 0 }),
      new RangeError('KMeans: nInit is 0; expected a whole number of at least 1.'),
    ],
    [
      'maxIter 0',
      () => new KMeans({ maxIter: 0 }),
      new RangeError('KMeans: maxIter is 0; expected a whole number of at least 1.'),
    ],
    ['tol −1', () => new KMeans({ tol: -1 }), new RangeError('KMeans: tol is -1; expected a number of at least 0.')],
    [
      'half a seed',
      () => new KMeans({ randomState: 0.5 }),
      new RangeError('KMeans: randomState is 0.5; expected a whole number in [0, 4294967296).'),
    ],
    [
      'predict before fit',
      () => new KMeans().predict([[1]]),
      new Error('KMeans.predict: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
    [
      'transform before fit',
      () => new KMeans().transform([[1]]),
      new Error('KMeans.transform: nothing has been learned yet; expected fit(x) to be called before.'),
    ],
    [
      'fewer rows than clusters',
      () => new KMeans({ nClusters: 2 }).fit([[1]]),
      new RangeError('KMeans.fit: x has 1 row, nClusters is 2; expected at least one row for each cluster.'),
    ],
    [
      'a start of another shape',
      () => new KMeans({ nClusters: 1, init: [[1, 2]] }).fit([[1]]),
      new RangeError('KMeans.fit: init is 1 × 2; expected nClusters × columns of x = 1 × 1.'),
    ],
    [
      'NaN',
      () => new KMeans().fit([[NaN]]),
      new RangeError('KMeans.fit: row 0, column 0 is NaN; expected a finite number.'),
    ],
  ])('KMeans refuses %s', async (_, call, error) => {
    await expect((async () => call())()).rejects.toThrow(error);
  });
});
