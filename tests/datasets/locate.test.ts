import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFile, placesOf, refusal } from '../../lib/datasets/locate';
import { describeDataset, describeFile, put, temporaryFolder, temporaryHome } from './support/data-home';

const file = describeFile('mnist/images.gz', 'content');

function setUp() {
  const dataFolder = temporaryFolder();
  const system = temporaryFolder();
  const entry = describeDataset('mnist', { files: [file], systemFolders: [system] });
  const home = temporaryHome([entry], { dataFolder });
  return { home, entry, file, dataFolder, system };
}

describe('placesOf', () => {
  test('placesOf lists NNLAB_DATA, the cache and the system, packed before unpacked', () => {
    const { home, entry, dataFolder, system } = setUp();
    expect(placesOf({ home, entry, file })).toEqual([
      { kind: 'NNLAB_DATA', path: join(dataFolder, 'mnist/images.gz') },
      { kind: 'NNLAB_DATA', path: join(dataFolder, 'mnist/images') },
      { kind: 'cache', path: join(home.cacheFolder, 'mnist/images.gz') },
      { kind: 'cache', path: join(home.cacheFolder, 'mnist/images') },
      { kind: 'system', path: join(system, 'images.gz') },
      { kind: 'system', path: join(system, 'images') },
    ]);
  });

  test('placesOf without NNLAB_DATA begins with the cache; a name without .gz has one form', () => {
    const csv = describeFile('titanic/titanic.csv', 'content');
    const entry = describeDataset('titanic', { files: [csv] });
    const home = temporaryHome([entry]);
    expect(placesOf({ home, entry, file: csv })).toEqual([
      { kind: 'cache', path: join(home.cacheFolder, 'titanic/titanic.csv') },
    ]);
  });
});

describe('findFile', () => {
  test('findFile gives the first place that has the file', async () => {
    const { dataFolder, system, ...request } = setUp();
    const find = async () => (await findFile('loadMnist', request))?.path;
    expect(await find()).toBeUndefined();
    put(system, 'images', '');
    expect(await find()).toBe(join(system, 'images'));
    put(system, 'images.gz', '');
    expect(await find()).toBe(join(system, 'images.gz'));
    put(request.home.cacheFolder, 'mnist/images', '');
    expect(await find()).toBe(join(request.home.cacheFolder, 'mnist/images'));
    put(dataFolder, 'mnist/images', '');
    expect(await find()).toBe(join(dataFolder, 'mnist/images'));
  });

  test('findFile refuses a NNLAB_DATA that does not exist', async () => {
    const { entry } = setUp();
    const home = temporaryHome([entry], { dataFolder: '/no/such/folder' });
    await expect(findFile('loadMnist', { home, entry, file })).rejects.toThrow(
      'loadMnist: NNLAB_DATA names /no/such/folder, which does not exist; expected a folder with the data ' +
        '(see datasets/README.md). Correct NNLAB_DATA or unset it.',
    );
  });

  test('findFile refuses a NNLAB_DATA that is a file', async () => {
    const { entry } = setUp();
    const home = temporaryHome([entry], { dataFolder: put(temporaryFolder(), 'data', '') });
    await expect(findFile('loadMnist', { home, entry, file })).rejects.toThrow(
      /which is not a folder; expected a folder/,
    );
  });

  test('findFile refuses a NNLAB_DATA that lies behind a file', async () => {
    const { entry } = setUp();
    const home = temporaryHome([entry], { dataFolder: join(put(temporaryFolder(), 'data', ''), 'deeper') });
    await expect(findFile('loadMnist', { home, entry, file })).rejects.toThrow(/which cannot be read \(ENOTDIR\); /);
  });

  test('findFile refuses a folder that cannot be read, naming it', async () => {
    const { dataFolder, ...request } = setUp();
    put(dataFolder, 'mnist', 'a file where a folder belongs');
    await expect(findFile('loadMnist', request)).rejects.toThrow(
      `loadMnist: ${join(dataFolder, 'mnist/images.gz')} cannot be read (ENOTDIR); ` +
        'put the published file there, or unset NNLAB_DATA.',
    );
  });

  test('findFile refuses a folder in place of a file', async () => {
    const request = setUp();
    const path = join(request.home.cacheFolder, 'mnist/images.gz');
    mkdirSync(path, { recursive: true });
    await expect(findFile('loadMnist', request)).rejects.toThrow(
      new RangeError(
        `loadMnist: ${path} is a folder; expected a file; delete it and run \`npm run data -- get mnist\`.`,
      ),
    );
  });
});

describe('refusal', () => {
  test('refusal passes on an error that says nothing of files', () => {
    const error = new TypeError('a mistake in the program');
    const { entry } = setUp();
    expect(refusal('loadMnist', { place: { kind: 'cache', path: '/x' }, entry, error })).toBe(error);
  });
});
