import type { ImageDataset } from 'nnlab';
import { standInDigits } from '../../../lib/datasets/stand-in/digits';
import { checksum, classCounts, distinct, imageOf, nearestMeanAccuracy, sameImages } from './support/images';

const train = standInDigits({ split: 'train', limit: 1000 });
const test250 = standInDigits({ split: 'test', limit: 250 });

/** Ink-weighted mean of column and row, in pixels from the image's upper left corner. */
function centreOfMass({ columns }: ImageDataset, image: Uint8Array): [x: number, y: number] {
  let [mass, x, y] = [0, 0, 0];
  image.forEach((value, i) => {
    mass += value;
    x += value * ((i % columns) + 0.5);
    y += value * (Math.floor(i / columns) + 0.5);
  });
  return [x / mass, y / mass];
}

describe('standInDigits', () => {
  test('has the shape of MNIST and says that it is not MNIST', () => {
    const { images, labels, ...rest } = train;
    expect(rest).toEqual({
      name: 'MNIST',
      origin: 'stand-in',
      source: 'digits drawn by nnlab (not MNIST)',
      count: 1000,
      rows: 28,
      columns: 28,
      classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    });
    expect([images.length, labels.length]).toEqual([1000 * 784, 1000]);
  });

  test('is the same on every call, and the beginning of a longer set', () => {
    const short = standInDigits({ split: 'train', limit: 100 });
    expect(sameImages(short, standInDigits({ split: 'train', limit: 100 }))).toBe(true);
    expect(sameImages(short, train)).toBe(true);
    expect(short.labels).toEqual(train.labels.subarray(0, 100));
  });

  test('draws what it has always drawn: change these only on purpose', () => {
    expect(checksum(standInDigits({ split: 'train', limit: 20 }))).toBe('3c9e63deccdf');
    expect(checksum(standInDigits({ split: 'test', limit: 20 }))).toBe('0ae6ef410e3d');
  });

  test('never draws the same image twice, within or across the splits', () => {
    expect(distinct(train)).toBe(1000);
    const images = new Uint8Array([...train.images, ...test250.images]);
    expect(distinct({ ...train, images, count: 1250 })).toBe(1250);
  });

  test('mixes the ten classes evenly', () => {
    // 1,000 draws of probability 1/10: standard deviation √(1000 · 0.1 · 0.9) ≈ 9.5; 4 of them are 38.
    for (const count of classCounts(train)) expect(Math.abs(count - 100)).toBeLessThan(38);
    expect(new Set(train.labels.subarray(0, 50)).size).toBe(10);
  });

  test('centres every digit by its mass, to the nearest pixel but for a few that would touch the border', () => {
    const offsets = Array.from({ length: train.count }, (_, n) => {
      const [x, y] = centreOfMass(train, imageOf(train, n));
      return Math.max(Math.abs(x - 14), Math.abs(y - 14));
    });
    expect(Math.max(...offsets)).toBeLessThan(1.5);
    expect(offsets.filter((offset) => offset > 0.51).length).toBeLessThan(0.02 * train.count);
  });

  test('fits every digit into 20 × 20 pixels and leaves the border empty', () => {
    for (let n = 0; n < train.count; n++) {
      const inked = [...imageOf(train, n).keys()].filter((i) => imageOf(train, n)[i]! > 0);
      const columns = inked.map((i) => i % 28);
      const [left, right] = [Math.min(...columns), Math.max(...columns)];
      const [top, bottom] = [Math.floor(inked[0]! / 28), Math.floor(inked.at(-1)! / 28)];
      expect(Math.max(right - left, bottom - top) + 1).toBe(20);
      expect([Math.min(left, top) > 0, Math.max(right, bottom) < 27]).toEqual([true, true]);
    }
  });

  test('draws with full ink somewhere and with grey edges', () => {
    for (let n = 0; n < 200; n++) {
      const image = imageOf(train, n);
      expect(Math.max(...image)).toBeGreaterThan(200);
      expect(image.some((value) => value > 0 && value < 128)).toBe(true);
    }
  });

  test('is worth learning from: class means of 1,000 recognise new ones far above chance', () => {
    // Ten classes: guessing gives 0.10. Digits that a mean could tell apart perfectly would be too easy to learn from.
    const accuracy = nearestMeanAccuracy(train, test250);
    expect(accuracy).toBeGreaterThan(0.65);
    expect(accuracy).toBeLessThan(0.95);
  });

  test('refuses a limit of 0, one beyond the split, and a split that does not exist', () => {
    expect(() => standInDigits({ split: 'train', limit: 0 })).toThrow(
      new RangeError('standInDigits: limit is 0; expected a whole number in [1, 60001).'),
    );
    expect(() => standInDigits({ split: 'test', limit: 10_001 })).toThrow(
      new RangeError('standInDigits: limit is 10001; expected a whole number in [1, 10001).'),
    );
    expect(() => standInDigits({ split: 'all' as 'train' })).toThrow(
      new RangeError("standInDigits: split is 'all'; expected one of 'train', 'test'."),
    );
  });
});
