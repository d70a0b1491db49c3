import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { download, DownloadFailure } from '../../lib/datasets/download';
import type { DataHome } from '../../lib/datasets/data-home';
import { describeDataset, describeFile, put, temporaryHome } from './support/data-home';
import { refusing, serving, silent, stalling, startMirror, type Mirror } from './support/mirror';

const content = Buffer.from('The quick brown fox jumps over the lazy dog. '.repeat(100));
const file = describeFile('mnist/fox.gz', content);
const packed = gzipSync(content);
const good = serving({ 'fox.gz': packed });

const mirrors: Mirror[] = [];
afterEach(() => Promise.all(mirrors.splice(0).map((mirror) => mirror.close())));

async function setUp(answers: readonly RequestListener[], changes: Partial<DataHome> = {}) {
  for (const answer of answers) mirrors.push(await startMirror(answer));
  const entry = describeDataset('mnist', { files: [file], mirrors: mirrors.map(({ address }) => address) });
  const home = temporaryHome([entry], changes);
  const target = join(home.cacheFolder, 'mnist/fox.gz');
  return { request: { home, entry, file }, home, target, folder: dirname(target), entry };
}

const impatient = { timeouts: { connect: 400, stall: 400 } };

describe('download', () => {
  test('download keeps what the mirror sent under the name in the catalog, and nothing else', async () => {
    const { request, home, target, folder } = await setUp([good]);
    await download(request);
    expect(readFileSync(target).equals(packed)).toBe(true);
    expect(readdirSync(folder)).toEqual(['fox.gz']);
    expect(home.told()).toMatch(/^Downloading Test mnist: fox\.gz from 127\.0\.0\.1:\d+ \(\d+ B\) …\n$/);
  });

  test('download accepts content that was unpacked on the way', async () => {
    const { request, target } = await setUp([serving({ 'fox.gz': content })]);
    await download(request);
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('download replaces a damaged file', async () => {
    const { request, home, target } = await setUp([good]);
    put(home.cacheFolder, 'mnist/fox.gz', 'damaged');
    await download(request);
    expect(readFileSync(target).equals(packed)).toBe(true);
  });

  test.each<[string, RequestListener, Partial<DataHome>]>([
    ['answers 404', refusing(404), {}],
    ['answers 503', refusing(503), {}],
    ['sends an HTML page', refusing(200, '<!doctype html><h1>Please log in</h1>'), {}],
    ['sends another file', serving({ 'fox.gz': gzipSync(content.subarray(1)) }), {}],
    ['sends half the file', serving({ 'fox.gz': packed.subarray(0, 40) }), {}],
    ['hangs up', (_request, response) => void response.destroy(), {}],
    ['never answers', silent, impatient],
    ['stalls half way', stalling(packed.subarray(0, 40)), impatient],
  ])('download turns to the next mirror where the first %s', async (_, bad, changes) => {
    const { request, target, folder } = await setUp([bad, good], changes);
    await download(request);
    expect(mirrors.map(({ requests }) => requests)).toEqual([['/fox.gz'], ['/fox.gz']]);
    expect(readFileSync(target).equals(packed)).toBe(true);
    expect(readdirSync(folder)).toEqual(['fox.gz']);
  });

  test('download does not ask the second mirror where the first delivers', async () => {
    const { request } = await setUp([good, good]);
    await download(request);
    expect(mirrors[1]!.requests).toEqual([]);
  });

  test('download says of every mirror why it failed, and leaves nothing behind', async () => {
    const { request, folder } = await setUp([
      refusing(404),
      refusing(200, '<html></html>'),
      serving({ 'fox.gz': gzipSync(Buffer.alloc(content.length)) }),
    ]);
    const [a, b, c] = mirrors.map(({ address }) => new URL(address).host);
    const failure = download(request);
    await expect(failure).rejects.toThrow(DownloadFailure);
    await expect(failure).rejects.toThrow(
      new RegExp(
        `^${a} answered 404 Not Found; ${b} is an HTML page, not data \\(.*\\); ${c} is not the published file \\(.*\\)$`,
      ),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('download names the reason where nothing listens', async () => {
    const { request } = await setUp([good]);
    await mirrors[0]!.close();
    await expect(download(request)).rejects.toThrow(/^127\.0\.0\.1:\d+ failed \(ECONNREFUSED\)$/);
  });

  test('download leaves a file that was there as it was when all mirrors fail', async () => {
    const { request, home, target } = await setUp([refusing(500)]);
    put(home.cacheFolder, 'mnist/fox.gz', 'old');
    await expect(download(request)).rejects.toThrow(DownloadFailure);
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  test('download stops an answer that is much too long', async () => {
    const { request, folder } = await setUp([serving({ 'fox.gz': Buffer.alloc(1_000_000, 1) })]);
    await expect(download(request)).rejects.toThrow(/sent more than the expected 4500 bytes$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('download gives up at once when it is told to, and leaves nothing behind', async () => {
    const controller = new AbortController();
    const { request, folder } = await setUp([
      (demand, response) => {
        stalling(packed.subarray(0, 40))(demand, response);
        controller.abort(new Error('told to stop'));
      },
      good,
    ]);
    await expect(download({ ...request, signal: controller.signal })).rejects.toThrow('told to stop');
    expect(mirrors[1]!.requests).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('two downloads of one file into one cache both succeed', async () => {
    const { request, target, folder } = await setUp([good]);
    const other = { ...request, home: temporaryHome([request.entry], { cacheFolder: request.home.cacheFolder }) };
    await Promise.all([download(request), download(other)]);
    expect(readFileSync(target).equals(packed)).toBe(true);
    expect(readdirSync(folder)).toEqual(['fox.gz']);
  });

  test('download clears away what a process left that was killed long ago, and nothing newer', async () => {
    const { request, home, folder } = await setUp([good]);
    const old = put(home.cacheFolder, 'mnist/fox.gz.killed.part', 'half');
    put(home.cacheFolder, 'mnist/fox.gz.running.part', 'half');
    utimesSync(old, 0, 0);
    await download(request);
    expect(readdirSync(folder).sort()).toEqual(['fox.gz', 'fox.gz.running.part']);
  });

  test('download says so where the cache cannot be written', async () => {
    const { request, home } = await setUp([good]);
    mkdirSync(dirname(home.cacheFolder), { recursive: true });
    put(dirname(home.cacheFolder), 'cache', 'a file where the folder belongs');
    await expect(download(request)).rejects.toThrow(/mnist cannot be written \(ENOTDIR\)$/);
    expect(mirrors[0]!.requests).toEqual([]);
  });

  test.each(['../fox.gz', '../../fox.gz', 'mnist/../../fox.gz'])(
    'download refuses the path %s, out of the cache',
    async (path) => {
      const { request, home } = await setUp([good]);
      await expect(download({ ...request, file: { ...file, path } })).rejects.toThrow(/leads out of/);
      expect(existsSync(home.cacheFolder)).toBe(false);
    },
  );

  test('download without a mirror fails', async () => {
    const { request } = await setUp([]);
    await expect(download(request)).rejects.toThrow(new DownloadFailure('the catalog names no mirror'));
  });
});
