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
    ],
    'exercise-fires': [
      { code: 'return neuron(inputs, weights, bias) > 0 ? 1 : 0;', hint: '>= in place of >' },
      { code: 'return neuron(inputs, weights, bias) < 0 ? 1 : 0;', hint: 'the wrong way round' },
      { code: 'return neuron(inputs, weights, bias);', hint: 'The answer is 1 or 0.' },
      { code: 'return neuron(inputs, weights, 0) >= 0 ? 1 : 0;', hint: 'is the bias used?' },
      { code: 'return neuron(inputs, weights, bias) >= 300 ? 1 : 0;', hint: 'compare with 0' },
    ],
    'exercise-seaside': [
      { code: 'return { weights: [40, 5, -8, 2], bias: 25 };', hint: 'A weight is for one.' },
      { code: 'return { weights: [4, 5, 8, 2], bias: 25 };', hint: 'What, then, does one km more do?' },
      { code: 'return { weights: [4, 5, -40, 2], bias: 25 };', hint: '40 is for five km.' },
      { code: 'return { weights: [4, 5, -8, -2], bias: 25 };', hint: 'here they love old villas' },
      { code: 'return { weights: [4, 5, -8, 20], bias: 25 };', hint: '20 is for ten years.' },
      { code: 'return { weights: [4, 5, -8, 2], bias: 400 };', hint: 'Now the bias' },
    ],
  },
};
