import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DataHome } from './data-home';

/** How long other processes go without trying, after one could not download. */
const validity = 5 * 60_000;

/**
 * Why downloading is not worth a try: it failed earlier in this process or, within the last five minutes, in another one.
 * Each lesson runs in a process of its own, and without this each would wait for the same dead network again.
 */
export async function earlierFailure(home: DataHome): Promise<string | undefined> {
  if (home.memory.failure !== undefined) return home.memory.failure;
  try {
    const note = notePath(home);
    const age = Date.now() - (await stat(note)).mtimeMs;
    return Math.abs(age) < validity ? await readFile(note, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

export async function rememberFailure(home: DataHome, reason: string): Promise<void> {
  home.memory.failure = reason;
  try {
    await mkdir(home.cacheFolder, { recursive: true });
    await writeFile(notePath(home), reason);
  } catch {
    // Where the cache cannot be written, the memory of this process has to do.
  }
}

/** After a download that worked, everybody may try again. */
export async function forgetFailure(home: DataHome): Promise<void> {
  delete home.memory.failure;
  await rm(notePath(home), { force: true }).catch(() => undefined);
}

function notePath({ cacheFolder }: DataHome): string {
  return join(cacheFolder, '.last-download-failed');
}
