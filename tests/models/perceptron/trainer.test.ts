import { activations, createRandom, toMatrix } from 'nnlab';
import { createLayer, type DenseLayer } from '../../../lib/models/perceptron/dense-network';
import { outputLosses } from '../../../lib/models/perceptron/mlp-losses';
import { createTrainer, outputsOf } from '../../../lib/models/perceptron/trainer';
import { SGD } from '../../../lib/networks/optimizers/sgd';

/** One weight and one bias: p = w x + b. */
function line(w: number, b: number): DenseLayer {
  const [weights, biases] = [Float64Array.of(w), Float64Array.of(b)];
  return { inputs: 1, units: 1, activation: activations.linear, weights, biases };
}

const x = toMatrix([[1], [2], [3]]);
const targets = toMatrix([[2], [2], [9]]);

function trainer(layer: DenseLayer, alpha = 0) {
  const optimizer = new SGD({ learningRate: 0.1 });
  return createTrainer({ x, targets, layers: [layer], loss: outputLosses.identity, alpha, optimizer });
}

describe('createTrainer', () => {
  test('a step on two rows, by hand', () => {
    const layer = line(1, 0);
    // Residuals 1 − 2 = −1 and 2 − 2 = 0: loss ½ (1 + 0) / 2, slope of w (−1 · 1 + 0 · 2) / 2, of b −1 / 2.
    expect(trainer(layer).step([0, 1])).toBe(0.25);
    expect(layer.weights[0]).toBeCloseTo(1 + 0.1 * 0.5, 12);
    expect(layer.biases[0]).toBeCloseTo(0.1 * 0.5, 12);
  });

  test('the penalty ½ α Σw² / N counts weights, not biases', () => {
    const layer = line(2, 5);
    // Row 0 alone: residual 2 + 5 − 2 = 5; loss ½ · 25 + ½ · 4 · 2², slope of w 5 + 4 · 2.
    expect(trainer(layer, 4).step([0])).toBe(12.5 + 8);
    expect(layer.weights[0]).toBeCloseTo(2 - 0.1 * 13, 12);
    expect(layer.biases[0]).toBeCloseTo(5 - 0.1 * 5, 12);
  });

  test('restore goes back to the copy that weights() gave', () => {
    const one = trainer(line(1, 0));
    const before = one.weights();
    one.step([0, 1, 2]);
    expect(one.predict(x)).not.toEqual(outputsOf([line(1, 0)], x));
    one.restore(before);
    expect(one.predict(x)).toEqual(outputsOf([line(1, 0)], x));
    expect(before.coefs[0]).toEqual({ data: Float64Array.of(1), rows: 1, columns: 1 });
  });

  test('learningRate is that of the optimizer, and may be changed', () => {
    const layer = line(1, 0);
    const one = trainer(layer);
    expect(one.learningRate).toBe(0.1);
    one.learningRate = 0.2;
    one.step([0, 1]);
    expect(layer.weights[0]).toBeCloseTo(1 + 0.2 * 0.5, 12);
  });
});

test('outputsOf many rows is outputsOf each of them', () => {
  const random = createRandom(1);
  const layers = [createLayer({ inputs: 3, units: 2 }, { activation: 'softmax', bound: 1, random })];
  const rows = Array.from({ length: 600 }, () => [random.normal(), random.normal(), random.normal()]);
  const all = outputsOf(layers, toMatrix(rows));
  for (const n of [0, 255, 256, 599]) {
    expect(all.data.slice(2 * n, 2 * n + 2)).toBeCloseToArray(outputsOf(layers, toMatrix([rows[n]!])).data, 1e-15);
  }
});
