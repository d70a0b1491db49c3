import fc from 'fast-check';
import {
  binaryCrossEntropy,
  categoricalCrossEntropy,
  matrix,
  softmax,
  softmaxCrossEntropy,
  toRows,
  type MatrixLike,
} from 'nnlab';
import '../support/matchers';

// What holds for every loss (gradients, reference values) is in losses.test.ts.

const scores = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 3, maxLength: 3 });
const labelled = fc.array(fc.tuple(fc.nat({ max: 2 }), scores), { minLength: 1, maxLength: 8 });
const toOneHot = (labels: readonly number[], classes = 3): number[][] =>
  labels.map((label) => Array.from({ length: classes }, (_, k) => Number(k === label)));

describe('categoricalCrossEntropy', () => {
  test('categoricalCrossEntropy(t, p) by hand: the truth was given ½ and ⅛, which costs ln 2 and ln 8', () => {
    const p = [
      [1 / 4, 1 / 2, 1 / 4],
      [1 / 8, 3 / 8, 1 / 2],
    ];
    expect(categoricalCrossEntropy(toOneHot([1, 0]), p)).toBeCloseTo((Math.log(2) + Math.log(8)) / 2, 15);
    const expected = [
      //    1 − 1/½
      [1 / 2, -1 / 2, 1 / 2],
      // 1 − 1/⅛
      [-7 / 2, 1 / 2, 1 / 2],
    ];
    expect(toRows(categoricalCrossEntropy.gradient(toOneHot([1, 0]), p))).toBeCloseToArray(expected, 1e-14);
  });

  test('categoricalCrossEntropy(t, p) divides a row by its sum', () => {
    expect(categoricalCrossEntropy([[0, 1]], [[0.6, 0.2]])).toBeCloseTo(Math.log(4), 14);
  });

  test('categoricalCrossEntropy(t, p) of certain predictions is clipped: 10⁻⁷ when right, 7 ln 10 when wrong', () => {
    expect(categoricalCrossEntropy([[0, 1]], [[0, 1]])).toBeCloseTo(1e-7, 12);
    expect(categoricalCrossEntropy([[0, 1]], [[1, 0]])).toBeCloseTo(7 * Math.log(10), 12);
    expect(categoricalCrossEntropy.gradient([[0, 1]], [[1, 0]]).data).toEqual(new Float64Array(2));
  });

  test('categoricalCrossEntropy of two classes is binaryCrossEntropy', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }), (t, p) => {
        const loss = categoricalCrossEntropy([[1 - t, t]], [[1 - p, p]]);
        expect(loss).toBeCloseTo(binaryCrossEntropy([t], [p]), 8);
      }),
    );
  });

  test.each<[MatrixLike, MatrixLike, string]>([
    [[], [], 'categoricalCrossEntropy: oneHot is empty; expected at least one row.'],
    [[[1, 0]], [[1, 0, 0]], 'categoricalCrossEntropy: oneHot is 1 × 2, probabilities 1 × 3; expected the same size.'],
    [[[1]], [[1], [1]], 'categoricalCrossEntropy: oneHot is 1 × 1, probabilities 2 × 1; expected the same size.'],
    [[[0, 0]], [[1, 0]], 'categoricalCrossEntropy: oneHot[0] has sum 0; expected 1.'],
    [[[1, 1]], [[1, 0]], 'categoricalCrossEntropy: oneHot[0] has sum 2; expected 1.'],
    [[[2, -1]], [[1, 0]], 'categoricalCrossEntropy: oneHot[0][0] is 2; expected a number in [0, 1].'],
    [[[1, 0]], [[0, 0]], 'categoricalCrossEntropy: probabilities[0] has sum 0; expected at least one number above 0.'],
    [[[1, 0]], [[1, NaN]], 'categoricalCrossEntropy: probabilities, row 0, column 1 is NaN; expected a finite number.'],
    [
      toOneHot([0, 0], 2),
      [
        [0.5, 0.5],
        [3.2, -1],
      ],
      'categoricalCrossEntropy: probabilities[1][0] is 3.2; expected a number in [0, 1]; a softmax turns any row into such numbers.',
    ],
  ])('categoricalCrossEntropy(%j, %j) and its gradient are refused', (oneHot, probabilities, message) => {
    expect(() => categoricalCrossEntropy(oneHot, probabilities)).toThrow(new RangeError(message));
    expect(() => categoricalCrossEntropy.gradient(oneHot, probabilities)).toThrow(new RangeError(message));
  });

  test('categoricalCrossEntropy takes targets that sum to 1 in 32 bits only', () => {
    const tenths = matrix(1, 10, new Float32Array(10).fill(0.1));
    expect(categoricalCrossEntropy(tenths, tenths)).toBeCloseTo(Math.log(10), 6);
  });
});

