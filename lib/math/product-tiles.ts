import type { ProductKernel } from './product-kernel';

/** Rows and columns of a tile of the result, and how many products are summed for it at a time: a multiple of four, as the loops take. */
const ROWS = 128;
const COLUMNS = 128;
const INNER = 256;

/** Numbers of a matrix: the one of row r and column c stands at r · down + c · across. */
export interface Strided {
  readonly data: Float64Array;
  readonly down: number;
  readonly across: number;
}

/** Where tiles lie in the kernel's memory, counted in numbers; its first part is the compiler's own. */
const A = 1024;
const B = A + ROWS * INNER;
const OUT = B + INNER * COLUMNS;

/** Adds a product to `out`, `rows × columns` numbers, tile by tile through the memory of the kernel. */
export function addTiles(
  kernel: ProductKernel,
  out: Float64Array,
  { a, b, rows, inner, columns }: { a: Strided; b: Strided; rows: number; inner: number; columns: number },
): void {
  const memory = new Float64Array(kernel.memory.buffer);
  for (let i = 0; i < rows; i += ROWS) {
    const height = Math.min(ROWS, rows - i);
    for (let j = 0; j < columns; j += COLUMNS) {
      const width = Math.min(COLUMNS, columns - j);
      // Two columns at a time: where the last has no neighbour, zeros stand beside it.
      const stride = width + (width % 2);
      for (let r = 0; r < height; r++) {
        const from = (i + r) * columns + j;
        memory.set(out.subarray(from, from + width), OUT + r * stride);
      }
      for (let p = 0; p < inner; p += INNER) {
        const length = Math.min(INNER, inner - p);
        copyTile(memory, A, { from: a, row: i, column: p, height, width: length, stride: length });
        copyTile(memory, B, { from: b, row: p, column: j, height: length, width, stride });
        kernel.addProduct(8 * A, 8 * B, 8 * OUT, height, length, stride);
      }
      for (let r = 0; r < height; r++) {
        const at = OUT + r * stride;
        out.set(memory.subarray(at, at + width), (i + r) * columns + j);
      }
    }
  }
}

interface Tile {
  readonly from: Strided;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly stride: number;
}

function copyTile(memory: Float64Array, to: number, { from, row, column, height, width, stride }: Tile): void {
  const { data, down, across } = from;
  for (let r = 0; r < height; r++) {
    const at = to + r * stride;
    const first = (row + r) * down + column * across;
    if (across === 1) memory.set(data.subarray(first, first + width), at);
    else for (let c = 0, k = first; c < width; c++, k += across) memory[at + c] = data[k]!;
    if (stride > width) memory[at + width] = 0;
  }
}
