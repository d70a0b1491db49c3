import { layGraph } from '../../lib/figures/graph-layout';

describe('layGraph', () => {
  test('a node stands one column right of its last operand', () => {
    // c = f(a, b); d = g(c, a)
    const edges = [
      { from: 0, to: 2 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
      { from: 0, to: 3 },
    ];
    const { places, columns, rows } = layGraph(4, edges);
    expect(places.map(([x]) => x)).toEqual([0, 0, 1, 2]);
    expect({ columns, rows }).toEqual({ columns: 3, rows: 2 });
  });

  test('an input stands just before what needs it', () => {
    // b = f(a); d = g(b, c)
    const edges = [
      { from: 0, to: 1 },
      { from: 1, to: 3 },
      { from: 2, to: 3 },
    ];
    expect(layGraph(4, edges).places.map(([x]) => x)).toEqual([0, 1, 1, 2]);
  });

  test('lines that would cross do not: operands stand in the order of what they lead to', () => {
    // e = f(a, d) and g = f(b, c), listed so that a stands above b.
    const edges = [
      { from: 0, to: 5 },
      { from: 3, to: 5 },
      { from: 1, to: 4 },
      { from: 2, to: 4 },
    ];
    const { places } = layGraph(6, edges);
    const height = (node: number): number => places[node]![1];
    expect(height(4) > height(5)).toBe(height(1) > height(0));
    expect(height(1) > height(0)).toBe(height(2) > height(3));
  });

  test('a lone node stands in the only place', () => {
    expect(layGraph(1, [])).toEqual({ places: [[0, 0]], columns: 1, rows: 1 });
  });
});
