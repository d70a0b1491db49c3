import fc from 'fast-check';
import { matrix, toRows, trainTestSplit } from 'nnlab';

const rows = (n: number) => Array.from({ length: n }, (_, i) => [i, -i]);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe('trainTestSplit', () => {
  test('trainTestSplit(x, y) is a partition, and x stays with its y', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(1000), (n, randomState) => {
        const { xTrain, xTest, yTrain, yTest } = trainTestSplit(rows(n), count(n), { testSize: 0.4, randomState });
        expect(ascending([...yTrain, ...yTest])).toEqual(count(n));
        expect(toRows(xTrain)).toEqual(yTrain.map((y) => [y, -y]));
        expect(toRows(xTest)).toEqual(yTest.map((y) => [y, -y]));
      }),
      // 0.4 of two rows is one row; of fewer none would be left.
    );
  });

  test.each([
    [10, undefined, 3],
    [10, 0.25, 3],
    [10, 0.1, 1],
    [11, 0.1, 2],
    [10, 4, 4],
    [2, 1, 1],
  ])('trainTestSplit(%i rows, { testSize: %p }) tests with %i rows, as scikit-learn', (n, testSize, expected) => {
    const { yTrain, yTest } = trainTestSplit(rows(n), count(n), { testSize });
    expect([yTrain.length, yTest.length]).toEqual([n - expected, expected]);
  });

  test('trainTestSplit gives the same split for the same seed, another for another', () => {
    const split = (randomState?: number) => trainTestSplit(rows(50), count(50), { randomState });
    expect(split(3)).toEqual(split(3));
    expect(split()).toEqual(split(0));
    expect(split(3).yTest).not.toEqual(split(4).yTest);
  });

  test('trainTestSplit shuffles both parts', () => {
    const { yTrain, yTest } = trainTestSplit(rows(100), count(100));
    expect(yTrain).not.toEqual(ascending(yTrain));
    expect(yTest).not.toEqual(ascending(yTest));
  });

  test('trainTestSplit(x, y, { stratify: y }) keeps the share of each class', () => {
    //        60 · 0.3 = 18     30 · 0.3 = 9     10 · 0.3 = 3
    const y = ['a', 'b', 'c'].flatMap((label, i) => new Array<string>([60, 30, 10][i]!).fill(label));
    const { yTrain, yTest } = trainTestSplit(rows(100), y, { testSize: 0.3, stratify: y, randomState: 5 });
    const shares = (labels: string[]) =>
      ['a', 'b', 'c'].map((label) => labels.filter((other) => other === label).length);
    expect([shares(yTest), shares(yTrain)]).toEqual([
      [18, 9, 3],
      [42, 21, 7],
    ]);
    expect(yTest.join('')).not.toMatch(/^a+b+c+$/);
  });

  test('a stratified split is a partition whose classes are off by less than one row', () => {
    const labels = fc
      .array(fc.nat(3), { minLength: 12, maxLength: 60 })
      // Each label at least twice.
      .map((some) => [...some, 0, 0, 1, 1, 2, 2, 3, 3]);
    fc.assert(
      fc.property(labels, fc.nat(1000), (labels, randomState) => {
        const n = labels.length;
        const { yTrain, yTest } = trainTestSplit(rows(n), count(n), { testSize: 0.3, stratify: labels, randomState });
        expect(ascending([...yTrain, ...yTest])).toEqual(count(n));
        expect(yTest.length).toBe(Math.ceil(0.3 * n));
        for (const label of [0, 1, 2, 3]) {
          const tested = yTest.filter((row) => labels[row] === label).length;
          const due = (labels.filter((other) => other === label).length * yTest.length) / n;
          expect(Math.abs(tested - due)).toBeLessThan(1);
        }
      }),
    );
  });

  test('trainTestSplit reads DataFrames, Series, typed arrays and 32-bit matrices', () => {
    const frame = { shape: [2, 1], values: [[1], [2]] };
    const series = { shape: [2, 1], values: ['no', 'yes'] };
    const { xTrain, yTrain } = trainTestSplit<string>(frame, series, { testSize: 1 });
    expect(yTrain).toEqual([xTrain.data[0] === 1 ? 'no' : 'yes']);
    const single = trainTestSplit(matrix(2, 1, Float32Array.of(1, 2)), Uint8Array.of(1, 2), { testSize: 1 });
    expect(single.xTest).toEqual(matrix(1, 1, Float32Array.from(single.yTest)));
  });

  const x = rows(4);
  test.each<[string, () => unknown, string]>([
    ['nothing', () => trainTestSplit([], []), 'trainTestSplit: x is empty; expected at least one row.'],
    [
      'another number of y',
      () => trainTestSplit(x, [1, 2]),
      'trainTestSplit: x has 4 rows, y 2 values; expected one value for each row.',
    ],
    [
      'another number of labels',
      () => trainTestSplit(x, [1, 2, 3, 4], { stratify: [1] }),
      'trainTestSplit: x has 4 rows, stratify 1 values; expected one value for each row.',
    ],
    ...[0, -1, 1.5, NaN].map((testSize): [string, () => unknown, string] => [
      `testSize ${testSize}`,
      () => trainTestSplit(x, [1, 2, 3, 4], { testSize }),
      `trainTestSplit: testSize is ${testSize}; expected a share in (0, 1) or a whole number of at least 1.`,
    ]),
    [
      'to test with all rows',
      () => trainTestSplit(x, [1, 2, 3, 4], { testSize: 0.9 }),
      'trainTestSplit: testSize 0.9 takes 4 of 4 rows; expected at least one to be left to train on.',
    ],
    [
      'a lonely label',
      () => trainTestSplit(x, [1, 1, 1, 2], { stratify: [1, 1, 1, 2] }),
      'trainTestSplit: 2 occurs once in stratify; expected each label at least twice, once for each part.',
    ],
    [
      'fewer test rows than labels',
      () => trainTestSplit(x, [1, 1, 2, 2], { testSize: 1, stratify: [1, 1, 2, 2] }),
      'trainTestSplit: testRows is 1, stratify has 2 labels; expected at least one row for each label.',
    ],
    [
      'fewer training rows than labels',
      () => trainTestSplit(x, [1, 1, 2, 2], { testSize: 3, stratify: [1, 1, 2, 2] }),
      'trainTestSplit: trainRows is 1, stratify has 2 labels; expected at least one row for each label.',
    ],
    [
      'a seed of 1.5',
      () => trainTestSplit(x, [1, 2, 3, 4], { randomState: 1.5 }),
      'createRandom: seed is 1.5; expected a whole number in [0, 4294967296).',
    ],
  ])('trainTestSplit refuses %s', (_, call, message) => expect(call).toThrow(new RangeError(message)));
});
