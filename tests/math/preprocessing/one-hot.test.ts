import fc from 'fast-check';
import { oneHot, tf, toRows } from 'nnlab';

// Keeps TensorFlow.js from advertising its addon.
tf.env().set('PROD', true);

describe('oneHot', () => {
  test('oneHot(labels) by hand', () => {
    expect(toRows(oneHot([1, 0, 3]))).toEqual([
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
  });

  test('oneHot(labels, { classes }) equals tf.oneHot', () => {
    const labels = [2, 0, 4, 2];
    const expected = tf.oneHot(tf.tensor1d(labels, 'int32'), 6).arraySync();
    expect(toRows(oneHot(labels, { classes: 6 }))).toEqual(expected);
    expect(toRows(oneHot(tf.tensor1d(labels, 'int32'), { classes: 6 }))).toEqual(expected);
  });

  test('oneHot(strings) sorts the classes, or takes them in the order given', () => {
    expect(toRows(oneHot(['b', 'a']))).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(toRows(oneHot(['b', 'a'], { classes: ['b', 'c', 'a'] }))).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(toRows(oneHot([30, 10], { classes: [10, 30] }))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('oneHot reads typed arrays and Series', () => {
    expect(toRows(oneHot(Uint8Array.of(1)))).toEqual([[0, 1]]);
    expect(toRows(oneHot({ shape: [2, 1], values: ['x', 'x'] }))).toEqual([[1], [1]]);
  });

  test('each row of oneHot holds a single 1, at the label', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1 }), (labels) => {
        const rows = toRows(oneHot(labels, { classes: 10 }));
        expect(rows.map((row) => row.indexOf(1))).toEqual(labels);
        expect(rows.every((row) => row.reduce((sum, value) => sum + value) === 1)).toBe(true);
      }),
    );
  });

  test.each<[string, () => unknown, string]>([
    ['nothing', () => oneHot([]), 'oneHot: labels is empty; expected at least one value.'],
    ['NaN', () => oneHot([0, NaN]), 'oneHot: labels[1] is NaN; expected an integer in [0, 1).'],
    ['−1', () => oneHot([-1, 1]), 'oneHot: labels[0] is -1; expected an integer in [0, 2).'],
    ['a label too large', () => oneHot([3], { classes: 3 }), 'oneHot: labels[0] is 3; expected an integer in [0, 3).'],
    ['half a class', () => oneHot([0.5], { classes: 3 }), 'oneHot: labels[0] is 0.5; expected an integer in [0, 3).'],
    [
      'an unknown string',
      () => oneHot(['c'], { classes: ['a', 'b'] }),
      "oneHot: labels[0] is 'c'; expected one of 'a', 'b'.",
    ],
    [
      'a string among numbers',
      () => oneHot([0, 'a'] as number[]),
      "oneHot: labels[1] is 'a'; expected an integer in [0, 1).",
    ],
    ['no class', () => oneHot([0], { classes: 0 }), 'oneHot: classes is 0; expected a whole number of at least 1.'],
  ])('oneHot refuses %s', (_, call, message) => expect(call).toThrow(new RangeError(message)));
});
