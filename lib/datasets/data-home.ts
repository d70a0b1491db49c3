import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { findCourseFolder, readCatalog, type Catalog } from './catalog';

/** Where data is looked for and how it is fetched; everything the loaders take from their surroundings. */
export interface DataHome {
  readonly catalog: Catalog;
  /** The folder NNLAB_DATA names; undefined when it is not set. */
  readonly dataFolder?: string;
  /** Where downloads are kept, and images that were drawn; nothing is written anywhere else. */
  readonly cacheFolder: string;
  /** NNLAB_OFFLINE: never download. */
  readonly offline: boolean;
  /** Milliseconds to wait for a first answer, and for the next bytes of an answer that has begun. */
  readonly timeouts: { readonly connect: number; readonly stall: number };
  /** Where progress and notices go. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly memory: DownloadMemory;
}

/** What a process remembers of its downloads. */
export interface DownloadMemory {
  /** Why the first download failed; none is tried after it. */
  failure?: string;
  /** Data sets whose stand-in has been announced. */
  readonly announced: Set<string>;
  /** Settles when the download under way ends; the next waits for it. */
  turn: Promise<unknown>;
}

export function freshMemory(): DownloadMemory {
  return { announced: new Set(), turn: Promise.resolve() };
}

const processMemory = freshMemory();

/** The home that the environment describes. Read anew at each call, because a notebook cell may set NNLAB_DATA. */
export function dataHome(environment: NodeJS.ProcessEnv = process.env): DataHome {
  const courseFolder = findCourseFolder();
  const { NNLAB_DATA: folder, NNLAB_OFFLINE: offline } = environment;
  return {
    catalog: readCatalog(courseFolder),
    dataFolder: folder ? resolveDataFolder(folder, courseFolder) : undefined,
    cacheFolder: join(courseFolder, 'datasets', 'cache'),
    offline: offline !== undefined && !['', '0', 'false'].includes(offline),
    timeouts: { connect: 8_000, stall: 20_000 },
    stderr: process.stderr,
    memory: processMemory,
  };
}

/** A relative NNLAB_DATA counts from the working folder or, as a notebook's is notebooks/, from the course's folder. */
function resolveDataFolder(folder: string, courseFolder: string): string {
  const fromHere = resolve(folder);
  const fromCourse = resolve(courseFolder, folder);
  return existsSync(fromHere) || !existsSync(fromCourse) ? fromHere : fromCourse;
}
