import { apportion, passengerCounts } from '../../../lib/datasets/stand-in/passenger-counts';

/** How many passengers of the inquiry's table satisfy a condition. */
const count = (condition: (kind: (typeof passengerCounts)[number]) => boolean): number =>
  passengerCounts.filter(condition).reduce((sum, kind) => sum + kind.count, 0);

describe('passengerCounts', () => {
  test.each([
    [1, 325, 203],
    [2, 285, 118],
    [3, 706, 178],
  ])('class %i had %i passengers, of whom %i lived, as the inquiry says', (pclass, total, lived) => {
    expect(count((kind) => kind.pclass === pclass)).toBe(total);
    expect(count((kind) => kind.pclass === pclass && kind.survived === 1)).toBe(lived);
  });

  test('109 were children; 57 of them lived', () => {
    expect(count(({ child }) => child)).toBe(109);
    expect(count(({ child, survived }) => child && survived === 1)).toBe(57);
  });
});

describe('apportion', () => {
  test('apportion(counts, total) gives what is left over to the largest remainders', () => {
    // 10 · (5, 3, 2, 1) / 11 = 4.545, 2.727, 1.818, 0.909: 4 + 2 + 1 + 0 = 7, so that three are left over.
    expect(apportion([5, 3, 2, 1], 10)).toEqual([4, 3, 2, 1]);
  });

  test('apportion(counts, their sum) is the counts', () => {
    expect(apportion([5, 0, 2], 7)).toEqual([5, 0, 2]);
  });

  test('apportion(counts, total) gives nothing to nobody, and the first of equals first', () => {
    expect(apportion([0, 1, 1], 3)).toEqual([0, 2, 1]);
  });

  test('apportion(counts, total) adds up to the total', () => {
    const counts = passengerCounts.map((kind) => kind.count);
    for (const total of [0, 1, 12, 891, 1316, 5000]) {
      expect(apportion(counts, total).reduce((a, b) => a + b)).toBe(total);
    }
  });
});
