import { Flatten, toMatrix } from 'nnlab';
import { rows } from './keras-case';

test('Flatten turns [2, 3, 2] into [12], and leaves the numbers where they are', () => {
  const layer = new Flatten();
  expect(layer.build([2, 3, 2])).toEqual([12]);
  const x = toMatrix([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]);
  expect(rows(layer.forward(x))).toEqual(rows(x));
  expect(rows(layer.backward(x))).toEqual(rows(x));
});

test('Flatten has no options', () => expect(new Flatten().config()).toEqual({}));

test('Flatten refuses another width', () => {
  const layer = new Flatten();
  layer.build([2, 2]);
  expect(() => layer.forward(toMatrix([[1, 2, 3]]))).toThrow('Flatten: x has 3 columns; expected 2 × 2 = 4');
});
