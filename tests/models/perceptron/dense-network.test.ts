import { activations, createRandom } from 'nnlab';
import {
  backward,
  backwardToInputs,
  createLayer,
  emptySlopes,
  forward,
  throughActivation,
  type DenseLayer,
  type LayerActivation,
} from '../../../lib/models/perceptron/dense-network';
import { logitLosses } from '../../../lib/models/perceptron/logit-losses';
import { outputLosses, type OutputLoss } from '../../../lib/models/perceptron/mlp-losses';
import { knownSquaredError } from '../../../lib/models/reconstruction/reconstruction-losses';
import { lossAndSlopes } from '../../../lib/models/perceptron/trainer';
import { centralDifferences } from '../../support/central-differences';

const ROWS = 5;
const smooth = Object.entries(activations).filter(([name]) => name !== 'binaryStep');

/** Every loss with the activation that it belongs to. */
const ends: readonly [name: string, loss: OutputLoss, last: LayerActivation, units: number][] = [
  ['outputLosses.softmax', outputLosses.softmax, 'softmax', 3],
  ['outputLosses.logistic', outputLosses.logistic, activations.sigmoid, 1],
  ['outputLosses.identity', outputLosses.identity, activations.linear, 1],
  ['logitLosses.logistic', logitLosses.logistic, activations.sigmoid, 1],
  ['logitLosses.softmax', logitLosses.softmax, 'softmax', 3],
  ['knownSquaredError(linear)', knownSquaredError(activations.linear), activations.linear, 3],
  ['knownSquaredError(sigmoid)', knownSquaredError(activations.sigmoid), activations.sigmoid, 3],
];

function network(hidden: LayerActivation, last: LayerActivation, units: number): DenseLayer[] {
  const random = createRandom(3);
  return [
    createLayer({ inputs: 2, units: 4 }, { activation: hidden, bound: 1, random }),
    createLayer({ inputs: 4, units }, { activation: last, bound: 1, random }),
  ];
}

function data(units: number) {
  const random = createRandom(4);
  const x = new Float64Array(ROWS * 2).map(() => random.normal());
  // Rows with one 1 each are targets for any of the losses.
  const targets = new Float64Array(ROWS * units);
  for (let n = 0; n < ROWS; n++) targets[n * units + random.integer(0, units)] = units > 1 ? 1 : random.integer(0, 2);
  return { x, targets };
}

/** The slope that the central difference finds in each number of these arrays. */
function measuredSlopes(numbers: Float64Array, value: () => number): number[] {
  const start = numbers.slice();
  const slopes = centralDifferences((moved) => {
    numbers.set(moved);
    return value();
  }, start);
  numbers.set(start);
  return slopes;
}

describe('backward', () => {
  const cases = ends.flatMap(([name, loss, last, units]) => {
    return smooth.map(([hidden, activation]) => [`${name} after ${hidden}`, loss, [activation, last], units] as const);
  });

  test.each(cases)('gives the slopes that central differences find: %s', (_, loss, [hidden, last], units) => {
    const layers = network(hidden, last, units);
    const { x, targets } = data(units);
    const into = emptySlopes(layers);
    const value = () => lossAndSlopes(layers, { x, targets, rows: ROWS, loss, alpha: 0.3, into: emptySlopes(layers) });
    lossAndSlopes(layers, { x, targets, rows: ROWS, loss, alpha: 0.3, into });
    layers.forEach(({ weights, biases }, l) => {
      expect(into.weights[l]!).toBeCloseToArray(measuredSlopes(weights, value), 1e-7);
      expect(into.biases[l]!).toBeCloseToArray(measuredSlopes(biases, value), 1e-7);
    });
  });

  test('overwrites what was in the slopes before', () => {
    const layers = network(activations.tanh, activations.linear, 1);
    const { x } = data(1);
    const [fresh, used] = [emptySlopes(layers), emptySlopes(layers)];
    used.weights[0]!.fill(9);
    used.biases[1]!.fill(9);
    const trace = forward(layers, x, ROWS);
    backward(layers, trace, trace.outputs, fresh);
    backward(layers, trace, trace.outputs, used);
    expect(used).toEqual(fresh);
  });
});

describe('backwardToInputs', () => {
  test.each(smooth)('gives the slopes with respect to the inputs that central differences find: %s', (_, hidden) => {
    const layers = network(hidden, activations.linear, 1);
    const { x } = data(1);
    const trace = forward(layers, x, ROWS);
    const sum = () => forward(layers, x, ROWS).outputs.reduce((total, output) => total + output, 0);
    const slopes = backwardToInputs(layers, trace, new Float64Array(ROWS).fill(1));
    expect(slopes).toBeCloseToArray(measuredSlopes(x, sum), 1e-7);
  });
});

describe('forward', () => {
  test('two rows through two units, by hand', () => {
    const layer = { inputs: 2, units: 2, activation: activations.relu, biases: Float64Array.of(1, -1) };
    const weights = Float64Array.of(1, 2, 3, 4);
    const { sums, outputs, inputs } = forward([{ ...layer, weights }], Float64Array.of(1, 0, -1, -1), 2);
    // [1 0] W = [1 2], [-1 -1] W = [-4 -6], then the biases
    expect(sums[0]).toEqual(Float64Array.of(2, 1, -3, -7));
    expect(outputs).toEqual(Float64Array.of(2, 1, 0, 0));
    expect(inputs[0]).toEqual(Float64Array.of(1, 0, -1, -1));
  });

  test('softmax of sums of ±1000 neither overflows nor loses its sum of 1', () => {
    const biases = Float64Array.of(1000, -1000, 1000);
    const layer: DenseLayer = { inputs: 1, units: 3, activation: 'softmax', weights: new Float64Array(3), biases };
    expect(forward([layer], Float64Array.of(0), 1).outputs).toBeCloseToArray([0.5, 0, 0.5], 1e-15);
  });

  test('softmax has no slope of its own: the losses that go with it have it built in', () => {
    const [, last] = network(activations.relu, 'softmax', 3);
    expect(() => throughActivation(last!, new Float64Array(3), new Float64Array(3))).toThrow(TypeError);
  });
});
