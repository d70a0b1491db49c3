import { setup } from '../../../lib/tensorflow/setup';
import { tf } from '../../../lib/tensorflow/tf';

const write = process.stdout.write;
beforeAll(async () => {
  process.stdout.write = () => true;
  await setup({ seed: 7, backend: 'wasm' });
  process.stdout.write = write;
});

/** [rows of a, inner length, columns of b] of a product, and the axes of a stack before them. */
const products = [
  ['1 × 1', [1, 1, 1], []],
  ['a row and a column', [1, 5, 1], []],
  ['a column and a row', [5, 1, 7], []],
  ['odd sizes', [7, 13, 5], []],
  ['a layer of 784 → 128', [32, 784, 128], []],
  ['a stack of matrices', [3, 4, 5], [2]],
] as const;

describe.each(products)('tf.matMul on wasm, %s', (_, [m, k, n], stack) => {
  test.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])('transposeA %s, transposeB %s: equals the sums written out', async (transposeA, transposeB) => {
    const a = tf.randomNormal([...stack, ...(transposeA ? [k, m] : [m, k])], 0, 1, 'float32', 1);
    const b = tf.randomNormal([...stack, ...(transposeB ? [n, k] : [k, n])], 0, 1, 'float32', 2);
    const product = tf.matMul(a, b, transposeA, transposeB);
    expect(product.shape).toEqual([...stack, m, n]);

    const [as, bs, got] = [await a.data(), await b.data(), await product.data()];
    let largest = 0;
    for (let i = 0; i < got.length; i++) {
      const [s, row, column] = [Math.floor(i / (m * n)), Math.floor((i % (m * n)) / n), i % n];
      let sum = 0;
      for (let j = 0; j < k; j++) {
        const left = as[s * m * k + (transposeA ? j * m + row : row * k + j)]!;
        sum += left * bs[s * k * n + (transposeB ? column * k + j : j * n + column)]!;
      }
      largest = Math.max(largest, Math.abs(sum - got[i]!));
    }
    // Sums of k terms of size about 1 in 32-bit floats.
    expect(largest).toBeLessThan(1e-6 * (k + 1));
  });
});

test('the gradient of a product on wasm leaves no tensor behind and equals the hand-worked one', () => {
  const before = tf.memory().numTensors;
  const gradient = tf.tidy(() => {
    const a = tf.tensor2d([
      [1, 2],
      [3, 4],
    ]);
    // L = Σ (a·b), dL/db = aᵀ·1 = the column sums of a, in every column of b
    return tf
      .grad((b) => tf.matMul(a, b as ReturnType<typeof tf.tensor2d>).sum())(tf.ones([2, 3]))
      .arraySync();
  });
  expect(gradient).toEqual([
    [4, 4, 4],
    [6, 6, 6],
  ]);
  expect(tf.memory().numTensors).toBe(before);
});

test('a product on wasm of a matrix with itself, transposed, does not lose the matrix', async () => {
  const a = tf.tensor2d([
    [1, 2],
    [3, 4],
  ]);
  expect(await tf.matMul(a, a, true, true).array()).toEqual([
    [7, 15],
    [10, 22],
  ]);
  expect(await a.array()).toEqual([
    [1, 2],
    [3, 4],
  ]);
});
