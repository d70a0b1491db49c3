import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCommand } from '../../../lib/course/cli/data';
import {
  describeDataset,
  describeFile,
  put,
  putAll,
  temporaryFolder,
  temporaryHome,
  tinyMnist,
} from '../../datasets/support/data-home';
import { refusing, serving, startMirror, type Mirror } from '../../datasets/support/mirror';

const csv = 'age,num\n63,0\n';
const heartFile = describeFile('heart/heart.csv', csv, [1, 2]);

let mirror: Mirror | undefined;
afterEach(async () => {
  await mirror?.close();
  mirror = undefined;
  process.exitCode = undefined;
});

/** Runs `nnlab data …` on a catalog of two data sets and a cache of its own. */
function setUp({ dataFolder, offline = false }: { dataFolder?: string; offline?: boolean } = {}) {
  const mirrors = mirror ? [mirror.address] : [];
  const mnist = { ...tinyMnist().entry, mirrors };
  const heart = describeDataset('heart', { files: [heartFile], mirrors });
  const home = temporaryHome([mnist, heart], { dataFolder, offline });
  const run = async (...words: string[]) => {
    process.exitCode = undefined;
    let text = '';
    await dataCommand({ home, write: (more) => (text += more) }).parseAsync(words, { from: 'user' });
    return { text, exitCode: process.exitCode };
  };
  return { home, run };
}

describe('nnlab data list', () => {
  test('tells of each file its shape, size and place, and of each set licence and outlook', async () => {
    const dataFolder = putAll(temporaryFolder(), tinyMnist().packed);
    const { run } = setUp({ dataFolder });
    const { text, exitCode } = await run('list');
    expect(exitCode).toBeUndefined();
    const [mnist, heart] = text.split('\n\n') as [string, string];
    expect(mnist).toMatch(/^mnist: Test mnist, made by a test\n {2}licence {2}none; nobody\n {2}source {3}http/);
    expect(mnist).toMatch(/\n {2}4 × 2 × 3 +\d+ B {2}.*train-images-idx3-ubyte\.gz\n/);
    expect(mnist).toContain(join(dataFolder, 'mnist/t10k-labels-idx1-ubyte.gz'));
    expect(mnist).toMatch(/lessons get real data$/);
    expect(heart).toContain(`  1 × 2                 13 B  heart/heart.csv is not here\n`);
    expect(heart).toMatch(/lessons get real data once the rest is downloaded, the stand-in where that fails$/);
  });

  test('is what `nnlab data` does by itself', async () => {
    const { run } = setUp();
    expect(await run()).toEqual(await run('list'));
  });

  test('says that there will be the stand-in where NNLAB_OFFLINE is set', async () => {
    const { text } = await setUp({ offline: true }).run('list');
    expect(text.match(/lessons get the stand-in for what is not here \(NNLAB_OFFLINE is set\)/g)).toHaveLength(2);
  });

  test('refuses a wrong NNLAB_DATA', async () => {
    const { run } = setUp({ dataFolder: '/no/such/folder' });
    await expect(run('list')).rejects.toThrow(/^data list: NNLAB_DATA names \/no\/such\/folder, which does not exist;/);
  });
});

describe('nnlab data get', () => {
  test('fetches what is named, and says where it lies; then that it is there', async () => {
    mirror = await startMirror(serving({ 'heart.csv': csv }));
    const { run, home } = setUp();
    const path = join(home.cacheFolder, 'heart/heart.csv');
    expect(await run('get', 'heart')).toEqual({ text: `heart: fetched ${path}\n`, exitCode: undefined });
    expect(readFileSync(path, 'utf8')).toBe(csv);
    expect(await run('get', 'heart')).toEqual({ text: `heart: already here: ${path}\n`, exitCode: undefined });
  });

  test('fetches everything where nothing is named', async () => {
    const packed = Object.entries(tinyMnist().packed).map(([path, content]) => [path.split('/')[1]!, content]);
    mirror = await startMirror(serving({ ...Object.fromEntries(packed), 'heart.csv': csv }));
    const { run } = setUp();
    const { text, exitCode } = await run('get');
    expect(text.match(/: fetched /g)).toHaveLength(5);
    expect(exitCode).toBeUndefined();
  });

  test('ends in exit code 1 and the reason where a set cannot be had, after trying the others', async () => {
    mirror = await startMirror((request, response) =>
      (request.url === '/heart.csv' ? serving({ 'heart.csv': csv }) : refusing(403))(request, response),
    );
    const { run } = setUp();
    const { text, exitCode } = await run('get');
    expect(exitCode).toBe(1);
    expect(text).toMatch(
      /^data get: mnist\/train-images-idx3-ubyte\.gz could not be downloaded: 127\.0\.0\.1:\d+ answered 403 Forbidden\. Check the network/,
    );
    expect(text).toMatch(/\nheart: fetched /);
    expect(mirror.requests).toEqual(['/train-images-idx3-ubyte.gz', '/heart.csv']);
  });

  test('ends in exit code 1 where NNLAB_DATA holds a damaged file', async () => {
    const dataFolder = temporaryFolder();
    put(dataFolder, 'heart/heart.csv', 'damaged');
    const { text, exitCode } = await setUp({ dataFolder }).run('get', 'heart');
    expect(exitCode).toBe(1);
    expect(text).toMatch(/heart\.csv has 7 bytes of content; expected 13; put the published file there, or unset/);
  });

  test('refuses a name that is not in the catalog', async () => {
    await expect(setUp().run('get', 'minst')).rejects.toThrow(
      new RangeError("data: 'minst' is not in the catalog; expected one of mnist, heart."),
    );
  });

  test('stops on Ctrl-C with exit code 130 and leaves no half file', async () => {
    mirror = await startMirror((_request, response) => {
      response.writeHead(200, { 'content-length': csv.length }).write(csv.slice(0, 5));
      process.emit('SIGINT');
    });
    const { run, home } = setUp();
    expect(await run('get', 'heart')).toEqual({
      text: 'Interrupted; no half file was left behind.\n',
      exitCode: 130,
    });
    expect(existsSync(join(home.cacheFolder, 'heart/heart.csv'))).toBe(false);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('nnlab data verify', () => {
  test('passes good files', async () => {
    const { run } = setUp({ dataFolder: putAll(temporaryFolder(), tinyMnist().packed) });
    const { text, exitCode } = await run('verify');
    expect(text.match(/^ok {3}/gm)).toHaveLength(4);
    expect(text).toMatch(/\n4 good, 0 bad\n$/);
    expect(exitCode).toBeUndefined();
  });

  test('ends in exit code 1 where a file differs, even behind a good copy', async () => {
    const dataFolder = temporaryFolder();
    put(dataFolder, 'heart/heart.csv', csv);
    const { run, home } = setUp({ dataFolder });
    const path = put(home.cacheFolder, 'heart/heart.csv', csv.replace('63', '64'));
    const { text, exitCode } = await run('verify');
    expect(text).toContain(`BAD  data verify: ${path} is not the published file`);
    expect(text).toMatch(/\n1 good, 1 bad\n$/);
    expect(exitCode).toBe(1);
  });

  test('says so where nothing is here', async () => {
    expect(await setUp().run('verify')).toEqual({
      text: 'No data file is here yet; `npm run data -- get` fetches them.\n',
      exitCode: undefined,
    });
  });
});
