import { checkExercises, exercisesOf } from '../../../lib/course/grading/check-exercises';
import { code, doubleCheck, doubleExercise, graded, lesson } from './support/lesson';

describe('checkExercises', () => {
  test('finds nothing in a good lesson, whatever stands between exercise and check', () => {
    expect(checkExercises(lesson(doubleExercise, code('between', '1;'), doubleCheck))).toEqual([]);
  });

  test.each([
    ['an ungraded exercise', lesson(doubleExercise), "cell 'exercise-double': the exercise is not graded"],
    [
      'a check before every exercise',
      lesson(doubleCheck, doubleExercise, doubleCheck),
      "cell 'check-double': it grades",
    ],
    [
      'an exercise without hints',
      lesson(doubleExercise, graded('check-double', "check.equal('2', { actual: () => 2, expected: 2, hints: [] });")),
      "cell 'exercise-double': the exercise has no hints",
    ],
    [
      'an exercise without points',
      lesson(doubleExercise, { ...doubleCheck, metadata: graded('check-double', '', { points: 0 }).metadata }),
      "cell 'exercise-double': the exercise earns no points",
    ],
    [
      'a graded cell without a check',
      lesson(doubleExercise, doubleCheck, graded('check-more', 'double(1);')),
      "cell 'check-more': it grades, but holds no check",
    ],
    [
      'an id that does not say that it is a check',
      lesson(doubleExercise, { ...doubleCheck, id: 'test-double' }),
      "cell 'test-double': the id does not say what it is; expected check-….",
    ],
  ])('finds %s', (_, notebook, problem) => {
    expect(checkExercises(notebook)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('exercisesOf', () => {
  test('gives each exercise the checks up to the next', () => {
    const second = { ...doubleExercise, id: 'exercise-again' };
    const notebook = lesson(doubleExercise, doubleCheck, second, { ...doubleCheck, id: 'check-again' });
    expect(exercisesOf(notebook).map(({ cell, checks }) => [cell.id, checks.map(({ id }) => id)])).toEqual([
      ['exercise-double', ['check-double']],
      ['exercise-again', ['check-again']],
    ]);
  });
});
