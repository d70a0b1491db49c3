import type { Matrix } from '../../math/matrix';
import { rowChunks } from '../rows/row-chunks';
import { squaredDistances } from '../rows/squared-distances';

/** For each row the two units whose weights are closest, and how far the first of them is. */
export interface BestMatches {
  readonly first: Int32Array;
  /** −1 where the map has only one unit. */
  readonly second: Int32Array;
  /** Euclidean distance to the first. */
  readonly distances: Float64Array;
}

/** Finds the closest units of each row; of equally close ones the unit counted first. */
export function bestMatches(x: Matrix, weights: Matrix): BestMatches {
  const first = new Int32Array(x.rows).fill(-1);
  const second = new Int32Array(x.rows).fill(-1);
  const distances = new Float64Array(x.rows);
  for (const { start, rows } of rowChunks(x)) {
    const { data, columns: units } = squaredDistances(rows, weights);
    for (let r = 0; r < rows.rows; r++) {
      let [best, next] = [-1, -1];
      let [least, little] = [Infinity, Infinity];
      for (let unit = 0; unit < units; unit++) {
        const distance = data[r * units + unit]!;
        if (distance < least) [next, little, best, least] = [best, least, unit, distance];
        else if (distance < little) [next, little] = [unit, distance];
      }
      [first[start + r], second[start + r], distances[start + r]] = [best, next, Math.sqrt(least)];
    }
  }
  return { first, second, distances };
}