describe('softmaxCrossEntropy', () => {
  test('softmaxCrossEntropy(labels, z) by hand: softmax gives the truth ¾, then ¼', () => {
    const z = [
      [Math.log(3), 0],
      [Math.log(3), 0],
    ];
    expect(softmaxCrossEntropy([0, 1], z)).toBeCloseTo((Math.log(4 / 3) + Math.log(4)) / 2, 15);
    const expected = [
      // ¾ − 1, ¼ − 0, halved
      [-1 / 8, 1 / 8],
      [3 / 8, -3 / 8],
    ];
    expect(toRows(softmaxCrossEntropy.gradient([0, 1], z))).toBeCloseToArray(expected, 1e-15);
  });

  test('softmaxCrossEntropy(labels, z) is softmaxCrossEntropy(oneHot, z)', () => {
    fc.assert(
      fc.property(labelled, (rows) => {
        const [labels, z] = [rows.map(([label]) => label), rows.map(([, row]) => row)];
        expect(softmaxCrossEntropy(Uint8Array.from(labels), z)).toBe(softmaxCrossEntropy(toOneHot(labels), z));
        expect(softmaxCrossEntropy.gradient(labels, z)).toEqual(softmaxCrossEntropy.gradient(toOneHot(labels), z));
      }),
    );
  });

  test('softmaxCrossEntropy(t, z) is categoricalCrossEntropy(t, softmax(z)) where nothing is clipped', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 6 }), (z) => {
        const t = toOneHot([1], z.length);
        const [p] = [[...softmax.value(z)]];
        expect(softmaxCrossEntropy(t, [z])).toBeCloseTo(categoricalCrossEntropy(t, [p]), 12);
      }),
    );
  });

  test('softmaxCrossEntropy.gradient(t, z) sums to 0 in every row', () => {
    fc.assert(
      fc.property(labelled, (rows) => {
        const [labels, z] = [rows.map(([label]) => label), rows.map(([, row]) => row)];
        for (const row of toRows(softmaxCrossEntropy.gradient(labels, z))) {
          expect(Math.abs(row.reduce((sum, slope) => sum + slope, 0))).toBeLessThan(1e-15);
        }
      }),
    );
  });

  test('softmaxCrossEntropy(t, z) is exact for scores of ±1000, and for a loss of next to nothing', () => {
    expect(
      softmaxCrossEntropy(
        [0, 1],
        [
          [-1000, 1000],
          [-1000, 1000],
        ],
      ),
    ).toBe(1000);
    expect(softmaxCrossEntropy.gradient([0], [[-1000, 1000]]).data).toEqual(Float64Array.of(-1, 1));
    expect(softmaxCrossEntropy([0], [[50, 0]])).toBeCloseToArray(Math.exp(-50), { relative: 1e-15 });
  });

  test('softmaxCrossEntropy of one class is 0', () => expect(softmaxCrossEntropy([0], [[7]])).toBeCloseTo(0, 15));

  test.each<[ArrayLike<number> | MatrixLike, MatrixLike, string]>([
    [[], [], 'softmaxCrossEntropy: logits is empty; expected at least one row.'],
    [[], [[1, 2]], 'softmaxCrossEntropy: labels is empty; expected at least one value.'],
    [[0], [[1], [2]], 'softmaxCrossEntropy: labels has length 1, logits 2; expected the same length.'],
    [
      [0, 2],
      [
        [1, 2],
        [3, 4],
      ],
      'softmaxCrossEntropy: labels[1] is 2; expected an integer in [0, 2).',
    ],
    [[0.5], [[1, 2]], 'softmaxCrossEntropy: labels[0] is 0.5; expected an integer in [0, 2).'],
    [[0], [[1, Infinity]], 'softmaxCrossEntropy: logits, row 0, column 1 is Infinity; expected a finite number.'],
    [[[1, 0]], [[1, 0, 0]], 'softmaxCrossEntropy: targets is 1 × 2, logits 1 × 3; expected the same size.'],
    [[[1, 1]], [[1, 0]], 'softmaxCrossEntropy: targets[0] has sum 2; expected 1.'],
  ])('softmaxCrossEntropy(%j, %j) and its gradient are refused', (targets, logits, message) => {
    expect(() => softmaxCrossEntropy(targets, logits)).toThrow(new RangeError(message));
    expect(() => softmaxCrossEntropy.gradient(targets, logits)).toThrow(new RangeError(message));
  });
});
