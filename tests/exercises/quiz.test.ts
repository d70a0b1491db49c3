import { answer, type Question, quiz } from 'nnlab';
import { runScript } from '../support/run-script';
import { printed } from './printed';

const questions: Question[] = [
  {
    question: 'What does the bias do?',
    choices: { a: 'It tilts the line', b: 'It shifts the line' },
    answer: 'b',
    explanations: { a: 'The weights tilt.', b: 'It is added to every sum.' },
  },
  {
    question: 'Two and two?',
    choices: { a: '3', b: '4' },
    answer: 'b',
    explanations: { a: 'One more.', b: 'Two pairs.' },
  },
];

describe('quiz and answer', () => {
  test('quiz(questions) prints the questions and their choices, but no answer', () => {
    expect(printed(() => quiz(questions))).toBe(
      '1. What does the bias do?\n   a) It tilts the line\n   b) It shifts the line\n\n' +
        '2. Two and two?\n   a) 3\n   b) 4\n',
    );
  });

  test('a right and a wrong answer are explained, and the last one brings the score', () => {
    const output = printed(() => {
      quiz(questions);
      answer(1, 'b');
      answer(2, 'A ');
    }).split('\n');
    expect(output.slice(-4)).toEqual([
      '✓ right: b) It shifts the line. It is added to every sum.',
      '✗ not quite: a) 3. One more.',
      '1 of 2 right.',
      '',
    ]);
  });

  test('an answer may be changed', () => {
    const output = printed(() => {
      quiz(questions);
      answer(1, 'a');
      answer(2, 'b');
      answer(1, 'b');
    });
    expect(output.endsWith('2 of 2 right.\n')).toBe(true);
  });

  test('an empty answer is none yet', () => {
    const output = printed(() => {
      quiz(questions);
      answer(1, '');
    });
    expect(output).toContain('○ question 1: not answered yet. Write a or b between the quotes.\n');
  });

  test('a question or a choice that does not exist is refused', () => {
    printed(() => quiz(questions));
    expect(() => answer(3, 'a')).toThrow(
      new RangeError('answer: there is no question 3; expected a number from 1 to 2.'),
    );
    expect(() => answer(1, 'c')).toThrow(new RangeError("answer: letter is 'c'; expected one of 'a', 'b'."));
  });

  test('answer before quiz says which cell to run', () => {
    const { stderr } = runScript("require('./exercises/quiz').answer(1, 'a')");
    expect(stderr).toContain('answer: no quiz has been asked yet; run the cell with the questions first.');
  });

  test.each([
    ['no question', [], 'quiz: questions is empty; expected at least one value.'],
    [
      'one choice',
      [{ ...questions[1]!, choices: { b: '4' } }],
      "quiz: question 1 ('Two and two?') has 1 choices; expected at least two.",
    ],
    [
      'an answer that is no choice',
      [{ ...questions[1]!, answer: 'c' }],
      "quiz: question 1 ('Two and two?') has the answer 'c'; expected one of a, b.",
    ],
    [
      'a missing explanation',
      [questions[0]!, { ...questions[1]!, explanations: { b: 'Two pairs.' } }],
      "quiz: question 2 ('Two and two?') has no explanation for a; expected one for each choice.",
    ],
  ])('quiz refuses %s', (_, faulty, message) => expect(() => quiz(faulty)).toThrow(new RangeError(message)));
});
