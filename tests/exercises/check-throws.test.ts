import { check } from 'nnlab';
import { complaint, printed } from './printed';

describe('check.throws', () => {
  const refuse = (): never => {
    throw new RangeError('weights has length 2, inputs 3');
  };

  test('any error passes, and so does one whose message contains the expected words', () => {
    expect(printed(() => check.throws('refuses', { actual: refuse }))).toBe('✓ refuses\n');
    expect(printed(() => check.throws('refuses', { actual: refuse, expected: 'length 2' }))).toBe('✓ refuses\n');
  });

  test('other words do not pass', () => {
    expect(complaint(() => check.throws('refuses', { actual: refuse, expected: 'empty' }))).toBe(
      "✗ refuses\n  expected: an error that says 'empty'\n  got:      an error that says 'weights has length 2, inputs 3'",
    );
  });

  test('a result in place of an error does not pass, and may have a hint', () => {
    const hints = [{ when: (got: number) => got === 0, say: 'Nothing is no zero.' }];
    expect(complaint(() => check.throws('refuses', { given: [[1]], actual: (_values: number[]) => 0, hints }))).toBe(
      '✗ refuses\n  given:    [1]\n  expected: an error\n  got:      0\n  hint:     Nothing is no zero.',
    );
  });
});
