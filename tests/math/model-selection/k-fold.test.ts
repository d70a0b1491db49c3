import fc from 'fast-check';
import { kFold, stratifiedKFold, type Fold } from 'nnlab';
import reference from '../../fixtures/math/k-fold/k-fold.json';

const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** Every row is tested once, and learned from in all other folds. */
function expectPartition(folds: readonly Fold[], n: number): void {
  expect(ascending(folds.flatMap(({ test }) => test))).toEqual(count(n));
  for (const { train, test } of folds) {
    expect(ascending([...train, ...test])).toEqual(count(n));
    expect([train, test]).toEqual([ascending(train), ascending(test)]);
  }
}

describe('kFold', () => {
  test('kFold(7, { nSplits: 3 }) by hand: 7 = 3 + 2 + 2', () => {
    expect(kFold(7, { nSplits: 3 })).toEqual([
      { train: [3, 4, 5, 6], test: [0, 1, 2] },
      { train: [0, 1, 2, 5, 6], test: [3, 4] },
      { train: [0, 1, 2, 3, 4], test: [5, 6] },
    ]);
  });

  test.each(reference.kFold)('kFold($n, { nSplits: $nSplits }) equals scikit-learn', ({ n, nSplits, tests }) => {
    expect(kFold(n, { nSplits }).map(({ test }) => test)).toEqual(tests);
  });

  test('kFold has five folds by default', () => expect(kFold(5)).toHaveLength(5));

  test('folds are disjoint, cover all rows, and differ in size by one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.nat(30),
        fc.boolean(),
        fc.nat(99),
        (nSplits, more, shuffle, seed) => {
          const folds = kFold(nSplits + more, { nSplits, shuffle, randomState: seed });
          expectPartition(folds, nSplits + more);
          const sizes = folds.map(({ test }) => test.length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('kFold(n, { shuffle: true }) gives the same folds for the same seed, others for others', () => {
    const folds = (randomState?: number) => kFold(30, { shuffle: true, randomState });
    expect(folds(1)).toEqual(folds(1));
    expect(folds()).toEqual(folds(0));
    expect(folds(1)).not.toEqual(folds(2));
    expect(folds(1)).not.toEqual(kFold(30));
  });

  test.each([
    [() => kFold(3, { nSplits: 4 }), 'kFold: n is 3; expected a whole number of at least 4.'],
    [() => kFold(3, { nSplits: 1 }), 'kFold: nSplits is 1; expected a whole number of at least 2.'],
    [() => kFold(NaN), 'kFold: n is NaN; expected a whole number of at least 5.'],
  ])('%s is refused', (call, message) => expect(call).toThrow(new RangeError(message)));
});

describe('stratifiedKFold', () => {
  test.each(reference.stratifiedKFold)('stratifiedKFold of $nSplits folds equals scikit-learn', (expected) => {
    const folds = stratifiedKFold(expected.labels as string[], { nSplits: expected.nSplits });
    expect(folds.map(({ test }) => test)).toEqual(expected.tests);
  });

  test('stratified folds are disjoint, cover all rows, and share out each label evenly', () => {
    const labels = fc.array(fc.nat(2), { maxLength: 30 }).map((some) => [...some, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
    fc.assert(
      fc.property(labels, fc.boolean(), fc.nat(99), (labels, shuffle, randomState) => {
        const folds = stratifiedKFold(labels, { nSplits: 3, shuffle, randomState });
        expectPartition(folds, labels.length);
        for (const some of [[0], [1], [2], [0, 1, 2]]) {
          const sizes = folds.map(({ test }) => test.filter((row) => some.includes(labels[row]!)).length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('stratifiedKFold(labels, { shuffle: true }) depends on the seed', () => {
    const labels = count(40).map((i) => i % 2);
    const folds = (randomState: number) => stratifiedKFold(labels, { shuffle: true, randomState });
    expect(folds(1)).toEqual(folds(1));
    expect(folds(1)).not.toEqual(folds(2));
  });

  test.each([
    [() => stratifiedKFold([]), 'stratifiedKFold: labels is empty; expected at least one value.'],
    [
      () => stratifiedKFold(['a', 'a', 'b'], { nSplits: 2 }),
      "stratifiedKFold: 'b' occurs once; expected each label at least nSplits = 2 times.",
    ],
    [
      () => stratifiedKFold([1, 1, 1]),
      'stratifiedKFold: 1 occurs 3 times; expected each label at least nSplits = 5 times.',
    ],
    [
      () => stratifiedKFold([1, 1], { nSplits: 0 }),
      'stratifiedKFold: nSplits is 0; expected a whole number of at least 2.',
    ],
  ])('%s is refused', (call, message) => expect(call).toThrow(new RangeError(message)));
});
