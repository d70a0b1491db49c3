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
    ],
  },
};
