import { open, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

import type { CatalogFile } from './catalog';
import type { DataHome } from './data-home';
import { checkHash, decode } from './decode';
import { Fault, systemCode } from './fault';
import type { FileRequest } from './locate';
import { startProgress } from './progress';
import { moveInto, prepareFolder, temporaryName } from './temporary-file';
import { startWatchdog } from './watchdog';

/** A file could not be had from any mirror; the message says why, mirror by mirror. */
export class DownloadFailure extends Error {}

interface Download extends FileRequest {
  /** Gives up at once and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/**
 * Fetches a file into the cache from the first mirror that has the published content. It takes its name once its hash is right.
 *
 * @throws {DownloadFailure} Where every mirror failed or the cache cannot be written.
 */
export async function download(request: Download): Promise<void> {
  const { home, entry, file, signal } = request;
  const target = cachePath(home, file);
  await prepare(dirname(target));
  const failures: string[] = [];
  for (const mirror of entry.mirrors) {
    const url = new URL(basename(file.path), mirror);
    const temporary = temporaryName(target);
    try {
      await fetchInto(temporary, url, request);
      await moveInto(target, temporary);
      return;
    } catch (error) {
      if (signal?.aborted) throw error;
      failures.push(`${url.host} ${reasonOf(error)}`);
    } finally {
      await rm(temporary, { force: true });
    }
  }
  throw new DownloadFailure(failures.join('; ') || 'the catalog names no mirror');
}

function cachePath({ cacheFolder }: DataHome, file: CatalogFile): string {
  const target = join(cacheFolder, file.path);
  if (relative(cacheFolder, target).split(sep)[0] === '..') {
    throw new Error(`data: the catalog's path ${file.path} leads out of ${cacheFolder}; expected one inside it.`);
  }
  return target;
}

async function prepare(folder: string): Promise<void> {
  try {
    await prepareFolder(folder);
  } catch (error) {
    const code = systemCode(error);
    throw code === undefined ? error : new DownloadFailure(`${folder} cannot be written (${code})`);
  }
}

async function fetchInto(temporary: string, url: URL, { home, entry, file, signal }: Download): Promise<void> {
  const { connect, stall } = home.timeouts;
  const watchdog = startWatchdog(signal);
  try {
    watchdog.expect('did not answer', connect);
    const response = await fetch(url, { signal: watchdog.signal });
    const body = bodyOf(response);
    const length = Number(response.headers.get('content-length')) || undefined;
    const label = `${entry.name}: ${basename(file.path)} from ${url.host}`;
    const progress = startProgress(label, { total: length, stderr: home.stderr });
    const handle = await open(temporary, 'wx');
    try {
      let received = 0;
      watchdog.expect('sent nothing', stall);
      for await (const chunk of body) {
        watchdog.expect('sent nothing', stall);
        received += chunk.length;
        // Compression never makes a file much longer; this is something else, and could fill the disk.
        if (received > file.bytes + 65_536) throw new Fault(`sent more than the expected ${file.bytes} bytes`);
        await handle.write(chunk);
        progress.advance(chunk.length);
      }
    } finally {
      progress.stop();
      await handle.close();
    }
    checkHash(decode(await readFile(temporary), file), file);
  } finally {
    watchdog.release();
  }
}

function bodyOf(response: Response): AsyncIterable<Uint8Array> {
  if (!response.ok) throw new Fault(`answered ${response.status} ${response.statusText}`.trimEnd());
  if (!response.body) throw new Fault('sent an empty answer');
  return response.body as AsyncIterable<Uint8Array>;
}

/** Why a mirror failed, worded to follow its name. */
function reasonOf(error: unknown): string {
  if (error instanceof Fault) return error.message;
  // fetch hides the reason in `cause`, and behind two addresses of one host in the first of `errors`.
  const { cause = error } = error as { cause?: unknown };
  const first = (cause as { errors?: unknown[] }).errors?.[0] ?? cause;
  return `failed (${systemCode(first) ?? (first as Error).message})`;
}
