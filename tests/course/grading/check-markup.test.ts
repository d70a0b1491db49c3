import { checkMarkup } from '../../../lib/course/grading/check-markup';
import { code, doubleCheck, doubleExercise, exercise, graded, lesson, markdown } from './support/lesson';

const region = '// BEGIN SOLUTION\n1;\n// END SOLUTION';

describe('checkMarkup', () => {
  test('finds nothing in a good lesson', () => {
    expect(checkMarkup(lesson(doubleExercise, doubleCheck, code('more', '1;')))).toEqual([]);
  });

  test.each([
    ['another schema', exercise('x', region, { schema_version: 2 }), 'schema_version is 2; expected 3'],
    ['an unknown property', exercise('x', region, { colour: 'red' }), "holds 'colour', which its schema does not know"],
    ['a role that is no boolean', exercise('x', region, { locked: 'no' }), 'locked is no; expected true or false'],
    ['a task that is no boolean', exercise('x', region, { task: 0 }), 'task is 0; expected true or false'],
    ['no grade_id', exercise('x', region, { grade_id: '' }), "grade_id is ''; expected letters, digits, - or _"],
    ['another grade_id than the id', exercise('x', region, { grade_id: 'y' }), "grade_id is 'y'; expected the id"],
    ['no points', graded('x', '1;', { points: undefined }), 'points is undefined; expected a number of at least 0'],
    ['negative points', graded('x', '1;', { points: -1 }), 'points is -1; expected a number of at least 0'],
    ['points without a grade', exercise('x', region, { points: 1 }), 'points stand in a cell that is not graded'],
    ['a checksum', exercise('x', region, { checksum: 'a'.repeat(32) }), 'it holds a checksum'],
    [
      'a graded text that is no solution',
      markdown('x', 'Why?', {
        schema_version: 3,
        grade: true,
        solution: false,
        locked: true,
        points: 1,
        grade_id: 'x',
      }),
      'a Markdown cell is graded or a solution; expected both or neither',
    ],
    ['a task in a code cell', exercise('x', region, { task: true }), 'a task stands in a code cell'],
    ['a solution in another cell', code('x', region), 'a solution stands in a cell that is not marked as one'],
    ['a solution cell without one', exercise('x', '1;'), 'BEGIN SOLUTION is missing; without it all of the cell is'],
    [
      'hidden tests in another cell',
      code('x', '// BEGIN HIDDEN TESTS\n// END HIDDEN TESTS'),
      'hidden tests stand in a cell that is not graded',
    ],
    ['a mark scheme in another cell', markdown('x', 'BEGIN MARK SCHEME\nEND MARK SCHEME'), 'a mark scheme stands in'],
    ['half a region', exercise('x', '// BEGIN SOLUTION'), 'BEGIN SOLUTION has no END SOLUTION after it'],
  ])('finds %s', (_, cell, problem) => {
    expect(checkMarkup(lesson(cell))).toEqual([expect.stringContaining(`cell 'x': `)]);
    expect(checkMarkup(lesson(cell))[0]).toContain(problem);
  });

  test('finds a grade_id that stands twice', () => {
    const [first, second] = [exercise('x', region), exercise('y', region, { grade_id: 'x' })];
    expect(checkMarkup(lesson(first, second))).toContain(
      "cell 'y': the grade_id 'x' stands in an earlier cell, too; expected it once.",
    );
  });
});
