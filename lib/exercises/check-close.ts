import { assertPositive, inWords } from '../internal/assert';
import { compare, type Leaf } from './compare';
import { inBrief } from './in-brief';
import { isList, isRecord } from './plain-data';
import { runCheck, threw, type Done, type Trial, type Verdict } from './run-check';

/** Numbers, alone or in lists and objects of any depth. */
export type Numbers = number | ArrayLike<number> | readonly Numbers[] | { readonly [key: string]: Numbers };

export interface CloseTrial<Given extends readonly unknown[], Result> extends Trial<Given, Result> {
  readonly expected: Numbers;
  /** How far a number may be off: absolutely, and beyond 1 relative to the expected number. Default 1e-6. */
  readonly tolerance?: number;
}

/** `check.close`; see `check`. */
export function close<Given extends readonly unknown[], Result>(
  title: string,
  trial: CloseTrial<Given, Result>,
): Done<Result> {
  const { expected, tolerance = 1e-6 } = trial;
  assertPositive('check.close', { tolerance });
  assertNumbers('check.close', { expected });
  return runCheck({
    caller: 'check.close',
    title,
    trial,
    judge: (outcome) =>
      'thrown' in outcome
        ? { failed: threw(outcome.thrown, expected) }
        : judgeClose(outcome.returned, { expected, tolerance }),
  });
}

/** Holds numbers against the expected ones. */
export function judgeClose(got: unknown, { expected, tolerance }: { expected: Numbers; tolerance: number }): Verdict {
  const lines = [`expected: ${inBrief(expected)}`, `got:      ${inBrief(got)}`];
  const leaves = compare(got, expected);
  if (typeof leaves === 'string') return { failed: [...lines, `differs:  ${leaves}`] };
  const worst = largest(leaves, tolerance);
  if (!worst) return { passed: '' };
  const size = Number.isNaN(worst.size) ? 'not a number' : Number(worst.size.toPrecision(3));
  const allowed = Number(worst.allowed.toPrecision(3));
  return { failed: [...lines, `largest difference: ${size}${worst.at && ` at ${worst.at}`}; allowed: ${allowed}`] };
}

interface Difference {
  readonly at: string;
  readonly size: number;
  readonly allowed: number;
}

/** The largest difference that is not allowed. A difference that is not a number is larger than any. */
function largest(leaves: readonly Leaf[], tolerance: number): Difference | undefined {
  let worst: Difference | undefined;
  for (const { at, got, expected } of leaves as readonly (Leaf & { got: number; expected: number })[]) {
    if (Object.is(got, expected)) continue;
    const size = Math.abs(got - expected);
    const allowed = tolerance * (Number.isFinite(expected) ? Math.max(1, Math.abs(expected)) : 1);
    if (size <= allowed || (worst && size <= worst.size)) continue;
    if (Number.isNaN(size)) return { at, size, allowed };
    worst = { at, size, allowed };
  }
  return worst;
}

/** Numbers and nothing else, at any depth. */
export function assertNumbers(caller: string, named: Readonly<Record<string, unknown>>): void {
  const [name, value] = Object.entries(named)[0]!;
  if (typeof value === 'number') return;
  const parts = isList(value) ? Array.from(value) : isRecord(value) ? Object.values(value) : undefined;
  if (!parts) {
    throw new TypeError(
      `${caller}: ${name} contains ${inWords(value)}; expected numbers only. Compare others with check.equal.`,
    );
  }
  for (const part of parts) assertNumbers(caller, { [name]: part });
}
