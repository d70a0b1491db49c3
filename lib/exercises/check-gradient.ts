import { assertPositive, inWords } from '../internal/assert';
import { centralDifferences } from './central-differences';
import { assertNumbers, judgeClose, type Numbers } from './check-close';
import { compare } from './compare';
import { runCheck, threw, type Done, type Trial, type Verdict } from './run-check';

export interface GradientTrial<Given extends readonly unknown[], Result> extends Trial<Given, Result> {
  /**
   * The function whose gradient `actual` gives, with respect to the first argument. Where it gives a list, the gradient of the sum
   * of that list is meant.
   */
  readonly of: (...given: Given) => Numbers;
  /** How far a number may be off: absolutely, and beyond 1 relative to the expected number. Default 1e-5. */
  readonly tolerance?: number;
}

/** `check.gradient`; see `check`. */
export function gradient<Given extends readonly unknown[], Result>(
  title: string,
  trial: GradientTrial<Given, Result>,
): Done<Result> {
  const { of, tolerance = 1e-5, given } = trial;
  assertPositive('check.gradient', { tolerance });
  if (typeof of !== 'function') {
    throw new TypeError(`check.gradient: of is ${inWords(of)}; expected the function whose gradient is checked.`);
  }
  if (!Array.isArray(given) || given.length === 0) {
    throw new TypeError('check.gradient: given is empty; expected the point at which to take the gradient.');
  }
  assertNumbers('check.gradient', { 'given[0]': given[0] });
  const [point, ...others] = structuredClone(given) as unknown as [Numbers, ...unknown[]];
  return runCheck({
    caller: 'check.gradient',
    title,
    trial,
    judge: (outcome) => {
      const expected = centralDifferences((x) => of(...([x, ...others] as unknown as Given)), point);
      if ('thrown' in outcome) return { failed: threw(outcome.thrown, expected) };
      const verdict = judgeClose(outcome.returned, { expected, tolerance });
      return 'passed' in verdict ? verdict : { ...verdict, ...commonFactor(outcome.returned, expected) };
    },
  });
}

/** A gradient that is off by one factor everywhere has a name for its mistake. */
function commonFactor(got: unknown, expected: Numbers): Pick<Verdict & { hint?: string }, 'hint'> {
  const leaves = compare(got, expected);
  if (typeof leaves === 'string') return {};
  const ratios = (leaves as readonly { got: number; expected: number }[])
    .filter((leaf) => Math.abs(leaf.expected) > 1e-6)
    .map((leaf) => leaf.got / leaf.expected);
  const [factor] = ratios;
  if (factor === undefined || !ratios.every((ratio) => Math.abs(ratio - factor) < 1e-4 * Math.abs(factor))) return {};
  // Right but where 0 was expected: that is another mistake.
  if (Math.abs(factor - 1) < 1e-3) return {};
  if (Math.abs(factor + 1) < 1e-4) return { hint: 'The sign is the wrong way round.' };
  // One number has some factor always, and two may share one by chance: there it must be one that mistakes bring along.
  const usual = [2, leaves.length].flatMap((n) => [n, 1 / n]);
  if (ratios.length < 3 && !usual.some((one) => Math.abs(Math.abs(factor) - one) < 1e-3 * one)) return {};
  return {
    hint: `Everything is ${Number(factor.toPrecision(3))} times what it should be: a factor is missing or too many.`,
  };
}
