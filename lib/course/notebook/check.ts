import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkExercises } from '../grading/check-exercises';
import { checkLeaks } from '../grading/check-leaks';
import { checkMarkup } from '../grading/check-markup';
import { releaseNotebook } from '../grading/release';
import { checkLesson } from './check-lesson';
import { parseNotebook, serialiseNotebook, textOf, type Notebook } from './document';
import { checkGlossary } from './glossary';
import { normaliseNotebook } from './normalise';
import { typeCheckNotebooks } from './type-check';

/** Ids that a front end made up: eight hexadecimal digits or a UUID. */
const meaninglessId = /^[0-9a-f]{8}$|^[0-9a-f]{8}-[0-9a-f]{4}-|^cell-\d+$/;
const longestCell = 25;

/**
 * Checks lessons as they are kept in the repository: valid, canonical, ids that say what a cell is, markup that nbgrader
 * takes, exercises that are graded and have hints, student versions that show no solution, and cells that pass the strict type
 * checker, solved and unsolved.
 *
 * @returns One sentence for each problem, starting with the file; none where all is well.
 */
export function checkLessons(paths: readonly string[]): string[] {
  const problems: string[] = [];
  const readable = new Map<string, Notebook>();
  for (const path of paths) {
    try {
      const text = readFileSync(path, 'utf8');
      const notebook = parseNotebook(text, path);
      readable.set(path, notebook);
      problems.push(...checkForm(path, text, notebook), ...notebook.cells.flatMap((cell) => checkCell(path, cell)));
      const faults = checkMarkup(notebook);
      problems.push(...checkLesson(path, notebook).map((problem) => `${path}: ${problem}`));
      if (faults.length === 0) faults.push(...checkExercises(notebook), ...checkRelease(path, notebook, readable));
      problems.push(...faults.map((fault) => `${path}: ${fault}`));
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  const lessons = new Map([...readable].filter(([path]) => paths.includes(path)));
  return [...problems, ...checkGlossary(lessons), ...checkTypes(readable)];
}

const studentVersion = ' (student version)';

/** What the type checker says. What it says of both versions of a cell is said once. */
function checkTypes(notebooks: ReadonlyMap<string, Notebook>): string[] {
  const said = new Set<string>();
  return typeCheckNotebooks(notebooks).flatMap(({ path, cell, line, message }) => {
    const problem = [path.replace(studentVersion, ''), cell, message].join('\n');
    if (said.has(problem) && path.includes(studentVersion)) return [];
    said.add(problem);
    return [`${path}: cell '${cell}', line ${line}: ${message}`];
  });
}

/** What is wrong with the student's version. Where it can be made, it is left for the type checker, under a name that tells. */
function checkRelease(path: string, notebook: Notebook, readable: Map<string, Notebook>): string[] {
  try {
    const student = releaseNotebook(notebook);
    readable.set(path.replace(/\.ipynb$/, `${studentVersion}.ipynb`), student);
    return checkLeaks(notebook, student);
  } catch (error) {
    return [(error as Error).message];
  }
}

function checkForm(path: string, text: string, notebook: Notebook): string[] {
  const problems: string[] = [];
  if (!/^\d\d-[a-z0-9-]+\.ipynb$/.test(basename(path))) {
    problems.push(`${path}: the file name is not of the form NN-slug.ipynb.`);
  }
  if (text !== serialiseNotebook(normaliseNotebook(notebook))) {
    problems.push(`${path}: not in canonical form; run \`npm run lessons:normalise\`.`);
  }
  return problems;
}

function checkCell(path: string, cell: Notebook['cells'][number]): string[] {
  const problems: string[] = [];
  const place = `${path}: cell '${cell.id}'`;
  const source = textOf(cell.source);
  if (meaninglessId.test(cell.id) || !/^[a-z][a-z0-9-]*$/.test(cell.id)) {
    problems.push(`${place}: the id does not say what the cell is; expected words such as 'exercise-softmax'.`);
  }
  if (source.trim() === '') problems.push(`${place}: the cell is empty.`);
  if (cell.cell_type === 'code' && source.split('\n').length > longestCell) {
    problems.push(`${place}: the cell has ${source.split('\n').length} lines; expected at most ${longestCell}.`);
  }
  return problems;
}
