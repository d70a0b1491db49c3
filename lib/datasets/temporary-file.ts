import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { systemCode } from './fault';

// A file of the cache is written under a name of its own and renamed once it is whole, so that two processes may do this at the
// same time and none ever reads half a file.

const suffix = '.part';
const day = 86_400_000;

/** Where to write what is to become the file `target`. */
export function temporaryName(target: string): string {
  return `${target}.${randomUUID()}${suffix}`;
}

/** Makes the folder, and clears it of what a process left there that was killed more than a day ago. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (!name.endsWith(suffix) || Date.now() - (await stat(path)).mtimeMs < day) continue;
      await rm(path, { force: true });
    }
  } catch (error) {
    // Another process may have taken its own temporary file away between the two looks.
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

export async function moveInto(target: string, temporary: string): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    // Windows refuses to replace a file that another process is reading; that file is as good as this one.
    const present = await stat(target).then(
      (status) => status.isFile(),
      () => false,
    );
    if (!present) throw error;
  }
}
