import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiesOf, getFile, verifyCopy } from '../../lib/datasets/copies';
import { DownloadFailure } from '../../lib/datasets/download';
import { earlierFailure, rememberFailure } from '../../lib/datasets/earlier-failure';
import { describeDataset, describeFile, put, temporaryFolder, temporaryHome } from './support/data-home';
import { refusing, serving, startMirror, type Mirror } from './support/mirror';

const content = 'age,sex\n63,1\n';
const file = describeFile('heart/heart.csv', content);

let mirror: Mirror;
beforeEach(async () => void (mirror = await startMirror(serving({ 'heart.csv': content }))));
afterEach(() => mirror.close());

function setUp() {
  const system = temporaryFolder();
  const dataFolder = temporaryFolder();
  const entry = describeDataset('heart', { files: [file], mirrors: [mirror.address], systemFolders: [system] });
  const home = temporaryHome([entry], { dataFolder });
  return { home, entry, file, system, dataFolder };
}

describe('getFile', () => {
  test('getFile downloads what is nowhere, and then knows it', async () => {
    const request = setUp();
    const place = { kind: 'cache', path: join(request.home.cacheFolder, 'heart/heart.csv') };
    expect(await getFile('get', request)).toEqual({ place, fetched: true });
    expect(await getFile('get', request)).toEqual({ place, fetched: false });
  });

  test('getFile downloads although NNLAB_OFFLINE is set or a download failed before', async () => {
    const request = setUp();
    const home = { ...request.home, offline: true };
    await rememberFailure(home, 'no network');
    expect((await getFile('get', { ...request, home })).fetched).toBe(true);
    expect(await earlierFailure(home)).toBeUndefined();
  });

  test('getFile replaces a damaged file in the cache', async () => {
    const request = setUp();
    const path = put(request.home.cacheFolder, 'heart/heart.csv', 'age,sex\n64,1\n');
    expect((await getFile('get', request)).fetched).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('getFile puts a good copy before a damaged one of the system', async () => {
    const request = setUp();
    put(request.system, 'heart.csv', 'damaged');
    expect((await getFile('get', request)).place.kind).toBe('cache');
  });

  test('getFile refuses a damaged file in NNLAB_DATA, which no download can precede', async () => {
    const request = setUp();
    put(request.dataFolder, 'heart/heart.csv', 'damaged');
    await expect(getFile('get', request)).rejects.toThrow(/heart\.csv has 7 bytes of content; expected 13; put the/);
    expect(mirror.requests).toEqual([]);
  });

  test('getFile passes on why no mirror had it', async () => {
    await mirror.close();
    mirror = await startMirror(refusing(410));
    await expect(getFile('get', setUp())).rejects.toThrow(DownloadFailure);
  });
});

describe('copiesOf and verifyCopy', () => {
  test('copiesOf lists every copy, verifyCopy tells the good from the damaged', async () => {
    const request = setUp();
    put(request.dataFolder, 'heart/heart.csv', content);
    put(request.system, 'heart.csv', 'damaged');
    const copies = await copiesOf(request);
    expect(copies.map(({ kind }) => kind)).toEqual(['NNLAB_DATA', 'system']);
    await verifyCopy('verify', { ...request, place: copies[0]! });
    await expect(verifyCopy('verify', { ...request, place: copies[1]! })).rejects.toThrow(
      `verify: ${join(request.system, 'heart.csv')} has 7 bytes of content; expected 13; run ` +
        '`npm run data -- get heart` to use a copy of your own, or reinstall the package that put it there.',
    );
  });
});
