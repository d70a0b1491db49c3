import { standInPatients } from '../../../lib/datasets/stand-in/patients';

const { rows, columns, ...provenance } = standInPatients();
const names = columns.map(({ name }) => name);
const values = (name: string, group = rows): number[] => group.map((row) => Number(row[names.indexOf(name)]));
const known = (list: readonly number[]): number[] => list.filter((value) => !Number.isNaN(value));
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

const isDiseased = values('num').map((num) => num > 0);
const diseased = rows.filter((_, i) => isDiseased[i]);
const healthy = rows.filter((_, i) => !isDiseased[i]);

describe('standInPatients', () => {
  test('says that it is none of the real patients', () => {
    expect(provenance).toEqual({
      name: 'Heart disease (Cleveland)',
      origin: 'stand-in',
      source: 'patients drawn by nnlab (not the Cleveland data)',
    });
  });

  test('is the same on every call', () => {
    expect(standInPatients().rows).toEqual(rows);
  });

  test('has 303 rows of 14 columns, and the documented findings', () => {
    expect(rows.map((row) => row.length)).toEqual(Array(303).fill(14));
    expect([0, 1, 2, 3, 4].map((num) => values('num').filter((value) => value === num).length)).toEqual([
      164, 55, 36, 35, 13,
    ]);
  });

  test('misses 4 of ca and 2 of thal, each in a row of its own, and nothing else', () => {
    const gaps = rows.map((row) => row.flatMap((cell, i) => (Number.isNaN(cell) ? [names[i]!] : [])));
    expect(gaps.filter((list) => list.length > 0).sort()).toEqual([['ca'], ['ca'], ['ca'], ['ca'], ['thal'], ['thal']]);
  });

  test.each([
    ['age', 29, 77],
    ['trestbps', 94, 200],
    ['chol', 126, 564],
    ['thalach', 71, 202],
    ['oldpeak', 0, 6.2],
  ])('%s lies in the documented range', (name, low, high) => {
    expect(Math.min(...values(name))).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values(name))).toBeLessThanOrEqual(high);
    expect(new Set(values(name)).size).toBeGreaterThan(20);
  });

  test.each([
    ['sex', [0, 1]],
    ['cp', [1, 2, 3, 4]],
    ['fbs', [0, 1]],
    ['restecg', [0, 1, 2]],
    ['exang', [0, 1]],
    ['slope', [1, 2, 3]],
    ['ca', [0, 1, 2, 3]],
    ['thal', [3, 6, 7]],
  ])('%s has the documented codes, each of them', (name, codes) => {
    expect([...new Set(known(values(name)))].sort()).toEqual(codes);
  });

  test.each([
    ['age', (x: number) => x],
    ['sex', (x: number) => x],
    ['cp', (x: number) => Number(x === 4)],
    ['trestbps', (x: number) => x],
    ['exang', (x: number) => x],
    ['oldpeak', (x: number) => x],
    ['slope', (x: number) => Number(x >= 2)],
    ['ca', (x: number) => x],
    ['thal', (x: number) => Number(x === 7)],
    ['thalach', (x: number) => -x],
  ])('%s leans towards disease the known way', (name, risk) => {
    const level = (group: typeof rows) => mean(known(values(name, group)).map(risk));
    expect(level(diseased)).toBeGreaterThan(level(healthy));
  });

  test('a sum of five known risks tells the diseased from the healthy, but not perfectly', () => {
    const score = (row: (typeof rows)[number]): number => {
      const of = (name: string): number => Number(row[names.indexOf(name)]);
      return [of('cp') === 4, of('exang') === 1, of('oldpeak') >= 1, of('ca') >= 1, of('thal') === 7].filter(Boolean)
        .length;
    };
    // Area under the ROC curve: how often a diseased patient scores higher than a healthy one; a tie counts half.
    const wins = diseased.flatMap((a) => healthy.map((b) => (Math.sign(score(a) - score(b)) + 1) / 2));
    expect(mean(wins)).toBeGreaterThan(0.8);
    expect(mean(wins)).toBeLessThan(0.97);
  });
});
