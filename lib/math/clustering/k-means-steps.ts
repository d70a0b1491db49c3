import { addProduct } from '../mat-mul';
import type { Matrix } from '../matrix';
import { centredBlocks } from '../linear-algebra/row-blocks';
import { transposed } from '../transpose';

/** Some of the points, one a column, so that a product with the centres runs along neighbours in memory. */
export interface PointBlock {
  /** `columns × rows` numbers. */
  readonly data: Float64Array;
  /** How many points stand before this block. */
  readonly from: number;
  readonly rows: number;
  /** ‖x‖² of each point. */
  readonly squares: Float64Array;
}

/** Points to be clustered, as positions around their mean: distances of points far from 0 would lose their digits. */
export interface Points {
  readonly blocks: readonly PointBlock[];
  readonly rows: number;
  readonly columns: number;
}

/** For each point the nearest centre, and the square of the distance to it. */
export interface Assignment {
  readonly labels: Int32Array;
  readonly distances: Float64Array;
}

export function toPoints(x: Matrix, mean: Float64Array): Points {
  const blocks = Array.from(centredBlocks(x, { mean }), ({ data, from, rows }) => {
    const squares = new Float64Array(rows);
    data.forEach((value, i) => (squares[Math.floor(i / x.columns)]! += value * value));
    return { data: transposed(data, rows), from, rows, squares };
  });
  return { blocks, rows: x.rows, columns: x.columns };
}

/** The squared distances of each centre to the points of a block, a row for each centre: ‖x‖² − 2 x · c + ‖c‖². */
export function squaredDistances(block: PointBlock, centers: Float64Array): Float64Array {
  const { data, rows, squares } = block;
  const inner = data.length / rows;
  const count = centers.length / inner;
  const out = new Float64Array(count * rows);
  addProduct(out, { a: centers, b: data, rows: count, inner, columns: rows });
  for (let k = 0; k < count; k++) {
    let square = 0;
    for (let j = k * inner; j < (k + 1) * inner; j++) square += centers[j]! ** 2;
    for (let n = 0; n < rows; n++) out[k * rows + n] = Math.max(0, squares[n]! - 2 * out[k * rows + n]! + square);
  }
  return out;
}

/** Finds the nearest centre of each point of the block, and writes it to the assignment. */
export function assignBlock(block: PointBlock, centers: Float64Array, { labels, distances }: Assignment): void {
  const { from, rows } = block;
  const squared = squaredDistances(block, centers);
  distances.fill(Infinity, from, from + rows);
  for (let i = 0, k = 0; i < squared.length; k++) {
    for (let n = from; n < from + rows; n++, i++) {
      if (squared[i]! < distances[n]!) {
        distances[n] = squared[i]!;
        labels[n] = k;
      }
    }
  }
}

/** The mean of the points of each centre. A centre without points takes the point farthest from its own centre. */
export function moveCenters(points: Points, assignment: Assignment, centers: Float64Array): Float64Array {
  const { labels } = assignment;
  const { columns } = points;
  const sums = new Float64Array(centers.length);
  const counts = new Int32Array(centers.length / columns);
  for (const label of labels) counts[label]!++;
  for (const { data, from, rows } of points.blocks) {
    for (let j = 0, i = 0; j < columns; j++) {
      for (let n = from; n < from + rows; n++, i++) sums[labels[n]! * columns + j]! += data[i]!;
    }
  }
  fillEmpty(points, assignment, { sums, counts });
  return sums.map((sum, i) => {
    const count = counts[Math.floor(i / columns)]!;
    return count === 0 ? centers[i]! : sum / count;
  });
}

/** Gives each empty cluster the point farthest from its centre, of those that are not the last of theirs. Changes the sums. */
function fillEmpty(
  points: Points,
  { labels, distances }: Assignment,
  { sums, counts }: { readonly sums: Float64Array; readonly counts: Int32Array },
): void {
  const empty = [...counts.keys()].filter((k) => counts[k] === 0);
  if (empty.length === 0) return;
  const far = [...labels.keys()].filter((n) => distances[n]! > 0).sort((a, b) => distances[b]! - distances[a]!);
  for (const n of far) {
    const owner = labels[n]!;
    if (counts[owner]! < 2) continue;
    const k = empty.shift();
    if (k === undefined) return;
    const x = pointAt(points, n);
    x.forEach((value, j) => (sums[owner * points.columns + j]! -= value));
    sums.set(x, k * points.columns);
    counts[owner]!--;
    counts[k] = 1;
  }
}

/** The sum of the squared distances of all points to their centres, without the rounding of `squaredDistances`. */
export function inertiaOf(
  { blocks, columns }: Points,
  { labels, centers }: { readonly labels: Int32Array; readonly centers: Float64Array },
): number {
  let inertia = 0;
  for (const { data, from, rows } of blocks) {
    for (let j = 0, i = 0; j < columns; j++) {
      for (let n = from; n < from + rows; n++, i++) inertia += (data[i]! - centers[labels[n]! * columns + j]!) ** 2;
    }
  }
  return inertia;
}

/** A copy of the n-th point. */
export function pointAt({ blocks, columns }: Points, n: number): Float64Array {
  const { data, from, rows } = blocks[Math.floor(n / blocks[0]!.rows)]!;
  return Float64Array.from({ length: columns }, (_, j) => data[j * rows + n - from]!);
}
