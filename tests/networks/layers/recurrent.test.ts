import { GRU } from '../../../lib/networks/layers/gru';
import { LSTM } from '../../../lib/networks/layers/lstm';
import { SimpleRNN } from '../../../lib/networks/layers/simple-rnn';
import type { RecurrentOptions } from '../../../lib/networks/layers/recurrent-options';
import { leakyRelu } from '../../../lib/math/activations';
import { matrix, toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import { constant } from '../../../lib/networks/initializers';
import { regularizers } from '../../../lib/networks/regularizers';
import { rows } from './keras-case';
import '../../support/matchers';

const kinds = [
  ['SimpleRNN', SimpleRNN, 1],
  ['LSTM', LSTM, 4],
  ['GRU', GRU, 3],
] as const;

describe.each(kinds)('%s', (name, Kind, gates) => {
  const build = (options: RecurrentOptions, inputShape: readonly number[]) => {
    const layer = new Kind(options);
    layer.build(inputShape, createRandom(1));
    return layer;
  };
  const random = createRandom(2);
  const x = Array.from({ length: 3 }, () => Array.from({ length: 8 }, () => random.normal()));

  test('its weights stand side by side in one kernel, for each gate as many columns as units', () => {
    const { parameters } = build({ units: 5 }, [4, 2]);
    expect(parameters.map((p) => p.name)).toEqual(['kernel', 'recurrent_kernel', 'bias']);
    expect(parameters.slice(0, 2).map((p) => p.shape)).toEqual([
      [2, gates * 5],
      [5, gates * 5],
    ]);
  });

  test('its recurrent weights start orthonormal: U Uᵀ = 1', () => {
    const { value } = build({ units: 4 }, [4, 2]).parameters[1]!;
    const columns = value.length / 4;
    const row = (i: number) => [...value.subarray(i * columns, (i + 1) * columns)];
    const products = [0, 1, 2, 3].map((i) =>
      [0, 1, 2, 3].map((j) => row(i).reduce((s, v, k) => s + v * row(j)[k]!, 0)),
    );
    expect(products).toBeCloseToArray(
      [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0))),
      1e-12,
    );
  });

  test('without returnSequences gives the last part of what it gives with them', () => {
    const all = rows(build({ units: 2, returnSequences: true }, [4, 2]).forward(toMatrix(x)));
    const last = rows(build({ units: 2 }, [4, 2]).forward(toMatrix(x)));
    expect(last).toEqual(all.map((row) => row.slice(-2)));
  });

  test('treats the examples of a batch one by one, and starts each pass from zero', () => {
    const layer = build({ units: 3, returnSequences: true }, [4, 2]);
    const together = rows(layer.forward(toMatrix(x)));
    expect(x.map((example) => rows(layer.forward(toMatrix([example])))[0])).toBeCloseToArray(together, 1e-14);
  });

  test('an output at step t does not depend on later inputs', () => {
    const layer = build({ units: 2, returnSequences: true }, [4, 2]);
    const before = rows(layer.forward(toMatrix([[1, 2, 3, 4, 5, 6, 7, 8]])))[0]!;
    const after = rows(layer.forward(toMatrix([[1, 2, 3, 4, -5, 60, -7, 80]])))[0]!;
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    expect(after.slice(4)).not.toEqual(before.slice(4));
  });

  test('a NaN spoils its own step and all later ones of its example, and no other', () => {
    const layer = build({ units: 1, returnSequences: true }, [3, 1]);
    const [first, second] = rows(layer.forward(matrix(2, 3, Float64Array.of(1, NaN, 1, 1, 1, 1))));
    expect(first!.map(Number.isNaN)).toEqual([false, true, true]);
    expect(second!.some(Number.isNaN)).toBe(false);
  });

  test('takes activations with options of their own', () => {
    const name = (activation: RecurrentOptions['activation']) =>
      build({ units: 1, activation }, [4, 2]).config().activation;
    expect(name(leakyRelu({ slope: 0.25 }))).toBe('leakyRelu');
    expect(name('relu')).toBe('relu');
    const [gentle, steep] = [0.25, 0.5].map((slope) => {
      const layer = build({ units: 1, activation: leakyRelu({ slope }), kernelInitializer: 'ones' }, [1, 1]);
      return layer.forward(toMatrix([[-1]])).data[0]!;
    });
    expect(steep).not.toBe(0);
    expect(steep).toBeLessThan(gentle!);
  });

  test('each of its regularizers goes with its own parameter', () => {
    const [kernelRegularizer, recurrentRegularizer, biasRegularizer] = [1, 2, 3].map((price) => regularizers.l2(price));
    const layer = build({ units: 1, kernelRegularizer, recurrentRegularizer, biasRegularizer }, [4, 2]);
    expect(layer.parameters.map(({ regularizer }) => regularizer?.l2)).toEqual([1, 2, 3]);
    expect(layer.config()).toMatchObject({
      kernel_regularizer: kernelRegularizer,
      recurrent_regularizer: recurrentRegularizer,
      bias_regularizer: biasRegularizer,
    });
  });

  test('each of its initializers fills its own parameter', () => {
    const [kernelInitializer, recurrentInitializer] = [1, 2].map((value) => constant({ value }));
    const biasInitializer = constant({ value: 3 });
    const layer = build({ units: 1, kernelInitializer, recurrentInitializer, biasInitializer }, [4, 2]);
    expect(layer.parameters.map(({ value }) => value[0])).toEqual([1, 2, 3]);
  });

  test('states(example) gives steps × units of the last pass, in numbers of its own', () => {
    const layer = build({ units: 2 }, [4, 2]);
    const last = rows(layer.forward(toMatrix(x)));
    const { hidden } = layer.states(1);
    expect([hidden.rows, hidden.columns]).toEqual([4, 2]);
    expect(rows(hidden)[3]).toEqual(last[1]);
    hidden.data.fill(0);
    expect(rows(layer.states(1).hidden)[3]).toEqual(last[1]);
    expect(layer.states()).toEqual(layer.states(0));
  });

  test('the output of a pass is not changed by what is done with it', () => {
    const layer = build({ units: 2 }, [4, 2]);
    const y = layer.forward(toMatrix(x));
    const expected = rows(y);
    layer.backward(matrix(3, 2, new Float64Array(6).fill(1)));
    expect(rows(y)).toEqual(expected);
    y.data.fill(0);
    expect(rows(layer.states(0).hidden)[3]).toEqual(expected[0]);
  });

  test.each<[string, () => unknown, string]>([
    ['units of 0', () => new Kind({ units: 0 }), 'units is 0; expected a whole number of at least 1.'],
    ['units of NaN', () => new Kind({ units: NaN }), 'units is NaN; expected a whole number of at least 1.'],
    [
      'softmax',
      () => new Kind({ units: 1, activation: 'softmax' as 'tanh' }),
      "activation is 'softmax'; expected one of binaryStep, linear",
    ],
    ['an unknown kernelInitializer', () => new Kind({ units: 1, kernelInitializer: 'x' as 'zeros' }), ''],
    ['an unknown recurrentInitializer', () => new Kind({ units: 1, recurrentInitializer: 'x' as 'zeros' }), ''],
    ['an unknown biasInitializer', () => new Kind({ units: 1, biasInitializer: 'x' as 'zeros' }), ''],
    [
      'inputs without steps',
      () => build({ units: 1 }, [8]),
      'the input has shape [8]; expected [steps, features], each at least 1. The layer before needs returnSequences: true if it is recurrent.',
    ],
    [
      'images',
      () => build({ units: 1 }, [28, 28, 1]),
      'the input has shape [28, 28, 1]; expected [steps, features], each at least 1.',
    ],
    [
      'sequences of no steps',
      () => build({ units: 1 }, [0, 2]),
      'the input has shape [0, 2]; expected [steps, features], each at least 1.',
    ],
    [
      'rows of another width',
      () => build({ units: 1 }, [4, 2]).forward(toMatrix([[1, 2, 3]])),
      'x has 3 columns; expected 4 × 2 = 8',
    ],
    [
      'the gradient of one output where all steps have one',
      () => {
        const layer = build({ units: 1, returnSequences: true }, [4, 2]);
        layer.forward(toMatrix(x));
        return layer.backward(toMatrix([[1], [1], [1]]));
      },
      'the gradient is 3 × 1; expected 3 × 4, the size of the outputs.',
    ],
    ['backward first', () => build({ units: 1 }, [4, 2]).backward(toMatrix([[1]])), 'no pass so far; expected forward'],
    ['states first', () => build({ units: 1 }, [4, 2]).states(), 'no pass so far; expected forward'],
    [
      'states of an example that is not there',
      () => {
        const layer = build({ units: 1 }, [4, 2]);
        layer.forward(toMatrix(x));
        return layer.states(3);
      },
      '',
    ],
  ])('refuses %s', (_, call, message) => expect(call).toThrow(`${name}${message && ': '}${message}`));
});
