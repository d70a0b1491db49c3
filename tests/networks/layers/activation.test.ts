import { ActivationLayer, leakyRelu, toMatrix } from 'nnlab';
import { Dense } from '../../../lib/networks/layers/dense';
import type { ActivationName } from '../../../lib/networks/layer-activation';
import reference from '../../fixtures/networks/dense/dense.json';
import '../../support/matchers';
import { built, rows, type KerasCase } from './keras-case';

const build = (activation: ActivationName, inputShape: readonly number[]) => {
  const layer = new ActivationLayer({ activation });
  layer.build(inputShape);
  return layer;
};

// Keras's Dense is its linear part followed by the activation, so its values hold for the two layers in a row.
const cases: readonly KerasCase[] = reference.cases;
test.each(cases.map((c) => [c.title, c] as const))('Keras: Dense, then Activation: %s', (_, c) => {
  const { activation = 'linear', ...options } = c.options as { units: number; activation?: ActivationName };
  const linear = built(new Dense(options), c);
  const layer = build(activation, c.outputShape);
  expect(rows(layer.forward(linear.forward(toMatrix(c.x))))).toBeCloseToArray(c.y, 1e-12);
  expect(rows(linear.backward(layer.backward(toMatrix(c.outputGradient))))).toBeCloseToArray(c.inputGradient, 1e-11);
});

test('ActivationLayer by hand: relu passes what is positive, both ways', () => {
  const layer = build('relu', [3]);
  expect(rows(layer.forward(toMatrix([[-1, 2, -3]])))).toEqual([[0, 2, 0]]);
  expect(rows(layer.backward(toMatrix([[5, 6, 7]])))).toEqual([[0, 6, 0]]);
});

test('ActivationLayer takes softmax over the last axis: every step sums to 1', () => {
  const y = build('softmax', [2, 3]).forward(toMatrix([[1, 2, 3, 1000, 1000, -1000]]));
  expect([y.rows, y.columns]).toEqual([1, 6]);
  expect(y.data[0]! + y.data[1]! + y.data[2]!).toBeCloseTo(1, 15);
  expect([...y.data.slice(3)]).toEqual([0.5, 0.5, 0]);
});

test('ActivationLayer.output gives the logits, and lets their gradient pass', () => {
  const layer = build('softmax', [2, 2]);
  layer.forward(toMatrix([[1, 2, 3, 4]]));
  expect(rows(layer.output.logits())).toEqual([[1, 2], [3, 4]]); // prettier-ignore
  expect(rows(layer.output.backward(toMatrix([[5, 6], [7, 8]])))).toEqual([[5, 6, 7, 8]]); // prettier-ignore
});

test('ActivationLayer.config() holds the name', () => {
  expect(build('tanh', [1]).config()).toEqual({ activation: 'tanh' });
  const own = new ActivationLayer({ activation: leakyRelu({ slope: 0.5 }) });
  expect(own.config()).toEqual({ activation: 'leakyRelu with options of its own' });
});

test('ActivationLayer does not change its arguments', () => {
  const [x, gradient] = [toMatrix([[-1, 2]]), toMatrix([[3, 4]])];
  const layer = build('linear', [2]);
  layer.forward(x);
  layer.backward(gradient);
  expect([rows(x), rows(gradient)]).toEqual([[[-1, 2]], [[3, 4]]]);
});

describe('ActivationLayer refuses', () => {
  test.each<[string, () => unknown, string]>([
    [
      'an unknown name',
      () => build('none' as ActivationName, [1]),
      "Activation: activation is 'none'; expected one of",
    ],
    [
      'another width',
      () => build('relu', [2, 2]).forward(toMatrix([[1]])),
      'Activation: x has 1 column; expected 2 × 2 = 4, the size of one input.',
    ],
    [
      'backward before forward',
      () => build('relu', [1]).backward(toMatrix([[1]])),
      'Activation: backward before forward; expected a forward pass first.',
    ],
  ])('%s', (_, call, message) => expect(call).toThrow(message));
});
