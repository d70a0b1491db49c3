/** How a check stands: what its last run said. */
export type Standing = 'passed' | 'failed' | 'not done yet';

const standings = new Map<string, Standing>();

/** Notes how a check ended. A later run of the same title replaces it. */
export function record(title: string, standing: Standing): void {
  standings.set(title, standing);
}

/** All checks that were run, in the order in which they first were. */
export function standingsByTitle(): ReadonlyMap<string, Standing> {
  return standings;
}
