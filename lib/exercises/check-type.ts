import { runCheck, threw, type Done } from './run-check';

export interface TypeTrial<Signature extends (...given: never[]) => unknown> {
  /** Arguments to call it with once: that tells a finished exercise from one that is not done yet. */
  readonly given: Readonly<Parameters<Signature>>;
  /** What the learner wrote. TypeScript refuses the cell where it does not have the signature. */
  readonly actual: Signature;
}

/** `check.type`; see `check`. */
export function type<Signature extends (...given: never[]) => unknown>(
  title: string,
  { given, actual }: TypeTrial<Signature>,
): Done<ReturnType<Signature>> {
  return runCheck({
    caller: 'check.type',
    title,
    trial: {
      given: given as readonly unknown[],
      actual: actual as unknown as (...given: unknown[]) => ReturnType<Signature>,
    },
    judge: (outcome) => ('thrown' in outcome ? { failed: threw(outcome.thrown, 'no error') } : { passed: '' }),
  });
}
