import { unsolvedProblems } from '../../../lib/course/grading/unsolved';
import type { CodeCell } from '../../../lib/course/notebook/document';
import { check, notDoneYet } from 'nnlab';
import { printed } from '../../exercises/printed';
import { code, doubleCheck } from './support/lesson';

const after = (cell: unknown, text: string): CodeCell => ({
  ...(cell as CodeCell),
  outputs: [{ output_type: 'stream', name: 'stdout', text }],
});

// The checks' own words, so that neither can change without the other.
const undone = printed(() =>
  check.equal('a double', {
    actual: (): number => {
      throw notDoneYet('double');
    },
    expected: 2,
  }),
);
const done = printed(() => check.equal('a double', { actual: () => 2, expected: 2 }));

describe('unsolvedProblems', () => {
  test('finds nothing where exactly the graded checks say "not done yet"', () => {
    expect(unsolvedProblems([after(code('show', '1;'), `${done}`), after(doubleCheck, undone + undone)])).toEqual([]);
  });

  test.each([
    ['a check that says nothing', doubleCheck, '', 'grades, but does not say "not done yet"'],
    ['a check that passes unsolved', doubleCheck, undone + done, 'passes a check of an unsolved exercise'],
    ['an ungraded cell that is not done', code('check-double', '1;'), undone, 'but it is no graded check'],
  ])('finds %s', (_, cell, text, problem) => {
    expect(unsolvedProblems([after(cell, text)])).toEqual([expect.stringContaining(`cell 'check-double' `)]);
    expect(unsolvedProblems([after(cell, text)])[0]).toContain(problem);
  });
});
