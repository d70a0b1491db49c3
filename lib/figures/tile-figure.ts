import { assertAllFinite, assertInteger, assertNotEmpty } from '../internal/assert';
import type { Figure, Json } from './figure';
import { significant } from './significant';
import { colourBar, hiddenAxis, ink, themed } from './theme';
import { layTiles } from './tiles';

export interface TileFigureOptions {
  readonly rows: number;
  readonly columns: number;
  readonly across: number;
  /** One a tile. */
  readonly names?: readonly string[];
  readonly description: string;
  readonly quantity: string;
  readonly colorscale: Json;
  readonly range: readonly [number, number];
}

const mostTiles = 128;
const largest = 112; // pixels of a side of a tile on the screen

/** Small pictures of numbers side by side, in one scale of colours. */
export function tileFigure(caller: string, tiles: readonly ArrayLike<number>[], options: TileFigureOptions): Figure {
  const { rows, columns, names, description, quantity, colorscale, range } = options;
  assertTiles(caller, tiles, options);
  const across = Math.min(options.across, tiles.length);
  const pixel = Math.max(1, Math.min(largest / Math.max(rows, columns), 700 / (across * (columns + 1))));
  const gap = Math.max(1, Math.round(8 / pixel));
  const band = names ? Math.max(1, Math.ceil(22 / pixel)) : gap;
  const layout = layTiles({ count: tiles.length, across, rows, columns, gap, band });
  const z = Array.from({ length: layout.height }, () => new Array<number | null>(layout.width).fill(null));
  tiles.forEach((tile, t) => {
    const { x, y } = layout.corner(t);
    for (let i = 0; i < tile.length; i++) z[y + Math.floor(i / columns)]![x + (i % columns)] = significant(tile[i]!, 3);
  });
  const cells = {
    ...{ type: 'heatmap', z, colorscale, zmin: range[0], zmax: range[1] },
    ...{ hoverongaps: false, colorbar: colourBar(quantity), hovertemplate: `${quantity} %{z}<extra></extra>` },
  };
  return themed(description, [cells], {
    width: Math.round(layout.width * pixel) + 108,
    height: Math.max(120, Math.round(layout.height * pixel) + 24),
    margin: { l: 8, r: 100, t: 8, b: 16 },
    xaxis: hiddenAxis({ range: [-0.5, layout.width - 0.5] }),
    yaxis: hiddenAxis({ range: [layout.height - 0.5, -0.5] }),
    annotations: (names ?? []).map((text, t) => {
      const { x, y } = layout.corner(t);
      return {
        text,
        x: x + (columns - 1) / 2,
        y: y - 0.5,
        yanchor: 'bottom',
        showarrow: false,
        font: { size: 13, color: ink },
      };
    }),
  });
}

function assertTiles(
  caller: string,
  tiles: readonly ArrayLike<number>[],
  { rows, columns, across, names }: TileFigureOptions,
): void {
  assertInteger(caller, { rows }, { min: 1 });
  assertInteger(caller, { columns }, { min: 1 });
  assertInteger(caller, { across }, { min: 1 });
  assertNotEmpty(caller, { pictures: tiles });
  if (tiles.length > mostTiles) {
    throw new RangeError(
      `${caller}: got ${tiles.length} pictures; expected at most ${mostTiles}. Draw a part of them.`,
    );
  }
  if (names && names.length !== tiles.length) {
    throw new RangeError(
      `${caller}: names has length ${names.length}; expected one for each of ${tiles.length} pictures.`,
    );
  }
  tiles.forEach((tile, i) => {
    if (tile.length !== rows * columns) {
      throw new RangeError(`${caller}: picture ${i} has ${tile.length} numbers; expected ${rows} × ${columns}.`);
    }
    assertAllFinite(caller, { [`picture ${i}`]: tile });
  });
}
