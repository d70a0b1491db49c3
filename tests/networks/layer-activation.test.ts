import { activations, createRandom, Dense, leakyRelu, matrix, toMatrix } from 'nnlab';
import { layerActivation, type ActivationName } from '../../lib/networks/layer-activation';
import { ActivationLayer } from '../../lib/networks/layers/activation';
import { centralDifferences } from '../support/central-differences';
import '../support/matchers';

const names = [...Object.keys(activations), 'softmax'] as ActivationName[];
// No z near a kink, where there is no slope to compare with.
const z = [-1.7, -0.4, 0.3, 0.9, 2.2, -3.1];
const outputGradient = [0.5, -1, 2, 0.25, -0.75, 1];
const sumOf = (a: ArrayLike<number>) => Array.from(a, (value, i) => value * outputGradient[i]!).reduce((s, v) => s + v);

describe.each(names)('%s', (name) => {
  const activation = layerActivation('test', name);

  test('backward gives the slopes with respect to z, by central differences', () => {
    const lossAt = (values: Float64Array) => sumOf(activation.forward(matrix(2, 3, values)).data);
    const at = matrix(2, 3, Float64Array.from(z));
    const gradient = activation.backward(matrix(2, 3, Float64Array.from(outputGradient)), {
      z: at,
      a: activation.forward(at),
    });
    expect(gradient.data).toBeCloseToArray(centralDifferences(lossAt, z), 1e-9);
  });

  test.each([
    ['Dense', () => new Dense({ units: 3, activation: name, kernelInitializer: 'glorotNormal' })],
    ['Activation', () => new ActivationLayer({ activation: name })],
  ])('%s: the gradients of inputs and parameters are slopes, by central differences', (_, create) => {
    const layer = create();
    layer.build([3], createRandom(4));
    const x = Float64Array.from(z);
    const loss = () => sumOf(layer.forward(matrix(2, 3, x)).data);
    loss();
    const dx = layer.backward(matrix(2, 3, Float64Array.from(outputGradient))).data;
    const gradients = [dx, ...layer.parameters.map(({ gradient }) => gradient.slice())];
    const slopes = [x, ...layer.parameters.map(({ value }) => value)].map((numbers) => {
      const kept = numbers.slice();
      const lossAt = (moved: Float64Array) => {
        numbers.set(moved);
        return loss();
      };
      const measured = centralDifferences(lossAt, kept);
      numbers.set(kept);
      return measured;
    });
    expect(gradients).toBeCloseToArray(slopes, 1e-8);
  });

  test('changes none of its arguments', () => {
    const [at, gradient] = [toMatrix([[1, -2]]), toMatrix([[3, 4]])];
    activation.backward(gradient, { z: at, a: activation.forward(at) });
    expect([[...at.data], [...gradient.data]]).toEqual([[1, -2], [3, 4]]); // prettier-ignore
  });

  test('NaN in, NaN out', () => {
    expect(activation.forward(matrix(1, 2, Float64Array.of(NaN, 1))).data[0]).toBeNaN();
  });
});

test('softmax by hand: e^ln 3 / (1 + e^ln 3) is ¾; backward ¾ (4 − (¼ · 0 + ¾ · 4))', () => {
  const softmax = layerActivation('test', 'softmax');
  const at = toMatrix([[0, Math.log(3)], [1000, -1000]]); // prettier-ignore
  const a = softmax.forward(at);
  expect(a.data).toBeCloseToArray([0.25, 0.75, 1, 0], 1e-15);
  const gradient = softmax.backward(toMatrix([[0, 4], [1, 1]]), { z: at, a }); // prettier-ignore
  expect(gradient.data).toBeCloseToArray([0.25 * (0 - 3), 0.75 * (4 - 3), 0, 0], 1e-15);
});

test('an activation that is not in the registry does not go by the name of one that is', () => {
  expect(layerActivation('test', activations.relu).name).toBe('relu');
  expect(layerActivation('test', leakyRelu({ slope: 0.3 })).name).toBe('leakyRelu with options of its own');
});
