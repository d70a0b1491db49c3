import { toCodePointOffset, toUtf16Offset } from '../../../../lib/course/kernel/jupyter/code-points';

describe('offsets in code', () => {
  const text = 'a😀é𝒙b'; // 😀 and 𝒙 take two UTF-16 units each

  test.each([
    [0, 0],
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 6],
    [5, 7],
  ])('%i code points are %i UTF-16 units, and back', (codePoints, units) => {
    expect(toUtf16Offset(text, codePoints)).toBe(units);
    expect(toCodePointOffset(text, units)).toBe(codePoints);
  });

  test('an offset beyond the text is its end', () => {
    expect(toUtf16Offset(text, Infinity)).toBe(7);
  });
});
