/** What markers may stand around: `// BEGIN SOLUTION` … `// END SOLUTION`, each on a line of its own. */
export const regionKinds = ['SOLUTION', 'HIDDEN TESTS', 'MARK SCHEME'] as const;
export type RegionKind = (typeof regionKinds)[number];

/** A stretch between two markers; lines count from 0. */
export interface Region {
  /** The line of the BEGIN marker. */
  readonly begin: number;
  /** The line of the END marker. */
  readonly end: number;
  /** The lines between them. */
  readonly body: readonly string[];
}

/**
 * The regions of one kind in a cell, from top to bottom.
 *
 * @throws {Error} Where markers do not come in pairs; the message says which.
 */
export function regionsOf(source: string, kind: RegionKind): Region[] {
  const lines = source.split('\n');
  const regions: Region[] = [];
  let begin: number | undefined;
  for (const [i, line] of lines.entries()) {
    if (line.includes(`BEGIN ${kind}`)) {
      if (begin !== undefined) throw new Error(`BEGIN ${kind} stands inside another; expected END ${kind} before it`);
      begin = i;
    } else if (line.includes(`END ${kind}`)) {
      if (begin === undefined) throw new Error(`END ${kind} has no BEGIN ${kind} before it`);
      regions.push({ begin, end: i, body: lines.slice(begin + 1, i) });
      begin = undefined;
    }
  }
  if (begin !== undefined) throw new Error(`BEGIN ${kind} has no END ${kind} after it`);
  return regions;
}

/** A cell's source with something else in the place of its regions, markers included. */
export function replaceRegions(
  source: string,
  kind: RegionKind,
  replace: (region: Region) => readonly string[],
): string {
  const lines = source.split('\n');
  for (const region of regionsOf(source, kind).reverse()) {
    lines.splice(region.begin, region.end - region.begin + 1, ...replace(region));
  }
  return lines.join('\n');
}
