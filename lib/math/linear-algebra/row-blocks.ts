import type { Matrix } from '../matrix';

/** Some rows of a matrix, one after the other, in 64 bits. */
export interface RowBlock {
  readonly data: Float64Array;
  /** The row of the matrix at which the block begins. */
  readonly from: number;
  readonly rows: number;
}

/** The rows of a matrix less their mean, in blocks small enough for the processor's cache. */
export function* centredBlocks(
  { data, rows, columns }: Matrix,
  { mean, height = 128 }: { readonly mean: Float64Array; readonly height?: number },
): Generator<RowBlock> {
  for (let from = 0; from < rows; from += height) {
    const block = new Float64Array(data.subarray(from * columns, Math.min(from + height, rows) * columns));
    for (let i = 0, c = 0; i < block.length; i++, c = c + 1 === columns ? 0 : c + 1) block[i]! -= mean[c]!;
    yield { data: block, from, rows: block.length / columns };
  }
}

/** The mean of each column. */
export function columnMeans({ data, rows, columns }: Matrix): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0, c = 0; i < data.length; i++, c = c + 1 === columns ? 0 : c + 1) sums[c]! += data[i]!;
  return sums.map((sum) => sum / rows);
}
