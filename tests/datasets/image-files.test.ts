import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CatalogEntry } from '../../lib/datasets/catalog';
import { loadImageFiles } from '../../lib/datasets/image-files';
import { provenance } from '../../lib/internal/provenance';
import {
  describeFile,
  idxImages,
  idxLabels,
  put,
  putAll,
  temporaryFolder,
  temporaryHome,
  tinyMnist,
} from './support/data-home';

const classNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const standIn = ({ split, limit = 3 }: { split: string; limit?: number }) => ({
  name: 'Test mnist',
  origin: 'stand-in' as const,
  source: `${split} drawn`,
  images: new Uint8Array(6 * limit),
  labels: new Uint8Array(limit),
  count: limit,
  rows: 2,
  columns: 3,
  classNames,
});

/** Loads from a NNLAB_DATA that holds `packed`, and nothing else. */
function loading(packed: Record<string, Buffer>, entry: CatalogEntry = tinyMnist().entry) {
  const dataFolder = putAll(temporaryFolder(), packed);
  const home = temporaryHome([entry], { dataFolder, offline: true });
  const files = { caller: 'loadMnist', id: 'mnist', classNames, standIn, home };
  return { dataFolder, home, load: (options: Parameters<typeof loadImageFiles>[0]) => loadImageFiles(options, files) };
}

describe('loadImageFiles', () => {
  beforeEach(() => provenance.datasets.clear());

  test('loadImageFiles({ split }) reads images and labels of that part', async () => {
    const { load, dataFolder } = loading(tinyMnist().packed);
    const train = await load({ split: 'train' });
    const source = join(dataFolder, 'mnist');
    expect(train).toMatchObject({
      name: 'Test mnist',
      origin: 'real',
      source,
      count: 4,
      rows: 2,
      columns: 3,
      classNames,
    });
    expect([...train.images.subarray(6, 12)]).toEqual([20, 21, 22, 23, 24, 25]);
    expect([...train.labels]).toEqual([7, 0, 9, 1]);
    expect([...(await load({ split: 'test' })).labels]).toEqual([3, 4]);
    expect(provenance.datasets.get('Test mnist')).toBe('real');
  });

  test('loadImageFiles({ limit }) gives the first so many, without keeping the rest alive', async () => {
    const { load } = loading(tinyMnist().packed);
    const { images, labels, count } = await load({ split: 'train', limit: 2 });
    expect([count, [...labels], images.length]).toEqual([2, [7, 0], 12]);
    expect(images.buffer.byteLength).toBe(12);
    expect((await load({ split: 'train', limit: 4 })).count).toBe(4);
  });

  test.each([
    ['limit 0', { split: 'train', limit: 0 }, 'limit is 0; expected a whole number in [1, 5).'],
    ['a limit beyond the part', { split: 'test', limit: 3 }, 'limit is 3; expected a whole number in [1, 3).'],
    ['half an image', { split: 'train', limit: 1.5 }, 'limit is 1.5; expected a whole number in [1, 5).'],
    ['an unknown part', { split: 'validation' }, "split is 'validation'; expected one of 'train', 'test'."],
  ])('loadImageFiles refuses %s', async (_, options, message) => {
    const { load } = loading(tinyMnist().packed);
    await expect(load(options as never)).rejects.toThrow(new RangeError(`loadMnist: ${message}`));
  });

  test('loadImageFiles takes the stand-in for both files where one is missing', async () => {
    const { packed } = tinyMnist();
    delete packed['mnist/train-labels-idx1-ubyte.gz'];
    const { load, home } = loading(packed);
    expect(await load({ split: 'train', limit: 2 })).toEqual(standIn({ split: 'train', limit: 2 }));
    expect(home.told()).toContain('using a stand-in');
  });

  test('a stand-in is remembered although the other part is real', async () => {
    const { packed } = tinyMnist();
    delete packed['mnist/train-images-idx3-ubyte.gz'];
    const { load } = loading(packed);
    await load({ split: 'train' });
    expect((await load({ split: 'test' })).origin).toBe('real');
    expect(provenance.datasets.get('Test mnist')).toBe('stand-in');
  });

  test('loadImageFiles names both folders where the files lie apart', async () => {
    const { packed } = tinyMnist();
    const { load, home, dataFolder } = loading({});
    put(dataFolder, 'mnist/t10k-images-idx3-ubyte.gz', packed['mnist/t10k-images-idx3-ubyte.gz']!);
    put(home.cacheFolder, 'mnist/t10k-labels-idx1-ubyte.gz', packed['mnist/t10k-labels-idx1-ubyte.gz']!);
    const { source } = await load({ split: 'test' });
    expect(source).toBe(`${join(dataFolder, 'mnist')} and ${join(home.cacheFolder, 'mnist')}`);
  });
});

