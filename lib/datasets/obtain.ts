import type { CatalogEntry, CatalogFile } from './catalog';
import type { DataHome } from './data-home';
import { download, DownloadFailure } from './download';
import { earlierFailure, forgetFailure, rememberFailure } from './earlier-failure';
import { findFile, type FileRequest, type Place } from './locate';

/**
 * Where each wanted file can be read, in their order, after downloading those that are nowhere yet. Undefined where one
 * cannot be had, which is announced once: the caller then uses its stand-in for all of them, never half and half.
 *
 * @throws {Error} Where a file is there but cannot be read.
 */
export async function obtain(
  caller: string,
  { home, entry, files }: { home: DataHome; entry: CatalogEntry; files: readonly CatalogFile[] },
): Promise<Place[] | undefined> {
  const places: Place[] = [];
  for (const file of files) {
    const request = { home, entry, file };
    const place = (await findFile(caller, request)) ?? (await inTurn(home, () => fetchFile(caller, request)));
    if (place === undefined) return undefined;
    places.push(place);
  }
  return places;
}

/** One download at a time in a process, so that the others learn from its failure and no two bars share a terminal. */
function inTurn<T>({ memory }: DataHome, task: () => Promise<T>): Promise<T> {
  const result = memory.turn.then(task);
  memory.turn = result.catch(() => undefined);
  return result;
}

async function fetchFile(caller: string, request: FileRequest): Promise<Place | undefined> {
  // Whoever had the turn before may have fetched this very file.
  const place = await findFile(caller, request);
  if (place) return place;
  const { home, entry } = request;
  const obstacle = home.offline
    ? 'NNLAB_OFFLINE is set'
    : ((await earlierFailure(home)) ?? (await tryDownload(request)));
  if (obstacle === undefined) return findFile(caller, request);
  announceStandIn(caller, { home, entry, obstacle });
  return undefined;
}

/** Undefined where it worked, otherwise why it did not. */
async function tryDownload(request: FileRequest): Promise<string | undefined> {
  try {
    await download(request);
    await forgetFailure(request.home);
    return undefined;
  } catch (error) {
    if (!(error instanceof DownloadFailure)) throw error;
    await rememberFailure(request.home, error.message);
    return error.message;
  }
}

function announceStandIn(
  caller: string,
  { home, entry, obstacle }: { home: DataHome; entry: CatalogEntry; obstacle: string },
): void {
  if (home.memory.announced.has(entry.id)) return;
  home.memory.announced.add(entry.id);
  home.stderr.write(
    `${caller}: ${entry.name} is not on this computer and was not downloaded (${obstacle}); using a stand-in made by ` +
      `this project. For the real data run \`npm run data -- get ${entry.id}\` or set NNLAB_DATA (see datasets/README.md).\n`,
  );
}
