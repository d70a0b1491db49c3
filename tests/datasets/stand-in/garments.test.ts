import { standInGarments } from '../../../lib/datasets/stand-in/garments';
import { checksum, classCounts, distinct, imageOf, nearestMeanAccuracy, sameImages } from './support/images';

const train = standInGarments({ split: 'train', limit: 1000 });
const test250 = standInGarments({ split: 'test', limit: 250 });

describe('standInGarments', () => {
  test('has the shape of Fashion-MNIST and says that it is not Fashion-MNIST', () => {
    const { images, labels, ...rest } = train;
    expect(rest).toEqual({
      name: 'Fashion-MNIST',
      origin: 'stand-in',
      source: 'garments drawn by nnlab (not Fashion-MNIST)',
      count: 1000,
      rows: 28,
      columns: 28,
      classNames: [
        ...['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat'],
        ...['Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot'],
      ],
    });
    expect([images.length, labels.length]).toEqual([1000 * 784, 1000]);
  });

  test('is the same on every call, and the beginning of a longer set', () => {
    const short = standInGarments({ split: 'train', limit: 100 });
    expect(sameImages(short, standInGarments({ split: 'train', limit: 100 }))).toBe(true);
    expect(sameImages(short, train)).toBe(true);
    expect(short.labels).toEqual(train.labels.subarray(0, 100));
  });

  test('draws what it has always drawn: change these only on purpose', () => {
    expect(checksum(standInGarments({ split: 'train', limit: 20 }))).toBe('57993e119ce8');
    expect(checksum(standInGarments({ split: 'test', limit: 20 }))).toBe('e6be4fe6b009');
  });

  test('never draws the same image twice, within or across the splits', () => {
    const images = new Uint8Array([...train.images, ...test250.images]);
    expect(distinct({ ...train, images, count: 1250 })).toBe(1250);
  });

  test('mixes the ten classes evenly', () => {
    // 1,000 draws of probability 1/10: standard deviation √(1000 · 0.1 · 0.9) ≈ 9.5; 4 of them are 38.
    for (const count of classCounts(train)) expect(Math.abs(count - 100)).toBeLessThan(38);
  });

  test('fills the image from edge to edge along the longer side of the garment', () => {
    for (let n = 0; n < train.count; n++) {
      const inked = [...imageOf(train, n).keys()].filter((i) => imageOf(train, n)[i]! > 0);
      const columns = inked.map((i) => i % 28);
      const width = Math.max(...columns) - Math.min(...columns) + 1;
      const height = Math.floor(inked.at(-1)! / 28) - Math.floor(inked[0]! / 28) + 1;
      expect(Math.max(width, height)).toBeGreaterThan(25);
    }
  });

  test('draws trousers upright and shoes lying, as they are named', () => {
    const extents = (className: string): [width: number, height: number] => {
      const label = train.classNames.indexOf(className);
      const mean = new Float64Array(784);
      train.labels.forEach((other, n) => {
        if (other === label) imageOf(train, n).forEach((value, i) => (mean[i]! += value));
      });
      const half = Math.max(...mean) / 2;
      const inked = [...mean.keys()].filter((i) => mean[i]! > half);
      return [new Set(inked.map((i) => i % 28)).size, new Set(inked.map((i) => Math.floor(i / 28))).size];
    };
    const [trouserWidth, trouserHeight] = extents('Trouser');
    expect(trouserHeight).toBeGreaterThan(2 * trouserWidth);
    const [sneakerWidth, sneakerHeight] = extents('Sneaker');
    expect(sneakerWidth).toBeGreaterThan(1.5 * sneakerHeight);
  });

  test('is worth learning from: class means of 1,000 recognise new ones far above chance', () => {
    // Ten classes: guessing gives 0.10; shirts, coats, pullovers and T-shirts are meant to be hard to tell apart.
    const accuracy = nearestMeanAccuracy(train, test250);
    expect(accuracy).toBeGreaterThan(0.6);
    expect(accuracy).toBeLessThan(0.95);
  });

  test('refuses a limit of 0, one beyond the split, and a split that does not exist', () => {
    expect(() => standInGarments({ split: 'train', limit: 0 })).toThrow(
      new RangeError('standInGarments: limit is 0; expected a whole number in [1, 60001).'),
    );
    expect(() => standInGarments({ split: 'test', limit: 10_001 })).toThrow(
      new RangeError('standInGarments: limit is 10001; expected a whole number in [1, 10001).'),
    );
    expect(() => standInGarments({ split: 'all' as 'train' })).toThrow(
      new RangeError("standInGarments: split is 'all'; expected one of 'train', 'test'."),
    );
  });
});
