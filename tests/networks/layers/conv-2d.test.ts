import { Conv2D, type Conv2DOptions } from '../../../lib/networks/layers/conv-2d';
import { leakyRelu } from '../../../lib/math/activations';
import { matrix, toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import { constant, initializers } from '../../../lib/networks/initializers';
import { regularizers } from '../../../lib/networks/regularizers';
import reference from '../../fixtures/networks/layers/conv-2d.json';
import { pass, rows, testAgainstKeras } from './keras-case';

const build = (options: Conv2DOptions, inputShape: readonly number[]) => {
  const layer = new Conv2D(options);
  layer.build(inputShape, createRandom(1));
  return layer;
};

testAgainstKeras((options) => new Conv2D(options), reference.cases);

test('Conv2D by hand: a 2 × 2 kernel on a 3 × 3 image', () => {
  const layer = build({ filters: 1, kernelSize: 2 }, [3, 3, 1]);
  layer.parameters[0]!.value.set([1, 2, 3, 4]);
  layer.parameters[1]!.value.set([10]);
  // 10 + 1·1 + 2·0 + 3·0 + 4·1 at the top left; then 10 + 2·2 + 3·1, 10 + 2·1, 10 + 1·1 + 4·1
  const image = [1, 0, 2, 0, 1, 0, 0, 0, 1];
  expect(rows(layer.forward(toMatrix([image])))).toEqual([[15, 17, 12, 15]]);
  // Each pixel gets from every window that it is under the weight that it was multiplied by there.
  expect(rows(layer.backward(toMatrix([[1, 0, 0, 10]])))).toEqual([[1, 2, 0, 3, 4 + 10, 20, 0, 30, 40]]);
  //                                               1·image[0..1, 0..1] + 10·image[1..2, 1..2]
  expect([...layer.parameters[0]!.gradient]).toEqual([1 + 10, 0, 0, 1 + 10]);
  expect([...layer.parameters[1]!.gradient]).toEqual([11]);
});

test('Conv2D with a kernel of one 1 among zeros moves the image', () => {
  const layer = build({ filters: 1, kernelSize: 3, padding: 'same' }, [2, 3, 1]);
  layer.parameters[0]!.value.fill(0)[5] = 1; // the pixel to the right
  expect(rows(layer.forward(toMatrix([[1, 2, 3, 4, 5, 6]])))).toEqual([[2, 3, 0, 5, 6, 0]]);
});

test('Conv2D({ kernelSize: 1 }) mixes the channels of each pixel by itself', () => {
  const layer = build({ filters: 1, kernelSize: 1 }, [1, 2, 2]);
  layer.parameters[0]!.value.set([1, 100]);
  expect(rows(layer.forward(toMatrix([[1, 2, 3, 4]])))).toEqual([[201, 403]]);
});

test('Conv2D treats the examples of a batch one by one', () => {
  const layer = build({ filters: 3, kernelSize: 3, strides: 2, padding: 'same', activation: 'tanh' }, [5, 4, 2]);
  const random = createRandom(2);
  const x = Array.from({ length: 3 }, () => Array.from({ length: 40 }, () => random.normal()));
  const together = rows(layer.forward(toMatrix(x)));
  expect(x.map((example) => rows(layer.forward(toMatrix([example])))[0])).toEqual(together);
});

test('Conv2D: a NaN in the image reaches the windows that see it, and no other', () => {
  const layer = build({ filters: 1, kernelSize: 2, kernelInitializer: 'ones' }, [2, 4, 1]);
  const x = matrix(1, 8, Float64Array.of(NaN, 1, 1, 1, 1, 1, 1, 1));
  expect(rows(layer.forward(x))).toEqual([[NaN, 4, 4]]);
});

test('Conv2D.config() holds the options by their names in Keras', () => {
  expect(new Conv2D({ filters: 2, kernelSize: 3, strides: [1, 2], padding: 'same' }).config()).toMatchObject({
    filters: 2,
    kernel_size: [3, 3],
    strides: [1, 2],
    padding: 'same',
    activation: 'linear',
    use_bias: true,
    kernel_initializer: initializers.glorotUniform,
    bias_initializer: initializers.zeros,
  });
});

test('Conv2D draws its kernel as Glorot and Bengio say: |w| ≤ √(6 / (fanIn + fanOut)), counted over the window', () => {
  const kernel = build({ filters: 8, kernelSize: 3 }, [9, 9, 4]).parameters[0]!.value;
  const limit = Math.sqrt(6 / (9 * 4 + 9 * 8));
  const largest = kernel.reduce((max, w) => Math.max(max, Math.abs(w)), 0);
  expect(largest).toBeLessThan(limit);
  expect(largest).toBeGreaterThan(0.95 * limit);
});

test('Conv2D takes an activation with options of its own', () => {
  const layer = build({ filters: 1, kernelSize: 1, activation: leakyRelu({ slope: 0.25 }) }, [1, 2, 1]);
  layer.parameters[0]!.value.fill(1);
  expect(rows(layer.forward(toMatrix([[-8, 8]])))).toEqual([[-2, 8]]);
  expect(rows(layer.backward(toMatrix([[1, 1]])))).toEqual([[0.25, 1]]);
});

test('Conv2D: regularizers and initializers each go with their own parameter', () => {
  const [kernelRegularizer, biasRegularizer] = [1, 2].map((price) => regularizers.l2(price));
  const [kernelInitializer, biasInitializer] = [3, 4].map((value) => constant({ value }));
  const options = { kernelRegularizer, biasRegularizer, kernelInitializer, biasInitializer };
  const layer = build({ filters: 1, kernelSize: 1, ...options }, [1, 2, 1]);
  expect(layer.parameters.map(({ regularizer, value }) => [regularizer?.l2, value[0]])).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(layer.config()).toMatchObject({
    kernel_regularizer: kernelRegularizer,
    bias_regularizer: biasRegularizer,
    kernel_initializer: kernelInitializer,
    bias_initializer: biasInitializer,
  });
});

test('Conv2D.output shows the logits of the last pass, and goes back from the gradient with respect to them', () => {
  const layer = build({ filters: 1, kernelSize: 1, activation: 'sigmoid' }, [1, 2, 1]);
  layer.parameters[0]!.value.fill(2);
  layer.forward(toMatrix([[0, 50]]));
  expect(layer.output.activation).toBe('sigmoid');
  expect([...layer.output.logits().data]).toEqual([0, 100]);
  expect([...layer.output.backward(toMatrix([[1, 1]])).data]).toEqual([2, 2]);
  expect([...layer.parameters[0]!.gradient]).toEqual([50]);
});

describe('Conv2D refuses', () => {
  const pair = 'expected a whole number of at least 1, or two of them, [height, width].';

  test.each<[string, object, string]>([
    ['no filters', { filters: 0, kernelSize: 3 }, 'filters is 0; expected a whole number of at least 1.'],
    ['half a filter', { filters: 1.5, kernelSize: 3 }, 'filters is 1.5; expected a whole number of at least 1.'],
    ['a kernel of nothing', { filters: 1, kernelSize: 0 }, `kernelSize is 0; ${pair}`],
    ['a kernel with a side of 0', { filters: 1, kernelSize: [3, 0] }, `kernelSize is [3, 0]; ${pair}`],
    ['a kernel of three axes', { filters: 1, kernelSize: [3, 3, 3] }, `kernelSize is [3, 3, 3]; ${pair}`],
    ['a kernel in words', { filters: 1, kernelSize: '3x3' }, `kernelSize is '3x3'; ${pair}`],
    ['no kernel', { filters: 1 }, `kernelSize is undefined; ${pair}`],
    ['strides of 0', { filters: 1, kernelSize: 3, strides: 0 }, `strides is 0; ${pair}`],
    ['strides of NaN', { filters: 1, kernelSize: 3, strides: NaN }, `strides is NaN; ${pair}`],
    [
      'another padding',
      { filters: 1, kernelSize: 3, padding: 'full' },
      "padding is 'full'; expected one of 'valid', 'same'.",
    ],
  ])('%s', (_, options, message) => {
    expect(() => new Conv2D(options as Conv2DOptions)).toThrow(new RangeError(`Conv2D: ${message}`));
  });

  test('an activation or initializer that there is none of', () => {
    const options = { filters: 1, kernelSize: 1 };
    expect(() => new Conv2D({ ...options, activation: 'cosine' as 'relu' })).toThrow("Conv2D: activation is 'cosine'");
    expect(() => new Conv2D({ ...options, kernelInitializer: 'best' as 'zeros' })).toThrow('Conv2D: ');
    expect(() => new Conv2D({ ...options, biasInitializer: 'best' as 'zeros' })).toThrow('Conv2D: ');
  });

  test.each([
    [
      [28, 28],
      'the input has shape [28, 28]; expected [height, width, channels], each at least 1 (grey images have 1 channel).',
    ],
    [
      [0, 5, 1],
      'the input has shape [0, 5, 1]; expected [height, width, channels], each at least 1 (grey images have 1 channel).',
    ],
    [
      [2, 5, 1],
      "the window is 3 × 2, the image 2 × 5; expected a window no larger than the image, or padding: 'same'.",
    ],
    [
      [5, 1, 1],
      "the window is 3 × 2, the image 5 × 1; expected a window no larger than the image, or padding: 'same'.",
    ],
  ])('inputs of shape %j', (shape, message) => {
    const layer = new Conv2D({ filters: 1, kernelSize: [3, 2] });
    expect(() => layer.build(shape, createRandom(1))).toThrow(new RangeError(`Conv2D: ${message}`));
  });

  test('rows of another width, and passes out of order', () => {
    const layer = build({ filters: 1, kernelSize: 2 }, [2, 2, 1]);
    expect(() => layer.forward(toMatrix([[1, 2, 3]]))).toThrow('Conv2D: x has 3 columns; expected 2 × 2 × 1 = 4');
    expect(() => layer.backward(toMatrix([[1]]))).toThrow('Conv2D: backward before forward');
    layer.forward(toMatrix([[1, 2, 3, 4]]));
    expect(() => layer.backward(toMatrix([[1, 2]]))).toThrow('Conv2D: the gradient is 1 × 2; expected 1 × 1, the size');
    expect(() => layer.backward(toMatrix([[1], [2]]))).toThrow('Conv2D: the gradient is 2 × 1; expected 1 × 1');
    expect(() => new Conv2D({ filters: 1, kernelSize: 2 }).forward(toMatrix([[1]]))).toThrow('Conv2D: ');
  });
});

test('Conv2D forward takes no notice of the pass', () => {
  const layer: { forward(x: unknown, p: unknown): unknown } = build({ filters: 1, kernelSize: 1 }, [1, 1, 1]) as never;
  expect(layer.forward(toMatrix([[2]]), pass)).toEqual(layer.forward(toMatrix([[2]]), { ...pass, training: false }));
});
