import { readFile } from 'node:fs/promises';

import type { CatalogEntry, CatalogFile } from './catalog';
import { checkHash, decode } from './decode';
import { refusal, type Place } from './locate';

/**
 * What `parse` makes of a file's content, once the content is known to be the published one.
 *
 * @throws {RangeError} Naming the file, what is wrong with it and the remedy.
 */
export async function readVerified<T>(
  caller: string,
  {
    place,
    entry,
    file,
    parse,
  }: { place: Place; entry: CatalogEntry; file: CatalogFile; parse: (content: Uint8Array) => T },
): Promise<T> {
  try {
    const content = decode(await readFile(place.path), file);
    // Before the hash, because 'lacks the column Age' helps a reader and 'has another hash' does not.
    const value = parse(content);
    checkHash(content, file);
    return value;
  } catch (error) {
    throw refusal(caller, { place, entry, error });
  }
}
