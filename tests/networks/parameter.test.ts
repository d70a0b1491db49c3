import { constant, createRandom, regularizers } from 'nnlab';
import { createParameter } from '../../lib/networks/parameter';

test('createParameter gives first values, a gradient of zeros and its price', () => {
  const regularizer = regularizers.l2(0.5);
  const options = { initializer: constant({ value: 3 }), random: createRandom(1) };
  expect(createParameter('kernel', [2, 1], { ...options, regularizer })).toEqual({
    name: 'kernel',
    shape: [2, 1],
    value: Float64Array.of(3, 3),
    gradient: Float64Array.of(0, 0),
    regularizer,
  });
  expect(createParameter('bias', [1], options)).not.toHaveProperty('regularizer');
});
