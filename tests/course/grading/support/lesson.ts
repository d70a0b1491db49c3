import type { Cell, Notebook } from '../../../../lib/course/notebook/document';
import { normaliseNotebook } from '../../../../lib/course/notebook/normalise';

export const code = (id: string, source: string, nbgrader?: object): Cell => ({
  cell_type: 'code',
  id,
  metadata: nbgrader ? { nbgrader } : {},
  source,
  execution_count: null,
  outputs: [],
});

export const markdown = (id: string, source: string, nbgrader?: object): Cell => ({
  cell_type: 'markdown',
  id,
  metadata: nbgrader ? { nbgrader } : {},
  source,
});

const roles = { schema_version: 3, grade: false, solution: false, locked: false, task: false };

/** A cell to be written by the student. */
export const exercise = (id: string, source: string, more: object = {}): Cell =>
  code(id, source, { ...roles, solution: true, grade_id: id, ...more });

/** A cell that grades. */
export const graded = (id: string, source: string, more: object = {}): Cell =>
  code(id, source, { ...roles, grade: true, locked: true, points: 1, grade_id: id, ...more });

/** A lesson of these cells, below a title. */
export const lesson = (...cells: Cell[]): Notebook =>
  normaliseNotebook({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [markdown('title', '# Title'), ...cells] });

export const doubleExercise = exercise(
  'exercise-double',
  'function double(x: number): number {\n  // BEGIN SOLUTION\n  return Number((x + x).toFixed(3));\n  // END SOLUTION\n}',
);

export const doubleCheck = graded(
  'check-double',
  "check.equal('2', { given: [1], actual: (x) => double(x), expected: 2, hints: [{ when: () => true, say: 'Twice.' }] });",
);
