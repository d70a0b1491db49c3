import { cv } from 'nnlab';
import { scene } from '../../../lib/widgets/kit/scene';
import {
  histogram,
  otsuThreshold,
  thresholded,
  thresholdTypes,
  type ThresholdType,
} from '../../../lib/widgets/threshold-with-histogram/model';

// The same row and threshold as in OpenCV's documentation of the types.
test.each([
  ['binary', [0, 0, 255, 255]],
  ['binaryInv', [255, 255, 0, 0]],
  ['trunc', [10, 100, 100, 100]],
  ['toZero', [0, 0, 101, 250]],
  ['toZeroInv', [10, 100, 0, 0]],
] as const)('%s of [10, 100, 101, 250] at 100', (type, expected) => {
  expect([...thresholded(Uint8Array.of(10, 100, 101, 250), { type, threshold: 100 })]).toEqual(expected);
});

test('histogram counts each brightness', () => {
  const counts = histogram(Uint8Array.of(0, 1, 1, 255));
  expect([counts[0], counts[1], counts[255], counts.length]).toEqual([1, 2, 1, 256]);
});

test('otsuThreshold lies between two heaps, and is 0 for a single one', () => {
  const counts = histogram(Uint8Array.from({ length: 100 }, (_, i) => (i < 60 ? 40 + (i % 5) : 200 + (i % 5))));
  expect(otsuThreshold(counts)).toBe(44);
  expect(otsuThreshold(histogram(new Uint8Array(9).fill(7)))).toBe(0);
});

describe.each(Object.keys(thresholdTypes) as ThresholdType[])('%s', (type) => {
  test('is what cv.threshold makes of it, for every threshold', () => {
    const data = Uint8Array.from({ length: 256 }, (_, i) => i);
    const name = {
      binary: 'BINARY',
      binaryInv: 'BINARY_INV',
      trunc: 'TRUNC',
      toZero: 'TOZERO',
      toZeroInv: 'TOZERO_INV',
    };
    const kind = cv[`THRESH_${name[type]}` as 'THRESH_BINARY'];
    for (let threshold = 0; threshold < 256; threshold += 15) {
      const [, { data: expected }] = cv.threshold(cv.image(256, 1, 1, data), threshold, 255, kind);
      expect(thresholded(data, { type, threshold })).toEqual(expected);
    }
  });
});

test('otsuThreshold is the one that cv.threshold finds', () => {
  const { data, size } = scene(72, { light: 0.4 });
  const [found] = cv.threshold(cv.image(size, size, 1, data), 0, 255, cv.THRESH_BINARY + cv.THRESH_OTSU);
  expect(otsuThreshold(histogram(data))).toBe(found);
});
