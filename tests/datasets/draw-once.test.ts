import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawOnce } from '../../lib/datasets/draw-once';
import type { ImageDataset, ImageDatasetOptions } from '../../lib/datasets/dataset';
import { standInDigits } from '../../lib/datasets/stand-in/digits';
import { temporaryFolder } from './support/data-home';

const ALL = 4000;

/** Draws images of two pixels, and counts how many it has drawn. */
function pencil(shade = 0) {
  let count = 0;
  const draw = ({ split, limit = ALL }: ImageDatasetOptions): ImageDataset => {
    count += limit;
    return {
      name: 'Dots',
      origin: 'stand-in',
      source: 'drawn',
      images: Uint8Array.from({ length: 2 * limit }, (_, i) => (split === 'train' ? i : 3 * i) + shade),
      labels: Uint8Array.from({ length: limit }, (_, i) => i % 10),
      count: limit,
      rows: 1,
      columns: 2,
      classNames: [],
    };
  };
  const drawn = (): number => [count, (count = 0)][0]!;
  return { draw, drawn };
}

test('all images are drawn once; a part of them, from then on, not at all', async () => {
  const folder = join(temporaryFolder(), 'not', 'there', 'yet');
  const { draw, drawn } = pencil();
  const first = await drawOnce(draw, { split: 'train' }, folder);
  expect(first).toEqual(draw({ split: 'train' }));
  expect(drawn()).toBe(200 + ALL + ALL);
  expect(await drawOnce(draw, { split: 'train' }, folder)).toEqual(first);
  expect(drawn()).toBe(200);
  const part = await drawOnce(draw, { split: 'train', limit: 3500 }, folder);
  expect(drawn()).toBe(200);
  expect(part).toEqual(draw({ split: 'train', limit: 3500 }));
  // A copy, which does not keep all others alive.
  expect(part.images.buffer.byteLength).toBe(7000);
  expect(await drawOnce(draw, { split: 'test' }, folder)).toEqual(draw({ split: 'test' }));
  expect(readdirSync(folder).length).toBe(2);
});

test('few images, and a part of what has not been drawn yet, are not kept', async () => {
  const folder = join(temporaryFolder(), 'drawn');
  const { draw } = pencil();
  expect((await drawOnce(draw, { split: 'test', limit: 7 }, folder)).count).toBe(7);
  expect((await drawOnce(draw, { split: 'test', limit: 3500 }, folder)).count).toBe(3500);
  expect(existsSync(folder)).toBe(false);
});

test('what is damaged is drawn again, and what an earlier version drew is replaced', async () => {
  const folder = temporaryFolder();
  const { draw, drawn } = pencil();
  await drawOnce(draw, { split: 'train' }, folder);
  await drawOnce(draw, { split: 'test' }, folder);
  const [path] = readdirSync(folder)
    .filter((name) => name.startsWith('train'))
    .map((name) => join(folder, name));
  const content = readFileSync(path!);
  for (const damaged of [
    content.subarray(0, 50),
    content.subarray(0, -3),
    Buffer.alloc(0),
    Buffer.from(content).fill(9, 99, 100),
  ]) {
    writeFileSync(path!, damaged);
    drawn();
    expect(await drawOnce(draw, { split: 'train' }, folder)).toEqual(draw({ split: 'train' }));
    expect(drawn()).toBe(200 + ALL + ALL);
    expect(readFileSync(path!).equals(content)).toBe(true);
  }
  const later = pencil(1);
  expect(await drawOnce(later.draw, { split: 'train' }, folder)).toEqual(later.draw({ split: 'train' }));
  expect(existsSync(path!)).toBe(false);
  expect(readdirSync(folder).length).toBe(2);
});

test('what a killed process left half written goes a day later, and not before', async () => {
  const folder = temporaryFolder();
  const [old, young] = ['test-1.a.part', 'test-1.b.part'].map((name) => join(folder, name)) as [string, string];
  for (const path of [old, young]) writeFileSync(path, 'half');
  utimesSync(old, new Date(), new Date(Date.now() - 2 * 86_400_000));
  await drawOnce(pencil().draw, { split: 'test' }, folder);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

test('where nothing can be written, images are drawn each time', async () => {
  const folder = join(temporaryFolder(), 'a file');
  writeFileSync(folder, '');
  const { draw, drawn } = pencil();
  for (let i = 0; i < 2; i++) {
    drawn();
    expect((await drawOnce(draw, { split: 'train' }, join(folder, 'below'))).count).toBe(ALL);
    expect(drawn()).toBe(200 + ALL);
  }
});

test('digits that were kept are those that are drawn', async () => {
  const folder = temporaryFolder();
  await drawOnce(standInDigits, { split: 'test' }, folder);
  const kept = await drawOnce(standInDigits, { split: 'test', limit: 5000 }, folder);
  expect(kept).toEqual(standInDigits({ split: 'test', limit: 5000 }));
});
