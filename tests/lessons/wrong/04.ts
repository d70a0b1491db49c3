import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-simple': [
      // step fires above 0 only
      {
        code: 'return { binaryStep: z > 0 ? 1 : 0, linear: z, relu: Math.max(0, z), leakyRelu: z > 0 ? z : 0.1 * z };',
        hint: 'At exactly 0 the step says 1',
      },
      // relu is the absolute value
      {
        code: 'return { binaryStep: z >= 0 ? 1 : 0, linear: z, relu: Math.abs(z), leakyRelu: z > 0 ? z : 0.1 * z };',
        hint: 'turns the sign around',
      },
      // leak everywhere
      {
        code: 'return { binaryStep: z >= 0 ? 1 : 0, linear: z, relu: Math.max(0, z), leakyRelu: 0.1 * z };',
        hint: 'Above 0 it is z itself',
      },
      // leak of constant 0.1
      {
        code: 'return { binaryStep: z >= 0 ? 1 : 0, linear: z, relu: Math.max(0, z), leakyRelu: z > 0 ? z : 0.1 };',
        hint: 'a tenth of z',
      },
    ],
    'exercise-smooth': [
      // sign of the exponent
      {
        code: 'return { sigmoid: 1 / (1 + Math.exp(z)), tanh: Math.tanh(z), elu: z > 0 ? z : Math.exp(z) - 1 };',
        hint: 'mirrored',
      },
      // no −1 in elu
      {
        code: 'return { sigmoid: 1 / (1 + Math.exp(-z)), tanh: Math.tanh(z), elu: z > 0 ? z : Math.exp(z) };',
        hint: 'take away 1',
      },
      // tanh by the formula
      {
        code: `const [a, b] = [Math.exp(z), Math.exp(-z)];
return { sigmoid: 1 / (1 + b), tanh: (a - b) / (a + b), elu: z > 0 ? z : a - 1 };`,
        hint: 'Math.tanh',
      },
    ],
    'exercise-slopes': [
      // tanh not squared
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { binaryStep: 0, linear: 1, relu: z > 0 ? 1 : 0, leakyRelu: z > 0 ? 1 : 0.1, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'The square is missing',
      },
      // sigmoid itself
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { binaryStep: 0, linear: 1, relu: z > 0 ? 1 : 0, leakyRelu: z > 0 ? 1 : 0.1, sigmoid: sigmoid, tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'the sigmoid itself',
      },
      // elu keeps −1
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { binaryStep: 0, linear: 1, relu: z > 0 ? 1 : 0, leakyRelu: z > 0 ? 1 : 0.1, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) - 1 };`,
        hint: 'a constant has no slope',
      },
      // relu slope is relu
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { binaryStep: 0, linear: 1, relu: z > 0 ? z : 0, leakyRelu: z > 0 ? 1 : 0.1, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'its value, not its slope',
      },
    ],
    'exercise-maxout': [
      // dots forgotten
      { code: 'return Math.max(sums as unknown as number);', hint: 'three dots' },
      // position of the largest
      { code: 'return sums.indexOf(Math.max(...sums));', hint: 'its position' },
      // best so far begins with 0
      {
        code: `let best = 0;
for (const sum of sums) if (sum > best) best = sum;
return best;`,
        hint: 'begin with the first',
      },
      // smallest
      { code: 'return Math.min(...sums);', hint: 'the smallest' },
    ],
    'exercise-softmax': [
      // straight from the formula
      {
        code: `const powers = sums.map((sum) => Math.exp(sum));
const total = powers.reduce((a, b) => a + b);
return powers.map((power) => power / total);`,
        hint: 'Take away the largest sum before',
      },
      // not divided
      {
        code: `const largest = largestOf(sums);
return sums.map((sum) => Math.exp(sum - largest));`,
        hint: 'Divide each by the total',
      },
      // shares without powers
      {
        code: `const total = sums.reduce((a, b) => a + b);
return sums.map((sum) => sum / total);`,
        hint: 'without the powers',
      },
      // largest taken away from the powers
      {
        code: `const powers = sums.map((sum) => Math.exp(sum) - largestOf(sums));
const total = powers.reduce((a, b) => a + b);
return powers.map((power) => power / total);`,
        hint: 'before the power is taken',
      },
    ],
    'exercise-softmax-slopes': [
      // the others left out
      {
        code: `const p = softmaxOf(sums);
return p.map((pj, j) => (j === i ? p[i] * (1 - p[i]) : 0));`,
        hint: 'The others change, too',
      },
      // minus forgotten
      {
        code: `const p = softmaxOf(sums);
return p.map((pj, j) => (j === i ? p[i] * (1 - p[i]) : p[i] * pj));`,
        hint: 'has to shrink',
      },
      // slope of each of its own
      {
        code: `const p = softmaxOf(sums);
return p.map((pj) => pj * (1 - pj));`,
        hint: 'has to shrink',
      },
    ],
  },
};
