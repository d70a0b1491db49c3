import type { WrongSolutions } from '../support/wrong-solutions';

const rows = (row: string, { next = 'comingIn = count;' } = {}): string =>
  `const rows: number[][] = [];\nlet comingIn = inputs;\nfor (const count of units) {\n  rows.push(${row});\n  ${next}\n}\nreturn rows;`;
const model = (first: string, last: string): string =>
  `return tf.sequential({ layers: [tf.layers.dense(${first}), tf.layers.dense(${last})] });`;
const first = "{ units: 128, activation: 'relu', inputShape: [784] }";
const last = "{ units: 10, activation: 'softmax' }";

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-summary': [
      { code: rows('[count, comingIn * count]'), hint: 'The biases are missing' },
      { code: rows('[count, comingIn * count + comingIn]'), hint: 'inputs have none' },
      { code: rows('[count, comingIn * count + 1]'), hint: 'each neuron has its own' },
      { code: rows('[count, comingIn * count + count]', { next: '' }), hint: 'What comes in to it?' },
      { code: rows('[comingIn * count + count, count]'), hint: 'outputs first' },
      {
        code: 'let comingIn = inputs;\nreturn units.map((count) => {\n  comingIn = count;\n  return [count, comingIn * count + count];\n});',
        hint: 'the outputs too soon',
      },
      { code: rows('[count, comingIn * count + count]', { next: 'return rows;' }), hint: 'behind the loop' },
    ],
    'exercise-steps': [
      { code: 'return Math.floor(examples / batchSize) * epochs;', hint: 'left over' },
      { code: 'return (examples / batchSize) * epochs;', hint: 'no part of a batch' },
      { code: 'return Math.ceil(examples / batchSize);', hint: 'How many are there?' },
      { code: 'return Math.ceil((examples / batchSize) * epochs);', hint: 'round first' },
      { code: 'return (Math.floor(examples / batchSize) + 1) * epochs;', hint: 'nothing is left over' },
      { code: 'return examples * epochs;', hint: 'once for each batch' },
    ],
    'exercise-build': [
      { code: model(first, '{ units: 10 }'), hint: 'would be no probabilities' },
      { code: model(first, "{ units: 10, activation: 'sigmoid' }"), hint: 'would not add up to 1' },
      { code: model('{ units: 128, inputShape: [784] }', last), hint: 'it should be relu' },
      {
        code: model("{ units: 10, activation: 'relu', inputShape: [784] }", "{ units: 128, activation: 'softmax' }"),
        hint: 'in the wrong order',
      },
      { code: model("{ units: 128, activation: 'relu', inputShape: [28] }", last), hint: 'all of them come in' },
      {
        code: "return tf.sequential({ layers: [tf.layers.dense({ units: 10, activation: 'softmax', inputShape: [784] })] });",
        hint: 'one layer only',
      },
    ],
  },
};
