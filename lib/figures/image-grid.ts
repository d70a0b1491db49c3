import { assertInteger, assertNotEmpty } from '../internal/assert';
import type { Figure, Json } from './figure';
import { hiddenAxis, ink, palette, themed } from './theme';
import { layTiles, type Tiles } from './tiles';

/** Grey images of one size; an `ImageDataset` is one. */
export interface GreyImages {
  /** `count × rows × columns` pixels, one image after the other, row by row; 0 is background, 255 full ink. */
  readonly images: Uint8Array;
  readonly rows: number;
  readonly columns: number;
  /** The class of each image. */
  readonly labels?: ArrayLike<number>;
  /** Default: the class numbers themselves. */
  readonly classNames?: readonly string[];
}

export interface ImageGridOptions {
  /** Which images, by position. Default: the first 20, or all where there are fewer. */
  readonly indices?: readonly number[];
  /** The class a model gave to each of the images, not only to those shown. */
  readonly predictions?: ArrayLike<number>;
  /** Tiles in one row. Default: as many as a notebook's page holds, at most 10. */
  readonly across?: number;
}

interface Caption {
  /** The class, or with predictions the class that the model said. */
  readonly said?: string;
  /** The true class, where the model said another. */
  readonly is?: string;
}

const mostTiles = 200;
const tileWidth = 76; // on the screen
const characterWidth = 8.4; // of a caption
const pageWidth = 860;
const [paper, pen] = ['#f2f2f2', '#111111'];

/**
 * A grid of small images, dark ink on light tiles, with their labels above. With predictions, the model's class stands there; a
 * mistake has a frame, a cross, and the true class on a second line.
 *
 * @param source - The images, and optionally their labels and class names. Not modified.
 * @throws {RangeError} Where pixels, labels or predictions do not fit the images, predictions come without labels, an index names no
 * image, or more than 200 images are asked for.
 * @example
 * const tiny = { images: Uint8Array.of(0, 255, 255, 0), rows: 1, columns: 2, labels: [1, 0] };
 * imageGrid(tiny).layout.meta.description; // '2 images: 1, 0.'
 * imageGrid(tiny, { predictions: [1, 1] }).layout.meta.description; // '2 images, 1 of them mistaken: 1, 1 (is 0).'
 */
export function imageGrid(source: GreyImages, options: ImageGridOptions = {}): Figure {
  const { rows, columns } = source;
  const count = imageCount(source, options);
  const indices = options.indices ?? Array.from({ length: Math.min(20, count) }, (_, index) => index);
  assertIndices(indices, count);
  const captions = indices.map((index) => caption(index, source, options));
  const longest = Math.max(...captions.flatMap(({ said = '', is }) => (is === undefined ? said : `✗ ${said}`).length));
  const wide = Math.max(tileWidth, longest * characterWidth);
  const across = Math.min(options.across ?? Math.floor(pageWidth / (wide + 8)), indices.length);
  assertInteger('imageGrid', { across }, { min: 1 });
  const lines = Math.max(...captions.map(({ said, is }) => (said === undefined ? 0 : is === undefined ? 1 : 2)));
  const scale = wide / columns;
  const tiles = layTiles({
    ...{ count: indices.length, across, rows, columns },
    gap: Math.ceil(8 / scale),
    band: Math.ceil((8 + 18 * lines) / scale),
  });
  const mistakes = captions.flatMap(({ is }, tile) => (is === undefined ? [] : [frame(tile, tiles, source)]));
  return themed(describe(captions), [{ ...look, z: pixels(indices, tiles, source) }], {
    width: Math.round(tiles.width * scale) + 16,
    height: Math.round(tiles.height * scale) + 16,
    margin: { l: 8, r: 8, t: 0, b: 16 },
    xaxis: hiddenAxis({ range: [-1, tiles.width] }),
    yaxis: hiddenAxis({ range: [tiles.height, -1] }),
    annotations: captions.flatMap((words, tile) => annotation(words, tiles.corner(tile), columns)),
    shapes: mistakes,
  });
}

