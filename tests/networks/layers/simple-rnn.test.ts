import { SimpleRNN } from '../../../lib/networks/layers/simple-rnn';
import { toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import reference from '../../fixtures/networks/layers/simple-rnn.json';
import { rows, testAgainstKeras } from './keras-case';
import { testStates } from './recurrent-states';

testAgainstKeras((options) => new SimpleRNN(options), reference.cases);
testStates((options) => new SimpleRNN(options), reference.cases);

test('SimpleRNN by hand: it doubles what it has and adds what comes', () => {
  const layer = new SimpleRNN({ units: 1, activation: 'linear', returnSequences: true });
  layer.build([3, 1], createRandom(1));
  layer.parameters.forEach(({ value }, i) => value.fill([1, 2, 0.5][i]!));
  // 1 + 0.5, 2 · 1.5 + 0 + 0.5, 2 · 3.5 + 3 + 0.5
  expect(rows(layer.forward(toMatrix([[1, 0, 3]])))).toEqual([[1.5, 3.5, 10.5]]);
  // From the last step alone: 1 there, twice that one step earlier, four times two steps earlier.
  expect(rows(layer.backward(toMatrix([[0, 0, 1]])))).toEqual([[4, 2, 1]]);
  const [kernel, recurrentKernel, bias] = layer.parameters.map(({ gradient }) => gradient[0]);
  expect(kernel).toBe(4 * 1 + 2 * 0 + 1 * 3);
  expect(recurrentKernel).toBe(2 * 1.5 + 1 * 3.5);
  expect(bias).toBe(4 + 2 + 1);
});

test('SimpleRNN: a gradient fades on its way through many steps where |w| < 1, and explodes where it is above', () => {
  const firstGradient = (weight: number) => {
    const layer = new SimpleRNN({ units: 1, activation: 'linear' });
    layer.build([50, 1], createRandom(1));
    layer.parameters[1]!.value.fill(weight);
    layer.parameters[0]!.value.fill(1);
    layer.forward(toMatrix([Array<number>(50).fill(1)]));
    return layer.backward(toMatrix([[1]])).data[0]!;
  };
  expect(firstGradient(0.5)).toBeCloseTo(0.5 ** 49, 20);
  expect(firstGradient(1)).toBe(1);
  expect(firstGradient(2)).toBe(2 ** 49);
});
