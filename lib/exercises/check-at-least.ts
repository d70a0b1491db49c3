import { inWords } from '../internal/assert';
import { inBrief } from './in-brief';
import { runCheck, threw, type Done, type Trial, type Verdict } from './run-check';

export interface AtLeastTrial<Given extends readonly unknown[], Result> extends Trial<Given, Result> {
  /** The number to reach. */
  readonly expected: number;
}

/** `check.atLeast`; see `check`. */
export function atLeast<Given extends readonly unknown[], Result>(
  title: string,
  trial: AtLeastTrial<Given, Result>,
): Done<Result> {
  const { expected } = trial;
  if (!Number.isFinite(expected)) {
    throw new RangeError(`check.atLeast: expected is ${inWords(expected)}; expected a finite number to reach.`);
  }
  return runCheck({
    caller: 'check.atLeast',
    title,
    trial,
    judge: (outcome) =>
      'thrown' in outcome ? { failed: threw(outcome.thrown, expected) } : judge(outcome.returned, expected),
  });
}

function judge(got: unknown, expected: number): Verdict {
  if (typeof got === 'number' && got >= expected) {
    return { passed: `${inBrief(got)}, where at least ${expected} was asked for` };
  }
  const short = typeof got === 'number' && Number.isFinite(got) ? [`missing:  ${inBrief(expected - got)}`] : [];
  return { failed: [`expected: at least ${inBrief(expected)}`, `got:      ${inBrief(got)}`, ...short] };
}
