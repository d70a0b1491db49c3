/** A piece of a line, in columns and rows of the grid. */
export type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The line where a grid of numbers takes a value, as pieces: within each square of four neighbours it runs from edge to edge.
 *
 * @see Lorensen and Cline, Marching Cubes (1987), in two dimensions
 */
export function isoLine(grid: readonly (readonly (number | null)[])[], level: number): Segment[] {
  const segments: Segment[] = [];
  for (let row = 0; row + 1 < grid.length; row++) {
    for (let column = 0; column + 1 < grid[row]!.length; column++) {
      const square = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const values = square.map(([x, y]) => grid[y]![x]);
      if (values.some((value) => value === null || value === undefined)) continue;
      const crossings = square.flatMap(([x, y], i) => {
        const [[x1, y1], a, b] = [square[(i + 1) % 4]!, values[i]!, values[(i + 1) % 4]!];
        if (a < level === b < level) return [];
        const share = (level - a) / (b - a);
        return [[x + share * (x1 - x), y + share * (y1 - y)] as const];
      });
      for (let i = 0; i + 1 < crossings.length; i += 2) segments.push([...crossings[i]!, ...crossings[i + 1]!]);
    }
  }
  return segments;
}
