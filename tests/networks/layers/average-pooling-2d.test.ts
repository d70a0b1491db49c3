import { AveragePooling2D } from '../../../lib/networks/layers/average-pooling-2d';
import { matrix, toMatrix } from '../../../lib/math/matrix';
import reference from '../../fixtures/networks/layers/average-pooling-2d.json';
import { rows, testAgainstKeras } from './keras-case';

const build = (options: ConstructorParameters<typeof AveragePooling2D>[0], inputShape: readonly number[]) => {
  const layer = new AveragePooling2D(options);
  layer.build(inputShape);
  return layer;
};

testAgainstKeras((options) => new AveragePooling2D(options), reference.cases);

test('AveragePooling2D by hand: two channels, each by itself', () => {
  const layer = build({}, [2, 2, 2]);
  //                              channel 0: (1 + 2 + 3 + 6) / 4, channel 1: (10 + 10 + 20 + 0) / 4
  expect(rows(layer.forward(toMatrix([[1, 10, 2, 10, 3, 20, 6, 0]])))).toEqual([[3, 10]]);
  expect(rows(layer.backward(toMatrix([[4, 8]])))).toEqual([[1, 2, 1, 2, 1, 2, 1, 2]]);
});

test('AveragePooling2D leaves padding out of the mean: an even image stays as it is', () => {
  const layer = build({ poolSize: 3, strides: 1, padding: 'same' }, [4, 5, 1]);
  expect(rows(layer.forward(toMatrix([Array<number>(20).fill(1000)])))).toEqual([Array(20).fill(1000)]);
});

test('AveragePooling2D neither makes nor loses gradient: what goes back sums to what came', () => {
  const layer = build({ poolSize: [3, 2], strides: [1, 2], padding: 'same' }, [5, 5, 1]);
  const back = rows(layer.backward(toMatrix([Array.from({ length: 15 }, (_, i) => i + 1)])))[0]!;
  expect(back.reduce((sum, g) => sum + g, 0)).toBeCloseTo(120, 10);
});

test('AveragePooling2D: where a NaN is seen, NaN comes out', () => {
  const layer = build({}, [2, 4, 1]);
  expect(rows(layer.forward(matrix(1, 8, Float64Array.of(1, NaN, 4, 4, 1, 1, 4, 4))))).toEqual([[NaN, 4]]);
});

test('AveragePooling2D.config() holds the options by their names in Keras', () => {
  expect(new AveragePooling2D({ poolSize: 3, strides: 2, padding: 'same' }).config()).toEqual({
    pool_size: [3, 3],
    strides: [2, 2],
    padding: 'same',
  });
  expect(new AveragePooling2D().config()).toEqual({ pool_size: [2, 2], strides: [2, 2], padding: 'valid' });
});

describe('AveragePooling2D refuses', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a window of nothing',
      () => build({ poolSize: [0, 1] }, [2, 2, 1]),
      'poolSize is [0, 1]; expected a whole number',
    ],
    ['an image smaller than the window', () => build({}, [1, 3, 1]), 'the window is 2 × 2, the image 1 × 3'],
    [
      'a gradient of another size than the outputs',
      () => build({}, [2, 2, 1]).backward(toMatrix([[1, 2]])),
      'the gradient is 1 × 2; expected 1 × 1, the size of the outputs.',
    ],
    ['another width', () => build({}, [2, 2, 1]).forward(toMatrix([[1]])), 'x has 1 column; expected 2 × 2 × 1 = 4'],
  ])('%s', (_, call, message) => expect(call).toThrow(`AveragePooling2D: ${message}`));
});
