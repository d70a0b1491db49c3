import { linesOf, textOf, type Cell, type Notebook } from '../notebook/document';
import { normaliseNotebook } from '../notebook/normalise';
import { checksumOf, isLocked, markupOf } from './markup';
import { regionsOf, replaceRegions } from './regions';
import { withStubs } from './stub';

/** What a student finds where an answer in words is asked for. */
const textStub = 'YOUR ANSWER HERE';

/**
 * The student's version of a lesson: stubs in the place of solutions, no hidden tests, no mark schemes, and the checksums and locks
 * that graders rely on. The same lesson gives the same version, byte for byte. Does not change its argument.
 *
 * @throws {Error} Where the markup is faulty; the message names the cell.
 */
export function releaseNotebook(notebook: Notebook): Notebook {
  const { cells, ...rest } = normaliseNotebook(notebook);
  return { ...rest, cells: cells.map(releaseCell) };
}

function releaseCell(cell: Cell): Cell {
  try {
    const open = { ...cell, source: linesOf(studentSource(cell)) };
    const markup = markupOf(cell);
    if (!markup || !(markup.grade || markup.solution || markup.locked)) return open;
    const nbgrader = { ...markup, checksum: checksumOf(open, markup), cell_type: cell.cell_type };
    const locks = isLocked(markup) ? { deletable: false, editable: false } : { deletable: false };
    return { ...open, metadata: { ...cell.metadata, ...locks, nbgrader } };
  } catch (error) {
    throw new Error(`cell '${cell.id}': ${(error as Error).message}.`);
  }
}

function studentSource(cell: Cell): string {
  const source = textOf(cell.source);
  const open = cell.cell_type === 'code' ? withStubs(source) : withTextStub(source, cell);
  const visible = replaceRegions(open, 'HIDDEN TESTS', () => []);
  return replaceRegions(visible, 'MARK SCHEME', () => []);
}

/** An answer in words without markers is a model answer from its first line to its last. */
function withTextStub(source: string, cell: Cell): string {
  if (markupOf(cell)?.solution && regionsOf(source, 'SOLUTION').length === 0) return textStub;
  return replaceRegions(source, 'SOLUTION', () => [textStub]);
}
