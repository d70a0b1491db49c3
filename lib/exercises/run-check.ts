import { inWords } from '../internal/assert';
import { CheckFailed } from './check-failed';
import { hintForError } from './hint-for-error';
import { inBrief } from './in-brief';
import { record } from './ledger';
import { NotDoneYet } from './not-done-yet';
import { isList } from './plain-data';

/** What to say to a common mistake. */
export interface Hint<Result> {
  /** True for the wrong result that this mistake gives. May throw: then it is another mistake. */
  readonly when: (got: Result) => boolean;
  /** Says where to look, not what to write. */
  readonly say: string;
}

/** What every check is made of. A grader can run it elsewhere, because it is data and a function, never a mere result. */
export interface Trial<Given extends readonly unknown[], Result> {
  /** The arguments of `actual`: plain data. The function gets a copy. Default: none. */
  readonly given?: readonly [...Given];
  /** Calls what the learner wrote; uses nothing but its arguments and names that the learner defines. */
  readonly actual: (...given: Given) => Result;
  /** Tried in order; the first that fits is shown. */
  readonly hints?: readonly Hint<Awaited<Result>>[];
}

/** Nothing, or where `actual` is asynchronous, a promise of nothing. */
export type Done<Result> = Result extends PromiseLike<unknown> ? Promise<void> : void;

/** What a trial came to. */
export type Outcome = { readonly returned: unknown } | { readonly thrown: unknown };

/** What a check says of an outcome: the line in praise, or the lines in blame and a hint for where the lesson has none. */
export type Verdict = { readonly passed: string } | { readonly failed: readonly string[]; readonly hint?: string };

interface Check<Given extends readonly unknown[], Result> {
  /** The function the lesson called, for its errors. */
  readonly caller: string;
  readonly title: string;
  readonly trial: Trial<Given, Result>;
  readonly judge: (outcome: Outcome) => Verdict;
}

/** Runs a trial on a copy of its arguments and prints the verdict, or throws it where it is a failure. */
export function runCheck<Given extends readonly unknown[], Result>(check: Check<Given, Result>): Done<Result> {
  const given = copyOfGiven(check);
  const conclude = (outcome: Outcome): void => report(check, outcome);
  let returned: Result;
  try {
    returned = check.trial.actual(...given);
  } catch (thrown) {
    return conclude({ thrown }) as Done<Result>;
  }
  if (!isPromise(returned)) return conclude({ returned }) as Done<Result>;
  return returned.then(
    (value) => conclude({ returned: value }),
    (thrown: unknown) => conclude({ thrown }),
  ) as Done<Result>;
}

function copyOfGiven<Given extends readonly unknown[], Result>({ caller, title, trial }: Check<Given, Result>): Given {
  if (typeof title !== 'string') throw new TypeError(`${caller}: title is ${inWords(title)}; expected a text.`);
  const { given = [], actual } = trial ?? {};
  if (typeof actual !== 'function') {
    throw new TypeError(`${caller}: actual is ${inWords(actual)}; expected a function, such as (x) => softmax(x).`);
  }
  if (!Array.isArray(given)) {
    throw new TypeError(
      `${caller}: given is ${inWords(given)}; expected the list of arguments, such as [[1, 2, 3], 0.1].`,
    );
  }
  try {
    return structuredClone(given) as unknown as Given;
  } catch {
    throw new TypeError(
      `${caller}: given contains something that is no plain data; expected numbers, texts, lists, objects.`,
    );
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}

function report<Given extends readonly unknown[], Result>(check: Check<Given, Result>, outcome: Outcome): void {
  const { title, trial } = check;
  const verdict = judged(check, outcome);
  if (verdict instanceof NotDoneYet) {
    record(title, 'not done yet');
    process.stdout.write(`○ ${title}: not done yet. Write ${verdict.exercise}, then run this cell again.\n`);
    return;
  }
  if ('passed' in verdict) {
    record(title, 'passed');
    process.stdout.write(`✓ ${title}${verdict.passed && `: ${verdict.passed}`}\n`);
    return;
  }
  record(title, 'failed');
  const given = trial.given?.length ? [`given:    ${trial.given.map(inBrief).join(', ')}`] : [];
  const say =
    'returned' in outcome
      ? (hintFor(outcome.returned as Awaited<Result>, trial.hints ?? []) ??
        verdict.hint ??
        commonMistake(outcome.returned))
      : hintForError(outcome.thrown);
  throw new CheckFailed(
    title,
    [...given, ...verdict.failed, ...(say === undefined ? [] : [`hint:     ${say}`])],
    'thrown' in outcome ? outcome.thrown : undefined,
  );
}

/** The verdict; where the exercise is not written, what it threw. To judge may call the learner's functions, too. */
function judged<Given extends readonly unknown[], Result>(
  { judge }: Check<Given, Result>,
  outcome: Outcome,
): Verdict | NotDoneYet {
  if ('thrown' in outcome && outcome.thrown instanceof NotDoneYet) return outcome.thrown;
  try {
    return judge(outcome);
  } catch (thrown) {
    if (thrown instanceof NotDoneYet) return thrown;
    return { failed: threw(thrown, 'no error') };
  }
}

function hintFor<Result>(got: Result, hints: readonly Hint<Result>[]): string | undefined {
  const fits = ({ when }: Hint<Result>): boolean => {
    try {
      return when(got);
    } catch {
      return false;
    }
  };
  return hints.find(fits)?.say;
}

/** Mistakes that every exercise knows; in a list, those of its first faulty entry. */
function commonMistake(got: unknown): string | undefined {
  if (isList(got)) {
    const parts = Array.from(got);
    if (parts.includes(undefined) && !parts.every((part) => part === undefined)) {
      return 'Something in the list is undefined: an index may lie beyond the end of a list.';
    }
    for (const part of parts) {
      const mistake = commonMistake(part);
      if (mistake) return mistake;
    }
  }
  if (got === undefined) return 'The function gave nothing back. Does every way through it end with return?';
  if (Number.isNaN(got)) return 'NaN is "not a number": somewhere undefined, a text or 0/0 got into the arithmetic.';
  return undefined;
}

/** The lines on an error that the learner's function threw where it should have returned something. */
export function threw(thrown: unknown, expected: unknown): readonly string[] {
  const what = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : inBrief(thrown);
  return [`expected: ${inBrief(expected)}`, `got:      an error, ${what}`];
}
