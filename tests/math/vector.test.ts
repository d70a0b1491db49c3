import { isVector, vectorNumbers, vectorValues, type VectorLike } from '../../lib/math/vector';
import { tf } from '../../lib/tensorflow/tf';

// Keeps TensorFlow.js from advertising its addon.
tf.env().set('PROD', true);

// A Series as danfojs makes them: its shape has two axes.
const series = { shape: [2, 1], values: [1, 2] };

describe('vectorValues', () => {
  test.each<[string, VectorLike<number>]>([
    ['an array', [1, 2]],
    ['a typed array', Uint8Array.of(1, 2)],
    ['a tensor', tf.tensor1d([1, 2])],
    ['a Series', series],
  ])('vectorValues reads %s', (_, vector) => expect(Array.from(vectorValues('f', { y: vector }))).toEqual([1, 2]));

  test.each<[string, unknown, Error]>([
    ['nothing', [], new RangeError('f: y is empty; expected at least one value.')],
    ['a table', tf.tensor2d([[1, 2]]), new RangeError('f: y has shape [1, 2]; expected one axis.')],
    ['a DataFrame', { shape: [1, 1], values: [[1]] }, new RangeError('f: y has shape [1, 1]; expected one axis.')],
    ['a word', 'abc', new TypeError("f: y is 'abc'; expected an array, a 1-D tensor or a Series.")],
    ['null', null, new TypeError('f: y is null; expected an array, a 1-D tensor or a Series.')],
    ['a shape alone', { shape: [2] }, new TypeError('f: y is an object; expected an array, a 1-D tensor or a Series.')],
  ])('vectorValues refuses %s', (_, vector, error) => {
    expect(() => vectorValues('f', { y: vector as VectorLike<number> })).toThrow(error);
  });
});

describe('vectorNumbers', () => {
  test('vectorNumbers copies, in 64 bits', () => {
    const own = Float64Array.of(1, 2);
    expect(vectorNumbers('f', { y: own })).toEqual(own);
    expect(vectorNumbers('f', { y: own })).not.toBe(own);
    expect(vectorNumbers('f', { y: series })).toEqual(own);
  });

  test.each<[unknown[], Error]>([
    [[1, Infinity], new RangeError('f: y[1] is Infinity; expected a finite number.')],
    [[undefined], new TypeError('f: y[0] is undefined; expected a number.')],
    [[[1]], new TypeError('f: y[0] is an array of 1; expected a number.')],
  ])('vectorNumbers refuses %j', (y, error) => expect(() => vectorNumbers('f', { y: y as number[] })).toThrow(error));
});

test.each<[string, unknown, boolean]>([
  ['[1]', [1], true],
  ['[]', [], true],
  ['[[1]]', [[1]], false],
  ['a typed array', Float32Array.of(1), true],
  ['a Series', series, true],
  ['a DataFrame', { shape: [1, 1], values: [[1]] }, false],
  ['a matrix', { data: Float64Array.of(1), rows: 1, columns: 1 }, false],
  ['a tensor', tf.tensor1d([1]), true],
  ['null', null, false],
  ['a number', 3, false],
])('isVector(%s)', (_, x, expected) => expect(isVector(x)).toBe(expected));
