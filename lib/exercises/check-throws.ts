import { inBrief } from './in-brief';
import { runCheck, type Done, type Outcome, type Trial, type Verdict } from './run-check';

export interface ThrowsTrial<Given extends readonly unknown[], Result> extends Trial<Given, Result> {
  /** A part of the error's message. Default: any message will do. */
  readonly expected?: string;
}

/** `check.throws`; see `check`. */
export function throws<Given extends readonly unknown[], Result>(
  title: string,
  trial: ThrowsTrial<Given, Result>,
): Done<Result> {
  const { expected = '' } = trial;
  return runCheck({ caller: 'check.throws', title, trial, judge: (outcome) => judge(outcome, expected) });
}

function judge(outcome: Outcome, expected: string): Verdict {
  const wanted = `expected: an error${expected && ` that says ${inBrief(expected)}`}`;
  if ('returned' in outcome) return { failed: [wanted, `got:      ${inBrief(outcome.returned)}`] };
  const message = outcome.thrown instanceof Error ? outcome.thrown.message : inBrief(outcome.thrown);
  if (message.includes(expected)) return { passed: '' };
  return { failed: [wanted, `got:      an error that says ${inBrief(message)}`] };
}
