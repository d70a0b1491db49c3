import { matrix, tf, toRows } from 'nnlab';
import { readExamples, slices, takeRows, type Targets } from '../../lib/networks/examples';

beforeAll(() => tf.env().set('PROD', true));

const ends = { first: { name: 'dense', inputShape: [2] }, last: { name: 'dense_1', outputShape: [1] } };

test.each<[string, Targets]>([
  ['a list', [1, 0]],
  ['rows', [[1], [0]]],
  ['a typed array', Uint8Array.of(1, 0)],
  ['a matrix', matrix(2, 1, Float32Array.of(1, 0))],
  ['a tensor with one axis', tf.tensor1d([1, 0])],
  ['a tensor with two axes', tf.tensor2d([[1], [0]])],
])('readExamples takes targets as %s', (_, y) => {
  expect(toRows(readExamples('fit', [[[1, 2], [3, 4]], y], ends).y)).toEqual([[1], [0]]); // prettier-ignore
});

test('readExamples calls things as its caller does', () => {
  const names = ['validationData[0]', 'validationData[1]'] as const;
  expect(() => readExamples('fit', [[[1, 2]], [1, 2]], { ...ends, names })).toThrow(
    'fit: validationData[0] has 1 rows, validationData[1] 2; expected the same number.',
  );
  expect(() => readExamples('fit', [[[1, 2]], [[1, 2]]], { ...ends, names })).toThrow(
    'fit: validationData[1] has 2 columns; expected 1, the output of layer dense_1.',
  );
});

test('readExamples refuses targets that are no table', () => {
  expect(() => readExamples('fit', [[[1, 2]], 3 as never], ends)).toThrow(TypeError);
  expect(() => readExamples('fit', [[[1, 2]], null as never], ends)).toThrow(TypeError);
});

test('takeRows copies the rows, in 64 bits', () => {
  const x = matrix(3, 2, Float32Array.of(1, 2, 3, 4, 5, 6));
  const taken = takeRows(x, [2, 0, 2]);
  expect(taken.data).toEqual(Float64Array.of(5, 6, 1, 2, 5, 6));
  taken.data.fill(0);
  expect([...x.data]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('slices(5, 2) is 0 1, 2 3, 4', () => expect([...slices(5, 2)]).toEqual([[0, 1], [2, 3], [4]])); // prettier-ignore
