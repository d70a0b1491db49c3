import { predict, revealPrediction } from 'nnlab';
import { printed } from './printed';

describe('predict and revealPrediction', () => {
  test('the guess comes back beside the result', () => {
    expect(printed(() => predict('error, too low', 12))).toBe(
      '✓ error, too low: you guess 12. The end of the lesson comes back to it.\n',
    );
    expect(printed(() => revealPrediction('error, too low', 14.12345))).toBe(
      'error, too low\n  your guess: 12\n  the result: 14.12\n  You guessed 2.123 too low.\n',
    );
  });

  test('a count is shown to its last digit', () => {
    const output = printed(() => {
      predict('weights', 100_000);
      revealPrediction('weights', 101_770);
    });
    expect(output).toContain('the result: 101770\n  You guessed 1770 too low.');
  });

  test('a later guess replaces an earlier one', () => {
    const output = printed(() => {
      predict('twice', 1);
      predict('twice', 3);
      revealPrediction('twice', 2);
    });
    expect(output).toContain('You guessed 1 too high.');
  });

  test('an exact guess is told so', () => {
    const output = printed(() => {
      predict('exact', 0.5);
      revealPrediction('exact', 0.5);
    });
    expect(output).toContain('  Exactly.\n');
  });

  test('NaN is no guess yet, and takes an earlier one back', () => {
    predictSilently('taken back', 5);
    expect(printed(() => predict('taken back', NaN))).toBe(
      '○ taken back: no guess yet. Put a number in the place of NaN and run this cell again.\n',
    );
    expect(printed(() => revealPrediction('taken back', 7))).toBe('taken back\n  your guess: none\n  the result: 7\n');
  });

  test('what is no number, and a missing name, are refused', () => {
    expect(() => predict('text', '5' as unknown as number)).toThrow(
      new TypeError("predict: guess is '5'; expected a number, such as 0.9."),
    );
    expect(() => revealPrediction('text', undefined as unknown as number)).toThrow(
      new TypeError('revealPrediction: result is undefined; expected a number.'),
    );
    expect(() => predict('', 5)).toThrow(new TypeError("predict: got ''; expected words for what is guessed."));
  });
});

function predictSilently(what: string, guess: number): void {
  printed(() => predict(what, guess));
}
