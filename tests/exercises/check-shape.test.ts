import { check, matrix } from 'nnlab';
import { complaint, printed } from './printed';

describe('check.shape', () => {
  test('knows numbers, lists, lists of lists, matrices and tensors', () => {
    const output = printed(() => {
      check.shape('number', { actual: () => 5, expected: [] });
      check.shape('list', { actual: () => new Float32Array(3), expected: [3] });
      check.shape('lists', { actual: () => [[1, 2, 3], [4, 5, 6]], expected: [2, 3] }); // prettier-ignore
      check.shape('matrix', { actual: () => matrix(2, 3), expected: [2, 3] });
      check.shape('tensor', { actual: () => ({ shape: [4, 1, 2] }), expected: [4, 1, 2] });
      check.shape('nothing', { actual: () => [], expected: [0] });
    });
    expect(output).toBe(
      '✓ number: []\n✓ list: [3]\n✓ lists: [2, 3]\n✓ matrix: [2, 3]\n✓ tensor: [4, 1, 2]\n✓ nothing: [0]\n',
    );
  });

  test('says what shape there is, and when rows and columns are exchanged', () => {
    expect(complaint(() => check.shape('t', { actual: () => [[1], [2]], expected: [1, 2] }))).toBe(
      '✗ t\n  expected: the shape [1, 2]\n  got:      the shape [2, 1]\n  hint:     Rows and columns are exchanged.',
    );
  });

  test.each([
    ['a ragged list', [[1, 2], [3]], 'rows that differ: [0] has the shape [2], [1] [1]'],
    ['a text', 'abc', 'no shape: it is a text'],
    ['nothing', undefined, 'no shape: it is undefined'],
  ])('%s has no shape', (_, result, words) => {
    expect(complaint(() => check.shape('t', { actual: () => result, expected: [2] }))).toContain(`got:      ${words}`);
  });

  test('refuses an expectation that is no list of lengths', () => {
    expect(() => check.shape('t', { actual: () => 1, expected: [1.5] })).toThrow(
      new TypeError('check.shape: expected is an array of 1; expected a list of lengths, such as [2, 3].'),
    );
  });
});
