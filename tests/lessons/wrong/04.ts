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
      // slope of linear
      {
        code: 'return { binaryStep: z >= 0 ? 1 : 0, linear: 1, relu: Math.max(0, z), leakyRelu: z > 0 ? z : 0.1 * z };',
        hint: '1 is its slope',
      },
      {
        code: 'return { binaryStep: z >= 0 ? 1 : 0, linear: z, relu: z > 0 ? z : 0, leakyRelu: z > 0 ? z : z / 0.1 };',
        hint: 'A tenth of z is 0.1 times z.',
      },
      {
        code: 'return { binaryStep: z >= 0 ? 1 : 0, linear: z, relu: z > 0 ? z : 0, leakyRelu: z > 0 ? z : 0.01 * z };',
        hint: 'A tenth of z is 0.1 times z.',
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
      // 1 taken away in the exponent
      {
        code: 'return { sigmoid: 1 / (1 + Math.exp(-z)), tanh: Math.tanh(z), elu: z > 0 ? z : Math.exp(z - 1) };',
        hint: 'not from the exponent',
      },
      // minus in the exponent of elu
      {
        code: 'return { sigmoid: 1 / (1 + Math.exp(-z)), tanh: Math.tanh(z), elu: z > 0 ? z : Math.exp(-z) - 1 };',
        hint: 'without a minus',
      },
    ],
    'exercise-slopes': [
      // tanh not squared
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'The square is missing',
      },
      // sigmoid itself
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: sigmoid, tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'the sigmoid itself',
      },
      // elu keeps −1
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) - 1 };`,
        hint: 'a constant has no slope',
      },
      // relu slope is relu
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? z : 0, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'its value, not its slope',
      },
      // only 1 − sigmoid
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: 1 - sigmoid, tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'still to be multiplied by σ',
      },
      // the difference squared
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: sigmoid * (1 - sigmoid), tanh: (1 - tanh) ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'Square tanh alone',
      },
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: z * (1 - z), tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'That is z in the formula. It needs the value: the sigmoid of z, the tanh of z.',
      },
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: 1, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: z > 0 ? 1 : Math.exp(z) };`,
        hint: 'What does the function do below 0?',
      },
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: z > 0 ? z : Math.exp(z) };`,
        hint: 'Above 0 it is the line z. How steep is that?',
      },
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: 1 };`,
        hint: 'What does the function do below 0?',
      },
      {
        code: `const { sigmoid, tanh } = smooth(z);
return { relu: z > 0 ? 1 : 0, sigmoid: sigmoid * (1 - sigmoid), tanh: 1 - tanh ** 2, elu: Math.exp(z) };`,
        hint: 'How steep is that?',
      },
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
      // shares of the differences
      {
        code: `const differences = sums.map((sum) => sum - largestOf(sums));
const total = differences.reduce((a, b) => a + b);
return differences.map((difference) => difference / total);`,
        hint: 'shares of the differences',
      },
      {
        code: `const largest = largestOf(sums);
const powers = sums.map((sum) => Math.exp(largest - sum));
const total = powers.reduce((a, b) => a + b);
return powers.map((power) => power / total);`,
        hint: 'Mirrored: take the largest from the sum, not the sum from the largest.',
      },
      {
        code: `const largest = largestOf(sums);
const powers = sums.map((sum) => Math.exp(sum - largest));
const total = sums.reduce((a, b) => a + b);
return powers.map((power) => power / total);`,
        hint: 'The total is that of the powers.',
      },
      {
        code: `const smallest = Math.min(...sums);
const powers = sums.map((sum) => Math.exp(sum - smallest));
const total = powers.reduce((a, b) => a + b);
return powers.map((power) => power / total);`,
        hint: 'Take away the largest sum before',
      },
    ],
  },
};
