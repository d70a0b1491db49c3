import { stat } from 'node:fs/promises';

import { download } from './download';
import { forgetFailure } from './earlier-failure';
import { systemCode } from './fault';
import { findFile, placesOf, type FileRequest, type Place } from './locate';
import { readVerified } from './read-verified';

/** Every place that has something under a file's name, be it good or damaged. */
export async function copiesOf(request: FileRequest): Promise<Place[]> {
  const copies: Place[] = [];
  for (const place of placesOf(request)) {
    const absent = await stat(place.path).then(
      () => false,
      (error: unknown) => systemCode(error) === 'ENOENT',
    );
    if (!absent) copies.push(place);
  }
  return copies;
}

/** Reads a copy to its end; the error says what is wrong with it. */
export async function verifyCopy(
  caller: string,
  { place, entry, file }: FileRequest & { place: Place },
): Promise<void> {
  await readVerified(caller, { place, entry, file, parse: () => undefined });
}

/**
 * Sees to it that lessons find a good copy of a file, downloading it where there is none, or a damaged one that a
 * download can replace or precede.
 *
 * @returns Where the copy is, and whether it was fetched just now.
 * @throws {DownloadFailure} Where no mirror had it.
 * @throws {Error} Where NNLAB_DATA has a damaged one, before which no download can come.
 */
export async function getFile(
  caller: string,
  request: FileRequest & { signal?: AbortSignal },
): Promise<{ place: Place; fetched: boolean }> {
  const here = await goodCopy(caller, request);
  if (here) return { place: here, fetched: false };
  await download(request);
  await forgetFailure(request.home);
  const place = await findFile(caller, request);
  if (!place) throw new Error(`${caller}: ${request.file.path} vanished after its download; run the command again.`);
  return { place, fetched: true };
}

async function goodCopy(caller: string, request: FileRequest): Promise<Place | undefined> {
  let place: Place | undefined;
  try {
    place = await findFile(caller, request);
    if (place) await verifyCopy(caller, { ...request, place });
    return place;
  } catch (error) {
    if (place === undefined || place.kind === 'NNLAB_DATA') throw error;
    return undefined;
  }
}
