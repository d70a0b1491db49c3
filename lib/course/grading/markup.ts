import { createHash } from 'node:crypto';
import { textOf, type Cell } from '../notebook/document';

/**
 * What nbgrader keeps in a cell's metadata, version 3 of its schema.
 *
 * @see https://nbgrader.readthedocs.io/en/stable/contributor_guide/metadata.html
 */
export interface Markup {
  readonly schema_version: 3;
  /** It earns points: a check, or an answer that a person grades. */
  readonly grade: boolean;
  /** The student writes in it. */
  readonly solution: boolean;
  readonly locked: boolean;
  readonly task?: boolean;
  readonly grade_id: string;
  /** What it is worth; with `grade` only. */
  readonly points?: number;
  /** Of the cell as it was released; in student versions only, as is `cell_type`. */
  readonly checksum?: string;
  readonly cell_type?: Cell['cell_type'];
}

/** A cell's markup; undefined where it has none. What is in it may be malformed: `nnlab check` tells. */
export function markupOf({ metadata }: Cell): Markup | undefined {
  return metadata.nbgrader as Markup | undefined;
}

/** The student writes in this code cell, and checks grade it. */
export function isExercise(cell: Cell): boolean {
  const markup = markupOf(cell);
  return cell.cell_type === 'code' && markup?.solution === true && !markup.grade;
}

/** This code cell grades what the student wrote elsewhere. */
export function isGradedCheck(cell: Cell): boolean {
  const markup = markupOf(cell);
  return cell.cell_type === 'code' && markup?.grade === true && !markup.solution;
}

/** Whether the student may change the cell: a solution always, another graded cell never. */
export function isLocked({ solution, grade, locked }: Markup): boolean {
  return !solution && (grade || locked);
}

/** nbgrader's checksum of a cell: what must not change between release and submission. */
export function checksumOf(cell: Cell, markup: Markup): string {
  const { grade, solution, grade_id, points = 0 } = markup;
  const parts = [textOf(cell.source), cell.cell_type, ...[grade, solution, isLocked(markup)].map(asPython), grade_id];
  if (grade) parts.push(Number.isInteger(points) ? `${points}.0` : String(points));
  return createHash('md5').update(parts.join('')).digest('hex');
}

const asPython = (value: boolean): string => (value ? 'True' : 'False');
