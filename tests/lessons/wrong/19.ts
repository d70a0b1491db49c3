import type { WrongSolutions } from '../support/wrong-solutions';

const share = (value: string): string =>
  `return matrix.map((counts, row) => { let total = 0; for (const count of counts) total += count; return ${value}; });`;
const search = (condition: string, { first = 0, back = '[truth, said]' } = {}): string =>
  `let [truth, said] = [0, 1];
for (let row = ${first}; row < matrix.length; row++)
  for (let column = 0; column < matrix.length; column++)
    if (${condition}) [truth, said] = [row, column];
return ${back};`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-recalls': [
      { code: share('counts[row]'), hint: 'A share of what?' },
      { code: share('1 - counts[row] / total'), hint: 'the share of mistakes' },
      {
        code: 'return matrix.map((counts, row) => counts[row] / matrix.reduce((sum, other) => sum + other[row], 0));',
        hint: 'You added up the column',
      },
      {
        code: 'return matrix.map((counts, row) => counts[row] / matrix.flat().reduce((sum, count) => sum + count));',
        hint: 'Divide by those of the class.',
      },
      { code: share('counts[0] / total'), hint: 'on the diagonal' },
      { code: share('counts[row] / counts.length'), hint: 'A share is at most 1.' },
      { code: share('counts[row] / 10'), hint: 'does not have ten examples' },
      { code: share('Math.max(...counts) / total'), hint: 'need not be the right one' },
      {
        code: `let total = 0;\n${share('counts[row] / total').replace('let total = 0; ', '')}`,
        hint: 'again for each row',
      },
    ],
    'exercise-confused': [
      { code: search('matrix[row][column] > matrix[truth][said]'), hint: 'those are right, not mistaken' },
      { code: search('row !== column && matrix[row][column] >= matrix[truth][said]'), hint: 'Of equal numbers' },
      {
        code: search('row !== column && matrix[row][column] > matrix[truth][said]', { back: '[said, truth]' }),
        hint: 'row first',
      },
      {
        code: search('row !== column && matrix[row][column] > matrix[truth][said]', { first: 1 }),
        hint: 'Do both loops begin at 0',
      },
      { code: 'return [0, 1];', hint: 'That is where you began.' },
      { code: search('row !== column && matrix[row][column] > 0'), hint: 'is its number kept' },
      { code: search('column > row && matrix[row][column] > matrix[truth][said]'), hint: 'Do both loops visit' },
    ],
  },
  // A trained network, in the lesson; what it said of six garments, here.
  standIns: {
    load: "const test = { labels: [0, 0, 1, 1, 2, 2] };\nconst shortNames = ['trouser', 'coat', 'shirt'];",
    'predict-all': 'const predicted = [0, 1, 1, 1, 2, 0];',
    confusion: 'const confusions = confusionMatrix(test.labels, predicted);',
  },
};
