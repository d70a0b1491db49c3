import { atLeast } from './check-at-least';
import { close } from './check-close';
import { equal } from './check-equal';
import { throws } from './check-throws';

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
 *
 * @throws {CheckFailed} Where the check does not pass.
 * @throws {TypeError | RangeError} Where the trial itself is malformed: a mistake of the lesson.
 * @example
 * const square = (x: number) => x * x;
 * check.close('a square', { given: [3], actual: square, expected: 9 }); // prints ✓ a square
 * check.equal('three squares', { given: [[1, 2, 3]], actual: (xs) => xs.map(square), expected: [1, 4, 9] }); // prints ✓ three squares
 * check.atLeast('a large square', { given: [10], actual: square, expected: 99 }); // prints ✓ a large square: 100, where at least 99 was asked for
 */
export const check = { close, equal, atLeast, throws } as const;
