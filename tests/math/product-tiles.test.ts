import fc from 'fast-check';
import { addProduct } from '../../lib/math/mat-mul';
import { productKernel } from '../../lib/math/product-kernel';
import * as inPages from '../../lib/math/product-kernel-browser';
import { addTiles } from '../../lib/math/product-tiles';
import { createRandom } from '../../lib/math/random';

const numbers = (count: number, seed: number): Float64Array => {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => random.uniform(-1, 1));
};

interface Sizes {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** out + a·b by the definition, in the order of the loops: four products at a time, what is left one by one. */
function byHand(out: Float64Array, a: Float64Array, b: Float64Array, { inner, columns }: Sizes): Float64Array {
  return out.map((start, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    const term = (p: number) => a[i * inner + p]! * b[p * columns + j]!;
    let sum = start;
    let p = 0;
    for (; p + 3 < inner; p += 4) sum += term(p) + term(p + 1) + (term(p + 2) + term(p + 3));
    for (; p < inner; p++) sum += term(p);
    return sum;
  });
}

/** The numbers of a matrix of this many rows, turned around. */
function turned(data: Float64Array, rows: number): Float64Array {
  const columns = data.length / rows;
  return Float64Array.from(data, (_, at) => data[(at % rows) * columns + Math.floor(at / rows)]!);
}

const kernel = productKernel()!;

test('the kernel is there, except in a page', () => {
  expect(kernel).toBeDefined();
  expect(inPages.productKernel()).toBeUndefined();
});

test('tiles give the bits of the loops, whatever the sizes', () => {
  const size = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(size, size, size, fc.integer({ min: 0, max: 99 }), (rows, inner, columns, seed) => {
      const [a, b, start] = [rows * inner, inner * columns, rows * columns].map((count, i) => numbers(count, seed + i));
      const out = start!.slice();
      const strided = (data: Float64Array, width: number) => ({ data, down: width, across: 1 });
      addTiles(kernel, out, { a: strided(a!, inner), b: strided(b!, columns), rows, inner, columns });
      expect(out).toEqual(byHand(start!, a!, b!, { rows, inner, columns }));
    }),
    { numRuns: 100, seed: 1 },
  );
});

test.each([
  [129, 257, 131],
  [128, 256, 128],
  [9, 1029, 7],
  [300, 5, 260],
])('addProduct of %i × %i by %i is the same in all transposes, across several tiles', (rows, inner, columns) => {
  const sizes = { rows, inner, columns };
  const [a, b, start] = [numbers(rows * inner, 1), numbers(inner * columns, 2), numbers(rows * columns, 3)];
  const expected = byHand(start, a, b, sizes);
  for (const transposeA of [false, true]) {
    for (const transposeB of [false, true]) {
      const out = start.slice();
      const factors = { a: transposeA ? turned(a, rows) : a, b: transposeB ? turned(b, inner) : b };
      addProduct(out, { ...factors, ...sizes, transposeA, transposeB });
      expect(out).toEqual(expected);
    }
  }
});
