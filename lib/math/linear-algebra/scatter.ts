import { breather } from '../../internal/breather';
import { addProduct } from '../mat-mul';
import { matrix, type Matrix } from '../matrix';
import { centredBlocks } from './row-blocks';

/** Columns are multiplied this many at a time: two such strips of a block of rows fit into the processor's cache. */
const STRIP = 112;

/**
 * The scatter of a table: (X − μ)ᵀ (X − μ), which is N − 1 times its covariance. Sums over d × d pairs of columns; only one of
 * each two mirrored halves is computed.
 */
export async function scatter(x: Matrix, mean: Float64Array): Promise<Matrix> {
  const pause = breather();
  const starts = Array.from({ length: Math.ceil(x.columns / STRIP) }, (_, i) => i * STRIP);
  const widths = starts.map((start) => Math.min(STRIP, x.columns - start));
  const tiles = widths.map((height, i) => widths.map((width, j) => new Float64Array(j < i ? 0 : height * width)));
  for (const { data, rows } of centredBlocks(x, { mean })) {
    const strips = starts.map((start, i) => takeColumns(data, { rows, start, width: widths[i]! }));
    for (const [i, a] of strips.entries()) {
      for (let j = i; j < strips.length; j++) {
        const size = { rows: widths[i]!, inner: rows, columns: widths[j]! };
        addProduct(tiles[i]![j]!, { a, b: strips[j]!, ...size, transposeA: true });
      }
    }
    await pause();
  }
  return assemble(tiles, starts, x.columns);
}

function takeColumns(
  data: Float64Array,
  { rows, start, width }: { readonly rows: number; readonly start: number; readonly width: number },
): Float64Array {
  const columns = data.length / rows;
  const out = new Float64Array(rows * width);
  for (let r = 0; r < rows; r++) {
    out.set(data.subarray(r * columns + start, r * columns + start + width), r * width);
  }
  return out;
}

/** The whole matrix from the tiles on and above its diagonal. */
function assemble(tiles: readonly Float64Array[][], starts: readonly number[], columns: number): Matrix {
  const out = matrix(columns, columns);
  for (let r = 0; r < columns; r++) {
    for (let c = r; c < columns; c++) {
      const [i, j] = [Math.floor(r / STRIP), Math.floor(c / STRIP)];
      const width = Math.min(STRIP, columns - starts[j]!);
      const value = tiles[i]![j]![(r - starts[i]!) * width + c - starts[j]!]!;
      out.data[r * columns + c] = value;
      out.data[c * columns + r] = value;
    }
  }
  return out;
}
