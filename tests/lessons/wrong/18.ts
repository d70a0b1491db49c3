import type { WrongSolutions } from '../support/wrong-solutions';

const count = (line: string, { start = 1 } = {}): string =>
  `let count = 0;\nfor (let i = ${start}; i < sizes.length; i++) ${line}\nreturn count;`;
const search = (line: string, { first = 'let best = 0;' } = {}): string =>
  `${first}\nfor (let i = 1; i < numbers.length; i++) ${line}\nreturn best;`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-parameters': [
      { code: count('count += sizes[i] * sizes[i - 1];'), hint: 'The biases are missing' },
      { code: count('count += sizes[i] * sizes[i - 1] + 1;'), hint: 'not one for the layer' },
      { code: count('count += sizes[i] * sizes[i - 1] + sizes[i - 1];'), hint: 'inputs have none' },
      { code: count('count = sizes[i] * sizes[i - 1] + sizes[i];'), hint: 'That is the last layer only.' },
      { code: count('{ count += sizes[i] * sizes[i - 1] + sizes[i]; return count; }'), hint: 'return behind the loop' },
      { code: count('count += 1;', { start: 9 }), hint: 'Does the loop run at all?' },
      {
        code: count('count += sizes[i] * (sizes[i - 1] ?? 0) + sizes[i];', { start: 0 }),
        hint: 'Begin at position 1.',
      },
      { code: count('count += sizes[i] * sizes[i - 1] + sizes[i];', { start: 0 }), hint: 'nothing at position −1' },
      { code: count('count += sizes[i] + sizes[i - 1];'), hint: 'Multiply them' },
    ],
    'exercise-most-likely': [
      { code: 'return Math.max(...numbers);', hint: 'Give back its position.' },
      { code: search('if (numbers[i] >= numbers[best]) best = i;'), hint: 'Of equal numbers take the first' },
      { code: search('if (numbers[i] < numbers[best]) best = i;'), hint: 'Which way does your comparison point?' },
      { code: search('if (numbers[i] > numbers[0]) best = i;'), hint: 'A smaller number came later' },
      { code: search('if (numbers[i] > best) best = i;'), hint: 'compare a number with a position' },
      { code: 'return 0;', hint: 'Always position 0.' },
      { code: 'return numbers.indexOf(Math.max(...numbers)) + 1;', hint: 'Positions begin at 0' },
      {
        code: 'let best = 0;\nlet largest = 0;\nnumbers.forEach((x, i) => { if (x > largest) { largest = x; best = i; } });\nreturn best;',
        hint: 'Begin with the first entry.',
      },
    ],
  },
  // A trained model, in the lesson; two digits that it read, here.
  standIns: {
    predict: 'const probabilities = [[0.1, 0.9], [0.8, 0.2]];\nconst predictions = [1, 0];',
  },
};
