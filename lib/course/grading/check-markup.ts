import { textOf, type Cell, type Notebook } from '../notebook/document';
import { markupOf, type Markup } from './markup';
import { regionKinds, regionsOf, type Region, type RegionKind } from './regions';

const booleans = ['grade', 'solution', 'locked'] as const;
const known = ['schema_version', ...booleans, 'task', 'grade_id', 'points', 'checksum', 'cell_type'];

/** What nbgrader would refuse in a lesson, or quietly make something else of: one clause for each, starting with the cell. */
export function checkMarkup({ cells }: Notebook): string[] {
  const seen = new Set<string>();
  return cells.flatMap((cell) => {
    const problems = [...checkMetadata(cell), ...checkRegions(cell)];
    const { grade, solution, locked, grade_id } = markupOf(cell) ?? {};
    if ((grade || solution || locked) && grade_id) {
      if (seen.has(grade_id))
        problems.push(`the grade_id '${grade_id}' stands in an earlier cell, too; expected it once`);
      seen.add(grade_id);
    }
    return problems.map((problem) => `cell '${cell.id}': ${problem}.`);
  });
}

function checkMetadata(cell: Cell): string[] {
  const markup = markupOf(cell);
  if (markup === undefined) return [];
  if (typeof markup !== 'object' || markup === null) return ['the nbgrader metadata is no object'];
  const strange = Object.keys(markup).find((name) => !known.includes(name));
  const notBoolean = booleans.find((name) => typeof markup[name] !== 'boolean');
  const form = spoken([
    markup.schema_version !== 3 && `schema_version is ${markup.schema_version}; expected 3`,
    strange && `the nbgrader metadata holds '${strange}', which its schema does not know`,
    notBoolean && `${notBoolean} is ${markup[notBoolean]}; expected true or false`,
    !['undefined', 'boolean'].includes(typeof markup.task) && `task is ${markup.task}; expected true or false`,
  ]);
  return [...form, ...checkRoles(cell, markup)];
}

/** Whether what the cell is for goes together with what it is. */
function checkRoles(
  { cell_type, id }: Cell,
  { grade, solution, locked, task, grade_id, points, ...rest }: Markup,
): string[] {
  const isText = cell_type === 'markdown';
  const hasRole = grade || solution || locked;
  return spoken([
    hasRole &&
      !/^[a-zA-Z0-9_-]+$/.test(grade_id ?? '') &&
      `grade_id is '${grade_id ?? ''}'; expected letters, digits, - or _`,
    hasRole && grade_id && grade_id !== id && `grade_id is '${grade_id}'; expected the id of the cell`,
    grade && !(typeof points === 'number' && points >= 0) && `points is ${points}; expected a number of at least 0`,
    !grade && !task && points !== undefined && 'points stand in a cell that is not graded',
    isText && !task && grade !== solution && 'a Markdown cell is graded or a solution; expected both or neither',
    task && !isText && `a task stands in a ${cell_type} cell; expected Markdown`,
    ('checksum' in rest || 'cell_type' in rest) && 'it holds a checksum, which belongs in student versions only',
  ]);
}

function checkRegions(cell: Cell): string[] {
  const { solution, grade, task } = markupOf(cell) ?? {};
  const found = new Map<RegionKind, Region[]>();
  for (const kind of regionKinds) {
    try {
      found.set(kind, regionsOf(textOf(cell.source), kind));
    } catch (error) {
      return [(error as Error).message];
    }
  }
  const has = (kind: RegionKind): boolean => found.get(kind)!.length > 0;
  return spoken([
    has('SOLUTION') && !solution && 'a solution stands in a cell that is not marked as one',
    solution &&
      !has('SOLUTION') &&
      cell.cell_type === 'code' &&
      'BEGIN SOLUTION is missing; without it all of the cell is cleared',
    has('HIDDEN TESTS') && !grade && 'hidden tests stand in a cell that is not graded',
    has('MARK SCHEME') && !task && 'a mark scheme stands in a cell that is no task',
  ]);
}

/** The problems that there are, of those that there might be. */
const spoken = (problems: readonly (string | false | undefined)[]): string[] =>
  problems.filter((problem): problem is string => typeof problem === 'string' && problem !== '');
