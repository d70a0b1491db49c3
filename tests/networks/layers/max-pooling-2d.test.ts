import { MaxPooling2D } from '../../../lib/networks/layers/max-pooling-2d';
import { matrix, toMatrix } from '../../../lib/math/matrix';
import reference from '../../fixtures/networks/layers/max-pooling-2d.json';
import { rows, testAgainstKeras } from './keras-case';

const build = (options: ConstructorParameters<typeof MaxPooling2D>[0], inputShape: readonly number[]) => {
  const layer = new MaxPooling2D(options);
  layer.build(inputShape);
  return layer;
};

testAgainstKeras((options) => new MaxPooling2D(options), reference.cases);

test('MaxPooling2D by hand: two windows, and a rest at the edge that none of them sees', () => {
  const layer = build({}, [2, 5, 1]);
  const x = toMatrix([[1, 4, -2, -3, 99, 3, 2, -5, -4, 99]]);
  expect(rows(layer.forward(x))).toEqual([[4, -2]]);
  expect(rows(layer.backward(toMatrix([[7, 8]])))).toEqual([[0, 7, 8, 0, 0, 0, 0, 0, 0, 0]]);
});

test('MaxPooling2D: of equal values the first, row after row, gets all of the gradient', () => {
  const layer = build({}, [2, 2, 1]);
  const gradientFor = (x: number[]) => {
    layer.forward(toMatrix([x]));
    return rows(layer.backward(toMatrix([[1]])))[0];
  };
  expect(gradientFor([5, 5, 5, 5])).toEqual([1, 0, 0, 0]);
  expect(gradientFor([0, 5, 5, 5])).toEqual([0, 1, 0, 0]);
  expect(gradientFor([0, 0, 5, 5])).toEqual([0, 0, 1, 0]);
  expect(gradientFor([0, -0, 0, -0])).toEqual([1, 0, 0, 0]);
});

test('MaxPooling2D: a pixel that wins under several windows gets the gradient of all', () => {
  const layer = build({ poolSize: 2, strides: 1 }, [1 + 1, 3, 1]);
  layer.forward(toMatrix([[0, 9, 0, 0, 0, 0]]));
  expect(rows(layer.backward(toMatrix([[1, 10]])))).toEqual([[0, 11, 0, 0, 0, 0]]);
});

test('MaxPooling2D: padding never wins, not even against −1000', () => {
  const layer = build({ padding: 'same' }, [3, 3, 1]);
  expect(rows(layer.forward(toMatrix([Array<number>(9).fill(-1000)])))).toEqual([Array(4).fill(-1000)]);
});

test('MaxPooling2D: where a NaN is seen, wherever it stands, NaN comes out', () => {
  const layer = build({}, [2, 4, 1]);
  expect(rows(layer.forward(matrix(1, 8, Float64Array.of(NaN, 1, 5, 6, 2, 3, 7, NaN))))).toEqual([[NaN, NaN]]);
  expect(rows(layer.forward(matrix(1, 8, Float64Array.of(0, NaN, 5, 6, 2, 3, 7, 8))))).toEqual([[NaN, 8]]);
});

test('MaxPooling2D of −Infinity is −Infinity, and its gradient finds the first of them', () => {
  const layer = build({}, [2, 2, 1]);
  expect(rows(layer.forward(matrix(1, 4, new Float64Array(4).fill(-Infinity))))).toEqual([[-Infinity]]);
  expect(rows(layer.backward(toMatrix([[3]])))).toEqual([[3, 0, 0, 0]]);
});

test('MaxPooling2D({ poolSize: 1 }) changes nothing', () => {
  const layer = build({ poolSize: 1 }, [2, 2, 1]);
  expect(rows(layer.forward(toMatrix([[3, -1, 0, 2]])))).toEqual([[3, -1, 0, 2]]);
});

test('MaxPooling2D: strides are the size of the window where not given', () => {
  expect(new MaxPooling2D({ poolSize: [2, 3] }).config()).toEqual({
    pool_size: [2, 3],
    strides: [2, 3],
    padding: 'valid',
  });
  expect(new MaxPooling2D().config()).toEqual({ pool_size: [2, 2], strides: [2, 2], padding: 'valid' });
});

describe('MaxPooling2D refuses', () => {
  test.each<[string, () => unknown, string]>([
    ['a window of nothing', () => new MaxPooling2D({ poolSize: 0 }), 'poolSize is 0; expected a whole number'],
    ['strides below 1', () => new MaxPooling2D({ strides: -1 }), 'strides is -1; expected a whole number'],
    ['another padding', () => new MaxPooling2D({ padding: 'half' as 'same' }), "padding is 'half'; expected one of"],
    ['what is no image', () => build({}, [4, 4]), 'the input has shape [4, 4]; expected [height, width, channels]'],
    [
      'an image smaller than the window',
      () => build({ poolSize: 3 }, [2, 3, 1]),
      'the window is 3 × 3, the image 2 × 3',
    ],
    ['another width', () => build({}, [2, 2, 1]).forward(toMatrix([[1]])), 'x has 1 column; expected 2 × 2 × 1 = 4'],
    [
      'a gradient of another size than the outputs',
      () => {
        const layer = build({}, [2, 2, 1]);
        layer.forward(toMatrix([[1, 2, 3, 4]]));
        return layer.backward(toMatrix([[1], [1]]));
      },
      'the gradient is 2 × 1; expected 1 × 1, the size of the outputs.',
    ],
    ['backward first', () => build({}, [2, 2, 1]).backward(toMatrix([[1]])), 'backward before forward'],
  ])('%s', (_, call, message) => expect(call).toThrow(`MaxPooling2D: ${message}`));
});
