import { findCourseFolder, readCatalog } from '../../lib/datasets/catalog';
import { dataHome } from '../../lib/datasets/data-home';
import { loadFashionMnist } from '../../lib/datasets/fashion-mnist';
import { readHeart } from '../../lib/datasets/heart';
import { findFile } from '../../lib/datasets/locate';
import { loadMnist } from '../../lib/datasets/mnist';
import { readVerified } from '../../lib/datasets/read-verified';
import { readTitanic } from '../../lib/datasets/titanic';

const { CI, NNLAB_DATA } = process.env;
const files = readCatalog(findCourseFolder()).datasets.flatMap((entry) => entry.files.map((file) => ({ entry, file })));

if (!NNLAB_DATA) {
  test('the real data is there to be tested', () => {
    const notice = 'NNLAB_DATA is not set: the real MNIST, Fashion-MNIST, Titanic and heart data were NOT tested.';
    console.warn(notice);
    // On a person's computer a warning will do; where tests guard the course, they must not pass over this in silence.
    expect({ CI: CI ?? '', notice }).toEqual({ CI: '', notice });
  });
}

(NNLAB_DATA ? describe : describe.skip)('the real data', () => {
  test.each(files.map(({ entry, file }) => ({ path: file.path, entry, file })))(
    '$path is, byte for byte, the file in the catalog',
    async ({ entry, file }) => {
      const home = dataHome({ NNLAB_DATA });
      const place = await findFile('test', { home, entry, file });
      expect(place?.kind).toBe('NNLAB_DATA');
      const length = readVerified('test', { place: place!, entry, file, parse: (content) => content.length });
      expect(await length).toBe(file.bytes);
    },
  );

  /** How many there are of each class. */
  const tally = (labels: Uint8Array): number[] => {
    const counts = Array<number>(10).fill(0);
    for (const label of labels) counts[label]!++;
    return counts;
  };

  test('MNIST has the published number of each digit', async () => {
    const train = await loadMnist({ split: 'train' });
    expect(train).toMatchObject({ name: 'MNIST', origin: 'real', count: 60_000, rows: 28, columns: 28 });
    expect(train.images).toHaveLength(60_000 * 784);
    expect(tally(train.labels)).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
    const test = await loadMnist({ split: 'test' });
    expect(tally(test.labels)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });

  test("MNIST's first digits are 5, 0, 4, 1, 9, drawn in white on black", async () => {
    const { images, labels } = await loadMnist({ split: 'train', limit: 5 });
    expect([...labels]).toEqual([5, 0, 4, 1, 9]);
    expect(images).toHaveLength(5 * 784);
    expect(images[0]).toBe(0);
    expect(Math.max(...images)).toBe(255);
  });

  test('Fashion-MNIST has as many of each class', async () => {
    const train = await loadFashionMnist({ split: 'train' });
    expect(train).toMatchObject({ name: 'Fashion-MNIST', origin: 'real', count: 60_000 });
    expect(tally(train.labels)).toEqual(Array(10).fill(6000));
    const test = await loadFashionMnist({ split: 'test' });
    expect(tally(test.labels)).toEqual(Array(10).fill(1000));
    expect(test.classNames[test.labels[0]!]).toBe('Ankle boot');
  });

  test('Titanic has 891 passengers, of whom 342 lived, and the known gaps', async () => {
    const { rows, columns, origin } = await readTitanic(dataHome({ NNLAB_DATA }));
    const column = (name: string) => rows.map((row) => row[columns.findIndex((candidate) => candidate.name === name)]!);
    expect([origin, rows.length, columns.length]).toEqual(['real', 891, 12]);
    expect(column('Survived').filter((survived) => survived === 1)).toHaveLength(342);
    const gaps = ['Age', 'Cabin', 'Embarked', 'Fare'].map((name) => column(name).filter(Number.isNaN).length);
    expect(gaps).toEqual([177, 687, 2, 0]);
    expect(column('Name')[22]).toBe('McGowan, Miss. Anna "Annie"');
  });

  test('the heart data has 303 patients, 6 with a gap', async () => {
    const { rows, columns, origin } = await readHeart(dataHome({ NNLAB_DATA }));
    expect([origin, rows.length, columns.length]).toEqual(['real', 303, 14]);
    expect(rows.filter((row) => row.some(Number.isNaN))).toHaveLength(6);
    expect([0, 1, 2, 3, 4].map((num) => rows.filter((row) => row[13] === num).length)).toEqual([164, 55, 36, 35, 13]);
  });
});
