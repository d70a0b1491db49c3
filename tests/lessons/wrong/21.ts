import type { WrongSolutions } from '../support/wrong-solutions';

const rnn = (memory: string, said = 'Math.tanh(sum)'): string =>
  `return biases.map((bias, unit) => {
  let sum = bias;
  for (let i = 0; i < x.length; i++) sum += x[i] * inputWeights[i][unit];
  for (let j = 0; j < h.length; j++) ${memory};
  return ${said};
});`;
const lstm = ({
  keep = 1,
  add = 0,
  fresh = 'Math.tanh(sums[2])',
  back = '[sigmoid(sums[3]) * Math.tanh(c), c]',
} = {}): string => `const c = sigmoid(sums[${keep}]) * cell + sigmoid(sums[${add}]) * ${fresh};\nreturn ${back};`;
const gru = ({ old = 'u[2] * (r * h)', mix = 'z * h + (1 - z) * fresh', squash = 'Math.tanh' } = {}): string =>
  `const z = sigmoid(w[0] * x + u[0] * h + b[0]);
const r = sigmoid(w[1] * x + u[1] * h + b[1]);
const fresh = ${squash}(w[2] * x + ${old} + b[2]);
return ${mix};`;

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-rnn': [
      { code: rnn('sum += h[j] * memoryWeights[j][unit]', 'sum'), hint: 'The tanh is missing.' },
      { code: rnn(''), hint: 'Are the memories h added?' },
      { code: rnn('sum += h[j]'), hint: 'without its weight' },
      { code: rnn('sum += h[j] * memoryWeights[unit][j]'), hint: 'from memory j to this unit' },
      { code: rnn('sum = h[j] * memoryWeights[j][unit]'), hint: 'Is the sum overwritten' },
      { code: rnn('', 'Math.tanh(sum) + h[0] * memoryWeights[0][unit]'), hint: 'behind the tanh' },
      { code: rnn('if (j === unit) sum += h[j] * memoryWeights[j][unit]'), hint: 'looks at all memories' },
      {
        code: rnn('sum += h[j] * memoryWeights[j][unit]').replace('inputWeights[i][unit]', 'inputWeights[unit][i]'),
        hint: 'the input comes first',
      },
      { code: rnn('sum += h[j] * memoryWeights[j][unit]').replace('= bias;', '= 0;'), hint: 'own bias' },
    ],
    'exercise-lstm': [
      { code: lstm({ keep: 0, add: 1 }), hint: 'open means keep' },
      {
        code: 'const c = sigmoid(sums[1]) * cell + Math.tanh(sums[2]);\nreturn [sigmoid(sums[3]) * Math.tanh(c), c];',
        hint: 'yet something came in',
      },
      { code: lstm({ back: '[c, sigmoid(sums[3]) * Math.tanh(c)]' }), hint: 'exchanged' },
      { code: lstm({ back: '[Math.tanh(c), c]' }), hint: 'yet something is shown' },
      { code: lstm({ fresh: 'sigmoid(sums[2])' }), hint: 'through tanh, not through a sigmoid' },
      { code: lstm({ fresh: 'sums[2]' }), hint: 'What is new goes through tanh.' },
      { code: lstm({ back: '[sigmoid(sums[3]) * sigmoid(c), c]' }), hint: 'The output is the tanh of the cell' },
      { code: lstm({ back: '[sigmoid(sums[3]) * Math.tanh(cell), c]' }), hint: 'not the old one' },
      { code: lstm({ back: '[sums[3] * Math.tanh(c), c]' }), hint: 'Did its sum go through sigmoid?' },
      { code: lstm().replaceAll('sigmoid', 'Math.tanh'), hint: 'A shut gate is 0, not −1' },
      { code: lstm().replace('* cell', ''), hint: 'Where does the old cell come in?' },
      { code: lstm().replace('sigmoid(sums[0])', '(1 - sigmoid(sums[1]))'), hint: 'not 1 − f' },
      { code: lstm().replace('* cell', '* 0'), hint: 'Where does the old cell come in?' },
      { code: lstm().replace('sigmoid(sums[1]) *', ''), hint: 'the old cell is still there' },
    ],
    'exercise-gru': [
      { code: gru({ mix: '(1 - z) * h + z * fresh' }), hint: 'an open z keeps the old' },
      { code: gru({ mix: 'z * h + fresh' }), hint: 'z and 1 − z' },
      { code: gru({ old: 'u[2] * h' }), hint: 'Where does r come in?' },
      { code: gru({ squash: '' }), hint: 'The new goes through tanh.' },
      { code: gru({ squash: 'sigmoid' }), hint: 'The new goes through tanh.' },
      { code: gru({ old: '(r - 1) * b[2] + u[2] * r * h' }), hint: 'r belongs to h alone' },
      { code: gru().replaceAll('sigmoid', ''), hint: 'Did its sum go through sigmoid?' },
      {
        code: gru().replace('const z', 'const r').replace('const r = sigmoid(w[1]', 'const z = sigmoid(w[1]'),
        hint: 'those of z',
      },
      { code: gru().replace('u[0] * h', '0'), hint: 'Now all weights count' },
    ],
  },
};
