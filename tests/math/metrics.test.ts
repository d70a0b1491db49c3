import fc from 'fast-check';
import { accuracy, confusionMatrix, createRandom, topKAccuracy, toRows, type MatrixLike } from 'nnlab';
import reference from '../fixtures/math/metrics/metrics.json';
import '../support/matchers';

describe('accuracy', () => {
  test('accuracy(t, p) is the share that agrees', () => {
    // right, wrong, right, right, wrong: 3 of 5
    expect(accuracy([0, 1, 2, 3, 4], [0, 2, 2, 3, 0])).toBe(3 / 5);
  });

  test('accuracy(t, p) reads typed arrays, one row, all and none', () => {
    expect(accuracy(Uint8Array.of(7), Int32Array.of(7))).toBe(1);
    expect(accuracy([1, 0], [0, 1])).toBe(0);
  });

  test.each(reference.classification)('accuracy($targets, $predictions) equals scikit-learn', (expected) => {
    expect(accuracy(expected.targets, expected.predictions)).toBeCloseTo(expected.accuracy, 15);
  });

  test.each([
    [[], [], 'accuracy: targets is empty; expected at least one value.'],
    [[1], [1, 2], 'accuracy: targets has length 1, predictions 2; expected the same length.'],
    [[1, NaN], [1, NaN], 'accuracy: targets[1] is NaN; expected a finite number.'],
    [[1, 2], [1, Infinity], 'accuracy: predictions[1] is Infinity; expected a finite number.'],
  ])('accuracy(%j, %j) is refused', (targets, predictions, message) => {
    expect(() => accuracy(targets, predictions)).toThrow(new RangeError(message));
  });
});

describe('confusionMatrix', () => {
  test('confusionMatrix(t, p) counts, true class down and predicted class across', () => {
    // 0 → 0, 0 → 2, 1 → 1, 2 → 2, 2 → 2, 2 → 0
    const { data, rows, columns } = confusionMatrix([0, 0, 1, 2, 2, 2], [0, 2, 1, 2, 2, 0]);
    expect([rows, columns]).toEqual([3, 3]);
    expect(Array.from(data)).toEqual([...[1, 0, 1], ...[0, 1, 0], ...[1, 0, 2]]);
  });

  test('confusionMatrix(t, p) is as large as the largest class among either', () => {
    expect(confusionMatrix([0], [3]).rows).toBe(4);
    expect(confusionMatrix([3], [0]).rows).toBe(4);
    expect(confusionMatrix([0], [0]).rows).toBe(1);
  });

  test('confusionMatrix(t, p, { classes }) has room for classes that do not occur', () => {
    expect(confusionMatrix([1], [1], { classes: 3 })).toEqual({
      data: Float64Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0),
      rows: 3,
      columns: 3,
    });
  });

  test('confusionMatrix(t, p) sums to N, its rows to the classes, its diagonal to N · accuracy', () => {
    const random = createRandom(11);
    const draw = () => Array.from({ length: 500 }, () => random.integer(0, 10));
    const [targets, predictions] = [draw(), draw()];
    const { data } = confusionMatrix(targets, predictions, { classes: 10 });
    const sum = (of: (row: number, column: number) => boolean) =>
      Array.from(data).reduce((total, count, i) => total + (of(Math.floor(i / 10), i % 10) ? count : 0), 0);
    expect(sum(() => true)).toBe(500);
    expect(sum((row) => row === 4)).toBe(targets.filter((label) => label === 4).length);
    expect(sum((row, column) => row === column)).toBeCloseTo(500 * accuracy(targets, predictions), 9);
  });

  test('confusionMatrix(p, t) is confusionMatrix(t, p) turned over its diagonal', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (pairs) => {
        const [targets, predictions] = [pairs.map(([t]) => t), pairs.map(([, p]) => p)];
        const counts = toRows(confusionMatrix(targets, predictions));
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
        expect(toRows(confusionMatrix(predictions, targets))).toEqual(
          counts.map((_, i) => counts.map((row) => row[i])),
        );
      }),
    );
  });

  test.each(reference.classification)('confusionMatrix($targets, $predictions) equals scikit-learn', (expected) => {
    const { targets, predictions, confusionMatrix: counts } = expected;
    expect(toRows(confusionMatrix(targets, predictions, { classes: counts.length }))).toEqual(counts);
  });

  test.each([
    [[], [], {}, 'confusionMatrix: targets is empty; expected at least one value.'],
    [[0], [0, 1], {}, 'confusionMatrix: targets has length 1, predictions 2; expected the same length.'],
    [[0, 3], [0, 1], { classes: 3 }, 'confusionMatrix: targets[1] is 3; expected an integer in [0, 3).'],
    [[0, 1], [0, 3], { classes: 3 }, 'confusionMatrix: predictions[1] is 3; expected an integer in [0, 3).'],
    [[0, 1], [0.5, 1], {}, 'confusionMatrix: predictions[0] is 0.5; expected an integer in [0, 2).'],
    [[-1, 1], [0, 1], {}, 'confusionMatrix: targets[0] is -1; expected an integer in [0, 2).'],
    [[NaN], [0], {}, 'confusionMatrix: targets[0] is NaN; expected an integer in [0, 1).'],
    [[0], [0], { classes: 0 }, 'confusionMatrix: classes is 0; expected a whole number of at least 1.'],
  ])('confusionMatrix(%j, %j, %j) is refused', (targets, predictions, options, message) => {
    expect(() => confusionMatrix(targets, predictions, options)).toThrow(new RangeError(message));
  });
});

