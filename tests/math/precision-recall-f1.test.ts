import fc from 'fast-check';
import { accuracy, precisionRecallF1 } from 'nnlab';
import reference from '../fixtures/math/metrics/metrics.json';
import '../support/matchers';

test('precisionRecallF1(t, p) by hand', () => {
  //                                        0 → 0, 0 → 0, 0 → 0, 0 → 1, 1 → 1, 1 → 0
  const { precision, recall, f1, support, macro } = precisionRecallF1([0, 0, 0, 0, 1, 1], [0, 0, 0, 1, 1, 0]);
  // Taken for 0: 4, of which 3 are; taken for 1: 2, of which 1 is.
  expect(precision).toBeCloseToArray([3 / 4, 1 / 2], 1e-15);
  // Are 0: 4, of which 3 were found; are 1: 2, of which 1 was found.
  expect(recall).toBeCloseToArray([3 / 4, 1 / 2], 1e-15);
  expect(f1).toBeCloseToArray([3 / 4, 1 / 2], 1e-15);
  expect(support).toEqual(Float64Array.of(4, 2));
  expect(macro).toEqual({ precision: 5 / 8, recall: 5 / 8, f1: 5 / 8 });
});

test('precisionRecallF1(t, p) of one right answer is 1', () => {
  const { precision, recall, f1, macro } = precisionRecallF1([0], [0]);
  expect([...precision, ...recall, ...f1, ...Object.values(macro)]).toEqual([1, 1, 1, 1, 1, 1]);
});

test('precisionRecallF1(t, p) is 0 where nothing is to be divided, and leaves absent classes out of the mean', () => {
  const { precision, recall, f1, support, macro } = precisionRecallF1([0, 0, 2, 2], [0, 3, 0, 0], { classes: 5 });
  expect([precision, recall, f1]).toBeCloseToArray(
    [
      [1 / 3, 0, 0, 0, 0],
      [1 / 2, 0, 0, 0, 0],
      [2 / 5, 0, 0, 0, 0],
    ],
    1e-15,
  );
  expect(support).toEqual(Float64Array.of(2, 0, 2, 0, 0));
  // Classes 0, 2 and 3 occur.
  expect(macro.recall).toBeCloseTo(1 / 2 / 3, 15);
});

test.each(reference.classification)('precisionRecallF1($targets, $predictions) equals scikit-learn', (expected) => {
  const { targets, predictions } = expected;
  const got = precisionRecallF1(targets, predictions, { classes: expected.support.length });
  expect(got.precision).toBeCloseToArray(expected.precision, 1e-15);
  expect(got.recall).toBeCloseToArray(expected.recall, 1e-15);
  expect(got.f1).toBeCloseToArray(expected.f1, 1e-15);
  expect(got.support).toBeCloseToArray(expected.support, 0);
  const { macro } = expected;
  expect(Object.values(got.macro)).toBeCloseToArray([macro.precision, macro.recall, macro.f1], 1e-15);
});

test('precisionRecallF1: f1 is the harmonic mean, recall weighted by support is the accuracy', () => {
  const pairs = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1 });
  fc.assert(
    fc.property(pairs, (pairs) => {
      const [targets, predictions] = [pairs.map(([t]) => t), pairs.map(([, p]) => p)];
      const { precision, recall, f1, support } = precisionRecallF1(targets, predictions);
      f1.forEach((value, k) => {
        const sum = precision[k]! + recall[k]!;
        expect(value).toBeCloseTo(sum === 0 ? 0 : (2 * precision[k]! * recall[k]!) / sum, 14);
      });
      const found = recall.reduce((sum, value, k) => sum + value * support[k]!, 0);
      expect(found / pairs.length).toBeCloseTo(accuracy(targets, predictions), 14);
    }),
  );
});

test('precisionRecallF1(p, t) exchanges precision and recall', () => {
  const [t, p] = [
    [0, 1, 2, 1, 0, 2, 2],
    [0, 2, 2, 1, 1, 0, 2],
  ];
  expect(precisionRecallF1(p, t).precision).toEqual(precisionRecallF1(t, p).recall);
  expect(precisionRecallF1(p, t).f1).toEqual(precisionRecallF1(t, p).f1);
});

test.each([
  [[], [], {}, 'precisionRecallF1: targets is empty; expected at least one value.'],
  [[0], [0, 1], {}, 'precisionRecallF1: targets has length 1, predictions 2; expected the same length.'],
  [[0, NaN], [0, 1], {}, 'precisionRecallF1: targets[1] is NaN; expected an integer in [0, 2).'],
  [[0, 1], [0, 2], { classes: 2 }, 'precisionRecallF1: predictions[1] is 2; expected an integer in [0, 2).'],
  [[0], [0], { classes: 0.5 }, 'precisionRecallF1: classes is 0.5; expected a whole number of at least 1.'],
])('precisionRecallF1(%j, %j, %j) is refused', (targets, predictions, options, message) => {
  expect(() => precisionRecallF1(targets, predictions, options)).toThrow(new RangeError(message));
});
