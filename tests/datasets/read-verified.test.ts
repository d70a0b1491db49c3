import { Fault } from '../../lib/datasets/fault';
import { readVerified } from '../../lib/datasets/read-verified';
import { describeDataset, describeFile, put, temporaryFolder } from './support/data-home';

const file = describeFile('x/words.txt', 'some words');
const entry = describeDataset('x', { files: [file] });
const place = (content: string) => ({ kind: 'cache', path: put(temporaryFolder(), 'words.txt', content) }) as const;
const text = (content: Uint8Array) => Buffer.from(content).toString();

describe('readVerified', () => {
  test('readVerified gives what parse makes of the content', async () => {
    const request = { place: place('some words'), entry, file, parse: text };
    expect(await readVerified('load', request)).toBe('some words');
  });

  test('readVerified tells what parse found before it tells of the hash', async () => {
    const parse = () => {
      throw new Fault('lacks the column Age');
    };
    await expect(readVerified('load', { place: place('other words'), entry, file, parse })).rejects.toThrow(
      /words\.txt lacks the column Age; delete it and run `npm run data -- get x`\.$/,
    );
  });

  test('readVerified refuses content that parse accepts but that is not the published one', async () => {
    const request = { place: place('same sizes'), entry, file, parse: text };
    await expect(readVerified('load', request)).rejects.toThrow(RangeError);
  });

  test('readVerified names a file that vanished', async () => {
    const request = { place: { kind: 'cache', path: '/no/such/file' }, entry, file, parse: text } as const;
    await expect(readVerified('load', request)).rejects.toThrow(
      'load: /no/such/file cannot be read (ENOENT); delete it and run `npm run data -- get x`.',
    );
  });

  test('readVerified passes on a mistake in the program', async () => {
    const parse = () => {
      throw new TypeError('a mistake');
    };
    const failing = readVerified('load', { place: place('some words'), entry, file, parse });
    await expect(failing).rejects.toThrow(new TypeError('a mistake'));
  });
});
