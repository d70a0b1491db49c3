/** Points of a line, in the order in which it is drawn; null is a gap. */
export interface Line {
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
}

/** Twice as many as a screen has pixels for: what is left out is not seen. */
const mostPoints = 1000;

/**
 * A long line with fewer points: of each stretch only its first point, its lowest, its highest and its last stay, so that
 * neither a peak nor a gap is lost.
 *
 * @see Jugel et al., M4: A Visualization-Oriented Time Series Data Aggregation (2014)
 */
export function thinLine({ x, y }: Line, most = mostPoints): Line {
  if (x.length <= most) return { x, y };
  const stretches = Math.floor(most / 4);
  const kept = Array.from({ length: stretches }, (_, k) => {
    const [from, to] = [k, k + 1].map((edge) => Math.floor((edge * x.length) / stretches)) as [number, number];
    let [lowest, highest, gap] = [from, from, -1];
    for (let i = from; i < to; i++) {
      if (y[i] === null) gap = i;
      else if (y[lowest] === null || y[i]! < y[lowest]!) lowest = i;
      if (y[i] !== null && (y[highest] === null || y[i]! > y[highest]!)) highest = i;
    }
    return [...new Set([from, lowest, highest, gap, to - 1])].filter((i) => i >= 0).sort((a, b) => a - b);
  }).flat();
  return { x: kept.map((i) => x[i]!), y: kept.map((i) => y[i]!) };
}

/** Positions of at most so many out of `count` things, evenly spread. */
export function thinIndices(count: number, most: number): number[] {
  const kept = Math.min(count, most);
  return Array.from({ length: kept }, (_, i) => Math.floor((i * count) / kept));
}

/** A table of numbers with fewer of them: blocks of so many rows and columns become their mean, smaller ones at the ends. */
export function thinGrid(
  rows: readonly ArrayLike<number>[],
  block: { readonly rows: number; readonly columns: number },
): number[][] {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  return Array.from({ length: Math.ceil(height / block.rows) }, (_, r) =>
    Array.from({ length: Math.ceil(width / block.columns) }, (_, c) => {
      const part = rows
        .slice(r * block.rows, (r + 1) * block.rows)
        .flatMap((row) => Array.from(row).slice(c * block.columns, (c + 1) * block.columns));
      return part.reduce((sum, value) => sum + value, 0) / part.length;
    }),
  );
}
