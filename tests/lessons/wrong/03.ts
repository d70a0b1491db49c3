import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-learn': [
      // error the wrong way round
      {
        code: `const error = says(line, inputs) - target;
return { weights: line.weights.map((w, i) => w + error * inputs[i]), bias: line.bias + error };`,
        hint: 'target minus what it said',
      },
      // bias forgotten
      {
        code: `const error = target - says(line, inputs);
return { weights: line.weights.map((w, i) => w + error * inputs[i]), bias: line.bias };`,
        hint: 'The bias learns, too',
      },
      // inputs forgotten
      {
        code: `const error = target - says(line, inputs);
return { weights: line.weights.map((w) => w + error), bias: line.bias + error };`,
        hint: 'times its input',
      },
      // the rule replaces the weights
      {
        code: `const error = target - says(line, inputs);
return { weights: line.weights.map((_, i) => error * inputs[i]), bias: error };`,
        hint: 'added to the old',
      },
      // target in place of the error
      {
        code: 'return { weights: line.weights.map((w, i) => w + target * inputs[i]), bias: line.bias + target };',
        hint: 'what it said',
      },
      {
        code: `const error = target - says(line, inputs);
return { weights: line.weights.map((weight, i) => weight + error * i), bias: line.bias + error };`,
        hint: 'i is the position. The input at that position is inputs[i].',
      },
      {
        code: `const error = target - says(line, inputs);
return { weights: line.weights.map((weight, i) => weight + error * inputs[i]), bias: error };`,
        hint: 'The error replaces the bias. It is added to the old one.',
      },
    ],
    'exercise-best-line': [
      // the line of AND
      { code: 'return { weights: [1, 1], bias: -1.5 };', hint: 'That is AND' },
      // fires everywhere
      { code: 'return { weights: [0, 0], bias: 0 };', hint: 'fires everywhere' },
      // never fires
      { code: 'return { weights: [1, 1], bias: -3 };', hint: 'never fires' },
      // OR upside down
      { code: 'return { weights: [-1, -1], bias: 0.5 };', hint: 'Turn it around' },
      {
        code: 'return { weights: [0, 1], bias: -0.5 };',
        hint: 'Your line has one wrong corner on each side. Turn or shift it, so that one side is free of mistakes.',
      },
      {
        code: 'return { weights: [1, -1], bias: 0 };',
        hint: 'no corner exactly on the line',
      },
    ],
    'exercise-xor': [
      // AND in place of NAND
      {
        code: `const a = says({ weights: [1, 1], bias: -0.5 }, [x1, x2]);
const b = says({ weights: [1, 1], bias: -1.5 }, [x1, x2]);
return says({ weights: [1, 1], bias: -1.5 }, [a, b]);`,
        hint: 'second neuron is to say "not both"',
      },
      // OR at the end
      {
        code: `const a = says({ weights: [1, 1], bias: -0.5 }, [x1, x2]);
const b = says({ weights: [-1, -1], bias: 1.5 }, [x1, x2]);
return says({ weights: [1, 1], bias: -0.5 }, [a, b]);`,
        hint: 'It always fires',
      },
      // the last one sees the inputs
      {
        code: `const a = says({ weights: [1, 1], bias: -0.5 }, [x1, x2]);
const b = says({ weights: [-1, -1], bias: 1.5 }, [x1, x2]);
return says({ weights: [1, 1], bias: -1.5 }, [x1, x2]);`,
        hint: 'what the first two say',
      },
      // only OR
      { code: 'return says({ weights: [1, 1], bias: -0.5 }, [x1, x2]);', hint: 'at (1, 1)' },
    ],
  },
};
