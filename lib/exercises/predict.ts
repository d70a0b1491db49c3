import { inWords } from '../internal/assert';

const guesses = new Map<string, number>();

/**
 * Notes a learner's guess before the lesson shows the result. NaN stands for "no guess yet".
 *
 * @param what - What is guessed, with its unit; `revealPrediction` takes the same words.
 * @param guess - The guess. A later one replaces it.
 * @throws {TypeError} Where the guess is no number or the name is missing.
 * @example
 * predict('accuracy on the test digits', 0.9); // prints ✓ accuracy on the test digits: you guess 0.9. …
 */
export function predict(what: string, guess: number): void {
  assertNamed('predict', what);
  if (typeof guess !== 'number') {
    throw new TypeError(`predict: guess is ${inWords(guess)}; expected a number, such as 0.9.`);
  }
  if (Number.isNaN(guess)) {
    guesses.delete(what);
    process.stdout.write(`○ ${what}: no guess yet. Put a number in the place of NaN and run this cell again.\n`);
    return;
  }
  guesses.set(what, guess);
  process.stdout.write(`✓ ${what}: you guess ${guess}. The end of the lesson comes back to it.\n`);
}

/**
 * Shows the result beside the guess.
 *
 * @param what - The words that `predict` got.
 * @param result - What the lesson found.
 * @throws {TypeError} Where the result is no number or the name is missing.
 * @example
 * predict('squares on a chessboard', 60);
 * revealPrediction('squares on a chessboard', 64); // prints squares on a chessboard…
 */
export function revealPrediction(what: string, result: number): void {
  assertNamed('revealPrediction', what);
  if (typeof result !== 'number') {
    throw new TypeError(`revealPrediction: result is ${inWords(result)}; expected a number.`);
  }
  const guess = guesses.get(what);
  const lines = [what, `  your guess: ${guess ?? 'none'}`, `  the result: ${inFourDigits(result)}`];
  if (guess !== undefined) lines.push(`  ${verdict(guess, result)}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function verdict(guess: number, result: number): string {
  const off = inFourDigits(Math.abs(guess - result));
  if (off === 0) return 'Exactly.';
  return `You guessed ${off} too ${guess < result ? 'low' : 'high'}.`;
}

/** Counts stay as they are. */
function inFourDigits(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

function assertNamed(caller: string, what: string): void {
  if (typeof what !== 'string' || what === '') {
    throw new TypeError(`${caller}: got ${inWords(what)}; expected words for what is guessed.`);
  }
}
