import { compare } from './compare';
import { inBrief } from './in-brief';
import { runCheck, threw, type Done, type Trial, type Verdict } from './run-check';

export interface EqualTrial<Given extends readonly unknown[], Result> extends Trial<Given, Result> {
  /** Plain data: numbers, texts, booleans, lists and objects of them. */
  readonly expected: unknown;
}

/** `check.equal`; see `check`. */
export function equal<Given extends readonly unknown[], Result>(
  title: string,
  trial: EqualTrial<Given, Result>,
): Done<Result> {
  const { expected } = trial;
  return runCheck({
    caller: 'check.equal',
    title,
    trial,
    judge: (outcome) =>
      'thrown' in outcome ? { failed: threw(outcome.thrown, expected) } : judge(outcome.returned, expected),
  });
}

function judge(got: unknown, expected: unknown): Verdict {
  const lines = [`expected: ${inBrief(expected)}`, `got:      ${inBrief(got)}`];
  const leaves = compare(got, expected);
  if (typeof leaves === 'string') return { failed: [...lines, `differs:  ${leaves}`] };
  // 0 and −0 are one number to a learner; NaN is only itself.
  const wrong = leaves.filter((leaf) => leaf.got !== leaf.expected && !Object.is(leaf.got, leaf.expected));
  if (wrong.length === 0) return { passed: '' };
  const { at, ...first } = wrong[0]!;
  if (at === '') return { failed: lines };
  const words = `${wrong.length} of ${leaves.length}, first at ${at}: got ${inBrief(first.got)}, expected ${inBrief(first.expected)}`;
  return { failed: [...lines, `differs:  ${words}`] };
}
