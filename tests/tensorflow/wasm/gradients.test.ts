import { setup } from '../../../lib/tensorflow/setup';
import { tf } from '../../../lib/tensorflow/tf';
import { createRandom } from '../../../lib/math/random';

const write = process.stdout.write;
async function use(backend: 'wasm' | 'cpu'): Promise<void> {
  process.stdout.write = () => true;
  await setup({ seed: 7, backend });
  process.stdout.write = write;
}

type Function = (x: tf.Tensor) => tf.Tensor;
const random = (shape: number[], seed = 1) => tf.randomUniform(shape, -1, 1, 'float32', seed);
const ids = () => tf.tensor1d([2, 0, 2, 5, 0], 'int32');
/** No two numbers within a step of each other, so that no step makes another number the largest. */
const apart = (count: number) =>
  Float32Array.from(createRandom(3).shuffle(Array.from({ length: count }, (_, i) => (2 * i) / count - 1)));

/** [shape of x, a function whose gradient with respect to x is asked for]; numbers are drawn around 0. */
const functions: Readonly<Record<string, readonly [shape: number[], f: Function]>> = {
  'conv2d of its kernel': [
    [3, 3, 2, 4],
    (w) => tf.conv2d(random([3, 6, 5, 2]) as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid'),
  ],
  'conv2d of its kernel, same, strides': [
    [3, 2, 2, 4],
    (w) => tf.conv2d(random([3, 6, 5, 2]) as tf.Tensor4D, w as tf.Tensor4D, [2, 1], 'same'),
  ],
  'conv2d of its kernel, stride above its size': [
    [1, 1, 2, 3],
    (w) => tf.conv2d(random([2, 5, 5, 2]) as tf.Tensor4D, w as tf.Tensor4D, 3, 'same'),
  ],
  'conv2d of its kernel, padded by hand': [
    [3, 3, 1, 2],
    (w) => tf.conv2d(random([2, 4, 4, 1]) as tf.Tensor4D, w as tf.Tensor4D, 1, 2),
  ],
  'conv2d of its input': [
    [2, 6, 5, 2],
    (x) => tf.conv2d(x as tf.Tensor4D, random([3, 2, 2, 4]) as tf.Tensor4D, 2, 'same'),
  ],
  'conv2dTranspose of its kernel': [
    [2, 2, 3, 2],
    (w) => tf.conv2dTranspose(random([2, 3, 3, 2]) as tf.Tensor4D, w as tf.Tensor4D, [2, 6, 6, 3], 2, 'same'),
  ],
  'depthwiseConv2d of its input': [
    [2, 5, 6, 3],
    (x) => tf.depthwiseConv2d(x as tf.Tensor4D, random([3, 2, 3, 2]) as tf.Tensor4D, 1, 'valid'),
  ],
  'depthwiseConv2d of its input, same, strides': [
    [2, 5, 6, 3],
    (x) => tf.depthwiseConv2d(x as tf.Tensor4D, random([3, 3, 3, 1]) as tf.Tensor4D, 2, 'same'),
  ],
  'depthwiseConv2d of its kernel': [
    [3, 2, 3, 2],
    (w) => tf.depthwiseConv2d(random([2, 5, 6, 3]) as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid'),
  ],
  'depthwiseConv2d of its kernel, same, strides': [
    [3, 3, 3, 1],
    (w) => tf.depthwiseConv2d(random([2, 5, 6, 3]) as tf.Tensor4D, w as tf.Tensor4D, 2, 'same'),
  ],
  'separableConv2d of its input': [
    [2, 5, 5, 2],
    (x) =>
      tf.separableConv2d(
        x as tf.Tensor4D,
        random([3, 3, 2, 2]) as tf.Tensor4D,
        random([1, 1, 4, 3], 2) as tf.Tensor4D,
        1,
        'same',
      ),
  ],
  'gather of rows': [[6, 3], (x) => tf.gather(x, ids())],
  'gather of columns': [[2, 6], (x) => tf.gather(x, ids(), 1)],
  'unsortedSegmentSum of its rows': [[5, 3], (x) => tf.unsortedSegmentSum(x, ids(), 6)],
  'matMul, left': [[4, 7], (x) => tf.matMul(x, random([7, 3]))],
  'matMul, right, both transposed': [[3, 7], (x) => tf.matMul(random([7, 4]), x, true, true)],
  'maxPool of windows without a number above 0': [
    [2, 5, 5, 3],
    (x) => tf.maxPool(x.sub(2) as tf.Tensor4D, 3, 2, 'same'),
  ],
  'maxPool, valid': [[2, 6, 5, 3], (x) => tf.maxPool(x as tf.Tensor4D, [2, 3], [2, 1], 'valid')],
};

/** Σ f(x)·w with fixed numbers w, so that every output counts differently. */
const weighed = (f: Function) => (x: tf.Tensor) => {
  const y = f(x);
  return y.mul(random(y.shape, 9)).sum();
};

describe.each(Object.entries(functions))('the gradient on wasm of %s', (_, [shape, f]) => {
  test('equals that on the backend cpu, and leaves no tensor behind', async () => {
    const gradient = () => tf.tidy(() => tf.grad(weighed(f))(random(shape, 3)).dataSync<'float32'>().slice());
    await use('cpu');
    const expected = gradient();
    await use('wasm');
    gradient();
    const before = tf.memory().numTensors;
    expect(gradient()).toBeCloseToArray(expected, 1e-5);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('equals central differences', async () => {
    await use('wasm');
    const start = apart(shape.reduce((product, length) => product * length, 1));
    const step = 1 / 256;
    const value = (numbers: Float32Array) => tf.tidy(() => weighed(f)(tf.tensor(numbers, shape)).dataSync()[0]!);
    const gradient = tf.tidy(() => tf.grad(weighed(f))(tf.tensor(start, shape)).dataSync<'float32'>().slice());
    const differences = start.map((_, i) => {
      const moved = (by: number) => start.map((number, j) => (j === i ? number + by : number));
      return (value(moved(step)) - value(moved(-step))) / (2 * step);
    });
    expect(gradient).toBeCloseToArray(differences, 2e-3);
  });
});

describe('a convolution on wasm', () => {
  beforeAll(() => use('wasm'));

  test('has the gradient worked out by hand', () => {
    // x = 1 2 3; windows of two: 1·w₁ + 2·w₂ and 2·w₁ + 3·w₂, so that the sum has the slopes 1 + 2 and 2 + 3
    const x = tf.tensor4d([1, 2, 3], [1, 1, 3, 1]);
    const f = (w: tf.Tensor) => tf.conv2d(x, w as tf.Tensor4D, 1, 'valid').sum();
    expect([
      ...tf
        .grad(f)(tf.ones([1, 2, 1, 1]))
        .dataSync(),
    ]).toEqual([3, 5]);
  });

  test('of more images than are laid out at a time has the gradient of all of them', () => {
    // 40 images of 60 × 60 numbers with 9 × 4 weights each: 5 million numbers in patches, in two parts.
    const x = tf.ones([40, 62, 62, 4]) as tf.Tensor4D;
    const f = (w: tf.Tensor) => tf.conv2d(x, w as tf.Tensor4D, 1, 'valid').sum();
    const gradient = tf
      .grad(f)(tf.ones([3, 3, 4, 1]))
      .dataSync();
    expect([...new Set(gradient)]).toEqual([40 * 60 * 60]);
  });

  test('with channels first is refused', () => {
    const x = tf.ones([1, 1, 3, 3]) as tf.Tensor4D;
    const call = () =>
      tf.engine().runKernel('Conv2DBackpropFilter', { x, dy: x }, {
        strides: 1,
        pad: 'same',
        dataFormat: 'NCHW',
        filterShape: [1, 1, 1, 1],
      } as never);
    expect(call).toThrow(
      new Error("convolution: dataFormat is 'NCHW'; expected 'NHWC', all that the backend wasm knows."),
    );
  });
});

describe('unsortedSegmentSum on wasm', () => {
  beforeAll(() => use('wasm'));

  test('adds up rows of the same number, and leaves out those without', () => {
    const x = tf.tensor2d([[1, 2], [3, 4], [5, 6], [7, 8]]); // prettier-ignore
    const sums = tf.unsortedSegmentSum(x, tf.tensor1d([1, 0, 1, -1], 'int32'), 3);
    // rows 0 and 2 meet in segment 1, row 1 is alone in segment 0, and row 3 counts for nothing
    expect(sums.arraySync()).toEqual([
      [3, 4],
      [6, 8],
      [0, 0],
    ]);
  });

  test('keeps whole numbers whole', () => {
    const sums = tf.unsortedSegmentSum(tf.tensor1d([1, 2, 3], 'int32'), tf.tensor1d([1, 1, 0], 'int32'), 2);
    expect([sums.dtype, sums.arraySync()]).toEqual(['int32', [3, 3]]);
  });
});

describe('einsum on wasm', () => {
  test.each<[equation: string, shapes: number[][]]>([
    ['ij,jk->ik', [[3, 4], [4, 5]]], // prettier-ignore
    ['bij,bjk->bik', [[2, 3, 4], [2, 4, 5]]], // prettier-ignore
    ['bhqd,bkhd->bhqk', [[2, 3, 4, 5], [2, 6, 3, 5]]], // prettier-ignore
    ['ij,ij->', [[3, 4], [3, 4]]], // prettier-ignore
    ['i,j->ji', [[3], [4]]],
    ['ij->ji', [[3, 4]]],
    ['ijk->j', [[2, 3, 4]]],
  ])('einsum(%j) equals that on the backend cpu', async (equation, shapes) => {
    const result = () => tf.tidy(() => tf.einsum(equation, ...shapes.map((shape, i) => random(shape, i + 1))));
    await use('cpu');
    const expected = await result().data();
    await use('wasm');
    const got = result();
    expect(await got.data()).toBeCloseToArray(expected, 1e-5);
  });

  test('has the values worked out by hand', async () => {
    await use('wasm');
    const x = tf.tensor2d([[1, 2], [3, 4]]); // prettier-ignore
    // 1·3 + 2·4 and 3·3 + 4·4
    expect(tf.einsum('ij,j->i', x, tf.tensor1d([3, 4])).arraySync()).toEqual([11, 25]);
    expect(tf.einsum('ii->', x).arraySync()).toBe(5);
  });

  test('refuses what it cannot read, and lengths that do not fit', async () => {
    await use('wasm');
    const run = (equation: string, ...tensors: tf.Tensor[]) =>
      tf.engine().runKernel('Einsum', Object.fromEntries(tensors.map((t, i) => [`t${i}`, t])), { equation });
    const x = tf.ones([2, 3]);
    expect(() => run('i->i', x)).toThrow(
      new RangeError(
        "einsum: equation is 'i->i' for [2,3]; expected a letter for each axis of one tensor or two, an arrow, " +
          "and the letters of the result, as in 'ij,jk->ik'.",
      ),
    );
    expect(() => run('ij,jk->ik', x, tf.ones([2, 4]))).toThrow(
      new RangeError("einsum: j in 'ij,jk->ik' is the letter of axes of 3 and 2; expected the same length."),
    );
  });
});
