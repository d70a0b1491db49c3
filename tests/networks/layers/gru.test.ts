import { GRU } from '../../../lib/networks/layers/gru';
import { toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import reference from '../../fixtures/networks/layers/gru.json';
import { rows, testAgainstKeras } from './keras-case';
import { testStates } from './recurrent-states';

testAgainstKeras((options) => new GRU(options), reference.cases);
testStates((options) => new GRU(options), reference.cases);

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

test.each([true, false])('GRU by hand: one unit, two steps, resetAfter: %s', (resetAfter) => {
  const layer = new GRU({ units: 1, resetAfter, returnSequences: true });
  layer.build([2, 1], createRandom(1));
  const [kernel, recurrentKernel, bias] = layer.parameters.map(({ value }) => value);
  kernel!.set([1, 2, 3]); // to the update gate, the reset gate, the candidate
  recurrentKernel!.set([4, 5, 6]);
  bias!.set(resetAfter ? [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] : [0.1, 0.2, 0.3]);
  const [bz, br, bh] = resetAfter ? [0.4, 0.5, 0.6] : [0, 0, 0];
  const step = (x: number, h: number) => {
    const z = sigmoid(x + 0.1 + 4 * h + bz!);
    const r = sigmoid(2 * x + 0.2 + 5 * h + br!);
    return z * h + (1 - z) * Math.tanh(3 * x + 0.3 + r * (6 * h + bh!));
  };
  const h1 = step(0.5, 0);
  expect(rows(layer.forward(toMatrix([[0.5, -1]])))).toBeCloseToArray([[h1, step(-1, h1)]], 1e-15);
});

test('GRU: without biases and with one unit, it does not matter where the reset gate acts', () => {
  const outputs = [true, false].map((resetAfter) => {
    const layer = new GRU({ units: 1, resetAfter, useBias: false });
    layer.build([5, 2], createRandom(3));
    return rows(layer.forward(toMatrix([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((v) => v / 10)])));
  });
  expect(outputs[0]).toBeCloseToArray(outputs[1]!, 1e-15);
});

test('GRU with its update gate wide open keeps what it has', () => {
  const layer = new GRU({ units: 2, returnSequences: true });
  layer.build([3, 1], createRandom(1));
  layer.parameters[2]!.value.fill(1000, 0, 2);
  expect(rows(layer.forward(toMatrix([[1, -1, 5]])))).toEqual([[0, 0, 0, 0, 0, 0]]);
});

test('GRU: the bias has a second row for the recurrent product with resetAfter, and only then', () => {
  const shapes = [true, false].map((resetAfter) => {
    const layer = new GRU({ units: 2, resetAfter });
    layer.build([3, 1], createRandom(1));
    return layer.parameters[2]!.shape;
  });
  expect(shapes).toEqual([[2, 6], [6]]);
});

test('GRU.config() holds the options by their names in Keras', () => {
  expect(new GRU({ units: 3, resetAfter: false }).config()).toMatchObject({
    units: 3,
    activation: 'tanh',
    recurrent_activation: 'sigmoid',
    reset_after: false,
    return_sequences: false,
  });
  expect(new GRU({ units: 3 }).config()).toMatchObject({ reset_after: true });
});

test('GRU refuses a gate that is no function of one number', () => {
  expect(() => new GRU({ units: 1, recurrentActivation: 'softmax' as 'relu' })).toThrow(
    "GRU: recurrentActivation is 'softmax'; expected one of binaryStep, linear, sigmoid, hardSigmoid, tanh",
  );
});
