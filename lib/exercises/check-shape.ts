import { inWords } from '../internal/assert';
import { inBrackets, shapeOf } from './shape-of';
import { runCheck, threw, type Done, type Trial, type Verdict } from './run-check';

export interface ShapeTrial<Given extends readonly unknown[], Result> extends Trial<Given, Result> {
  /** The lengths, outermost first: `[2, 3]` is two rows of three. A number has the shape `[]`. */
  readonly expected: readonly number[];
}

/** `check.shape`; see `check`. */
export function shape<Given extends readonly unknown[], Result>(
  title: string,
  trial: ShapeTrial<Given, Result>,
): Done<Result> {
  const { expected } = trial;
  if (!Array.isArray(expected) || !expected.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    throw new TypeError(`check.shape: expected is ${inWords(expected)}; expected a list of lengths, such as [2, 3].`);
  }
  return runCheck({
    caller: 'check.shape',
    title,
    trial,
    judge: (outcome) =>
      'thrown' in outcome ? { failed: threw(outcome.thrown, expected) } : judge(outcome.returned, expected),
  });
}

function judge(got: unknown, expected: readonly number[]): Verdict {
  const found = shapeOf(got);
  if (String(found) === String(expected) && typeof found !== 'string') return { passed: inBrackets(expected) };
  const turned = typeof found !== 'string' && found.length > 1 && String([...found].reverse()) === String(expected);
  return {
    failed: [
      `expected: the shape ${inBrackets(expected)}`,
      `got:      ${typeof found === 'string' ? '' : 'the shape '}${inBrackets(found)}`,
    ],
    ...(turned && { hint: 'Rows and columns are exchanged.' }),
  };
}
