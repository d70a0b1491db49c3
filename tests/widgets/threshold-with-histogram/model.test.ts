import { histogram, otsuThreshold, thresholded } from '../../../lib/widgets/threshold-with-histogram/model';

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
