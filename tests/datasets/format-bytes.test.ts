import { formatBytes } from '../../lib/datasets/format-bytes';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [28_881, '28.9 kB'],
  [9_912_422, '9.9 MB'],
])('formatBytes(%i) is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
