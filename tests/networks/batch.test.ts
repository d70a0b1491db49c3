import { matrix } from 'nnlab';
import { assertWidth, batchOf, inProduct, inRowsOf, sizeOf } from '../../lib/networks/batch';

const x = matrix(2, 4, Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8));

test('sizeOf multiplies the axes', () => expect([sizeOf([]), sizeOf([5]), sizeOf([2, 3, 4])]).toEqual([1, 5, 24]));

test('inRowsOf shares 64-bit numbers, and copies 32-bit ones', () => {
  const reshaped = inRowsOf(2, x);
  expect([reshaped.rows, reshaped.columns]).toEqual([4, 2]);
  expect(reshaped.data).toBe(x.data);
  const single = inRowsOf(1, matrix(1, 2, Float32Array.of(0.5, 2)));
  expect(single.data).toEqual(Float64Array.of(0.5, 2));
});

test('batchOf puts the last axis of each example in a row', () => {
  expect(batchOf('Dense', x, [2, 2])).toMatchObject({ rows: 4, columns: 2 });
  expect(batchOf('Dense', x, [4])).toMatchObject({ rows: 2, columns: 4 });
});

test('inProduct shows a shape and what it comes to', () => {
  expect([inProduct([784]), inProduct([28, 28, 1])]).toEqual(['784', '28 × 28 × 1 = 784']);
});

test('assertWidth names who asks, what came and what was expected', () => {
  expect(() => assertWidth('Dense', x, [2, 2])).not.toThrow();
  expect(() => assertWidth('Dense', x, [3])).toThrow('Dense: x has 4 columns; expected 3, the size of one input.');
  expect(() => assertWidth('Dense', x, [])).toThrow(
    'Dense: the layer is not built; expected build(inputShape, random) first.',
  );
});
