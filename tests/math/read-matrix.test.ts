import { matrix } from '../../lib/math/matrix';
import { readMatrix } from '../../lib/math/read-matrix';

test('readMatrix(caller, { name: x }) is toMatrix(x)', () => {
  expect(readMatrix('fit', { x: [[1, 2]] })).toEqual(matrix(1, 2, Float64Array.of(1, 2)));
});

test.each([
  [[], new RangeError('fit: images is empty; expected at least one row.')],
  [[[1], [2, 3]], new RangeError('fit: images, row 1 has 2 values, row 0 has 1; expected the same number.')],
  [[[1, NaN]], new RangeError('fit: images, row 0, column 1 is NaN; expected a finite number.')],
  [[['a']], new TypeError("fit: images, row 0, column 0 is 'a'; expected a finite number.")],
  [null, new TypeError('fit: images is null; expected rows of numbers, a matrix, a 2-D tensor or a DataFrame.')],
])('readMatrix refuses %j in the name of its caller', (images, error) => {
  expect(() => readMatrix('fit', { images: images as never })).toThrow(error);
  expect(() => readMatrix('fit', { images: images as never })).toThrow(error.constructor as typeof Error);
});

test('readMatrix passes on what is thrown by the table itself', () => {
  const dataSync = (): never => {
    throw 'disposed';
  };
  expect(() => readMatrix('fit', { images: { shape: [1, 1], dataSync } })).toThrow('disposed');
});
