import { runScript } from '../support/run-script';

const print = (code: string): string =>
  runScript(`
    const { check } = require('./exercises/check');
    const { checklist } = require('./exercises/checklist');
    const { notDoneYet } = require('./exercises/not-done-yet');
    const { quiz, answer } = require('./exercises/quiz');
    ${code}
    console.log('---');
    checklist();
  `)
    .stdout.split('---\n')
    .at(-1)!;

describe('checklist', () => {
  test('says what to do where nothing was run', () => {
    expect(print('')).toBe('No check has been run yet. Run the cells above.\n');
  });

  test('shows every check as its last run left it', () => {
    const code = `
      const run = (title, actual) => { try { check.equal(title, { actual, expected: 1 }); } catch {} };
      run('one', () => 2);
      run('two', () => { throw notDoneYet('two'); });
      run('three', () => 2);
      run('one', () => 1);`;
    expect(print(code)).toBe('✓ one\n○ two\n✗ three\n1 of 3 checks pass.\n');
  });

  test('counts the answers to the quiz', () => {
    const code = `
      check.equal('one', { actual: () => 1, expected: 1 });
      const question = { question: 'q', choices: { a: 'x', b: 'y' }, answer: 'a', explanations: { a: 'A', b: 'B' } };
      quiz([question, question]);
      answer(1, 'a');`;
    expect(print(code)).toBe('✓ one\n1 of 1 checks pass. All that was run is done.\nQuiz: 1 of 2 answered, 1 right.\n');
  });
});
