import type { WrongSolutions } from '../support/wrong-solutions';

const winner = ({ start = 'Infinity', term = '(x[i] - w[i]) ** 2', closer = 'sum < smallest', back = 'best' } = {}) =>
  `let [best, smallest] = [0, ${start}];
weights.forEach((w, unit) => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ${term};
  if (${closer}) [best, smallest] = [unit, sum];
});
return ${back};`;
const neighbourhood = (squared: string, exponent = '-squared / (2 * radius ** 2)'): string =>
  `const down = Math.floor(best / columns) - Math.floor(other / columns);
const across = (best % columns) - (other % columns);
const squared = ${squared};
return Math.exp(${exponent});`;
const step = (moved: string, share = 'rate * neighbourhood(best, unit, columns, radius)'): string =>
  `const best = winner(weights, x);
return weights.map((w, unit) => {
  const share = ${share};
  return w.map((value, i) => ${moved});
});`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-winner': [
      { code: winner({ start: '-1', closer: 'sum > smallest' }), hint: 'farthest away' },
      { code: winner({ back: 'smallest' }), hint: 'Give back its position.' },
      { code: winner({ term: 'x[i] - w[i]' }), hint: 'Square each difference' },
      { code: winner({ closer: 'sum <= smallest' }), hint: '< in place of <=' },
      { code: winner({ back: 'best + 1' }), hint: 'Positions begin at 0.' },
      { code: winner({ term: 'x[i] - w[i]', closer: '(sum *= sum) < smallest' }), hint: 'not their sum' },
      { code: winner({ start: '0' }), hint: 'Does the smallest sum begin at Infinity' },
      { code: winner({ closer: 'sum < Infinity' }), hint: 'with the best unit keep its sum' },
      { code: winner().replace('sum +=', 'sum ='), hint: 'only the last number' },
      { code: winner({ term: '(x[0] - w[0]) ** 2' }), hint: 'Compare all numbers of x' },
      { code: winner({ term: 'Math.abs(x[i] - w[i])' }), hint: 'Are the differences squared' },
    ],
    'exercise-neighbourhood': [
      { code: 'return Math.exp(-((best - other) ** 2) / (2 * radius ** 2));', hint: 'Compare rows and columns' },
      {
        code: neighbourhood('down ** 2 + across ** 2', 'squared / (2 * radius ** 2)'),
        hint: 'Look at the sign in the exponent',
      },
      { code: neighbourhood('down ** 2 + across ** 2', '-squared / radius ** 2'), hint: 'not by r² alone' },
      { code: neighbourhood('(Math.abs(down) + Math.abs(across)) ** 2'), hint: 'Square first, then add up' },
      {
        code: neighbourhood('down ** 2 + across ** 2', '-squared / (2 * radius)'),
        hint: 'The radius is squared, too.',
      },
      { code: neighbourhood('down ** 2 + across ** 2', '-squared / 2'), hint: 'makes no difference' },
      { code: neighbourhood('down ** 2 + across ** 2', '-squared / (2 * radius) ** 2'), hint: 'Only r is squared' },
      { code: neighbourhood('Math.hypot(down, across)'), hint: 'without a root' },
      { code: neighbourhood('down + across'), hint: 'and at the squares' },
      { code: neighbourhood('((best - other) / columns) ** 2 + across ** 2'), hint: 'are the rows whole numbers?' },
    ],
    'exercise-step': [
      { code: step('value + share * (value - x[i])'), hint: 'It is x − w' },
      { code: step('value + share * x[i] - value'), hint: 'Look at the brackets' },
      { code: step('share * (x[i] - value)'), hint: 'Add it to the weight that was there.' },
      { code: step('value + share * (x[i] - value)', 'unit === best ? rate : 0'), hint: 'Only the winner moved.' },
      { code: step('value + share * (x[i] - value)', 'rate'), hint: 'Multiply by its h.' },
      {
        code: step('value + share * (x[i] - value)', 'neighbourhood(best, unit, columns, radius)'),
        hint: 'Where is the learning rate?',
      },
      {
        code: step('value + share * (x[i] - value)', 'rate * neighbourhood(best, unit, radius, columns)'),
        hint: 'the columns first',
      },
    ],
  },
};
