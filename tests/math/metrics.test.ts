import { accuracy, confusionMatrix } from '../../lib/math/metrics';
import { createRandom } from '../../lib/math/random';

describe('accuracy', () => {
  test('accuracy(t, p) is the share that agrees', () => {
    // right, wrong, right, right, wrong: 3 of 5
    expect(accuracy([0, 1, 2, 3, 4], [0, 2, 2, 3, 0])).toBe(3 / 5);
  });

  test('accuracy(t, p) reads typed arrays, one row, all and none', () => {
    expect(accuracy(Uint8Array.of(7), Int32Array.of(7))).toBe(1);
    expect(accuracy([1, 0], [0, 1])).toBe(0);
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
