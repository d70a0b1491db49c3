import { readFileSync } from 'node:fs';
import { parseNotebook, serialiseNotebook, type Notebook } from '../../../lib/course/notebook/document';
import { normaliseNotebook } from '../../../lib/course/notebook/normalise';
import { releaseNotebook } from '../../../lib/course/grading/release';
import { code, exercise, lesson } from './support/lesson';

const fixture = JSON.parse(readFileSync('tests/fixtures/course/grading/release/release.json', 'utf8')) as {
  lesson: object;
  student: object;
};
const parse = (notebook: object): Notebook => parseNotebook(JSON.stringify(notebook), 'fixture');

describe('releaseNotebook', () => {
  test('makes what nbgrader makes: sources, checksums, locks', () => {
    const { cells } = releaseNotebook(parse(fixture.lesson));
    expect(serialiseNotebook({ ...parse(fixture.lesson), cells })).toBe(
      serialiseNotebook({ ...parse(fixture.lesson), cells: parse(fixture.student).cells }),
    );
  });

  test('gives the same bytes every time, and leaves its argument alone', () => {
    const master = parse(fixture.lesson);
    const before = serialiseNotebook(master);
    expect(serialiseNotebook(releaseNotebook(master))).toBe(serialiseNotebook(releaseNotebook(master)));
    expect(serialiseNotebook(master)).toBe(before);
  });

  test('is canonical, but for what grading adds', () => {
    const student = releaseNotebook(parse(fixture.lesson));
    expect(serialiseNotebook(normaliseNotebook(student))).toBe(serialiseNotebook(student));
  });

  test('leaves a cell without markup as it is', () => {
    const [, setup] = releaseNotebook(lesson(code('setup', 'const x = 1;'))).cells;
    expect(setup).toMatchObject({ source: ['const x = 1;'], metadata: {} });
  });

  test('names the cell whose markup is faulty', () => {
    expect(() => releaseNotebook(lesson(exercise('exercise-x', '// BEGIN SOLUTION')))).toThrow(
      "cell 'exercise-x': BEGIN SOLUTION has no END SOLUTION after it.",
    );
  });
});
