import { join } from 'node:path';
import { freshMemory } from '../../lib/datasets/data-home';
import { obtain } from '../../lib/datasets/obtain';
import { describeDataset, describeFile, put, temporaryFolder, temporaryHome } from './support/data-home';
import { refusing, serving, startMirror, type Mirror } from './support/mirror';

const contents = { 'images.idx': 'many pixels', 'labels.idx': 'few labels' };
const files = Object.entries(contents).map(([name, content]) => describeFile(`mnist/${name}`, content));

let mirror: Mirror;
afterEach(() => mirror.close());

async function setUp(answer: Parameters<typeof startMirror>[0]) {
  mirror = await startMirror(answer);
  const entry = describeDataset('mnist', { files, mirrors: [mirror.address] });
  const home = temporaryHome([entry]);
  return { entry, home, request: { home, entry, files } };
}

describe('obtain', () => {
  test('obtain downloads what is nowhere and says where it lies', async () => {
    const { request, home } = await setUp(serving(contents));
    expect(await obtain('loadMnist', request)).toEqual([
      { kind: 'cache', path: join(home.cacheFolder, 'mnist/images.idx') },
      { kind: 'cache', path: join(home.cacheFolder, 'mnist/labels.idx') },
    ]);
    expect(mirror.requests).toEqual(['/images.idx', '/labels.idx']);
  });

  test('obtain downloads nothing a second time', async () => {
    const { request, home } = await setUp(serving(contents));
    await obtain('loadMnist', request);
    await obtain('loadMnist', { ...request, home: { ...home, memory: freshMemory() } });
    expect(mirror.requests).toHaveLength(2);
  });

  test('obtain downloads once for two callers in one process', async () => {
    const { request } = await setUp(serving(contents));
    await Promise.all([obtain('loadMnist', request), obtain('loadMnist', request)]);
    expect(mirror.requests).toEqual(['/images.idx', '/labels.idx']);
  });

  test('obtain downloads only the files that are missing', async () => {
    const { request, entry } = await setUp(serving(contents));
    const dataFolder = temporaryFolder();
    put(dataFolder, 'mnist/images.idx', contents['images.idx']);
    const home = temporaryHome([entry], { dataFolder });
    const places = await obtain('loadMnist', { ...request, home });
    expect(places?.map(({ kind }) => kind)).toEqual(['NNLAB_DATA', 'cache']);
    expect(mirror.requests).toEqual(['/labels.idx']);
  });

  test('obtain gives nothing where one file of two cannot be had, and says so on one line', async () => {
    const { request, home } = await setUp(serving({ 'images.idx': contents['images.idx'] }));
    expect(await obtain('loadMnist', request)).toBeUndefined();
    const notices = home
      .told()
      .split('\n')
      .filter((line) => line.startsWith('loadMnist'));
    expect(notices).toEqual([
      `loadMnist: Test mnist is not on this computer and was not downloaded (${new URL(mirror.address).host} answered ` +
        '404 Not Found); using a stand-in made by this project. For the real data run `npm run data -- get mnist` or ' +
        'set NNLAB_DATA (see datasets/README.md).',
    ]);
  });

  test('obtain asks the network no more after a failure, not even for another data set', async () => {
    const { request, home, entry } = await setUp(refusing(404));
    const other = describeDataset('titanic', {
      files: [describeFile('titanic/titanic.csv', 'x')],
      mirrors: entry.mirrors,
    });
    await obtain('loadMnist', request);
    await obtain('loadMnist', request);
    await obtain('loadTitanic', { home, entry: other, files: other.files });
    expect(mirror.requests).toEqual(['/images.idx']);
    expect(home.told().match(/using a stand-in/g)).toHaveLength(2);
  });

  test('obtain asks the network no more where another process has just failed', async () => {
    const { request, home } = await setUp(refusing(404));
    await obtain('loadMnist', request);
    const elsewhere = { ...home, memory: freshMemory() };
    expect(await obtain('loadMnist', { ...request, home: elsewhere })).toBeUndefined();
    expect(mirror.requests).toEqual(['/images.idx']);
  });

  test('obtain asks the network once for callers that come at the same time', async () => {
    const { request } = await setUp(refusing(404));
    expect(await Promise.all([obtain('loadMnist', request), obtain('loadMnist', request)])).toEqual([
      undefined,
      undefined,
    ]);
    expect(mirror.requests).toEqual(['/images.idx']);
  });

  test('obtain never asks the network where NNLAB_OFFLINE is set', async () => {
    const { request, home } = await setUp(serving(contents));
    expect(await obtain('loadMnist', { ...request, home: { ...home, offline: true } })).toBeUndefined();
    expect(mirror.requests).toEqual([]);
    expect(home.told()).toContain('was not downloaded (NNLAB_OFFLINE is set); using a stand-in');
  });

  test('obtain throws, rather than download, where NNLAB_DATA is wrong', async () => {
    const { request, entry } = await setUp(serving(contents));
    const home = temporaryHome([entry], { dataFolder: '/no/such/folder' });
    await expect(obtain('loadMnist', { ...request, home })).rejects.toThrow(/^loadMnist: NNLAB_DATA names/);
    expect(mirror.requests).toEqual([]);
  });
});
