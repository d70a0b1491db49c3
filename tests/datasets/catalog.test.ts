import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf, fileOf, findCourseFolder, readCatalog } from '../../lib/datasets/catalog';
import { put, temporaryFolder } from './support/data-home';

const catalog = readCatalog(findCourseFolder());
const files = catalog.datasets.flatMap((entry) => entry.files.map((file) => ({ entry, file })));

describe('datasets/catalog.json', () => {
  test('has the four data sets of the course', () => {
    expect(catalog.datasets.map(({ id }) => id)).toEqual(['mnist', 'fashion-mnist', 'titanic', 'heart']);
  });

  test('tells licence, credit, home and at least one mirror of each', () => {
    for (const { licence, credit, homepage, mirrors } of catalog.datasets) {
      expect([licence, credit].every((text) => text.length > 2)).toBe(true);
      expect(new URL(homepage).host).not.toBe('');
      expect(mirrors.length).toBeGreaterThan(0);
      for (const mirror of mirrors) expect(new URL('file.gz', mirror).href).toBe(`${mirror}file.gz`);
    }
  });

  test.each(files.map(({ entry, file }) => [file.path, entry, file] as const))(
    '%s lies in its own folder',
    (path, entry, file) => {
      expect(path).toMatch(new RegExp(`^${entry.id}/[a-z0-9.-]+$`));
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  test('announces as many bytes as an IDX header and its values take', () => {
    for (const { file } of files.filter(({ file: { path } }) => path.includes('idx'))) {
      const values = file.shape.reduce((product, length) => product * length, 1);
      expect(file.bytes).toBe(4 + 4 * file.shape.length + values);
    }
  });

  test('names no hash twice', () => {
    expect(new Set(files.map(({ file }) => file.sha256)).size).toBe(10);
  });
});

describe('findCourseFolder', () => {
  test('findCourseFolder(from) climbs to the folder that holds datasets/catalog.json', () => {
    const course = temporaryFolder();
    put(course, 'datasets/catalog.json', '{ "datasets": [] }');
    const deep = join(course, 'lib', 'dist', 'datasets');
    mkdirSync(deep, { recursive: true });
    expect(findCourseFolder(deep)).toBe(course);
    expect(readCatalog(course).datasets).toEqual([]);
  });

  test('findCourseFolder(from) says so where there is none', () => {
    const elsewhere = temporaryFolder();
    expect(() => findCourseFolder(elsewhere)).toThrow(
      `nnlab: no folder above ${elsewhere} holds datasets/catalog.json; run from a clone of the course.`,
    );
  });
});

describe('entryOf and fileOf', () => {
  test('find by id and by file name', () => {
    expect(fileOf(entryOf(catalog, 'titanic'), 'titanic.csv').shape).toEqual([891, 12]);
  });

  test('refuse what is not there, naming what is', () => {
    expect(() => entryOf(catalog, 'minst')).toThrow(
      new RangeError("data: 'minst' is not in the catalog; expected one of mnist, fashion-mnist, titanic, heart."),
    );
    expect(() => fileOf(entryOf(catalog, 'heart'), 'lungs.data')).toThrow(RangeError);
  });
});
