import { readFashionMnist } from '../../lib/datasets/fashion-mnist';
import { putAll, temporaryFolder, temporaryHome, tinyMnist } from './support/data-home';

const { entry, packed } = tinyMnist('fashion-mnist');

describe('readFashionMnist', () => {
  test('readFashionMnist reads the files of Fashion-MNIST, with the garments as class names', async () => {
    const home = temporaryHome([entry], { dataFolder: putAll(temporaryFolder(), packed), offline: true });
    const { origin, labels, classNames } = await readFashionMnist({ split: 'train' }, home);
    expect(origin).toBe('real');
    expect([...labels].map((label) => classNames[label])).toEqual(['Sneaker', 'T-shirt/top', 'Ankle boot', 'Trouser']);
  });

  test('readFashionMnist gives drawn garments, of the same classes, where there are no files', async () => {
    const real = await readFashionMnist(
      { split: 'test' },
      temporaryHome([entry], { dataFolder: putAll(temporaryFolder(), packed), offline: true }),
    );
    const home = temporaryHome([entry], { offline: true });
    const garments = await readFashionMnist({ split: 'train', limit: 3 }, home);
    expect(garments).toMatchObject({ name: 'Fashion-MNIST', origin: 'stand-in', count: 3, rows: 28, columns: 28 });
    expect(garments.classNames).toEqual(real.classNames);
    expect(home.told()).toMatch(/^loadFashionMnist: /);
  });
});
