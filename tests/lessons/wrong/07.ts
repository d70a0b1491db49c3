import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-gradients': [
      {
        code: 'const slope = 2 * (target - y);\nreturn { hidden: output.map((v) => inputs.map((x) => slope * v * x)), output: h.map((value) => slope * value) };',
        hint: 'output minus target',
      },
      {
        code: 'const slope = y - target;\nreturn { hidden: output.map((v) => inputs.map((x) => slope * v * x)), output: h.map((value) => slope * value) };',
        hint: 'The square has the slope 2',
      },
      {
        code: 'const slope = 2 * (y - target);\nreturn { hidden: hidden.map(() => inputs.map((x) => slope * x)), output: h.map((value) => slope * value) };',
        hint: 'On the way to a hidden weight',
      },
      {
        code: 'const slope = 2 * (y - target);\nreturn { hidden: inputs.map((x) => output.map((v) => slope * v * x)), output: h.map((value) => slope * value) };',
        hint: 'Rows and columns are exchanged',
      },
      {
        code: 'const slope = 2 * (y - target);\nreturn { hidden: output.map((v) => inputs.map((x) => slope * v * x)), output: inputs.map((x) => slope * x) };',
        hint: 'The output neuron does not see the inputs',
      },
      {
        code: 'const slope = 2 * (y - target);\nreturn { hidden: hidden.map((row) => row.map((w, j) => slope * w * inputs[j])), output: h.map((value) => slope * value) };',
        hint: 'Each factor is the slope of the other',
      },
    ],
    'exercise-multiply': [
      {
        code: 'return { data: a.data * b.data, grad: 0, operands: [a, b], slopes: [a.data, b.data] };',
        hint: 'the wrong way round',
      },
      {
        code: 'return { data: a.data * b.data, grad: 0, operands: [a, b], slopes: [1, 1] };',
        hint: 'Those are the slopes of a sum',
      },
      {
        code: 'return { data: a.data + b.data, grad: 0, operands: [a, b], slopes: [b.data, a.data] };',
        hint: 'That is the sum',
      },
      {
        code: 'return { data: a.data * b.data, grad: 0, operands: [], slopes: [] };',
        hint: 'It forgot where it came from',
      },
    ],
    'exercise-backward': [
      {
        code: 'nodes[nodes.length - 1].grad = 1;\nfor (let i = nodes.length - 1; i >= 0; i--) {\n  const { operands, slopes, grad } = nodes[i];\n  operands.forEach((operand, k) => { operand.grad = slopes[k] * grad; });\n}',
        hint: '+= in place of =',
      },
      {
        code: 'nodes[nodes.length - 1].grad = 1;\nfor (let i = 0; i < nodes.length; i++) {\n  const { operands, slopes, grad } = nodes[i];\n  operands.forEach((operand, k) => { operand.grad += slopes[k] * grad; });\n}',
        hint: 'from the first to the last',
      },
      {
        code: 'for (let i = nodes.length - 1; i >= 0; i--) {\n  const { operands, slopes, grad } = nodes[i];\n  operands.forEach((operand, k) => { operand.grad += slopes[k] * grad; });\n}',
        hint: 'Where does the walk begin?',
      },
      {
        code: 'nodes[nodes.length - 1].grad = 1;\nfor (let i = nodes.length - 1; i >= 0; i--) {\n  const { operands, slopes } = nodes[i];\n  operands.forEach((operand, k) => { operand.grad += slopes[k]; });\n}',
        hint: 'times the grad of the node',
      },
      {
        code: 'nodes[nodes.length - 1].grad = 1;\nfor (let i = nodes.length - 1; i >= 0; i--) {\n  const { operands, grad } = nodes[i];\n  operands.forEach((operand) => { operand.grad += grad; });\n}',
        hint: 'Where are the slopes?',
      },
    ],
  },
};
