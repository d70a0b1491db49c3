import type { WrongSolutions } from '../support/wrong-solutions';

/** A loop over all positions, with a line in it. */
const loop = (line: string, { start = 'bias', last = '<' } = {}): string =>
  `let sum = ${start};\nfor (let i = 0; i ${last} inputs.length; i++) ${line}\nreturn sum;`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-neuron': [
      { code: loop('sum += weights[i] * inputs[i];', { start: '0' }), hint: 'The bias is missing.' },
      { code: loop('sum += weights[i] * inputs[i] + bias;', { start: '0' }), hint: 'It is added once.' },
      { code: loop('sum += weights[i] + inputs[i];'), hint: 'A weight multiplies its input.' },
      { code: loop('sum = weights[i] * inputs[i];'), hint: 'Are you adding on with +=' },
      { code: loop('{ sum += weights[i] * inputs[i]; return sum; }'), hint: 'the return belongs behind the loop' },
      { code: loop('sum += weights[i] * inputs[i];', { last: '<=' }), hint: 'The loop went past the end' },
      {
        code: 'return bias + weights.slice(1).reduce((s, w, i) => s + w * inputs[i + 1], 0);',
        hint: 'The first position is 0',
      },
      {
        code: `let sum = bias;
for (let i = 0; i < inputs.length; i++) sum += weights[i] * inputs[i];
return sum + bias;`,
        hint: 'The bias came in twice: at the beginning and at the end. Once is enough.',
      },
      {
        code: `let sum = bias;
for (let i = 0; i < inputs.length; i++) sum -= weights[i] * inputs[i];
return sum;`,
        hint: 'The products are added, with +=, not taken away.',
      },
      {
        code: `let sum = bias;
for (let i = 0; i < inputs.length; i++) sum += weights[0] * inputs[i];
return sum;`,
        hint: 'Every input got the first weight. Each has its own: weights[i].',
      },
    ],
    'exercise-fires': [
      { code: 'return neuron(inputs, weights, bias) > 0 ? 1 : 0;', hint: 'At a sum of exactly 0' },
      { code: 'return neuron(inputs, weights, bias) < 0 ? 1 : 0;', hint: 'the wrong way round' },
      { code: 'return neuron(inputs, weights, bias);', hint: 'The answer is 1 or 0.' },
      { code: 'return neuron(inputs, weights, 0) >= 0 ? 1 : 0;', hint: 'Is the bias added to the sum' },
      { code: 'return neuron(inputs, weights, bias) >= 300 ? 1 : 0;', hint: 'compare with 0' },
      {
        code: `if (neuron(inputs, weights, bias) === 0) return 1;
return 0;`,
        hint: 'It fires only where the sum is exactly 0. At least 0 is >=.',
      },
      {
        code: `if (neuron(inputs, weights, bias)) return 1;
return 0;`,
        hint: 'Every sum but 0 counts as a yes.',
      },
      {
        code: 'return neuron(inputs, weights, bias) >= bias ? 1 : 0;',
        hint: 'compared with 0',
      },
    ],
    'exercise-seaside': [
      { code: 'return { weights: [40, 5, -8, 2], bias: 25 };', hint: 'A weight is for one.' },
      { code: 'return { weights: [4, 5, 8, 2], bias: 25 };', hint: 'What, then, does one km more do?' },
      { code: 'return { weights: [4, 5, -40, 2], bias: 25 };', hint: '40 is for five km.' },
      { code: 'return { weights: [4, 5, -8, -2], bias: 25 };', hint: 'here they love old villas' },
      { code: 'return { weights: [4, 5, -8, 20], bias: 25 };', hint: '20 is for ten years.' },
      { code: 'return { weights: [4, 5, -8, 2], bias: 400 };', hint: 'Now the bias' },
      {
        code: 'return { weights: [4, 405, -8, 2], bias: 25 };',
        hint: '405 is the price of C. How much more than A is that?',
      },
      {
        code: 'return { weights: [4, 5, -8, 0.5], bias: 25 };',
        hint: 'It is 20 for ten years, so how much for one?',
      },
    ],
  },
};
