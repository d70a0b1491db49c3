import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { freshMemory } from '../../lib/datasets/data-home';
import { earlierFailure, forgetFailure, rememberFailure } from '../../lib/datasets/earlier-failure';
import { put, temporaryFolder, temporaryHome } from './support/data-home';

/** The same cache, as another process sees it. */
const elsewhere = (home: ReturnType<typeof temporaryHome>) => ({ ...home, memory: freshMemory() });

describe('earlierFailure', () => {
  test('earlierFailure(home) is undefined at first', async () => {
    expect(await earlierFailure(temporaryHome([]))).toBeUndefined();
  });

  test('earlierFailure(home) gives the reason here and in other processes', async () => {
    const home = temporaryHome([]);
    await rememberFailure(home, 'no network');
    expect(await earlierFailure(home)).toBe('no network');
    expect(await earlierFailure(elsewhere(home))).toBe('no network');
  });

  test('other processes try again after a while, this one does not', async () => {
    const home = temporaryHome([]);
    await rememberFailure(home, 'no network');
    utimesSync(join(home.cacheFolder, '.last-download-failed'), 1_000_000, 1_000_000);
    expect(await earlierFailure(elsewhere(home))).toBeUndefined();
    expect(await earlierFailure(home)).toBe('no network');
  });

  test('forgetFailure(home) lets everybody try again', async () => {
    const home = temporaryHome([]);
    await rememberFailure(home, 'no network');
    await forgetFailure(home);
    expect(await earlierFailure(home)).toBeUndefined();
    expect(readdirSync(home.cacheFolder)).toEqual([]);
  });

  test('rememberFailure works in this process where the cache cannot be written', async () => {
    const home = temporaryHome([], { cacheFolder: put(temporaryFolder(), 'cache', 'a file') });
    await rememberFailure(home, 'no network');
    expect(await earlierFailure(home)).toBe('no network');
    await forgetFailure(home);
    expect(await earlierFailure(home)).toBeUndefined();
  });
});
