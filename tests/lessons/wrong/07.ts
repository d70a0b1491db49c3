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
      {
        code: `const e = 2 * (y - target);
return { hidden: output.map((v) => inputs.map((x) => e * v * x)), output: h.map((value) => e) };`,
        hint: 'The slope of the square is still to be multiplied by h[i].',
      },
      {
        code: `const e = 2 * (y - target);
return { hidden: output.map((v) => inputs.map((x) => e * v * x)), output: h.map((value) => e * y) };`,
        hint: 'Multiply by what the output neuron saw, h[i], not by what it said.',
      },
      {
        code: `const e = (y - target) ** 2;
return { hidden: output.map((v) => inputs.map((x) => e * v * x)), output: h.map((value) => e * value) };`,
        hint: 'That is the square. Its slope is 2 · error.',
      },
      {
        code: `const e = 2 * (y - target);
return { hidden: output.map((v) => inputs.map((x) => e * v * x)), output: output.map((value) => e * value) };`,
        hint: 'Each factor is the slope of the other: for output[i] that is h[i].',
      },
      {
        code: `const e = 2 * (y - target);
return { hidden: output.map((v) => inputs.map((x) => v * x)), output: h.map((value) => e * value) };`,
        hint: 'The way begins at the loss: the slope of the square is missing.',
      },
      {
        code: `const e = 2 * (y - target);
return { hidden: h.map((v) => inputs.map((x) => e * v * x)), output: h.map((value) => e * value) };`,
        hint: 'You multiplied by h[i]. On the way to a hidden weight you pass the weight output[i].',
      },
      {
        code: `const e = 2 * y - target;
return { hidden: output.map((v) => inputs.map((x) => e * v * x)), output: h.map((value) => e * value) };`,
        hint: 'the whole error is doubled',
      },
      {
        code: `const e = 2 * (y - target);
return { hidden: output.map((v) => inputs.map(() => e * v)), output: h.map((value) => e * value) };`,
        hint: 'ends with inputs[j]',
      },
      {
        code: `const e = 2 * (y - target);
return { hidden: output.map((v) => inputs.map((x) => e * v * x)), output: h };`,
        hint: 'the slope of the square is missing',
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
      {
        code: 'return { data: a.data * b.data, grad: 0, operands: [a, b], slopes: [] };',
        hint: 'The slopes are missing: one for a, one for b.',
      },
      {
        code: 'return { data: a.data * b.data, grad: 0, operands: [a, b], slopes: [b.grad, a.grad] };',
        hint: 'You took the grad of a and b. Their data are wanted.',
      },
      {
        code: 'return { data: a.data * b.data, grad: 1, operands: [a, b], slopes: [b.data, a.data] };',
        hint: 'grad is 0 until the way back.',
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
      {
        code: `nodes[nodes.length - 1].grad = 1;
for (let i = nodes.length - 2; i >= 0; i--) {
 const { operands, slopes, grad } = nodes[i];
 operands.forEach((operand, k) => { operand.grad += slopes[k] * grad; });
}`,
        hint: 'The result has its 1, but nothing arrives. What is handed on: the slope times nodes[i].grad, with +=, from the last node down to the first.',
      },
      {
        code: `nodes[0].grad = 1;
for (let i = nodes.length - 1; i >= 0; i--) {
 const { operands, slopes, grad } = nodes[i];
 operands.forEach((operand, k) => { operand.grad += slopes[k] * grad; });
}`,
        hint: 'The result is the last node. It begins with 1.',
      },
      {
        code: `for (const node of nodes) node.grad = 1;
nodes[nodes.length - 1].grad = 1;
for (let i = nodes.length - 1; i >= 0; i--) {
 const { operands, slopes, grad } = nodes[i];
 operands.forEach((operand, k) => { operand.grad += slopes[k] * grad; });
}`,
        hint: 'Only the result begins with 1. All others begin with 0.',
      },
      {
        code: `nodes[nodes.length - 1].grad = 1;
for (let i = nodes.length - 1; i >= 0; i--) {
 const { operands, slopes, grad } = nodes[i];
 operands.forEach((operand, k) => { operand.grad += slopes[k] + grad; });
}`,
        hint: 'Slope times grad, not slope plus grad.',
      },
      {
        code: `nodes[nodes.length - 1].grad = 1;
for (let i = nodes.length - 1; i >= 0; i--) {
 const { operands, slopes, grad } = nodes[i];
 operands.forEach((operand, k) => { operand.grad += slopes[k] * operand.data; });
}`,
        hint: 'You handed on slope times data. It is slope times the grad of the node that hands it on.',
      },
      {
        code: `for (let i = nodes.length - 1; i >= 0; i--) {
  nodes[i].grad = 1;
  const { operands, slopes, grad } = nodes[i];
  operands.forEach((operand, k) => {
    operand.grad += slopes[k] * grad;
  });
}`,
        hint: 'Only the result begins with 1.',
      },
    ],
  },
};
