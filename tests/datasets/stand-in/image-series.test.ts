import { drawImages, type ImageSeries } from '../../../lib/datasets/stand-in/image-series';

/** Images whose first pixel is the label and whose second is the next number of the stream. */
const series: ImageSeries = {
  caller: 'drawSigns',
  name: 'Signs',
  source: 'a test',
  classNames: ['stop', 'give way', 'no entry'],
  seed: 5,
  draw(label, random, image) {
    image[0] = label;
    image[1] = random.integer(0, 256);
  },
};

describe('drawImages', () => {
  test('drawImages(series, { split }) draws the whole split: 60,000 or 10,000', () => {
    const { images, labels, ...rest } = drawImages(series, { split: 'test' });
    expect(rest).toEqual({
      name: 'Signs',
      origin: 'stand-in',
      source: 'a test',
      count: 10_000,
      rows: 28,
      columns: 28,
      classNames: ['stop', 'give way', 'no entry'],
    });
    expect([images.length, labels.length]).toEqual([10_000 * 784, 10_000]);
    expect(drawImages(series, { split: 'train' }).count).toBe(60_000);
  });

  test('drawImages(series, { limit }) is the beginning of a longer set', () => {
    const [short, long] = [30, 90].map((limit) => drawImages(series, { split: 'train', limit }));
    expect(Buffer.compare(short!.images, long!.images.subarray(0, 30 * 784))).toBe(0);
    expect(short!.labels).toEqual(long!.labels.subarray(0, 30));
  });

  test('drawImages(series, { split }) takes each split from a stream of its own', () => {
    const [train, test] = (['train', 'test'] as const).map((split) => drawImages(series, { split, limit: 50 }));
    expect(train!.labels).not.toEqual(test!.labels);
    expect(Buffer.compare(train!.images, test!.images)).not.toBe(0);
  });

  test('drawImages(series, options) gives each image its label, and draws labels of all classes', () => {
    const { images, labels } = drawImages(series, { split: 'train', limit: 100 });
    labels.forEach((label, n) => expect(images[n * 784]).toBe(label));
    expect(new Set(labels)).toEqual(new Set([0, 1, 2]));
  });

  test.each([
    [{ split: 'train', limit: 0 }, 'drawSigns: limit is 0; expected a whole number in [1, 60001).'],
    [{ split: 'train', limit: 60_001 }, 'drawSigns: limit is 60001; expected a whole number in [1, 60001).'],
    [{ split: 'test', limit: 10_001 }, 'drawSigns: limit is 10001; expected a whole number in [1, 10001).'],
    [{ split: 'test', limit: 1.5 }, 'drawSigns: limit is 1.5; expected a whole number in [1, 10001).'],
    [{ split: 'test', limit: NaN }, 'drawSigns: limit is NaN; expected a whole number in [1, 10001).'],
    [{ split: 'all' as 'train' }, "drawSigns: split is 'all'; expected one of 'train', 'test'."],
  ] as const)('drawImages refuses %p', (options, message) => {
    expect(() => drawImages(series, options)).toThrow(new RangeError(message));
  });
});
