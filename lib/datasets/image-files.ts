import { dirname, join } from 'node:path';

import { assertInteger, assertOneOf } from '../internal/assert';
import { entryOf, fileOf, type CatalogEntry, type CatalogFile } from './catalog';
import type { DataHome } from './data-home';
import type { ImageDataset, ImageDatasetOptions } from './dataset';
import { drawOnce } from './draw-once';
import { parseIdxImages, parseIdxLabels } from './idx';
import type { Place } from './locate';
import { obtain } from './obtain';
import { readVerified } from './read-verified';
import { recordOrigin } from './record-origin';

/** A data set of images in the four files of the MNIST layout. */
export interface ImageFiles {
  /** The loader, as errors name it. */
  readonly caller: string;
  /** The id in the catalog. */
  readonly id: string;
  readonly classNames: readonly string[];
  readonly standIn: (options: ImageDatasetOptions) => ImageDataset;
  readonly home: DataHome;
}

/** Loads one split from wherever it can be had, or its stand-in. */
export async function loadImageFiles(
  { split, limit }: ImageDatasetOptions,
  { caller, id, classNames, standIn, home }: ImageFiles,
): Promise<ImageDataset> {
  assertOneOf(caller, { split }, ['train', 'test']);
  const entry = entryOf(home.catalog, id);
  const prefix = split === 'train' ? 'train' : 't10k';
  const files = [
    fileOf(entry, `${prefix}-images-idx3-ubyte.gz`),
    fileOf(entry, `${prefix}-labels-idx1-ubyte.gz`),
  ] as const;
  if (limit !== undefined) assertInteger(caller, { limit }, { min: 1, below: files[0].shape[0]! + 1 });

  const places = await obtain(caller, { home, entry, files });
  const dataset = places
    ? { ...(await readPair(caller, { entry, files, places, classNames, limit })), classNames }
    : await drawOnce(standIn, { split, limit }, join(home.cacheFolder, 'stand-in', id));
  recordOrigin(dataset);
  return dataset;
}

interface Pair {
  readonly entry: CatalogEntry;
  readonly files: readonly [CatalogFile, CatalogFile];
  readonly places: readonly Place[];
  readonly classNames: readonly string[];
  readonly limit: number | undefined;
}

async function readPair(caller: string, pair: Pair): Promise<Omit<ImageDataset, 'classNames'>> {
  const { entry, files, classNames, limit } = pair;
  const [imagesPlace, labelsPlace] = pair.places as [Place, Place];
  const allLabels = await readVerified(caller, {
    place: labelsPlace,
    entry,
    file: files[1],
    parse: (content) => parseIdxLabels(content, classNames.length),
  });
  const all = await readVerified(caller, { place: imagesPlace, entry, file: files[0], parse: parseIdxImages });
  if (all.count !== allLabels.length) {
    throw new RangeError(
      `${caller}: ${imagesPlace.path} holds ${all.count} images, ${labelsPlace.path} ${allLabels.length} labels; ` +
        `expected one label for each image. Delete both and run \`npm run data -- get ${entry.id}\`.`,
    );
  }
  const { rows, columns } = all;
  const count = limit ?? all.count;
  const folders = [...new Set([dirname(imagesPlace.path), dirname(labelsPlace.path)])];
  return {
    name: entry.name,
    origin: 'real',
    source: folders.join(' and '),
    // A view would keep all 47 MB alive for the sake of a few images.
    images: count < all.count ? all.pixels.slice(0, count * rows * columns) : all.pixels,
    labels: allLabels.slice(0, count),
    count,
    rows,
    columns,
  };
}
