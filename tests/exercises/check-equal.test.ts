import { check } from 'nnlab';
import { complaint, printed } from './printed';

describe('check.equal', () => {
  test.each([
    ['texts', 'cat', 'cat'],
    ['booleans', [true, false], [true, false]],
    ['a typed array and a list', Uint8Array.of(1, 2), [1, 2]],
    ['objects in any order of keys', { a: 1, b: 'x' }, { b: 'x', a: 1 }],
    ['NaN and NaN', NaN, NaN],
    ['0 and −0', 0, -0],
    ['empty lists', [], []],
  ])('%s are equal', (_, got, expected) => {
    expect(printed(() => check.equal('same', { actual: () => got, expected }))).toBe('✓ same\n');
  });

  test('a wrong value alone shows expected and got', () => {
    expect(complaint(() => check.equal('name', { actual: () => 'cat', expected: 'dog' }))).toBe(
      "✗ name\n  expected: 'dog'\n  got:      'cat'",
    );
  });

  test('in a list it says how many are wrong, and where the first is', () => {
    const trial = { actual: () => [1, 5, 3, 6], expected: [1, 2, 3, 4] };
    expect(() => check.equal('list', trial)).toThrow('differs:  2 of 4, first at [1]: got 5, expected 2');
  });

  test.each([
    ['1 and true', 1, true],
    ["1 and '1'", 1, '1'],
    ['almost equal numbers', 0.1 + 0.2, 0.3],
    ['undefined and null', undefined, null],
    ['lists of other lengths', [1, 2], [1]],
    ['a missing key', { a: 1 }, { a: 1, b: undefined }],
  ])('%s are not equal', (_, got, expected) => {
    expect(() => check.equal('same', { actual: () => got, expected })).toThrow('✗ same');
  });
});
