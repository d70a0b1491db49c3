import fc from 'fast-check';
import { thinGrid, thinIndices, thinLine } from '../../lib/figures/thin';

const line = (y: (number | null)[]): { x: number[]; y: (number | null)[] } => ({ x: y.map((_, i) => i), y });

describe('thinLine', () => {
  test('a line of few points stays as it is', () => {
    const short = line([1, null, 3]);
    expect(thinLine(short)).toEqual(short);
  });

  test('of each stretch the first, the lowest, the highest and the last point stay', () => {
    // Two stretches of six: 5 [1] 3 [9] 4 6 and 2 2 [0] 2 [8] 2.
    const { x, y } = thinLine(line([5, 1, 3, 9, 4, 6, 2, 2, 0, 2, 8, 2]), 8);
    expect(x).toEqual([0, 1, 3, 5, 6, 8, 10, 11]);
    expect(y).toEqual([5, 1, 9, 6, 2, 0, 8, 2]);
  });

  test('a gap stays a gap', () => {
    const { y } = thinLine(line([1, 2, null, 4, 5, 6, 7, 8, 9, 10]), 4);
    expect(y).toEqual([1, null, 10]);
  });

  test('a line whose first point is a gap keeps its extremes', () => {
    expect(thinLine(line([null, 3, 1, 2, 9, 5, 5, 5]), 4).y).toEqual([null, 1, 9, 5]);
  });

  test('thinLine keeps both ends, the least and the greatest value, and the order', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 50, maxLength: 400 });
    fc.assert(
      fc.property(values, (y) => {
        const thin = thinLine(line(y), 40);
        expect(thin.x.length).toBeLessThanOrEqual(50);
        expect([thin.x[0], thin.x.at(-1)]).toEqual([0, y.length - 1]);
        expect(Math.min(...(thin.y as number[]))).toBe(Math.min(...y));
        expect(Math.max(...(thin.y as number[]))).toBe(Math.max(...y));
        expect([...thin.x].sort((a, b) => a - b)).toEqual(thin.x);
      }),
    );
  });
});

test.each([
  [3, 5, [0, 1, 2]],
  [10, 5, [0, 2, 4, 6, 8]],
  [7, 3, [0, 2, 4]],
  [0, 3, []],
])('thinIndices(%d, %d) spreads evenly', (count, most, indices) => expect(thinIndices(count, most)).toEqual(indices));

describe('thinGrid', () => {
  test('blocks of one stay as they are, as lists', () => {
    expect(thinGrid([Float64Array.of(1, 2), Float64Array.of(3, 4)], { rows: 1, columns: 1 })).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('blocks become their mean, also at ragged ends', () => {
    const rows = [
      [1, 3, 10],
      [5, 7, 20],
      [2, 4, 6],
    ];
    // (1 + 3 + 5 + 7) / 4, (10 + 20) / 2; (2 + 4) / 2, 6
    expect(thinGrid(rows, { rows: 2, columns: 2 })).toEqual([
      [4, 15],
      [3, 6],
    ]);
  });

  test('rows and columns shrink on their own', () => {
    expect(thinGrid([[1, 2, 3, 6]], { rows: 5, columns: 3 })).toEqual([[2, 6]]);
  });

  test('of nothing it is nothing', () => expect(thinGrid([], { rows: 4, columns: 4 })).toEqual([]));
});
