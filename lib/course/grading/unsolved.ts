import { textOf, type CodeCell } from '../notebook/document';
import { isGradedCheck } from './markup';

/** How the checks print their verdicts, see lib/exercises. */
const notDone = /^○ .*: not done yet\./m;
const passed = /^✓ /m;

/**
 * What is wrong with an unsolved lesson after a run in which no cell failed: every graded check, and nothing else, says that its
 * exercise is not done yet.
 *
 * @returns One sentence for each cell that says something else.
 */
export function unsolvedProblems(cells: readonly CodeCell[]): string[] {
  return cells.flatMap((cell) => {
    const printed = textsOf(cell);
    if (!isGradedCheck(cell)) {
      return notDone.test(printed) ? [`cell '${cell.id}' says "not done yet", but it is no graded check.`] : [];
    }
    if (!notDone.test(printed))
      return [`cell '${cell.id}' grades, but does not say "not done yet" of an unsolved exercise.`];
    return passed.test(printed) ? [`cell '${cell.id}' passes a check of an unsolved exercise.`] : [];
  });
}

function textsOf({ outputs }: CodeCell): string {
  return outputs.map((output) => (output.output_type === 'stream' ? textOf(output.text) : '')).join('');
}
