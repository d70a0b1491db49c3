import fc from 'fast-check';
import { exampleMajor, timeMajor } from '../../../lib/networks/layers/time-major';
import { toMatrix } from '../../../lib/math/matrix';
import { rows } from './keras-case';

test('timeMajor: the first step of all examples, then the second of all', () => {
  // Two examples of three steps of two features.
  const x = toMatrix([
    [11, 12, 21, 22, 31, 32],
    [-11, -12, -21, -22, -31, -32],
  ]);
  expect(rows(timeMajor(x, 3))).toEqual([
    [11, 12],
    [-11, -12],
    [21, 22],
    [-21, -22],
    [31, 32],
    [-31, -32],
  ]);
});

test('exampleMajor is the way back', () => {
  const size = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(size, size, size, (examples, steps, features) => {
      const width = steps * features;
      const x = Array.from({ length: examples }, (_, n) => Array.from({ length: width }, (_, i) => n * width + i));
      expect(rows(exampleMajor(timeMajor(toMatrix(x), steps), steps))).toEqual(x);
    }),
  );
});
