import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLessons } from '../../../lib/course/notebook/check';
import { parseNotebook, serialiseNotebook } from '../../../lib/course/notebook/document';
import { normaliseNotebook } from '../../../lib/course/notebook/normalise';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nnlab-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const title = { cell_type: 'markdown', id: 'title', metadata: {}, source: '# 01 · Title\n\n**Time** 10 minutes' };
const terms = {
  ...{ cell_type: 'markdown', id: 'terms', metadata: {} },
  source: '## Terms\n\n- **Cell**: a piece of code.\n\n**Further reading.** None.\n\n**Next.** Nothing.',
};
const code = (id: string, source: string) => ({
  cell_type: 'code',
  id,
  metadata: {},
  source,
  execution_count: null,
  outputs: [],
});

/** Writes a lesson in canonical form, changed by `damage` where given, and checks it. */
function problemsOf(
  cells: object[],
  {
    name = '01-lesson.ipynb',
    damage = (text: string) => text,
    nnlab = { minutes: 10, requires: ['00'] } as object,
    end = [terms] as object[],
  } = {},
): string[] {
  const path = join(folder, name);
  const metadata = { nnlab };
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: [...cells, ...end] });
  writeFileSync(path, damage(serialiseNotebook(normaliseNotebook(parseNotebook(text, path)))));
  return checkLessons([path]).map((problem) => problem.replace(`${path}: `, ''));
}

describe('checkLessons', () => {
  test('finds nothing in a good lesson', () => {
    const setup = code('setup', 'const xs: number[] = [1, 2];\nawait Promise.resolve(xs);');
    expect(problemsOf([title, setup, code('use-xs', 'xs.map((x) => x + 1)')])).toEqual([]);
  });

  test('checks types strictly, by cell and line, across cells', () => {
    const cells = [
      title,
      code('first-cell', 'const xs = [1];'),
      code('second-cell', '\nconst x: number = xs.find((v) => v > 1);'),
    ];
    expect(problemsOf(cells)).toEqual([
      "cell 'second-cell', line 2: Type 'number | undefined' is not assignable to type 'number'. Type 'undefined' is not assignable to type 'number'.",
    ]);
  });

  test('checks the student version, too: a name from a solution is not there', () => {
    const roles = { schema_version: 3, grade: false, solution: false, locked: false, task: false };
    const markup = (id: string, more: object) => ({ metadata: { nbgrader: { ...roles, grade_id: id, ...more } } });
    const solution = (end: string) => `function f(): number {\n  // BEGIN SOLUTION\n  const x = 1;\n  ${end}\n}`;
    const declarations =
      'declare const check: { equal(title: string, trial: object): void };\n' +
      'declare function notDoneYet(name: string): Error;';
    const hints = "check.equal('f', { actual: f, expected: 1, hints: [{ when: () => true, say: 'One.' }] });";
    const cells = (source: string) => [
      title,
      code('declarations', declarations),
      { ...code('exercise-f', source), ...markup('exercise-f', { solution: true }) },
      { ...code('check-f', hints), ...markup('check-f', { grade: true, locked: true, points: 1 }) },
    ];
    expect(problemsOf(cells(solution('return x;\n  // END SOLUTION')))).toEqual([]);
    expect(problemsOf(cells(solution('// END SOLUTION\n  return x;')))).toEqual([
      expect.stringMatching(/student version\)\.ipynb: cell 'exercise-f', line 3: Cannot find name 'x'/),
    ]);
  });

  test.each([
    ['a made-up id', [title, code('3f2a99bc', '1;')], "cell '3f2a99bc': the id does not say what the cell is"],
    ['an empty cell', [title, code('nothing-here', ' ')], "cell 'nothing-here': the cell is empty."],
    [
      'a long cell',
      [title, code('long-cell', '1;\n'.repeat(26))],
      "cell 'long-cell': the cell has 26 lines; expected at most 25.",
    ],
    [
      'half a solution',
      [title, code('exercise-x', '// BEGIN SOLUTION\n1;')],
      'BEGIN SOLUTION has no END SOLUTION after it.',
    ],
    ['no title', [code('setup', '1;')], "the first cell is not a Markdown title ('# 01 · …')."],
  ])('finds %s', (_, cells, problem) => expect(problemsOf(cells)).toEqual([expect.stringContaining(problem)]));

  test('finds a lesson that is not canonical, or has a bad name', () => {
    const damage = (text: string) => text.replace('{\n', '{ \n');
    expect(problemsOf([title], { damage })).toEqual(['not in canonical form; run `npm run lessons:normalise`.']);
    expect(problemsOf([title], { name: 'lesson.ipynb' })).toEqual(['the file name is not of the form NN-slug.ipynb.']);
  });

  test('reports an unreadable file and goes on', () => {
    writeFileSync(join(folder, '03-damaged.ipynb'), '{');
    expect(checkLessons([join(folder, '03-damaged.ipynb'), join(folder, '04-absent.ipynb')])).toEqual([
      expect.stringContaining('03-damaged.ipynb: the notebook is not valid JSON'),
      expect.stringContaining('04-absent.ipynb'),
    ]);
  });
});
