import { createRandom, Dense, initializers, leakyRelu, regularizers, toMatrix, type DenseOptions } from 'nnlab';
import { layerActivation, type ActivationName } from '../../../lib/networks/layer-activation';
import { activations } from '../../../lib/math/activations';
import reference from '../../fixtures/networks/dense/dense.json';
import { rows, testAgainstKeras } from './keras-case';

testAgainstKeras((options) => new Dense(options), reference.cases);

test('Keras gave values for every activation that it has', () => {
  const given = reference.cases.map(({ options }) => (options as { activation?: string }).activation);
  const names = [...Object.keys(activations), 'softmax'].filter((name) => name !== 'binaryStep');
  expect(names.filter((name) => !given.includes(name))).toEqual([]);
});

const build = (options: DenseOptions, inputShape: readonly number[]) => {
  const layer = new Dense(options);
  layer.build(inputShape, createRandom(1));
  return layer;
};

test('Dense by hand: two inputs, two units', () => {
  const layer = build({ units: 2 }, [2]);
  layer.parameters[0]!.value.set([1, 2, 3, 4]);
  layer.parameters[1]!.value.set([10, 20]);
  //                                       5·1 + 6·3 + 10, 5·2 + 6·4 + 20
  expect(rows(layer.forward(toMatrix([[5, 6]])))).toEqual([[33, 54]]);
  //                                       1·1 + 2·2, 1·3 + 2·4
  expect(rows(layer.backward(toMatrix([[1, 2]])))).toEqual([[5, 11]]);
  //                                                    5·1, 5·2, 6·1, 6·2
  expect(Array.from(layer.parameters[0]!.gradient)).toEqual([5, 10, 6, 12]);
  expect(Array.from(layer.parameters[1]!.gradient)).toEqual([1, 2]);
});

test.each(['sigmoid', 'tanh', 'softmax', 'softplus'] as const)('Dense with %s is finite at ±1000', (activation) => {
  const layer = build({ units: 2, activation, kernelInitializer: 'ones' }, [1]);
  const y = layer.forward(toMatrix([[1000], [-1000]]));
  expect([...y.data].every(Number.isFinite)).toBe(true);
  expect([...layer.backward(toMatrix([[1, -1], [1, 1]])).data].every(Number.isFinite)).toBe(true); // prettier-ignore
});

test('Dense.output gives the logits, and goes back from their gradient past the activation', () => {
  const layer = build({ units: 2, activation: 'sigmoid' }, [2]);
  const linear = build({ units: 2 }, [2]);
  const x = toMatrix([[0.5, -2]]);
  layer.forward(x);
  expect(layer.output.activation).toBe('sigmoid');
  expect(rows(layer.output.logits())).toEqual(rows(linear.forward(x)));
  const gradient = toMatrix([[3, -1]]);
  expect(rows(layer.output.backward(gradient))).toEqual(rows(linear.backward(gradient)));
});

test('Dense takes an activation that was made with options', () => {
  const layer = build({ units: 1, activation: leakyRelu({ slope: 0.5 }), kernelInitializer: 'ones' }, [1]);
  expect(rows(layer.forward(toMatrix([[-4], [4]])))).toEqual([[-2], [4]]);
});

test('Dense.config() holds the options by their names in Keras', () => {
  expect(new Dense({ units: 3, activation: 'relu', kernelRegularizer: regularizers.l2(0.1) }).config()).toEqual({
    units: 3,
    activation: 'relu',
    use_bias: true,
    kernel_initializer: initializers.glorotUniform,
    bias_initializer: initializers.zeros,
    kernel_regularizer: expect.objectContaining({ l2: 0.1 }),
    bias_regularizer: undefined,
  });
});

test('Dense hands its regularizers to its parameters', () => {
  const [kernel, bias] = [regularizers.l1(), regularizers.l2()];
  const layer = build({ units: 1, kernelRegularizer: kernel, biasRegularizer: bias }, [1]);
  expect(layer.parameters.map(({ regularizer }) => regularizer)).toEqual([kernel, bias]);
});

describe('Dense refuses', () => {
  test.each<[string, () => unknown, string]>([
    ['no units', () => new Dense({ units: 0 }), 'Dense: units is 0; expected a whole number of at least 1.'],
    ['half a unit', () => new Dense({ units: 1.5 }), 'Dense: units is 1.5; expected a whole number of at least 1.'],
    [
      'an unknown activation',
      () => new Dense({ units: 1, activation: 'rleu' as ActivationName }),
      "Dense: activation is 'rleu'; expected one of binaryStep, linear, sigmoid, hardSigmoid, tanh, relu, leakyRelu, " +
        'elu, softplus, gelu, softmax.',
    ],
    [
      'an unknown initializer',
      () => new Dense({ units: 1, kernelInitializer: 'he' as never }),
      "Dense: the initializer is 'he'; expected one of zeros, ones, glorotUniform,",
    ],
    [
      'inputs of another width',
      () => build({ units: 1 }, [2]).forward(toMatrix([[1, 2, 3]])),
      'Dense: x has 3 columns; expected 2, the size of one input.',
    ],
    [
      'forward before build',
      () => new Dense({ units: 1 }).forward(toMatrix([[1]])),
      'Dense: the layer is not built; expected build(inputShape, random) first.',
    ],
    [
      'backward before forward',
      () => build({ units: 1 }, [1]).backward(toMatrix([[1]])),
      'Dense: backward before forward; expected a forward pass first.',
    ],
  ])('%s', (_, call, message) => expect(call).toThrow(message));
});

test('layerActivation refuses what is neither a name nor an activation', () => {
  expect(() => layerActivation('Dense', null as never)).toThrow('Dense: activation is null; expected one of');
  expect(() => layerActivation('Dense', {} as never)).toThrow('Dense: activation is an object; expected one of');
});
