/** Where the tiles of a grid lie, in image pixels; (0, 0) is the top left corner of the grid. */
export interface Tiles {
  readonly width: number;
  readonly height: number;
  /** The top left pixel of a tile. */
  corner(tile: number): { readonly x: number; readonly y: number };
}

export interface TilesOptions {
  readonly count: number;
  readonly across: number;
  readonly rows: number;
  readonly columns: number;
  /** Empty columns between two tiles. */
  readonly gap: number;
  /** Empty rows above each tile, for its caption. */
  readonly band: number;
}

/** Lays tiles out from left to right and top to bottom, each below its own caption band. */
export function layTiles({ count, across, rows, columns, gap, band }: TilesOptions): Tiles {
  return {
    width: Math.min(across, count) * (columns + gap) - gap,
    height: Math.ceil(count / across) * (rows + band),
    corner: (tile) => ({
      x: (tile % across) * (columns + gap),
      y: Math.floor(tile / across) * (rows + band) + band,
    }),
  };
}
