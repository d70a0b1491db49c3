/**
 * How it stands with one part of the environment: `fine`; `notice`, worth knowing or mending, but lessons run; `broken`,
 * lessons cannot run.
 */
export type Standing = 'fine' | 'notice' | 'broken';

/** One line of the environment card. */
export interface Finding {
  /** What it is about, such as 'Node.js'. */
  readonly subject: string;
  readonly standing: Standing;
  readonly value: string;
  /** What to do about it; present unless all is fine. */
  readonly remedy?: string;
}

const marks: Record<Standing, string> = { fine: '✓', notice: '!', broken: '✗' };

/** The card as text: one aligned line a finding, the remedy under it. */
export function formatCard(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => subject.length));
  const lines = findings.flatMap(({ subject, standing, value, remedy }) => [
    `${marks[standing]} ${subject.padEnd(width)}  ${value}`,
    ...(remedy === undefined ? [] : [`${' '.repeat(width + 4)}→ ${remedy}`]),
  ]);
  return `${[...lines, '', verdict(findings)].join('\n')}\n`;
}

export function isBroken(findings: readonly Finding[]): boolean {
  return findings.some(({ standing }) => standing === 'broken');
}

function verdict(findings: readonly Finding[]): string {
  if (isBroken(findings)) return 'Lessons cannot run yet: do what stands beside ✗, then run `npm run doctor` again.';
  if (findings.every(({ standing }) => standing === 'fine')) return 'All is well.';
  return 'Lessons can run. What stands beside ! is worth a look.';
}
