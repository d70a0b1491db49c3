import { standingsByTitle, type Standing } from './ledger';
import { quizScore } from './quiz';

const signs: Record<Standing, string> = { passed: '✓', failed: '✗', 'not done yet': '○' };

/**
 * Shows what is done since the kernel was started: every check that was run, as its last run left it, and the answers to the quiz.
 *
 * @example
 * check.equal('two and two', { actual: () => 2 + 2, expected: 4 });
 * checklist(); // prints ✓ …
 */
export function checklist(): void {
  const standings = [...standingsByTitle()];
  const lines = standings.map(([title, standing]) => `${signs[standing]} ${title}`);
  const passed = standings.filter(([, standing]) => standing === 'passed').length;
  lines.push(
    standings.length === 0
      ? 'No check has been run yet. Run the cells above.'
      : `${passed} of ${standings.length} checks pass.${passed < standings.length ? '' : ' All that was run is done.'}`,
  );
  const { asked, answered, right } = quizScore();
  if (asked > 0) lines.push(`Quiz: ${answered} of ${asked} answered, ${right} right.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
