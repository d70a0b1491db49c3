import { LSTM } from '../../../lib/networks/layers/lstm';
import { toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import { initializers } from '../../../lib/networks/initializers';
import reference from '../../fixtures/networks/layers/lstm.json';
import { rows, testAgainstKeras } from './keras-case';
import { testStates } from './recurrent-states';

testAgainstKeras((options) => new LSTM(options), reference.cases);
testStates((options) => new LSTM(options), reference.cases);

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

test('LSTM by hand: one unit, two steps', () => {
  const layer = new LSTM({ units: 1 });
  layer.build([2, 1], createRandom(1));
  const [kernel, recurrentKernel, bias] = layer.parameters.map(({ value }) => value);
  kernel!.set([1, 2, 3, 4]); // to the input gate, the forget gate, the candidate, the output gate
  recurrentKernel!.set([5, 6, 7, 8]);
  bias!.set([0.1, 0.2, 0.3, 0.4]);
  const c1 = sigmoid(0.5 + 0.1) * Math.tanh(1.5 + 0.3);
  const h1 = sigmoid(2 + 0.4) * Math.tanh(c1);
  const c2 = sigmoid(-2 + 6 * h1 + 0.2) * c1 + sigmoid(-1 + 5 * h1 + 0.1) * Math.tanh(-3 + 7 * h1 + 0.3);
  const h2 = sigmoid(-4 + 8 * h1 + 0.4) * Math.tanh(c2);
  expect(rows(layer.forward(toMatrix([[0.5, -1]])))).toBeCloseToArray([[h2]], 1e-15);
  expect(rows(layer.states().cell)).toBeCloseToArray([[c1], [c2]], 1e-15);
});

test('LSTM with its forget gate wide open and its input gate shut keeps a cell for a hundred steps, and its gradient too', () => {
  const layer = new LSTM({ units: 1, activation: 'linear' });
  layer.build([100, 1], createRandom(1));
  const [kernel, recurrentKernel, bias] = layer.parameters.map(({ value }) => value);
  kernel!.set([200, 0, 1, 0]); // x = 1 opens the input gate against its bias of −100
  recurrentKernel!.fill(0);
  bias!.set([-100, 100, 0, 100]);
  const x = [1, ...Array<number>(99).fill(0)];
  expect(rows(layer.forward(toMatrix([x])))).toBeCloseToArray([[1]], 1e-12);
  expect(layer.backward(toMatrix([[1]])).data[0]).toBeCloseTo(1, 12);
});

test('LSTM: unitForgetBias starts the biases of the forget gate, and only these, at 1', () => {
  const bias = (options: object) => {
    const layer = new LSTM({ units: 2, ...options });
    layer.build([3, 1], createRandom(1));
    return [...layer.parameters[2]!.value];
  };
  expect(bias({})).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
  expect(bias({ biasInitializer: 'ones' })).toEqual(Array(8).fill(1));
  expect(bias({ unitForgetBias: false })).toEqual(Array(8).fill(0));
});

test('LSTM without bias has none to start at 1', () => {
  const layer = new LSTM({ units: 2, useBias: false });
  layer.build([3, 1], createRandom(1));
  expect(layer.parameters.map(({ name }) => name)).toEqual(['kernel', 'recurrent_kernel']);
});

test('LSTM of inputs of ±1000 saturates, and stays finite on its way back', () => {
  const layer = new LSTM({ units: 3 });
  layer.build([4, 1], createRandom(1));
  const y = layer.forward(toMatrix([[1000, -1000, 1000, -1000]])).data;
  const dx = layer.backward(toMatrix([[1, 1, 1]])).data;
  expect([...y, ...dx].every((value) => Math.abs(value) <= 4)).toBe(true);
});

test('LSTM.config() holds the options by their names in Keras', () => {
  expect(new LSTM({ units: 3, returnSequences: true }).config()).toMatchObject({
    units: 3,
    activation: 'tanh',
    recurrent_activation: 'sigmoid',
    use_bias: true,
    unit_forget_bias: true,
    return_sequences: true,
    kernel_initializer: initializers.glorotUniform,
    recurrent_initializer: initializers.orthogonal,
    bias_initializer: initializers.zeros,
  });
});

test('LSTM refuses a gate that is no function of one number', () => {
  expect(() => new LSTM({ units: 1, recurrentActivation: 'softmax' as 'relu' })).toThrow(
    "LSTM: recurrentActivation is 'softmax'; expected one of binaryStep, linear, sigmoid, hardSigmoid, tanh",
  );
});
