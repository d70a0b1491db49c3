import type { WrongSolutions } from '../support/wrong-solutions';

/** Fills the holes with what an expression makes of the sorted known values. */
const filledWith = (middle: string): string =>
  `const known = values.filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
  const middle = ${middle};
  return values.map((v) => (Number.isNaN(v) ? middle : v));`;

/** The weighted sum, and what is made of it. */
const fromSum = (result: string, start = 'bias'): string =>
  `const z = features.reduce((sum, x, i) => sum + weights[i] * x, ${start});\nreturn ${result};`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-fill': [
      { code: filledWith('known.reduce((a, b) => a + b) / known.length'), hint: 'That is the mean.' },
      { code: 'return values.filter((v) => !Number.isNaN(v));', hint: 'The hole was left out.' },
      { code: filledWith('known[Math.floor(known.length / 2)]'), hint: 'two are in the middle' },
      { code: filledWith('known[known.length / 2]'), hint: 'There is no entry at that position' },
      {
        code: filledWith(
          'known.length % 2 === 1 ? known[Math.floor(known.length / 2)] : (known[known.length / 2] + known[known.length / 2 + 1]) / 2',
        ),
        hint: 'one before it, not after',
      },
      {
        code: `const known = values.filter((v) => v === v);
        const middle = known[Math.floor(known.length / 2)];
        return values.map((v) => (v === v ? v : middle));`,
        hint: 'Is the list sorted',
      },
      { code: filledWith('known[Math.floor(values.length / 2)]'), hint: 'the number of the known ages' },
      {
        code: filledWith('(known[values.length / 2] + known[values.length / 2 - 1]) / 2'),
        hint: 'counts the known ages',
      },
      { code: 'return values.map((v) => (v === NaN ? 9 : v));', hint: 'The hole is still there.' },
    ],
    'exercise-encode': [
      { code: 'return categories.indexOf(value) as unknown as number[];', hint: 'That is the position.' },
      { code: 'return categories.map((c) => (c === value ? 0 : 1));', hint: 'the wrong way round' },
      { code: 'return categories.map((c, i) => (c === value ? i : 0));', hint: 'the position of the category' },
      { code: 'return categories.filter((c) => c === value).map(() => 1);', hint: 'The list is too short' },
      {
        code: 'const ones = categories.map((c) => (c === value ? 1 : 0));\nif (!categories.includes(value)) ones[0] = 1;\nreturn ones;',
        hint: 'gives zeros only',
      },
    ],
    'exercise-probability': [
      { code: fromSum('z'), hint: 'The sigmoid is missing.' },
      { code: fromSum('1 / (1 + Math.exp(z))'), hint: 'That is P(dead).' },
      { code: fromSum('1 / (1 + Math.exp(-z))', '0'), hint: 'The bias is missing in z.' },
      { code: fromSum('1 / 1 + Math.exp(-z)'), hint: 'Mind the brackets.' },
      { code: fromSum('Math.exp(z) / (1 + Math.exp(z))'), hint: 'Infinity / Infinity is no number' },
    ],
    'exercise-verdict': [
      { code: 'return alive >= 1 - alive ? 1 : 0;', hint: '> in place of >=' },
      { code: 'return alive > 0 ? 1 : 0;', hint: 'Everyone lives.' },
      { code: 'return alive < 1 - alive ? 1 : 0;', hint: 'the wrong way round' },
      { code: 'return alive > 1 ? 1 : 0;', hint: 'Nobody lives.' },
    ],
  },
};
