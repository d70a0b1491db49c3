import type { WrongSolutions } from '../support/wrong-solutions';

export const wrong: WrongSolutions = {
  exercises: {
    'exercise-losses': [
      // sums, not means
      {
        code: `let [s, d] = [0, 0];
targets.forEach((t, n) => { s += (predictions[n] - t) ** 2; d += Math.abs(predictions[n] - t); });
return { half: s / 2, mse: s, mae: d };`,
        hint: 'Divide by the number',
      },
      // sign kept
      {
        code: `let [s, d] = [0, 0];
targets.forEach((t, n) => { s += (predictions[n] - t) ** 2; d += predictions[n] - t; });
const N = targets.length;
return { half: s / 2 / N, mse: s / N, mae: d / N };`,
        hint: 'drop the sign',
      },
      // half forgotten
      {
        code: `let [s, d] = [0, 0];
targets.forEach((t, n) => { s += (predictions[n] - t) ** 2; d += Math.abs(predictions[n] - t); });
const N = targets.length;
return { half: s / N, mse: s / N, mae: d / N };`,
        hint: 'half of the squared',
      },
      // root of the mean square
      {
        code: `let [s, d] = [0, 0];
targets.forEach((t, n) => { s += (predictions[n] - t) ** 2; d += Math.abs(predictions[n] - t); });
const N = targets.length;
return { half: s / 2 / N, mse: Math.sqrt(s / N), mae: d / N };`,
        hint: 'no root',
      },
      {
        code: `let half = 0;
let mse = 0;
let mae = 0;
for (let n = 0; n < targets.length; n++) {
 const error = predictions[n] - targets[n];
 half += error / 2;
 mse += error ** 2;
 mae += Math.abs(error);
}
const count = targets.length;
return { half: half / count, mse: mse / count, mae: mae / count };`,
        hint: 'The half-squared error is half of the square: the square is missing.',
      },
      {
        code: `let [half, mse, mae] = [0, 0, 0];
for (let n = 0; n < targets.length; n++) {
  const error = predictions[n] - targets[n];
  half = error ** 2 / 2;
  mse = error ** 2;
  mae = Math.abs(error);
}
return { half: half / targets.length, mse: mse / targets.length, mae: mae / targets.length };`,
        hint: 'Add up with +=',
      },
      {
        code: `let [sum, squares, sizes] = [0, 0, 0];
for (let n = 0; n < targets.length; n++) {
  const error = predictions[n] - targets[n];
  sum += error;
  squares += error ** 2;
  sizes += Math.abs(error);
}
const count = targets.length;
return { half: sum ** 2 / 2 / count, mse: squares / count, mae: sizes / count };`,
        hint: 'First square, then add up.',
      },
    ],
    'exercise-slopes': [
      // target minus prediction
      {
        code: `const N = targets.length;
const e = predictions.map((p, n) => targets[n] - p);
return { half: e.map((x) => x / N), mse: e.map((x) => (2 * x) / N), mae: e.map((x) => Math.sign(x) / N) };`,
        hint: 'wrong way round',
      },
      // not divided
      {
        code: `const e = predictions.map((p, n) => p - targets[n]);
return { half: e, mse: e.map((x) => 2 * x), mae: e.map((x) => Math.sign(x)) };`,
        hint: 'Everything is 3 times',
      },
      // two forgotten
      {
        code: `const N = targets.length;
const e = predictions.map((p, n) => p - targets[n]);
return { half: e.map((x) => x / N), mse: e.map((x) => x / N), mae: e.map((x) => Math.sign(x) / N) };`,
        hint: 'twice the error',
      },
      // size of the error in mae
      {
        code: `const N = targets.length;
const e = predictions.map((p, n) => p - targets[n]);
return { half: e.map((x) => x / N), mse: e.map((x) => (2 * x) / N), mae: e.map((x) => Math.abs(x) / N) };`,
        hint: 'only the sign',
      },
      {
        code: `const N = targets.length;
const errors = predictions.map((p, n) => p - targets[n]);
return { half: errors.map((e) => e / N), mse: errors.map((e) => e ** 2 / N), mae: errors.map((e) => Math.sign(e) / N) };`,
        hint: 'That is the loss. The slope of a square is twice the error.',
      },
      {
        code: `const N = targets.length;
const errors = predictions.map((p, n) => p - targets[n]);
return { half: errors.map((e) => e / 2 / N), mse: errors.map((e) => 2 * e / N), mae: errors.map((e) => Math.sign(e) / N) };`,
        hint: 'The 2 of the square and the half cancel: the error itself is left.',
      },
    ],
    'exercise-cross-entropy': [
      // held above 1e-7 outside the logarithm
      {
        code: `let sum = 0;
labels.forEach((label, n) => { sum -= Math.max(Math.log(probabilities[n][label]), 1e-7); });
return sum / labels.length;`,
        hint: 'around the probability',
      },
      // not held above 1e-7
      {
        code: `let sum = 0;
labels.forEach((label, n) => { sum -= Math.log(probabilities[n][label]); });
return sum / labels.length;`,
        hint: 'as small as 1e-7',
      },
      // minus forgotten
      {
        code: `let sum = 0;
labels.forEach((label, n) => { sum += Math.log(Math.max(probabilities[n][label], 1e-7)); });
return sum / labels.length;`,
        hint: 'minus is missing',
      },
      // the largest in place of the right one
      {
        code: `let sum = 0;
labels.forEach((_, n) => { sum -= Math.log(Math.max(...probabilities[n])); });
return sum / labels.length;`,
        hint: 'not the largest',
      },
      // sum, not mean
      {
        code: `let sum = 0;
labels.forEach((label, n) => { sum -= Math.log(Math.max(probabilities[n][label], 1e-7)); });
return sum;`,
        hint: 'That is the sum',
      },
      // logarithm to base 10
      {
        code: `let sum = 0;
labels.forEach((label, n) => { sum -= Math.log10(Math.max(probabilities[n][label], 1e-7)); });
return sum / labels.length;`,
        hint: 'natural logarithm',
      },
      {
        code: `let total = 0;
for (let n = 0; n < labels.length; n++) total += -Math.log(Math.min(probabilities[n][labels[n]], 1e-7));
return total / labels.length;`,
        hint: 'The larger of the two is wanted, so that nothing is below 1e-7: Math.max.',
      },
      {
        code: `let total = 0;
for (let n = 0; n < labels.length; n++) total += -Math.log(Math.max(probabilities[n][labels[n]], 1e-7));
return total / probabilities[0].length;`,
        hint: 'Divide by the number of examples, not of classes.',
      },
      {
        code: `let total = 0;
for (let n = 0; n < labels.length; n++) total += -Math.log(Math.max(probabilities[labels[n]][n], 1e-7));
return total / labels.length;`,
        hint: 'A probability of 0 was taken. First the example, then its right class: probabilities[n][labels[n]].',
      },
      {
        code: `let total = 0;
for (let n = 0; n < labels.length; n++) total += -Math.log(Math.max(probabilities[n][n], 1e-7));
return total / labels.length;`,
        hint: 'First the example',
      },
      {
        code: `let total = 0;
for (let n = 0; n < labels.length; n++) total += -Math.log(Math.max(probabilities[n][labels[n]], 10e-7));
return total / labels.length;`,
        hint: '10e-7 is ten times as large as 1e-7.',
      },
      {
        code: `let sum = 0;
for (let n = 0; n < labels.length; n++) {
  sum -= Math.log(Math.max(probabilities[n][labels[n]], 1e-7));
  return sum;
}
return sum / labels.length;`,
        hint: 'Only the first example counts.',
      },
      {
        code: `let sum = 0;
for (let n = 0; n < labels.length; n++) {
  sum = -Math.log(Math.max(probabilities[n][labels[n]], 1e-7));
}
return sum / labels.length;`,
        hint: 'Only the last example counts.',
      },
      {
        code: `let sum = 0;
for (let n = 0; n < labels.length; n++) {
  sum -= Math.log(Math.max(probabilities[n][labels[n]], Math.exp(-7)));
}
return sum / labels.length;`,
        hint: 'no power of e',
      },
    ],
    'exercise-sums': [
      // right minus said
      {
        code: 'return Array.from(softmax.value(sums)).map((p, j) => (j === label ? 1 - p : -p));',
        hint: 'wrong way round',
      },
      // target left out
      { code: 'return Array.from(softmax.value(sums));', hint: 'nothing is taken away' },
      // without the softmax
      { code: 'return sums.map((z, j) => (j === label ? z - 1 : z));', hint: 'probabilities first' },
      // slope with respect to p
      {
        code: 'return Array.from(softmax.value(sums)).map((p, j) => (j === label ? -1 / p : 0));',
        hint: 'with respect to the probability',
      },
      {
        code: `const p = Array.from(softmax.value(sums));
return p.map((pj, j) => pj - 1);`,
        hint: '1 is taken from the right class only.',
      },
      {
        code: `const p = Array.from(softmax.value(sums));
return p.map((pj, j) => j === label ? pj - 1 : 0);`,
        hint: 'For the other classes t is 0, so p is left, not 0.',
      },
    ],
  },
};
