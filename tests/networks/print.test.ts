import { jest } from '@jest/globals';
import { print } from '../../lib/networks/print';

test('print writes a line', () => {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  print('hello');
  const calls = [...write.mock.calls];
  write.mockRestore();
  expect(calls).toEqual([['hello\n']]);
});

test('print does nothing where there is no process, as in a browser', () => {
  const { process: kept } = globalThis;
  try {
    for (const browser of [undefined, {}]) {
      Object.defineProperty(globalThis, 'process', { value: browser, configurable: true, writable: true });
      expect(() => print('hello')).not.toThrow();
    }
  } finally {
    Object.defineProperty(globalThis, 'process', { value: kept, configurable: true, writable: true });
  }
});
