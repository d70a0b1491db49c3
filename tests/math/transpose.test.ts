import { matrix, toRows, transpose } from 'nnlab';

describe('transpose', () => {
  test('transpose(a) by hand', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(toRows(transpose(rows))).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  test('transpose(transpose(a)) is a, as fine as a', () => {
    const a = matrix(2, 3, Float32Array.of(0.1, 2, 3, 4, 5, 6));
    expect(transpose(transpose(a))).toEqual(a);
  });

  test('transpose refuses ragged rows', () => {
    expect(() => transpose([[1, 2], [3]])).toThrow(
      new RangeError('transpose: a, row 1 has 1 value, row 0 has 2; expected the same number.'),
    );
  });
});
