import { textOf, type Cell, type Notebook } from '../notebook/document';
import { isExercise, isGradedCheck, markupOf } from './markup';

/** An exercise and the cells that grade it: those behind it, up to the next exercise. */
export interface Exercise {
  readonly cell: Cell;
  readonly checks: readonly Cell[];
}

/** The exercises of a lesson, in its order. */
export function exercisesOf({ cells }: Notebook): Exercise[] {
  const starts = cells.flatMap((cell, i) => (isExercise(cell) ? [i] : []));
  return starts.map((start, n) => ({
    cell: cells[start]!,
    checks: cells.slice(start + 1, starts[n + 1]).filter(isGradedCheck),
  }));
}

/** Whether every exercise is graded, and says something useful to who got it wrong. */
export function checkExercises(notebook: Notebook): string[] {
  const { cells } = notebook;
  const first = cells.findIndex(isExercise);
  const early = cells.filter((cell, i) => isGradedCheck(cell) && (first < 0 || i < first));
  return [
    ...early.map(({ id }) => `cell '${id}': it grades, but no exercise stands before it.`),
    ...exercisesOf(notebook).flatMap(checkExercise),
    ...cells.flatMap(checkNames),
  ];
}

function checkExercise({ cell, checks }: Exercise): string[] {
  const place = `cell '${cell.id}': the exercise`;
  if (checks.length === 0) return [`${place} is not graded; expected a graded check behind it.`];
  const points = checks.reduce((sum, check) => sum + (markupOf(check)!.points ?? 0), 0);
  return [
    ...(points > 0 ? [] : [`${place} earns no points; expected some in one of its checks.`]),
    ...(checks.some((check) => /\bhints:\s*\[\s*\{/.test(textOf(check.source)))
      ? []
      : [`${place} has no hints; expected \`hints: [{ when, say }]\` in one of its checks.`]),
    ...checks
      .filter((check) => !/\bcheck\s*\.\s*\w+/.test(textOf(check.source)))
      .map(({ id }) => `cell '${id}': it grades, but holds no check; expected \`check.equal(…)\` or the like.`),
  ];
}

/** Ids say what a cell is for, so that a reader of a report needs no notebook beside it. */
function checkNames(cell: Cell): string[] {
  const kind = isExercise(cell) ? 'exercise-' : isGradedCheck(cell) ? 'check-' : '';
  return cell.id.startsWith(kind) ? [] : [`cell '${cell.id}': the id does not say what it is; expected ${kind}….`];
}
