import fc from 'fast-check';
import { rocAucScore, rocCurve } from 'nnlab';
import reference from '../fixtures/math/metrics/metrics.json';
import '../support/matchers';

/** Examples of both classes, with scores that often tie. */
const examples = fc
  .array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: -8, max: 8 })), { minLength: 2, maxLength: 25 })
  .filter((rows) => new Set(rows.map(([t]) => t)).size === 2)
  .map((rows) => ({ targets: rows.map(([t]) => t), scores: rows.map(([, score]) => score) }));

describe('rocCurve', () => {
  test('rocCurve(t, scores) by hand: yes, no, yes, no from the highest score down', () => {
    const { falsePositiveRate, truePositiveRate, thresholds } = rocCurve([0, 1, 0, 1], [0.4, 0.9, 0.6, 0.5]);
    expect(thresholds).toEqual(Float64Array.of(Infinity, 0.9, 0.6, 0.5, 0.4));
    // Of two "yes", found so far:
    expect(truePositiveRate).toEqual(Float64Array.of(0, 1 / 2, 1 / 2, 2 / 2, 2 / 2));
    // Of two "no", taken for "yes" so far:
    expect(falsePositiveRate).toEqual(Float64Array.of(0, 0, 1 / 2, 1 / 2, 2 / 2));
  });

  test('rocCurve(t, scores) takes equal scores in one step', () => {
    const { falsePositiveRate, truePositiveRate, thresholds } = rocCurve([0, 1, 1], [7, 7, 7]);
    expect([falsePositiveRate, truePositiveRate]).toEqual([Float64Array.of(0, 1), Float64Array.of(0, 1)]);
    expect(thresholds).toEqual(Float64Array.of(Infinity, 7));
  });

  test.each(reference.roc)('rocCurve($targets, $scores) equals scikit-learn', ({ targets, scores, dropped, all }) => {
    for (const [options, expected] of [[{}, dropped] as const, [{ dropIntermediate: false }, all] as const]) {
      const got = rocCurve(targets, scores, options);
      expect(got.falsePositiveRate).toBeCloseToArray(expected.falsePositiveRate, 1e-15);
      expect(got.truePositiveRate).toBeCloseToArray(expected.truePositiveRate, 1e-15);
      expect(got.thresholds).toBeCloseToArray([Infinity, ...expected.thresholds], 0);
    }
  });

  test('rocCurve(t, scores) climbs from (0, 0) to (1, 1) while the threshold falls', () => {
    fc.assert(
      fc.property(examples, fc.boolean(), ({ targets, scores }, dropIntermediate) => {
        const curve = rocCurve(targets, scores, { dropIntermediate });
        for (const rates of [curve.falsePositiveRate, curve.truePositiveRate]) {
          expect([rates[0], rates.at(-1)]).toEqual([0, 1]);
          expect(rates).toEqual(rates.slice().sort());
        }
        expect(curve.thresholds).toEqual(curve.thresholds.slice().sort().reverse());
      }),
    );
  });

  test('rocCurve(t, scores) encloses rocAucScore(t, scores), with and without its intermediate points', () => {
    fc.assert(
      fc.property(examples, fc.boolean(), ({ targets, scores }, dropIntermediate) => {
        const { falsePositiveRate: x, truePositiveRate: y } = rocCurve(targets, scores, { dropIntermediate });
        const trapezoids = Array.from(x, (_, i) => (i === 0 ? 0 : ((x[i]! - x[i - 1]!) * (y[i]! + y[i - 1]!)) / 2));
        const area = trapezoids.reduce((sum, piece) => sum + piece, 0);
        expect(area).toBeCloseTo(rocAucScore(targets, scores), 12);
      }),
    );
  });
});

describe('rocAucScore', () => {
  test('rocAucScore(t, scores) by hand: the share of pairs of a yes and a no that stand in the right order', () => {
    // 0.9 > 0.4, 0.9 > 0.6, 0.5 > 0.4, but 0.5 < 0.6
    expect(rocAucScore([0, 1, 0, 1], [0.4, 0.9, 0.6, 0.5])).toBe(3 / 4);
    // 2 > 1, and 1 = 1 counts half
    expect(rocAucScore([1, 1, 0], [2, 1, 1])).toBe(1.5 / 2);
  });

  test('rocAucScore(t, scores) is 1 in the right order, 0 in the wrong one, ½ without any', () => {
    expect(rocAucScore([0, 0, 1], [-1000, 0, 1000])).toBe(1);
    expect(rocAucScore([1, 1, 0], [-1000, 0, 1000])).toBe(0);
    expect(rocAucScore([0, 1, 1], [3, 3, 3])).toBe(0.5);
  });

  test.each(reference.roc)('rocAucScore($targets, $scores) equals scikit-learn', ({ targets, scores, area }) => {
    expect(rocAucScore(targets, scores)).toBeCloseTo(area, 14);
  });

  test('rocAucScore(t, scores) counts pairs', () => {
    fc.assert(
      fc.property(examples, ({ targets, scores }) => {
        const of = (label: number) => scores.filter((_, n) => targets[n] === label);
        const pairs = of(1).flatMap((yes) => of(0).map((no) => (Math.sign(yes - no) + 1) / 2));
        const share = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
        expect(rocAucScore(targets, scores)).toBeCloseTo(share, 14);
      }),
    );
  });

  test('rocAucScore(t, scores) is unchanged by any function that keeps the order', () => {
    fc.assert(
      fc.property(examples, ({ targets, scores }) => {
        const area = rocAucScore(targets, scores);
        for (const keep of [Math.exp, Math.atan, (x: number) => x ** 3, (x: number) => 5 * x - 1000]) {
          expect(rocAucScore(targets, scores.map(keep))).toBe(area);
        }
      }),
    );
  });

  test('rocAucScore(t, −scores) is 1 − rocAucScore(t, scores)', () => {
    fc.assert(
      fc.property(examples, ({ targets, scores }) => {
        const turned = scores.map((score) => -score);
        expect(rocAucScore(targets, turned)).toBeCloseTo(1 - rocAucScore(targets, scores), 14);
      }),
    );
  });
});

test.each([
  [[], [], 'targets is empty; expected at least one value.'],
  [[0, 1], [0.5], 'targets has length 2, scores 1; expected the same length.'],
  [[0, 2], [0.5, 1], 'targets[1] is 2; expected an integer in [0, 2).'],
  [[0, NaN], [0.5, 1], 'targets[1] is NaN; expected an integer in [0, 2).'],
  [[0, 1], [0.5, NaN], 'scores[1] is NaN; expected a finite number.'],
  [[1, 1], [0.5, 1], 'targets are all 1; expected both 0 and 1.'],
  [[0], [0.5], 'targets are all 0; expected both 0 and 1.'],
])('rocCurve(%j, %j) and rocAucScore are refused', (targets, scores, problem) => {
  expect(() => rocCurve(targets, scores)).toThrow(new RangeError(`rocCurve: ${problem}`));
  expect(() => rocAucScore(targets, scores)).toThrow(new RangeError(`rocAucScore: ${problem}`));
});

test('rocCurve and rocAucScore modify neither argument', () => {
  const [targets, scores] = [
    [0, 1, 1],
    [0.5, 0.1, 0.9],
  ];
  rocCurve(targets, scores);
  rocAucScore(targets, scores);
  expect([targets, scores]).toEqual([
    [0, 1, 1],
    [0.5, 0.1, 0.9],
  ]);
});