const look = {
  type: 'heatmap',
  zmin: 0,
  zmax: 255,
  colorscale: [
    [0, paper],
    [1, pen],
  ],
  showscale: false,
  hoverongaps: false,
  hovertemplate: 'pixel %{z}<extra></extra>',
};

function imageCount({ images, rows, columns, labels }: GreyImages, { predictions }: ImageGridOptions): number {
  assertInteger('imageGrid', { rows }, { min: 1 });
  assertInteger('imageGrid', { columns }, { min: 1 });
  assertNotEmpty('imageGrid', { images });
  const count = images.length / (rows * columns);
  if (!Number.isInteger(count)) {
    throw new RangeError(`imageGrid: got ${images.length} pixels; expected a multiple of ${rows} × ${columns}.`);
  }
  if (predictions && !labels) {
    throw new RangeError('imageGrid: got predictions without labels; expected both, to know which are mistakes.');
  }
  for (const [name, classes] of Object.entries({ labels, predictions })) {
    if (classes && classes.length !== count) {
      throw new RangeError(
        `imageGrid: ${name} has length ${classes.length}; expected one for each of ${count} images.`,
      );
    }
  }
  return count;
}

function assertIndices(indices: readonly number[], count: number): void {
  assertNotEmpty('imageGrid', { indices });
  if (indices.length > mostTiles) {
    throw new RangeError(`imageGrid: indices asks for ${indices.length} images; expected at most ${mostTiles}.`);
  }
  indices.forEach((index, i) => assertInteger('imageGrid', { [`indices[${i}]`]: index }, { below: count }));
}

function caption(index: number, { labels, classNames }: GreyImages, { predictions }: ImageGridOptions): Caption {
  if (!labels) return {};
  const nameIn = (named: Readonly<Record<string, ArrayLike<number>>>): string => {
    const [what, classes] = Object.entries(named)[0]!;
    if (classNames)
      assertInteger('imageGrid', { [`${what}[${index}]`]: classes[index]! }, { below: classNames.length });
    return classNames?.[classes[index]!] ?? String(classes[index]);
  };
  const is = nameIn({ labels });
  if (!predictions) return { said: is };
  const said = nameIn({ predictions });
  return said === is ? { said } : { said, is };
}

/** The picture: the images on their tiles, and null, which is not drawn, between them. */
function pixels(indices: readonly number[], tiles: Tiles, { images, rows, columns }: GreyImages): Json {
  const picture = Array.from({ length: tiles.height }, () => new Array<number | null>(tiles.width).fill(null));
  indices.forEach((index, tile) => {
    const { x, y } = tiles.corner(tile);
    for (let row = 0; row < rows; row++) {
      const start = (index * rows + row) * columns;
      for (let column = 0; column < columns; column++) picture[y + row]![x + column] = images[start + column]!;
    }
  });
  return picture;
}

function annotation({ said, is }: Caption, corner: { x: number; y: number }, columns: number): Json[] {
  if (said === undefined) return [];
  const mistaken = is !== undefined;
  return [
    {
      text: mistaken ? `<b>✗ ${said}</b><br>is ${is}` : said,
      x: corner.x + (columns - 1) / 2,
      y: corner.y - 1,
      yanchor: 'bottom',
      showarrow: false,
      font: { size: 14, color: mistaken ? palette.vermilion : ink },
    },
  ];
}

function frame(tile: number, tiles: Tiles, { rows, columns }: GreyImages): Json {
  const { x, y } = tiles.corner(tile);
  const [x0, y0] = [x - 0.5, y - 0.5];
  return { type: 'rect', x0, y0, x1: x0 + columns, y1: y0 + rows, line: { color: palette.vermilion, width: 3 } };
}

function describe(captions: readonly Caption[]): string {
  const mistakes = captions.filter(({ is }) => is !== undefined).length;
  const words = captions.flatMap(({ said, is }) =>
    said === undefined ? [] : is === undefined ? said : `${said} (is ${is})`,
  );
  const count = `${captions.length} ${captions.length === 1 ? 'image' : 'images'}`;
  return `${count}${mistakes ? `, ${mistakes} of them mistaken` : ''}${words.length ? `: ${words.join(', ')}` : ''}.`;
}
