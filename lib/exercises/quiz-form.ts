import { escapeMarkup } from '../internal/escape-markup';
import type { Question } from './quiz';

/**
 * A choice shows its explanation once it is chosen. That needs a style and no script, so the form also works in exported pages. Where
 * styles are stripped, too, the explanations stay hidden and the questions read as text.
 */
const style = `
.nnlab-quiz fieldset { border: 0; margin: 0 0 1em; padding: 0; max-width: 60em }
.nnlab-quiz legend { font-weight: 600; padding: 0; margin-bottom: 0.3em }
.nnlab-quiz label { display: block; padding: 0.15em 0 }
.nnlab-quiz output { display: none; margin: 0 0 0.3em 1.8em }
.nnlab-quiz label:has(input:checked) + output { display: block }
`.replace(/\n/g, ' ');

/** A quiz as a form, one group of choices a question. */
export function quizForm(questions: readonly Question[]): string {
  const groups = questions.map(
    ({ question, choices, answer, explanations }, index) =>
      `<fieldset><legend>${index + 1}. ${escapeMarkup(question)}</legend>` +
      Object.entries(choices)
        .map(([letter, text]) => {
          const verdict = letter === answer ? '✓ Right.' : '✗ Not quite.';
          return (
            `<label><input type="radio" name="question-${index + 1}"> ${letter}) ${escapeMarkup(text)}</label>` +
            `<output hidden>${verdict} ${escapeMarkup(explanations[letter]!)}</output>`
          );
        })
        .join('') +
      '</fieldset>',
  );
  return `<form class="nnlab-quiz"><style>${style}</style>${groups.join('')}</form>`;
}
