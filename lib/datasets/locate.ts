import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { CatalogEntry, CatalogFile } from './catalog';
import type { DataHome } from './data-home';
import { Fault, systemCode } from './fault';

/** One file of a data set, and where to look for it. */
export interface FileRequest {
  readonly home: DataHome;
  readonly entry: CatalogEntry;
  readonly file: CatalogFile;
}

/** A path where a file of a data set may lie, and who put it there. */
export interface Place {
  readonly kind: 'NNLAB_DATA' | 'cache' | 'system';
  readonly path: string;
}

/** Every path where a file may lie, in the order of search, packed before unpacked. */
export function placesOf({ home: { dataFolder, cacheFolder }, entry, file }: FileRequest): Place[] {
  const places: Place[] = [];
  if (dataFolder !== undefined) places.push({ kind: 'NNLAB_DATA', path: join(dataFolder, file.path) });
  places.push({ kind: 'cache', path: join(cacheFolder, file.path) });
  for (const folder of entry.systemFolders) places.push({ kind: 'system', path: join(folder, basename(file.path)) });
  return places.flatMap((place) =>
    place.path.endsWith('.gz') ? [place, { ...place, path: place.path.slice(0, -'.gz'.length) }] : [place],
  );
}

/**
 * The first place where a file lies; undefined where it is nowhere.
 *
 * @throws {Error} Where a place cannot be looked at: passing it by could hide that the reader meant it.
 */
export async function findFile(caller: string, request: FileRequest): Promise<Place | undefined> {
  await assertDataFolder(caller, request.home);
  for (const place of placesOf(request)) {
    try {
      if (await isFile(place.path)) return place;
    } catch (error) {
      throw refusal(caller, { place, entry: request.entry, error });
    }
  }
  return undefined;
}

export async function assertDataFolder(caller: string, { dataFolder }: DataHome): Promise<void> {
  if (dataFolder === undefined) return;
  let problem: string | undefined;
  try {
    if (!(await stat(dataFolder)).isDirectory()) problem = 'is not a folder';
  } catch (error) {
    const code = systemCode(error);
    problem = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
  }
  if (problem !== undefined) {
    throw new Error(
      `${caller}: NNLAB_DATA names ${dataFolder}, which ${problem}; ` +
        'expected a folder with the data (see datasets/README.md). Correct NNLAB_DATA or unset it.',
    );
  }
}

/** The error for a file that is there but of no use, complete with the way out. Errors of another kind pass through. */
export function refusal(
  caller: string,
  { place, entry, error }: { place: Place; entry: CatalogEntry; error: unknown },
): unknown {
  const { kind, path } = place;
  const get = `\`npm run data -- get ${entry.id}\``;
  const remedy = {
    NNLAB_DATA: 'put the published file there, or unset NNLAB_DATA',
    cache: `delete it and run ${get}`,
    system: `run ${get} to use a copy of your own, or reinstall the package that put it there`,
  }[kind];
  if (error instanceof Fault) return new RangeError(`${caller}: ${path} ${error.message}; ${remedy}.`);
  const code = systemCode(error);
  return code === undefined ? error : new Error(`${caller}: ${path} cannot be read (${code}); ${remedy}.`);
}

async function isFile(path: string): Promise<boolean> {
  try {
    const status = await stat(path);
    if (!status.isFile()) throw new Fault('is a folder; expected a file');
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
