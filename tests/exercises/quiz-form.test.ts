import { quizForm } from '../../lib/exercises/quiz-form';

const question = {
  question: 'Is 1 < 2 & "so"?',
  choices: { a: 'yes', b: 'no' },
  answer: 'a',
  explanations: { a: 'Count.', b: 'Count <again>.' },
};

describe('quizForm', () => {
  test('has a group for each question, with a hidden explanation behind each choice', () => {
    const form = quizForm([question, question]);
    expect(form.match(/<fieldset>/g)).toHaveLength(2);
    expect(form).toContain(
      '<label><input type="radio" name="question-2"> a) yes</label><output hidden>✓ Right. Count.</output>',
    );
    expect(form).toContain('<output hidden>✗ Not quite. Count &lt;again&gt;.</output>');
  });

  test('escapes what would be markup, and holds no script', () => {
    const form = quizForm([question]);
    expect(form).toContain('Is 1 &lt; 2 &amp; &quot;so&quot;?');
    expect(form).not.toContain('<script');
  });
});