describe('topKAccuracy', () => {
  const scores = [
    [0.1, 0.5, 0.4],
    [0.6, 0.3, 0.1],
    [0.2, 0.3, 0.5],
    [0.2, 0.7, 0.1],
  ];

  test('topKAccuracy(t, scores, { k }) by hand', () => {
    // The true class is 2nd, 3rd, 1st, 1st.
    const targets = [2, 2, 2, 1];
    const shares = [1, 2, 3].map((k) => topKAccuracy(targets, scores, { k }));
    expect(shares).toEqual([2 / 4, 3 / 4, 4 / 4]);
  });

  test('topKAccuracy(t, scores) counts five guesses', () => {
    const falling = [[6, 5, 4, 3, 2, 1]];
    expect([0, 4, 5].map((label) => topKAccuracy([label], falling))).toEqual([1, 1, 0]);
  });

  test('topKAccuracy puts the smaller of two classes with the same score first', () => {
    expect([0, 1, 2].map((label) => topKAccuracy([label], [[1, 1, 1]], { k: 2 }))).toEqual([1, 1, 0]);
  });

  test.each(reference.topK)('topKAccuracy(t, scores, { k }) equals scikit-learn for every k', (expected) => {
    const { targets, scores, topKAccuracy: shares } = expected;
    const got = shares.map((_, i) => topKAccuracy(targets, scores, { k: i + 1 }));
    expect(got).toBeCloseToArray(shares, 1e-15);
  });

  test('topKAccuracy(t, scores, { k }) grows with k up to 1, and begins with the accuracy of the best guess', () => {
    const score = fc.integer({ min: -1000, max: 1000 });
    const row = fc.tuple(fc.nat({ max: 3 }), fc.tuple(score, score, score, score));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const [targets, scores] = [rows.map(([label]) => label), rows.map(([, row]) => row)];
        const shares = [1, 2, 3, 4].map((k) => topKAccuracy(targets, scores, { k }));
        const best = scores.map((row) => row.indexOf(Math.max(...row)));
        expect(shares[0]).toBe(accuracy(targets, best));
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(shares[3]).toBe(1);
      }),
    );
  });

  test.each<[number[], MatrixLike, object, string]>([
    [[], [], { k: 1 }, 'topKAccuracy: scores is empty; expected at least one row.'],
    [[], scores, { k: 1 }, 'topKAccuracy: targets is empty; expected at least one value.'],
    [[0], scores, { k: 1 }, 'topKAccuracy: targets has length 1, scores 4; expected the same length.'],
    [[0, 1, 2, 3], scores, { k: 1 }, 'topKAccuracy: targets[3] is 3; expected an integer in [0, 3).'],
    [[0, 1, 2, 2], scores, {}, 'topKAccuracy: k is 5; expected a whole number in [1, 4).'],
    [[0, 1, 2, 2], scores, { k: 0 }, 'topKAccuracy: k is 0; expected a whole number in [1, 4).'],
    [[0], [[NaN]], { k: 1 }, 'topKAccuracy: scores, row 0, column 0 is NaN; expected a finite number.'],
  ])('topKAccuracy(%j, %j, %j) is refused', (targets, scores, options, message) => {
    expect(() => topKAccuracy(targets, scores, options)).toThrow(new RangeError(message));
  });
});
