import * as nnlab from '../../../lib/index';
import { matrix } from '../../../lib/math/matrix';
import { createRandom } from '../../../lib/math/random';
import { sizeOf, type Batch } from '../../../lib/networks/batch';
import type { Layer, Parameter } from '../../../lib/networks/layer';
import { centralDifferences } from '../../support/central-differences';
import '../../support/matchers';
import { configurations, type Configuration } from './configurations';

const all = Object.entries(configurations).flatMap(([type, list]) =>
  list.map((configuration) => [`${type}, ${configuration.title}`, configuration] as const),
);

describe.each(all)('%s', (_, configuration) => {
  const { layer, x } = tryOut(configuration);
  // The same random numbers in every pass, so that a Dropout drops the same.
  const forward = () => layer.forward(x, { training: true, random: createRandom(7) });
  const size = forward().data.length;
  const weights = Float64Array.from(normal(size, 8));
  const loss = () => Float64Array.from(forward().data, (y, i) => weights[i]! * y).reduce((sum, term) => sum + term);

  test('the gradients of inputs and parameters are the slopes of the loss, by central differences', () => {
    forward();
    const dx = layer.backward(matrix(x.rows, size / x.rows, weights));
    expect([dx.rows, dx.columns]).toEqual([x.rows, x.columns]);
    const gradients = [dx.data, ...layer.parameters.map(({ gradient }) => gradient)].map((data) => Array.from(data));
    // An index cannot be moved by a little: where inputs are indices, their gradient is 0.
    const inputSlopes = configuration.indices ? Array<number>(x.data.length).fill(0) : slopes(x.data, loss);
    const expected = [inputSlopes, ...layer.parameters.map(({ value }) => slopes(value, loss))];
    expect(gradients).toBeCloseToArray(expected, 1e-8);
  });

  test('a gradient of another width than the outputs is refused', () => {
    const columns = forward().columns;
    expect(() => layer.backward(matrix(3, columns + 1))).toThrow(
      new RangeError(
        `${layer.type}: the gradient is 3 × ${columns + 1}; expected 3 × ${columns}, the size of the outputs.`,
      ),
    );
  });

  test('what comes out has the shape that build said', () => {
    expect(forward().columns).toBe(sizeOf(configuration.create().build(configuration.inputShape, createRandom(1))));
  });
});

test('every layer that the library exports is tried out here', () => {
  const layers = Object.entries(nnlab).filter(([, value]) => {
    return typeof value === 'function' && typeof value.prototype?.build === 'function';
  });
  const created = Object.values(configurations).map(([first]) => first!.create());
  expect(layers.map(([name]) => name).sort()).toEqual(created.map((layer) => layer.constructor.name).sort());
  expect(created.map((layer) => layer.type)).toEqual(Object.keys(configurations));
});

/** The slopes of the loss with respect to numbers that it depends on, which are moved and put back. */
function slopes(numbers: Float64Array, loss: () => number): number[] {
  const kept = numbers.slice();
  const lossAt = (moved: Float64Array): number => {
    numbers.set(moved);
    return loss();
  };
  const out = centralDifferences(lossAt, kept);
  numbers.set(kept);
  return out;
}

/** The layer with parameters that are all different, and three inputs. */
function tryOut({ create, inputShape, indices }: Configuration): { readonly layer: Layer; readonly x: Batch } {
  const layer = create();
  layer.build(inputShape, createRandom(1));
  layer.parameters.forEach(({ value }: Parameter, i) => value.set(normal(value.length, 100 + i)));
  const numbers = normal(3 * sizeOf(inputShape), 2);
  const random = createRandom(3);
  const data = indices ? numbers.map(() => random.integer(0, indices)) : numbers;
  return { layer, x: matrix(3, sizeOf(inputShape), Float64Array.from(data)) as Batch };
}

function normal(length: number, seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length }, () => random.normal(0, 0.7));
}
