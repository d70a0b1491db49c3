import { atLeast } from './check-at-least';
import { close } from './check-close';
import { equal } from './check-equal';
import { gradient } from './check-gradient';
import { shape } from './check-shape';
import { throws } from './check-throws';
import { type } from './check-type';

/**
 * Checks on what a learner wrote. Each has a title and a trial `{ given, actual, expected, hints }`: it calls `actual` with a copy
 * of the arguments in `given` and holds the result against `expected`.
 *
 * - It passes: `✓ title`.
 * - The function throws `notDoneYet`: `○ title: not done yet`, and nothing fails.
 * - Otherwise it throws an error that says what was given, expected and got, and the first hint that fits, so that the cell fails.
 *
 * Where `actual` is asynchronous, so is the check: write `await` before it. Forgotten, a failure is an unhandled rejection, which
 * Node reports and the headless run counts as a failure of the cell.
 *
 * - `close`: numbers, alone or in lists and objects, within `tolerance` (absolute; beyond 1 relative to the expected number).
 * - `equal`: the same structure and the same values.
 * - `atLeast`: a measured number that reaches a target.
 * - `throws`: an error, whose message contains `expected` where that is given.
 * - `shape`: the lengths of a list of lists, a tensor, a table or a matrix.
 * - `gradient`: the gradient of the function `of` with respect to its first argument, held against central differences. Where `of`
 *   gives a list, as a function of each number by itself does, that is the list of derivatives.
 * - `type`: a signature. TypeScript refuses the cell where the function has another one; running it only tells whether it is done.
 *
 * @throws {CheckFailed} Where the check does not pass.
 * @throws {TypeError | RangeError} Where the trial itself is malformed: a mistake of the lesson.
 * @example
 * const square = (x: number) => x * x;
 * check.close('a square', { given: [3], actual: square, expected: 9 }); // prints ✓ a square
 * check.equal('three squares', { given: [[1, 2, 3]], actual: (xs) => xs.map(square), expected: [1, 4, 9] }); // prints ✓ three squares
 * check.atLeast('a large square', { given: [10], actual: square, expected: 99 }); // prints ✓ a large square: 100, where at least 99 was asked for
 * check.shape('two rows of three', { actual: () => [[1, 2, 3], [4, 5, 6]], expected: [2, 3] }); // prints ✓ two rows of three: [2, 3]
 * check.gradient('slope of a square', { given: [[-1, 3]], actual: (xs) => xs.map((x) => 2 * x), of: (xs) => xs.map(square) }); // prints ✓ slope of a square
 * check.type<(x: number) => number>('a number to a number', { given: [3], actual: square }); // prints ✓ a number to a number
 */
export const check = { close, equal, atLeast, throws, shape, gradient, type } as const;
