import { check } from 'nnlab';
import { complaint, printed } from './printed';

describe('check.close', () => {
  test('a difference within the tolerance passes, one beyond it does not', () => {
    const trial = { actual: () => 1.05, expected: 1 };
    expect(printed(() => check.close('near', { ...trial, tolerance: 0.06 }))).toBe('✓ near\n');
    expect(() => check.close('near', { ...trial, tolerance: 0.04 })).toThrow('largest difference: 0.05; allowed: 0.04');
  });

  test('above 1 the tolerance is relative to the expected number', () => {
    expect(printed(() => check.close('far', { actual: () => 1000.5, expected: 1000, tolerance: 1e-3 }))).toBe(
      '✓ far\n',
    );
    expect(() => check.close('far', { actual: () => 1002, expected: 1000, tolerance: 1e-3 })).toThrow(
      'largest difference: 2; allowed: 1',
    );
  });

  test('a failure says what was given, expected and got, where the largest difference is, and the hint', () => {
    const message = complaint(() =>
      check.close('the bound for three curves', {
        given: [[0.5, 2, 40]],
        actual: (curvatures) => curvatures.map((curvature) => 1 / curvature),
        expected: [4, 1, 0.05],
        hints: [{ when: ([first]) => first === 2, say: 'How much farther may you go?' }],
      }),
    );
    expect(message).toBe(
      [
        '✗ the bound for three curves',
        '  given:    [0.5, 2, 40]',
        '  expected: [4, 1, 0.05]',
        '  got:      [2, 0.5, 0.025]',
        '  largest difference: 2 at [0]; allowed: 0.000004',
        '  hint:     How much farther may you go?',
      ].join('\n'),
    );
  });

  test('lists in lists, typed arrays and objects are walked', () => {
    const actual = () => ({ data: new Float32Array([0.5, 1]), rows: 1, columns: [[2]] });
    const expected = { data: [0.5, 1], rows: 1, columns: [[2]] };
    expect(printed(() => check.close('matrix', { actual, expected }))).toBe('✓ matrix\n');
    expect(() => check.close('matrix', { actual, expected: { ...expected, columns: [[3]] } })).toThrow(
      'largest difference: 1 at .columns[0][0]',
    );
  });

  test.each([
    ['a list that is too short', [1], [1, 2], 'got a list of 1, expected a list of 2'],
    ['a number in place of a list', 1, [1], 'got a number, expected a list of 1'],
    ['a text in a list', [1, '2'], [1, 2], 'at [1]: got a text, expected a number'],
    ['nothing', undefined, 1, 'got undefined, expected a number'],
    ['null', null, 1, 'got null, expected a number'],
    ['another object', { b: 1 }, { a: 1 }, 'got an object with b, expected an object with a'],
  ])('%s is told apart from a wrong number', (_, got, expected, words) => {
    expect(complaint(() => check.close('shape', { actual: () => got, expected }))).toContain(`differs:  ${words}`);
  });

  test('NaN equals only NaN, Infinity only Infinity', () => {
    const same = { actual: () => [NaN, Infinity], expected: [NaN, Infinity] };
    expect(printed(() => check.close('same', same))).toBe('✓ same\n');
    for (const [got, expected, size] of [
      [NaN, 0, 'not a number'],
      [0, NaN, 'not a number'],
      [Infinity, 0, 'Infinity'],
      [0, Infinity, 'Infinity'],
      [-Infinity, Infinity, 'Infinity'],
    ] as const) {
      const trial = { actual: () => got, expected, tolerance: 1e9 };
      expect(() => check.close('not the same', trial)).toThrow(`largest difference: ${size}`);
    }
  });

  test('of several differences the largest is named; NaN before all others', () => {
    const expected = [1, 1000, 1];
    expect(() => check.close('list', { actual: () => [3, 1010, 4], expected })).toThrow(
      'difference: 10 at [1]; allowed: 0.001',
    );
    expect(() => check.close('list', { actual: () => [3, 1010, NaN], expected })).toThrow('not a number at [2]');
  });

  test('long lists and digits are cut short', () => {
    const message = complaint(() =>
      check.close('long', { actual: () => new Array<number>(100).fill(1 / 3), expected: 1 }),
    );
    expect(message).toContain(`got:      [${'0.3333333, '.repeat(8)}... 92 more items]`);
  });

  test('expected and tolerance must be numbers: else the lesson is at fault', () => {
    expect(() => check.close('t', { actual: () => 1, expected: ['1'] as unknown as number[] })).toThrow(
      new TypeError("check.close: expected contains '1'; expected numbers only. Compare others with check.equal."),
    );
    expect(() => check.close('t', { actual: () => 1, expected: 1, tolerance: 0 })).toThrow(
      new RangeError('check.close: tolerance is 0; expected a number above 0.'),
    );
  });
});
