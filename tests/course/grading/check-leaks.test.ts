import { checkLeaks } from '../../../lib/course/grading/check-leaks';
import { releaseNotebook } from '../../../lib/course/grading/release';
import type { Cell } from '../../../lib/course/notebook/document';
import { code, doubleCheck, doubleExercise, lesson, markdown } from './support/lesson';

const leaksOf = (...cells: Cell[]): string[] => {
  const master = lesson(doubleExercise, doubleCheck, ...cells);
  return checkLeaks(master, releaseNotebook(master));
};

describe('checkLeaks', () => {
  test('finds nothing where the solution is nowhere else', () => {
    expect(leaksOf(code('more', 'const sum = [1, 2].map((x) => x + x);'))).toEqual([]);
  });

  test.each([
    ['in a later cell', code('more', 'const four = ((x) => Number( (x+x) .toFixed(3) ))(2);')],
    ['in the text', markdown('more', 'Just write `Number((x + x).toFixed(3))`.')],
    ['in metadata', { ...code('more', '1;'), metadata: { hint: 'return Number((x + x).toFixed(3))' } }],
  ])('finds a solution %s', (_, cell) => {
    expect(leaksOf(cell)).toEqual(["cell 'more': the student version shows what 'exercise-double' is to hide."]);
  });

  test('finds what a release left standing', () => {
    const master = lesson(doubleExercise, doubleCheck);
    expect(checkLeaks(master, master)).toEqual([
      "cell 'exercise-double': the student version shows what 'exercise-double' is to hide.",
      "cell 'exercise-double': the student version holds the marker BEGIN SOLUTION.",
    ]);
  });
});
