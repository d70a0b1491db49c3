import { readMnist } from '../../lib/datasets/mnist';
import { putAll, temporaryFolder, temporaryHome, tinyMnist } from './support/data-home';

const { entry, packed } = tinyMnist('mnist');

describe('readMnist', () => {
  test('readMnist reads the files of MNIST, with the digits as class names', async () => {
    const home = temporaryHome([entry], { dataFolder: putAll(temporaryFolder(), packed), offline: true });
    const { origin, labels, classNames } = await readMnist({ split: 'test' }, home);
    expect(origin).toBe('real');
    expect([...labels].map((label) => classNames[label])).toEqual(['3', '4']);
  });

  test('readMnist gives drawn digits where there are no files', async () => {
    const home = temporaryHome([entry], { offline: true });
    const digits = await readMnist({ split: 'train', limit: 3 }, home);
    expect(digits).toMatchObject({ name: 'MNIST', origin: 'stand-in', count: 3, rows: 28, columns: 28 });
    expect(digits.images).toHaveLength(3 * 784);
    expect(home.told()).toMatch(/^loadMnist: /);
  });
});
