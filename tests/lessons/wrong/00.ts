import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-line': [
      { code: 'return w * x;', hint: 'Something is still to be added.' },
      { code: 'return w * (x + b);', hint: 'Multiply first; the bias comes on top.' },
      { code: 'return w * (x - b);', hint: 'Multiply the weight and the input first' },
      { code: 'return x * (w + b);', hint: 'Multiply first; the bias comes on top.' },
      { code: 'return w * x * b;', hint: 'You multiplied all three.' },
      { code: 'return w + x + b;', hint: 'The weight multiplies the input.' },
      { code: 'return x * b + w;', hint: 'Which multiplies?' },
      { code: 'w * x + b;\nreturn undefined as never;', hint: 'The function gave nothing back.' },
    ],
  },
};
