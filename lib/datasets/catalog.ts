import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One file of a data set, as datasets/catalog.json describes it. */
export interface CatalogFile {
  /** Relative to a data folder, with forward slashes: 'mnist/train-images-idx3-ubyte.gz'. */
  readonly path: string;
  /** Length of each axis: [images, rows, columns], [labels] or [rows, columns]. */
  readonly shape: readonly number[];
  /** Length of the decompressed content. */
  readonly bytes: number;
  /** sha256 of the decompressed content, in hexadecimal, so that any mirror's compression passes. */
  readonly sha256: string;
}

/** One data set of datasets/catalog.json. */
export interface CatalogEntry {
  /** What a person types: `npm run data -- get mnist`. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly credit: string;
  readonly licence: string;
  readonly homepage: string;
  /** Addresses to which a file's own name is added, in the order they are tried. */
  readonly mirrors: readonly string[];
  /** Folders where a system package puts the files. */
  readonly systemFolders: readonly string[];
  readonly files: readonly CatalogFile[];
}

export interface Catalog {
  readonly datasets: readonly CatalogEntry[];
}

/**
 * The course's folder: the nearest one above `from` that holds datasets/catalog.json. The library runs from lib/dist
 * when built and from lib/ under test, so the way up is searched rather than counted.
 */
export function findCourseFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'datasets', 'catalog.json'))) return folder;
    if (dirname(folder) === folder) {
      throw new Error(`nnlab: no folder above ${from} holds datasets/catalog.json; run from a clone of the course.`);
    }
  }
}

export function readCatalog(courseFolder: string): Catalog {
  return JSON.parse(readFileSync(join(courseFolder, 'datasets', 'catalog.json'), 'utf8')) as Catalog;
}

export function entryOf(catalog: Catalog, id: string): CatalogEntry {
  const entry = catalog.datasets.find((candidate) => candidate.id === id);
  if (!entry) {
    const known = catalog.datasets.map((candidate) => candidate.id).join(', ');
    throw new RangeError(`data: '${id}' is not in the catalog; expected one of ${known}.`);
  }
  return entry;
}

/** The file of a data set with this name, whatever folder it is in. */
export function fileOf(entry: CatalogEntry, name: string): CatalogFile {
  const file = entry.files.find((candidate) => basename(candidate.path) === name);
  if (!file) throw new RangeError(`data: '${name}' is not a file of ${entry.name} in the catalog.`);
  return file;
}
