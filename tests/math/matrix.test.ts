import { matrix, toMatrix, toRows, type MatrixLike } from '../../lib/math/matrix';
import { tf } from '../../lib/tensorflow/tf';

// Keeps TensorFlow.js from advertising its addon.
tf.env().set('PROD', true);

describe('matrix', () => {
  test('matrix(rows, columns) is zeros', () => {
    expect(matrix(2, 3)).toEqual({ data: new Float64Array(6), rows: 2, columns: 3 });
  });

  test('matrix(rows, columns, data) takes the data as they are', () => {
    const data = Float32Array.of(1, 2);
    expect(matrix(1, 2, data).data).toBe(data);
  });

  test.each([
    [() => matrix(0, 1), 'matrix: rows is 0; expected a whole number of at least 1.'],
    [() => matrix(1, 2.5), 'matrix: columns is 2.5; expected a whole number of at least 1.'],
    [() => matrix(2, 2, new Float64Array(3)), 'matrix: data has length 3; expected 2 × 2 = 4.'],
  ])('%s is refused', (call, message) => expect(call).toThrow(new RangeError(message)));
});

describe('toMatrix', () => {
  const expected = { data: Float64Array.of(1, 2, 3, 4, 5, 6), rows: 2, columns: 3 };

  test('toMatrix(rows of numbers) goes row by row, in 64 bits', () => {
    expect(
      toMatrix([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toEqual(expected);
    expect(toMatrix([[0.1]]).data[0]).toBe(0.1);
  });

  test('toMatrix(rows as typed arrays) keeps 32 bits as 32 bits', () => {
    const rows = [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)];
    expect(toMatrix(rows)).toEqual({ ...expected, data: Float32Array.of(1, 2, 3, 4, 5, 6) });
    expect(toMatrix([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6)])).toEqual(expected);
  });

  test('toMatrix(matrix) copies', () => {
    const copy = toMatrix(expected);
    expect(copy).toEqual(expected);
    expect(copy.data).not.toBe(expected.data);
  });

  test('toMatrix(tensor) reads a 2-D tensor: floats as 32 bits, whole numbers exactly', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(toMatrix(tf.tensor2d(rows))).toEqual({ ...expected, data: Float32Array.of(1, 2, 3, 4, 5, 6) });
    expect(toMatrix(tf.tensor2d([[16777217]], [1, 1], 'int32')).data).toEqual(Float64Array.of(16777217));
  });

  test('toMatrix(tensor) does not share the memory of the tensor', () => {
    const tensor = tf.tensor2d([[1, 2]]);
    toMatrix(tensor).data[0] = 9;
    expect(tensor.arraySync()).toEqual([[1, 2]]);
  });

  test('toMatrix(frame) reads what has the shape and values of a DataFrame', () => {
    expect(
      toMatrix({
        shape: [2, 3],
        values: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      }),
    ).toEqual(expected);
  });

  type Case = [name: string, x: unknown, error: Error];
  test.each<Case>([
    [
      'ragged rows',
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        [1, 2, 3],
      ],
      new RangeError('toMatrix: row 2 has 3 values, row 0 has 4; expected the same number.'),
    ],
    [
      'one value where two are due',
      [[1, 2], [3]],
      new RangeError('toMatrix: row 1 has 1 value, row 0 has 2; expected the same number.'),
    ],
    ['nothing', [], new RangeError('toMatrix: x is empty; expected at least one row.')],
    ['an empty row', [[]], new RangeError('toMatrix: row 0 is empty; expected at least one value.')],
    ['NaN', [[1, NaN]], new RangeError('toMatrix: row 0, column 1 is NaN; expected a finite number.')],
    [
      'Infinity in a matrix',
      matrix(1, 2, Float64Array.of(0, -Infinity)),
      new RangeError('toMatrix: row 0, column 1 is -Infinity; expected a finite number.'),
    ],
    ['a hole', [[1, undefined]], new TypeError('toMatrix: row 0, column 1 is undefined; expected a finite number.')],
    [
      'text in a frame',
      { shape: [1, 2], values: [[3, 'male']] },
      new TypeError("toMatrix: row 0, column 1 is 'male'; expected a finite number."),
    ],
    ['numbers in one row', [1, 2, 3], new TypeError('toMatrix: row 0 is 1; expected an array of numbers.')],
    [
      'a tensor of three axes',
      tf.ones([1, 2, 3]),
      new RangeError('toMatrix: x has shape [1, 2, 3]; expected two axes, rows and columns.'),
    ],
    ['an empty tensor', tf.ones([0, 2]), new RangeError('toMatrix: x is empty; expected at least one row.')],
    [
      'a matrix whose data are too short',
      { data: new Float64Array(3), rows: 2, columns: 2 },
      new RangeError('toMatrix: x has 3 values; expected 2 × 2 = 4.'),
    ],
    [
      'null',
      null,
      new TypeError('toMatrix: x is null; expected rows of numbers, a matrix, a 2-D tensor or a DataFrame.'),
    ],
    [
      'a word',
      'abc',
      new TypeError("toMatrix: x is 'abc'; expected rows of numbers, a matrix, a 2-D tensor or a DataFrame."),
    ],
  ])('toMatrix refuses %s', (_, x, error) => {
    expect(() => toMatrix(x as MatrixLike)).toThrow(error);
    expect(() => toMatrix(x as MatrixLike)).toThrow(error.constructor as typeof Error);
  });
});

describe('toRows', () => {
  test('toRows(x) is the way back from toMatrix(x), in arrays of its own', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(toRows(toMatrix(rows))).toEqual(rows);
    expect(toRows(rows)[0]).not.toBe(rows[0]);
    expect(toRows(matrix(1, 2, Float32Array.of(0.5, 7)))).toEqual([[0.5, 7]]);
  });

  test('toRows refuses what is no table', () => {
    expect(() => toRows([])).toThrow(new RangeError('toMatrix: x is empty; expected at least one row.'));
  });
});
