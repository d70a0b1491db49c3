import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-layer': [
      // rows and columns exchanged
      {
        code: `return layer.biases.map((bias, j) => {
  let sum = bias;
  for (let i = 0; i < inputs.length; i++) sum += layer.weights[i][j] * inputs[i];
  return activations[layer.activation].value(sum);
});`,
        hint: 'Rows and columns of the weights',
      },
      // no bias
      {
        code: 'return layer.weights.map((row) => activations[layer.activation].value(row.reduce((sum, w, i) => sum + w * inputs[i], 0)));',
        hint: 'biases are missing',
      },
      // no activation
      {
        code: 'return layer.weights.map((row, j) => row.reduce((sum, w, i) => sum + w * inputs[i], layer.biases[j]));',
        hint: 'These are the sums',
      },
      // sum carried over
      {
        code: `let sum = 0;
return layer.weights.map((row, j) => {
  sum += layer.biases[j];
  row.forEach((w, i) => { sum += w * inputs[i]; });
  return activations[layer.activation].value(sum);
});`,
        hint: 'begins anew',
      },
      {
        code: `const outputs: number[] = [];
for (let j = 0; j < layer.biases.length; j++) {
 let sum = layer.biases[j];
 for (let i = 0; i < inputs.length; i++) outputs.push(activations[layer.activation].value(sum + layer.weights[j][i] * inputs[i]));
}
return outputs;`,
        hint: 'Four outputs from two neurons: the push belongs behind the inner loop, once for each neuron.',
      },
      {
        code: `const outputs: number[] = [];
for (let j = 0; j < layer.biases.length; j++) {
 let sum = 0;
 for (let i = 0; i < inputs.length; i++) sum += layer.weights[j][i] * inputs[i];
 outputs.push(activations[layer.activation].value(sum) + layer.biases[j]);
}
return outputs;`,
        hint: 'The bias belongs inside the sum, before the activation.',
      },
      {
        code: `const outputs: number[] = [];
for (let j = 0; j < layer.biases.length; j++) {
 let sum = layer.biases[j];
 for (let i = 0; i < inputs.length; i++) sum = layer.weights[j][i] * inputs[i];
 outputs.push(activations[layer.activation].value(sum));
}
return outputs;`,
        hint: 'Only the last product is left: += in place of =.',
      },
      {
        code: `const outputs: number[] = [];
for (let j = 0; j < inputs.length; j++) {
 let sum = layer.biases[j];
 for (let i = 0; i < inputs.length; i++) sum += layer.weights[j][i] * inputs[i];
 outputs.push(activations[layer.activation].value(sum));
}
return outputs;`,
        hint: 'goes as far as there are inputs',
      },
      {
        code: `const outputs: number[] = [];
let sum = layer.biases[0];
for (let j = 0; j < layer.biases.length; j++) {
  for (let i = 0; i < inputs.length; i++) sum += layer.weights[j][i] * inputs[i];
  outputs.push(activations[layer.activation].value(sum));
}
return outputs;`,
        hint: 'with its own bias',
      },
      {
        code: `const outputs: number[] = [];
for (let j = 0; j < layer.biases.length; j++) {
  let sum = 0;
  for (let i = 0; i < inputs.length; i++) sum += layer.weights[j][i] * inputs[i] + layer.biases[j];
  outputs.push(activations[layer.activation].value(sum));
}
return outputs;`,
        hint: 'not once for each input',
      },
      {
        code: `const outputs: number[] = [];
for (let j = 0; j < layer.biases.length; j++) {
  let sum = layer.biases[j];
  for (let i = 0; i < inputs.length; i++) {
    sum = activations[layer.activation].value(sum + layer.weights[j][i] * inputs[i]);
  }
  outputs.push(sum);
}
return outputs;`,
        hint: 'when the sum is complete',
      },
    ],
    'exercise-forward': [
      // every layer sees the inputs
      {
        code: `let values = inputs;
for (const layer of layers) values = outputsOf(layer, inputs);
return values;`,
        hint: 'what the layer before it said',
      },
      // return inside the loop
      {
        code: `for (const layer of layers) return outputsOf(layer, inputs);
return inputs;`,
        hint: 'stopped after the first layer',
      },
      // from the back to the front
      {
        code: `let values = inputs;
for (const layer of [...layers].reverse()) values = outputsOf(layer, values);
return values;`,
        hint: 'from the first to the last',
      },
    ],
    'exercise-bumps': [
      // edges as biases
      {
        code: `for (let i = 0; i < heights.length; i++) {
  weights.push([steepness], [steepness]);
  biases.push(-edges[i], -edges[i + 1]);
  lastWeights.push(heights[i], -heights[i]);
}`,
        hint: 'times the edge',
      },
      // both steps added
      {
        code: `for (let i = 0; i < heights.length; i++) {
  weights.push([steepness], [steepness]);
  biases.push(-steepness * edges[i], -steepness * edges[i + 1]);
  lastWeights.push(heights[i], heights[i]);
}`,
        hint: 'second step has to take away',
      },
      // sign of the bias
      {
        code: `for (let i = 0; i < heights.length; i++) {
  weights.push([steepness], [steepness]);
  biases.push(steepness * edges[i], steepness * edges[i + 1]);
  lastWeights.push(heights[i], -heights[i]);
}`,
        hint: 'sign of the bias',
      },
      // same edge twice
      {
        code: `for (let i = 0; i < heights.length; i++) {
  weights.push([steepness], [steepness]);
  biases.push(-steepness * edges[i], -steepness * edges[i]);
  lastWeights.push(heights[i], -heights[i]);
}`,
        hint: 'same place',
      },
      // as many bumps as edges
      {
        code: `for (let i = 0; i < edges.length; i++) {
  weights.push([steepness], [steepness]);
  biases.push(-steepness * edges[i], -steepness * edges[i + 1]);
  lastWeights.push(heights[i], -heights[i]);
}`,
        hint: 'One bump too many',
      },
      {
        code: `for (let i = 0; i < heights.length; i++) {
 weights.push([steepness], [steepness]);
 biases.push(-steepness * edges[i], -steepness * edges[i] + 1);
 lastWeights.push(heights[i], -heights[i]);
}`,
        hint: 'The next edge is edges[i + 1], with the 1 inside the brackets.',
      },
      {
        code: `for (let i = 0; i < heights.length; i++) {
 weights.push([steepness, steepness]);
 biases.push(-steepness * edges[i], -steepness * edges[i + 1]);
 lastWeights.push(heights[i], -heights[i]);
}`,
        hint: 'Each neuron is a row of its own',
      },
      {
        code: `for (let i = 0; i < heights.length; i++) {
 weights.push([steepness], [-steepness]);
 biases.push(-steepness * edges[i], -steepness * edges[i + 1]);
 lastWeights.push(heights[i], -heights[i]);
}`,
        hint: 'All hidden neurons have the weight steepness. The minus belongs to the weights of the last neuron.',
      },
      {
        code: `for (let i = 0; i < heights.length; i++) {
  weights.push([steepness], [steepness]);
  biases.push(-steepness * edges[i], -steepness * edges[i + 1]);
  lastWeights.push(heights[i]);
}`,
        hint: 'two weights for each bump',
      },
    ],
    'exercise-steepness': [
      // too steep
      { code: 'return 1000;', hint: 'corners are still sharp' },
      // too soft
      { code: 'return 20;', hint: 'Too soft' },
      // below zero
      { code: 'return -100;', hint: 'above 0' },
    ],
  },
};
