import { matrix, type Matrix } from '../../math/matrix';

/** Units on a rectangular grid, counted row after row: unit = row · columns + column. */
export interface MapGrid {
  readonly rows: number;
  readonly columns: number;
}

/** The squared distance of any two units on the grid, where units beside each other are 1 apart: units × units. */
export function squaredGridDistances({ rows, columns }: MapGrid): Matrix {
  const units = rows * columns;
  const distances = matrix(units, units);
  for (let a = 0; a < units; a++) {
    for (let b = 0; b < units; b++) {
      const down = Math.floor(a / columns) - Math.floor(b / columns);
      const across = (a % columns) - (b % columns);
      distances.data[a * units + b] = down ** 2 + across ** 2;
    }
  }
  return distances;
}

/** Whether units at this squared distance touch: side by side (1) or corner to corner (2). */
export function areNeighbours(squaredDistance: number): boolean {
  return squaredDistance === 1 || squaredDistance === 2;
}
