import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseNotebook, serialiseNotebook, textOf, type Notebook } from './document';
import { normaliseNotebook } from './normalise';
import { typeCheckNotebooks } from './type-check';

/** Ids that a front end made up: eight hexadecimal digits or a UUID. */
const meaninglessId = /^[0-9a-f]{8}$|^[0-9a-f]{8}-[0-9a-f]{4}-|^cell-\d+$/;
const longestCell = 25;

/**
 * Checks lessons as they are kept in the repository: valid, canonical, ids that say what a cell is, solution markers in
 * pairs, and cells that pass the strict type checker.
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
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  for (const { path, cell, line, message } of typeCheckNotebooks(readable)) {
    problems.push(`${path}: cell '${cell}', line ${line}: ${message}`);
  }
  return problems;
}

function checkForm(path: string, text: string, notebook: Notebook): string[] {
  const problems: string[] = [];
  if (!/^\d\d-[a-z0-9-]+\.ipynb$/.test(basename(path))) {
    problems.push(`${path}: the file name is not of the form NN-slug.ipynb.`);
  }
  if (text !== serialiseNotebook(normaliseNotebook(notebook))) {
    problems.push(`${path}: not in canonical form; run \`npm run lessons:normalise\`.`);
  }
  const [first] = notebook.cells;
  if (first?.cell_type !== 'markdown' || !textOf(first.source).startsWith('# ')) {
    problems.push(`${path}: the first cell is not a Markdown title ('# …').`);
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
  const markers = source.match(/(BEGIN|END) SOLUTION/g) ?? [];
  if (markers.some((marker, i) => marker !== (i % 2 ? 'END SOLUTION' : 'BEGIN SOLUTION')) || markers.length % 2) {
    problems.push(`${place}: BEGIN SOLUTION and END SOLUTION do not come in pairs.`);
  }
  return problems;
}
