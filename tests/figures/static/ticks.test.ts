import fc from 'fast-check';
import { logTicks, roundTicks, tickText } from '../../../lib/figures/static/ticks';

const texts = (ticks: readonly { text: string }[]): string[] => ticks.map(({ text }) => text);

describe('roundTicks', () => {
  test.each([
    [[0, 1], 5, undefined, ['0', '0.2', '0.4', '0.6', '0.8', '1']],
    [[-3, 3], 6, undefined, ['−3', '−2', '−1', '0', '1', '2', '3']],
    [[1, 0], 2, undefined, ['0', '0.5', '1']],
    [[0.7, 3.3], 9, 1, ['1', '2', '3']],
    [[0, 0.3], 3, undefined, ['0', '0.1', '0.2', '0.3']],
    [[0, 30000], 3, undefined, ['0', '10k', '20k', '30k']],
    [[5, 5], 3, undefined, ['5']],
    [[0, 1], 0, undefined, ['0', '1']],
  ] as const)('between %j, about %d, has round numbers', (range, about, step, expected) => {
    expect(texts(roundTicks(range, about, step))).toEqual(expected);
  });

  test('roundTicks(range, about) lie inside the range, and are at most twice as many', () => {
    const ends = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 20 }), ([low, length], about) => {
        const values = roundTicks([low, low + length], about).map(({ value }) => value);
        expect(values.length).toBeLessThanOrEqual(2 * about + 1);
        expect(values.every((value) => value >= low - 1e-6 && value <= low + length + 1e-6)).toBe(true);
      }),
    );
  });

  test('never so many that a picture drowns in them', () => expect(roundTicks([0, 1e6], 5, 1)).toHaveLength(200));
});

describe('logTicks', () => {
  test.each([
    [
      [-2, 1],
      ['0.01', '0.1', '1', '10'],
    ],
    [
      [1, -1],
      ['0.1', '1', '10'],
    ],
    [
      [0, 0.8],
      ['1', '2', '5'],
    ],
    [
      [-20, 0],
      ['1e−18', '1e−15', '1e−12', '1e−9', '0.000001', '0.001', '1'],
    ],
  ] as const)('between the exponents %j are powers of ten, and more where those are few', (range, expected) => {
    expect(texts(logTicks(range))).toEqual(expected);
  });
});

test.each([
  [0, '0'],
  [-0.5, '−0.5'],
  [9999, '9999'],
  [12000, '12k'],
  [-2500000, '−2.5M'],
])('tickText(%d) is %s', (value, text) => expect(tickText(value)).toBe(text));
