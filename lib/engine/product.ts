import type { Kernels } from './kernels';

/** Floats at the start of a thread's scratch memory in which `multiply` builds a tile. */
export const TILE_FLOATS = 32;

/** What becomes of a product: c = a·b + bias, its positive part, or c += a·b. */
export const modes = { store: 0, relu: 1, add: 2 } as const;

/** A product c = a·b of the kernel `multiply`, whose places are known beforehand: byte addresses, and tables of byte offsets. */
export interface Product {
  readonly a: number;
  readonly aRows: number;
  /** Bytes between the numbers of a row. Default 4. */
  readonly step?: number;
  /** Stretches in a row, default 1, and the bytes between them, default 0. */
  readonly segments?: number;
  readonly jump?: number;
  /** The panels of b. */
  readonly b: number;
  readonly columns: number;
  readonly c: number;
  readonly cRows: number;
  /** Bytes from the columns of one panel to those of the next. Default 32, for rows that lie in one piece. */
  readonly cPanel?: number;
  readonly bias?: number;
}

/** The part of a product that one call works out. */
export interface Part {
  /** Rows [row, row + rows). `row` defaults to 0. */
  readonly row?: number;
  readonly rows: number;
  /** Numbers in one stretch of a row. */
  readonly length: number;
  /** Panels [panel, lastPanel). */
  readonly panel: number;
  readonly lastPanel: number;
  /** Bytes added to the addresses of a and c. Default 0. */
  readonly aOffset?: number;
  readonly cOffset?: number;
  readonly mode: (typeof modes)[keyof typeof modes];
  readonly scratch: number;
}

export function product(kernels: Kernels, places: Product): (part: Part) => void {
  const { a, aRows, step = 4, segments = 1, jump = 0, b, columns, c, cRows, cPanel = 32, bias = 0 } = places;
  return ({ row = 0, rows, length, panel, lastPanel, aOffset = 0, cOffset = 0, mode, scratch }) => {
    const aRow = aRows + 4 * row;
    const cRow = cRows + 4 * row;
    kernels.multiply(a + aOffset, aRow, rows, step, length, segments, jump, b, panel, lastPanel, columns, c + cOffset, cRow, cPanel, bias, mode, scratch); // prettier-ignore
  };
}
