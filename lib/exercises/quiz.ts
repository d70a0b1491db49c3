import { display } from '../figures/display';
import { assertNotEmpty, assertOneOf, inWords } from '../internal/assert';
import { quizForm } from './quiz-form';

/** One question with a few choices, of which one is right. */
export interface Question {
  readonly question: string;
  /** What to choose from, by letter. */
  readonly choices: Readonly<Record<string, string>>;
  /** The letter of the right choice. */
  readonly answer: string;
  /** For every letter, why it is right or wrong: shown to who chose it. */
  readonly explanations: Readonly<Record<string, string>>;
}

let asked: readonly Question[] = [];
let answered = new Map<number, boolean>();

/**
 * Asks questions: as a form that answers a click with an explanation, and where a front end shows no forms as text.
 * `answer(number, letter)` grades either way, and keeps the answer in the notebook.
 *
 * @param questions - At least one; they replace those of an earlier quiz.
 * @throws {RangeError} Where a question has fewer than two choices, its answer is none of them, or one lacks an explanation.
 * @example
 * const choices = { a: '3', b: '4' };
 * const explanations = { a: 'One more.', b: 'Two pairs.' };
 * quiz([{ question: 'How many are two and two?', choices, answer: 'b', explanations }]); // prints 1. How many …
 * answer(1, 'a'); // prints ✗ not quite: a) 3. One more.…
 * answer(1, 'b'); // prints ✓ right: b) 4. Two pairs.…
 */
export function quiz(questions: readonly Question[]): void {
  assertNotEmpty('quiz', { questions });
  questions.forEach((question, index) => assertAnswerable(question, index + 1));
  asked = questions;
  answered = new Map();
  const texts = questions.map(({ question, choices }, index) =>
    [`${index + 1}. ${question}`, ...Object.entries(choices).map(([letter, text]) => `   ${letter}) ${text}`)].join(
      '\n',
    ),
  );
  const text = texts.join('\n\n');
  display(() => ({ 'text/html': quizForm(questions), 'text/plain': text }), text);
}

/**
 * Answers one question of the quiz above, and says why it is right or wrong. An empty text is no answer yet; a wrong answer is no
 * error, and may be changed.
 *
 * @param number - Which question, from 1.
 * @param letter - The letter of a choice.
 * @throws {Error} Where no quiz has been asked yet.
 * @throws {RangeError} Where there is no such question or no such letter.
 * @example
 * const choices = { a: 'up', b: 'down' };
 * const explanations = { a: 'It climbs.', b: 'Against the slope.' };
 * quiz([{ question: 'Where does a gradient step go?', choices, answer: 'b', explanations }]);
 * answer(1, ''); // prints ○ question 1: not answered yet. Write a or b between the quotes.
 * answer(1, 'b'); // prints ✓ right: b) down. Against the slope.…
 */
export function answer(number: number, letter: string): void {
  if (asked.length === 0) throw new Error('answer: no quiz has been asked yet; run the cell with the questions first.');
  const question = asked[number - 1];
  if (!question) {
    throw new RangeError(
      `answer: there is no question ${inWords(number)}; expected a number from 1 to ${asked.length}.`,
    );
  }
  const chosen = typeof letter === 'string' ? letter.trim().toLowerCase() : letter;
  const letters = Object.keys(question.choices);
  if (chosen === '') {
    process.stdout.write(
      `○ question ${number}: not answered yet. Write ${letters.slice(0, -1).join(', ')} or ${letters.at(-1)} between the quotes.\n`,
    );
    return;
  }
  assertOneOf('answer', { letter: chosen }, letters);
  const right = chosen === question.answer;
  answered.set(number, right);
  process.stdout.write(
    `${right ? '✓ right' : '✗ not quite'}: ${chosen}) ${question.choices[chosen]}. ${question.explanations[chosen]}\n`,
  );
  reportWhenComplete();
}

/** How far the quiz has come. */
export function quizScore(): { readonly asked: number; readonly answered: number; readonly right: number } {
  const right = [...answered.values()].filter(Boolean).length;
  return { asked: asked.length, answered: answered.size, right };
}

function reportWhenComplete(): void {
  const { right } = quizScore();
  if (answered.size === asked.length) process.stdout.write(`${right} of ${asked.length} right.\n`);
}

function assertAnswerable({ question, choices, answer, explanations }: Question, number: number): void {
  const letters = Object.keys(choices);
  const fault = (what: string): RangeError =>
    new RangeError(`quiz: question ${number} (${inWords(question)}) ${what}.`);
  if (letters.length < 2) throw fault(`has ${letters.length} choices; expected at least two`);
  if (!letters.includes(answer))
    throw fault(`has the answer ${inWords(answer)}; expected one of ${letters.join(', ')}`);
  const missing = letters.find((letter) => !explanations[letter]);
  if (missing) throw fault(`has no explanation for ${missing}; expected one for each choice`);
}
