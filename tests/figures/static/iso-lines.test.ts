import { isoLine } from '../../../lib/figures/static/iso-lines';

describe('isoLine', () => {
  test('runs from edge to edge of a square, where the value lies between its corners', () => {
    //  0  4     The value 1 lies a quarter of the way right on the upper edge,
    //  0  4     and a quarter on the lower one.
    const grid = [
      [0, 4],
      [0, 4],
    ];
    expect(isoLine(grid, 1)).toEqual([[0.25, 0, 0.25, 1]]);
  });

  test('a square that lies all above or all below has no line', () => {
    const grid = [
      [1, 2],
      [3, 4],
    ];
    expect([isoLine(grid, 0), isoLine(grid, 5)]).toEqual([[], []]);
  });

  test('a saddle has two pieces', () => {
    const grid = [
      [1, 0],
      [0, 1],
    ];
    expect(isoLine(grid, 0.5)).toHaveLength(2);
  });

  test('beside a gap there is no line', () => {
    const grid = [
      [0, 4, null],
      [0, 4, 0],
    ];
    expect(isoLine(grid, 1)).toEqual([[0.25, 0, 0.25, 1]]);
  });

  test('around a hill the pieces close', () => {
    const grid = [
      [0, 0, 0],
      [0, 2, 0],
      [0, 0, 0],
    ];
    const ends = isoLine(grid, 1).flatMap(([a, b, c, d]) => [`${a} ${b}`, `${c} ${d}`]);
    expect(ends.filter((end) => ends.filter((other) => other === end).length !== 2)).toEqual([]);
  });
});
