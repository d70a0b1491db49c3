import { Fault } from '../../lib/datasets/fault';
import { parseIdxImages, parseIdxLabels } from '../../lib/datasets/idx';
import { idxImages, idxLabels } from './support/data-home';

const twoImages = idxImages(
  [
    [0, 1, 2, 3, 4, 5],
    [250, 251, 252, 253, 254, 255],
  ],
  2,
  3,
);

describe('parseIdxImages', () => {
  test('parseIdxImages(content) reads count, rows and columns, then the pixels', () => {
    const { pixels, ...shape } = parseIdxImages(twoImages);
    expect(shape).toEqual({ count: 2, rows: 2, columns: 3 });
    expect([...pixels]).toEqual([0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255]);
  });

  test('parseIdxImages(content) gives a view, not a copy', () => {
    expect(parseIdxImages(twoImages).pixels.buffer).toBe(twoImages.buffer);
  });

  test('parseIdxImages(content) reads a file of no images', () => {
    expect(parseIdxImages(idxImages([], 28, 28))).toMatchObject({ count: 0, rows: 28, columns: 28 });
  });

  test.each([
    ['labels', idxLabels([1, 2, 3, 4, 5, 6, 7, 8]), 'starts with the magic number 2049; expected 2051'],
    ['half a header', twoImages.subarray(0, 15), 'has 15 bytes of content; expected at least the 16 of an IDX header'],
    ['a lost pixel', twoImages.subarray(0, -1), 'announces 2 images of 2 × 3, but holds 11 pixels'],
    ['a pixel too many', Buffer.concat([twoImages, Buffer.of(0)]), 'announces 2 images of 2 × 3, but holds 13 pixels'],
    ['no rows', idxImages([[], []], 0, 3), 'announces 2 images of 0 × 3, but holds 0 pixels'],
  ])('parseIdxImages refuses %s', (_, content, message) => {
    expect(() => parseIdxImages(content)).toThrow(new Fault(message));
  });
});

describe('parseIdxLabels', () => {
  test('parseIdxLabels(content, classes) reads the labels', () => {
    expect([...parseIdxLabels(idxLabels([0, 9, 4]), 10)]).toEqual([0, 9, 4]);
  });

  test.each([
    ['images', twoImages, 'starts with the magic number 2051; expected 2049'],
    ['an empty file', Buffer.alloc(0), 'has 0 bytes of content; expected at least the 8 of an IDX header'],
    ['a lost label', idxLabels([1, 2, 3]).subarray(0, -1), 'announces 3 labels, but holds 2'],
    ['a label out of range', idxLabels([1, 10, 3]), 'has label 10 at position 1; expected labels in [0, 10)'],
  ])('parseIdxLabels refuses %s', (_, content, message) => {
    expect(() => parseIdxLabels(content, 10)).toThrow(new Fault(message));
  });
});
