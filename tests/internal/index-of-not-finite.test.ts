import { indexOfNotFinite } from '../../lib/internal/index-of-not-finite';

describe.each([Float32Array, Float64Array])('indexOfNotFinite(%p)', (Numbers) => {
  test.each([[[]], [[0]], [[1, -2, 3e38, -3e38, 5, 0, -0]], [[3e38, 3e38, 3e38, 3e38]]])('%p are finite', (values) => {
    expect(indexOfNotFinite(Numbers.from(values))).toBe(-1);
  });

  test.each([NaN, Infinity, -Infinity])('finds the first %p wherever it stands', (wrong) => {
    for (let length = 1; length <= 9; length++) {
      for (let at = 0; at < length; at++) {
        const values = new Numbers(length).fill(7);
        values[at] = wrong;
        values[length - 1] = at === length - 1 ? wrong : NaN;
        expect(indexOfNotFinite(values)).toBe(at);
      }
    }
  });
});
