import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exercisesOf } from '../../lib/course/grading/check-exercises';
import { parseNotebook } from '../../lib/course/notebook/document';
import { lessonPaths } from './support/lesson-names';
import { runExercise } from './support/run-exercise';
import type { WrongSolutions } from './support/wrong-solutions';

/** Fewer would leave a learner alone with a common mistake. */
const fewest = 3;

describe.each([...lessonPaths])('lesson %s', (number, path) => {
  const notebook = parseNotebook(readFileSync(path, 'utf8'), path);
  const file = resolve(__dirname, 'wrong', `${number}.ts`);
  const exercises = exercisesOf(notebook);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known only here
  const { wrong } = existsSync(file) ? (require(file) as { wrong: WrongSolutions }) : { wrong: { exercises: {} } };
  const setting = { notebook, standIns: wrong.standIns };

  test(`tests/lessons/wrong/${number}.ts has at least ${fewest} mistakes for each exercise, and no other`, () => {
    const few = exercises.filter(({ cell }) => (wrong.exercises[cell.id]?.length ?? 0) < fewest);
    expect(few.map(({ cell }) => cell.id)).toEqual([]);
    const ids = exercises.map(({ cell }) => cell.id);
    expect(Object.keys(wrong.exercises).filter((id) => !ids.includes(id))).toEqual([]);
    const cells = notebook.cells.map(({ id }) => id);
    expect(Object.keys(wrong.standIns ?? {}).filter((id) => !cells.includes(id))).toEqual([]);
  });

  for (const exercise of exercises) {
    const { id } = exercise.cell;

    test(`${id}: the solution passes, and the stub is not done yet`, async () => {
      const solved = await runExercise(setting, exercise);
      expect(solved).toContain('✓');
      expect(solved).not.toContain('not done yet');
      const unsolved = await runExercise(setting, exercise, "throw notDoneYet('it');");
      expect(unsolved).toContain('not done yet');
      expect(unsolved).not.toContain('✓');
    });

    test.each(wrong.exercises[id] ?? [])(`${id}: $code is told: $hint`, async ({ code, hint }) => {
      await expect(runExercise(setting, exercise, code)).rejects.toMatchObject({
        name: 'CheckFailed',
        message: expect.stringMatching(new RegExp(`hint: .*${hint.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
      });
    });
  }
});
