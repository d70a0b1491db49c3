import { check } from 'nnlab';
import { complaint, printed } from './printed';

describe('check.atLeast', () => {
  test('the target itself is reached', () => {
    expect(printed(() => check.atLeast('accuracy', { actual: () => 0.97, expected: 0.97 }))).toBe(
      '✓ accuracy: 0.97, where at least 0.97 was asked for\n',
    );
  });

  test('below the target it says what is missing', () => {
    const trial = { given: [0.9] as [number], actual: (x: number) => x, expected: 0.97 };
    expect(complaint(() => check.atLeast('accuracy', trial))).toBe(
      '✗ accuracy\n  given:    0.9\n  expected: at least 0.97\n  got:      0.9\n  missing:  0.07',
    );
  });

  test.each([[NaN], ['0.99'], [undefined], [[1]]])('%p does not reach anything', (result) => {
    expect(() => check.atLeast('accuracy', { actual: () => result, expected: 0 })).toThrow('expected: at least 0');
  });

  test('a target that is no finite number is a fault of the lesson', () => {
    expect(() => check.atLeast('accuracy', { actual: () => 1, expected: NaN })).toThrow(
      new RangeError('check.atLeast: expected is NaN; expected a finite number to reach.'),
    );
  });
});
