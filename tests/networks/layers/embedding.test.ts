import { Embedding } from '../../../lib/networks/layers/embedding';
import { matrix, toMatrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import { constant, initializers } from '../../../lib/networks/initializers';
import { regularizers } from '../../../lib/networks/regularizers';
import reference from '../../fixtures/networks/layers/embedding.json';
import { rows, testAgainstKeras } from './keras-case';

testAgainstKeras((options) => new Embedding(options), reference.cases);

const build = (options: ConstructorParameters<typeof Embedding>[0], inputShape: readonly number[]) => {
  const layer = new Embedding(options);
  layer.build(inputShape, createRandom(1));
  return layer;
};

test('Embedding by hand: rows of the table, and back into the rows that were used', () => {
  const layer = build({ inputDim: 3, outputDim: 2 }, [3]);
  layer.parameters[0]!.value.set([0, 1, 10, 11, 20, 21]);
  expect(rows(layer.forward(toMatrix([[2, 0, 2]])))).toEqual([[20, 21, 0, 1, 20, 21]]);
  expect(rows(layer.backward(toMatrix([[1, 2, 3, 4, 5, 6]])))).toEqual([[0, 0, 0]]);
  expect([...layer.parameters[0]!.gradient]).toEqual([3, 4, 0, 0, 1 + 5, 2 + 6]);
});

test('Embedding starts with numbers from −0.05 to 0.05', () => {
  const { value } = build({ inputDim: 50, outputDim: 20 }, [1]).parameters[0]!;
  expect(value.every((v) => Math.abs(v) <= 0.05)).toBe(true);
  expect(value.some((v) => v > 0.045) && value.some((v) => v < -0.045)).toBe(true);
});

test('Embedding.config() holds the options by their names in Keras', () => {
  expect(new Embedding({ inputDim: 3, outputDim: 2 }).config()).toMatchObject({
    input_dim: 3,
    output_dim: 2,
    embeddings_initializer: initializers.randomUniform,
  });
});

test('Embedding: regularizer and initializer go with its table', () => {
  const embeddingsRegularizer = regularizers.l1(0.5);
  const layer = build(
    { inputDim: 3, outputDim: 2, embeddingsRegularizer, embeddingsInitializer: constant({ value: 7 }) },
    [1],
  );
  expect(layer.parameters.map(({ regularizer, value }) => [regularizer?.l1, value[5]])).toEqual([[0.5, 7]]);
  expect(layer.config()).toMatchObject({ embeddings_regularizer: embeddingsRegularizer });
});

describe('Embedding refuses', () => {
  test.each([3, -1, 0.5, 1000, NaN, Infinity])('the index %p, and says where it stands', (index) => {
    const layer = build({ inputDim: 3, outputDim: 2 }, [2]);
    const x = matrix(2, 2, Float64Array.of(0, 1, 2, index));
    expect(() => layer.forward(x)).toThrow(
      new RangeError(`Embedding: row 1, column 1 is ${index}; expected an index in [0, 3).`),
    );
  });

  test.each<[string, () => unknown, string]>([
    [
      'an empty vocabulary',
      () => new Embedding({ inputDim: 0, outputDim: 2 }),
      'inputDim is 0; expected a whole number',
    ],
    [
      'vectors of nothing',
      () => new Embedding({ inputDim: 2, outputDim: 0 }),
      'outputDim is 0; expected a whole number',
    ],
    ['another width', () => build({ inputDim: 3, outputDim: 2 }, [2]).forward(toMatrix([[1]])), 'x has 1 column'],
    [
      'a gradient of another size than the outputs',
      () => {
        const layer = build({ inputDim: 3, outputDim: 2 }, [1]);
        layer.forward(toMatrix([[1]]));
        return layer.backward(toMatrix([[1]]));
      },
      'the gradient is 1 × 1; expected 1 × 2, the size of the outputs.',
    ],
    ['backward first', () => build({ inputDim: 3, outputDim: 2 }, [1]).backward(toMatrix([[1, 1]])), 'backward before'],
  ])('%s', (_, call, message) => expect(call).toThrow(`Embedding: ${message}`));
});