describe('loadImageFiles refuses a file that is there but', () => {
  const images = 'mnist/train-images-idx3-ubyte.gz';
  const labels = 'mnist/train-labels-idx1-ubyte.gz';
  const { entry, packed } = tinyMnist();
  const pixels = [0, 1, 2, 3, 4, 5];
  const remedy = 'put the published file there, or unset NNLAB_DATA.';

  test.each([
    ['is truncated', images, packed[images]!.subarray(0, 30), 'ends early (truncated gzip)'],
    ['has a wrong magic number', images, packed[labels]!, 'starts with the magic number 2049; expected 2051'],
    [
      'announces another count',
      images,
      gzipSync(idxImages([pixels, pixels], 3, 3)),
      'announces 2 images of 3 × 3, but holds 12 pixels',
    ],
    [
      'has a label out of range',
      labels,
      gzipSync(idxLabels([1, 2, 3, 10])),
      'has label 10 at position 3; expected labels in [0, 10)',
    ],
    [
      'is an HTML page',
      labels,
      Buffer.from('<html>404</html>'),
      'is an HTML page, not data (a login or error page saved in its place)',
    ],
    [
      'has another hash',
      labels,
      gzipSync(idxLabels([1, 2, 3, 4])),
      /^is not the published file \(its sha256 starts with/,
    ],
  ])('%s', async (_, path, content, fault) => {
    const { load, dataFolder } = loading({ ...packed, [path]: content });
    const error = (await load({ split: 'train' }).catch((caught: unknown) => caught)) as RangeError;
    expect(error).toBeInstanceOf(RangeError);
    const begins = `loadMnist: ${join(dataFolder, path)} `;
    expect(error.message.startsWith(begins) && error.message.endsWith(`; ${remedy}`)).toBe(true);
    const said = error.message.slice(begins.length, -remedy.length - 2);
    if (typeof fault === 'string') expect(said).toBe(fault);
    else expect(said).toMatch(fault);
  });

  test('does not match the other file', async () => {
    const content = idxLabels([1, 2, 3]);
    const files = entry.files.map((file) => (file.path === labels ? describeFile(labels, content) : file));
    const { load, dataFolder } = loading({ ...packed, [labels]: gzipSync(content) }, { ...entry, files });
    await expect(load({ split: 'train' })).rejects.toThrow(
      new RangeError(
        `loadMnist: ${join(dataFolder, images)} holds 4 images, ${join(dataFolder, labels)} 3 labels; ` +
          'expected one label for each image. Delete both and run `npm run data -- get mnist`.',
      ),
    );
  });

  test('lies damaged in the cache, with the remedy for the cache', async () => {
    const home = temporaryHome([entry], { offline: true });
    putAll(home.cacheFolder, { ...packed, [images]: packed[images]!.subarray(0, 30) });
    const load = loadImageFiles({ split: 'train' }, { caller: 'loadMnist', id: 'mnist', classNames, standIn, home });
    await expect(load).rejects.toThrow(
      new RangeError(
        `loadMnist: ${join(home.cacheFolder, images)} ends early (truncated gzip); ` +
          'delete it and run `npm run data -- get mnist`.',
      ),
    );
  });
});
