import { oneTimeAddress } from '../../../lib/course/environment/one-time-address';

const target = 'http://localhost:8888/lab/tree/notebooks?token=secret';
const get = (address: string) => fetch(address, { redirect: 'manual' });

describe('oneTimeAddress', () => {
  test('leads to its target once', async () => {
    const { address } = await oneTimeAddress(target);
    expect(address).not.toContain('secret');
    const first = await get(address);
    expect(first.status).toBe(302);
    expect(first.headers.get('location')).toBe(target);
    await expect(get(address)).rejects.toThrow();
  });

  test('tells nothing to whoever guesses, and stays good for its owner', async () => {
    const { address, close } = await oneTimeAddress(target);
    const guess = await get(new URL('/', address).href);
    expect([guess.status, guess.headers.get('location')]).toEqual([404, null]);
    expect((await fetch(address, { method: 'POST', redirect: 'manual' })).status).toBe(404);
    expect((await get(address)).status).toBe(302);
    close();
  });

  test('no two are the same', async () => {
    const both = [await oneTimeAddress(target), await oneTimeAddress(target)];
    const paths = both.map(({ address }) => new URL(address).pathname);
    expect(paths[0]).not.toBe(paths[1]);
    both.forEach(({ close }) => close());
  });
});
