import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ImageDataset, ImageDatasetOptions } from './dataset';
import { systemCode } from './fault';
import { moveInto, prepareFolder, temporaryName } from './temporary-file';

/** Fewer images are drawn about as fast as they are read. */
const FEW = 3000;
/** Images by which what is drawn today is told from what an earlier version drew. */
const SAMPLE = 200;
const HASH_BYTES = 32;

/**
 * What `draw` draws, kept in a folder for the next time: all 60,000 images take a lesson ten seconds and more. Where the folder
 * cannot be written, they are drawn each time.
 */
export async function drawOnce(
  draw: (options: ImageDatasetOptions) => ImageDataset,
  { split, limit }: ImageDatasetOptions,
  folder: string,
): Promise<ImageDataset> {
  if (limit !== undefined && limit < FEW) return draw({ split, limit });
  const sample = draw({ split, limit: SAMPLE });
  const path = join(folder, `${split}-${hashOf(sample.labels, sample.images).toString('hex').slice(0, 16)}`);
  const kept = await readKept(path, sample);
  if (!kept) {
    const drawn = draw({ split, limit });
    if (limit === undefined) await keep(drawn, { path, folder, split });
    return drawn;
  }
  if (limit === undefined || limit >= kept.count) return kept;
  const pixels = sample.rows * sample.columns;
  return { ...kept, images: kept.images.slice(0, limit * pixels), labels: kept.labels.slice(0, limit), count: limit };
}

/** Undefined where there is nothing, or something else than was written. */
async function readKept(path: string, sample: ImageDataset): Promise<ImageDataset | undefined> {
  try {
    const { buffer, byteOffset, length } = await readFile(path);
    const count = (length - HASH_BYTES) / (1 + sample.rows * sample.columns);
    if (!Number.isInteger(count) || count < 1) return undefined;
    const labels = new Uint8Array(buffer, byteOffset + HASH_BYTES, count);
    const images = new Uint8Array(buffer, byteOffset + HASH_BYTES + count, length - HASH_BYTES - count);
    if (!hashOf(labels, images).equals(new Uint8Array(buffer, byteOffset, HASH_BYTES))) return undefined;
    return { ...sample, images, labels, count };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Writes the file, and deletes what an earlier version drew. */
async function keep(
  { labels, images }: ImageDataset,
  { path, folder, split }: { path: string; folder: string; split: string },
): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await prepareFolder(folder);
    await writeFile(temporary, Buffer.concat([hashOf(labels, images), labels, images]));
    await moveInto(path, temporary);
    // Each version's file has a name without a dot; with one, it is being written.
    const stale = (await readdir(folder)).filter((name) => name.startsWith(`${split}-`) && !name.includes('.'));
    for (const name of stale) if (join(folder, name) !== path) await rm(join(folder, name), { force: true });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function hashOf(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
