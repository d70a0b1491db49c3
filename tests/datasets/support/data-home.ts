import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Catalog, CatalogEntry, CatalogFile } from '../../../lib/datasets/catalog';
import { freshMemory, type DataHome } from '../../../lib/datasets/data-home';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nnlab-data-'));
  made.push(folder);
  return folder;
}

/** Writes a file, making its folders, and gives its path. */
export function put(folder: string, path: string, content: string | Uint8Array): string {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
}

/** A stream that keeps what it is told. */
export function recorder(): Writable & { text(): string } {
  let told = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      told += String(chunk);
      done();
    },
  });
  return Object.assign(stream, { text: () => told });
}

/** A home of its own for one test: empty folders, no mirrors, a network that is never waited for long. */
export function temporaryHome(
  datasets: readonly CatalogEntry[],
  changes: Partial<DataHome> = {},
): DataHome & { told(): string } {
  const stderr = recorder();
  return {
    catalog: { datasets } satisfies Catalog,
    cacheFolder: join(temporaryFolder(), 'cache'),
    offline: false,
    timeouts: { connect: 5_000, stall: 5_000 },
    stderr,
    memory: freshMemory(),
    told: () => stderr.text(),
    ...changes,
  };
}

/** The catalog's line about a file with this content. */
export function describeFile(path: string, content: Uint8Array | string, shape: number[] = [1]): CatalogFile {
  const bytes = Buffer.from(content);
  return { path, shape, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function describeDataset(
  id: string,
  { files, mirrors = [], systemFolders = [] }: Partial<CatalogEntry>,
): CatalogEntry {
  const words = { description: 'made by a test', credit: 'nobody', licence: 'none', homepage: 'http://localhost/' };
  return { id, name: `Test ${id}`, ...words, mirrors, systemFolders, files: files ?? [] };
}

export function idxImages(images: readonly (readonly number[])[], rows: number, columns: number): Buffer {
  return Buffer.concat([words(2051, images.length, rows, columns), ...images.map((image) => Buffer.from(image))]);
}

export function idxLabels(labels: readonly number[]): Buffer {
  return Buffer.concat([words(2049, labels.length), Buffer.from(labels)]);
}

/** Four images of 2 × 3 in the training part, two in the test part, as the four gzip files of MNIST. */
export function tinyMnist(id = 'mnist'): { entry: CatalogEntry; packed: Record<string, Buffer> } {
  const image = (first: number): number[] => [0, 1, 2, 3, 4, 5].map((i) => first + i);
  const contents: Record<string, [Buffer, number[]]> = {
    [`${id}/train-images-idx3-ubyte.gz`]: [idxImages([10, 20, 30, 40].map(image), 2, 3), [4, 2, 3]],
    [`${id}/train-labels-idx1-ubyte.gz`]: [idxLabels([7, 0, 9, 1]), [4]],
    [`${id}/t10k-images-idx3-ubyte.gz`]: [idxImages([50, 60].map(image), 2, 3), [2, 2, 3]],
    [`${id}/t10k-labels-idx1-ubyte.gz`]: [idxLabels([3, 4]), [2]],
  };
  const all = Object.entries(contents);
  return {
    entry: describeDataset(id, { files: all.map(([path, [content, shape]]) => describeFile(path, content, shape)) }),
    packed: Object.fromEntries(all.map(([path, [content]]) => [path, gzipSync(content)])),
  };
}

export function putAll(folder: string, files: Record<string, Buffer>): string {
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  return folder;
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => buffer.writeUInt32BE(value, 4 * i));
  return buffer;
}
