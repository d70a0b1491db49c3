/** Which columns of a table, and how many columns it has in all. */
export interface ColumnRange {
  readonly from: number;
  /** The column after the last one. */
  readonly to: number;
  readonly columns: number;
}

/** Some columns of a table, as a table of their own; a copy. */
export function takeColumns(table: Float64Array, { from, to, columns }: ColumnRange): Float64Array {
  const rows = table.length / columns;
  const out = new Float64Array(rows * (to - from));
  for (let r = 0; r < rows; r++) out.set(table.subarray(r * columns + from, r * columns + to), r * (to - from));
  return out;
}

/** Adds a narrower table to some columns of a table, in place. */
export function addToColumns(table: Float64Array, { from, to, columns }: ColumnRange, narrow: Float64Array): void {
  const width = to - from;
  for (let i = 0; i < narrow.length; i++) table[Math.floor(i / width) * columns + from + (i % width)]! += narrow[i]!;
}
