import { ActivationLayer, createRandom, Dense, losses, matrix, Network, toMatrix, type Layer } from 'nnlab';
import type { Batch } from '../../lib/networks/batch';
import type { ActivationName } from '../../lib/networks/layer-activation';
import { outputLoss, type LossName } from '../../lib/networks/output-loss';
import { centralDifferences } from '../support/central-differences';
import '../support/matchers';

const names = Object.keys(losses) as LossName[];

/** Under what a loss may stand: probabilities want a layer that gives some, logits one that does not. */
const endings: Readonly<Record<LossName, readonly ActivationName[]>> = {
  halfSquaredError: ['linear', 'tanh', 'sigmoid', 'softmax'],
  meanSquaredError: ['linear', 'tanh', 'relu', 'softmax'],
  meanAbsoluteError: ['linear', 'softplus', 'softmax'],
  huber: ['linear', 'gelu', 'softmax'],
  binaryCrossEntropy: ['sigmoid', 'softmax'],
  categoricalCrossEntropy: ['softmax', 'sigmoid'],
  softmaxCrossEntropy: ['linear', 'tanh'],
};

test('every loss is tried out here', () => expect(Object.keys(endings)).toEqual(names));

const oneHotRows = [[0, 1, 0], [1, 0, 0]]; // prettier-ignore
const cases = names.flatMap((loss) => endings[loss].map((activation) => [loss, activation] as const));

describe.each(cases)('%s after %s', (loss, activation) => {
  const network = new Network([new Dense({ units: 4, activation: 'tanh' }), new Dense({ units: 3, activation })], {
    inputShape: [2],
    seed: 3,
  });
  network.compile({ optimizer: 'sgd', loss });
  const x = [[0.3, -1.2], [0.8, 0.5]]; // prettier-ignore

  test('the gradients of all weights are the slopes of the loss, by central differences', () => {
    const { gradients } = network.gradients(x, oneHotRows);
    const slopes = network.parameters.map(({ value }) => {
      const kept = value.slice();
      const lossAt = (moved: Float64Array) => {
        value.set(moved);
        return network.evaluate(x, oneHotRows).loss;
      };
      const measured = centralDifferences(lossAt, kept);
      value.set(kept);
      return measured;
    });
    expect(gradients).toBeCloseToArray(slopes, 1e-8);
  });

  test('the loss is that of the outputs', () => {
    const outputs = network.predict(x);
    const flat = [oneHotRows.flat(), outputs.data] as const;
    const value =
      loss === 'categoricalCrossEntropy' || loss === 'softmaxCrossEntropy'
        ? losses[loss](oneHotRows, outputs)
        : losses[loss](...flat);
    expect(network.evaluate(x, oneHotRows).loss).toBeCloseTo(value, 10);
  });
});

/** A layer whose logits are its inputs. */
function ending(activation: ActivationName, logits: number[][]): Layer {
  const layer = new ActivationLayer({ activation });
  layer.build([logits[0]!.length]);
  layer.forward(toMatrix(logits));
  return layer;
}

const batch = (rows: number[][]) => toMatrix(rows) as Batch;

describe('far from the answer', () => {
  test('softmax with categoricalCrossEntropy by hand: −ln p = 2000, gradient p − t', () => {
    const last = ending('softmax', [[1000, -1000]]);
    const loss = outputLoss('categoricalCrossEntropy', last);
    const targets = batch([[0, 1]]);
    // p is (1, e⁻²⁰⁰⁰), which is rounded to 0; from the probabilities the loss would be −ln 10⁻⁷ = 16.1 at most.
    expect(loss.value(targets, last.forward(batch([[1000, -1000]]), training))).toBeCloseTo(2000, 9);
    expect([...loss.backward(targets, batch([[1, 0]])).data]).toEqual([1, -1]);
  });

  test('sigmoid with binaryCrossEntropy by hand: 800 and 0 in two outputs, gradient (σ(z) − t) / 2', () => {
    const logits = [[800, -800]];
    const last = ending('sigmoid', logits);
    const loss = outputLoss('binaryCrossEntropy', last);
    const targets = batch([[0, 0]]);
    expect(loss.value(targets, last.forward(batch(logits), training))).toBeCloseTo((800 + 0) / 2, 9);
    expect([...loss.backward(targets, batch([[1, 0]])).data]).toEqual([0.5, 0]);
  });

  test('close to the answer the loss keeps its digits: ln(1 + e⁻⁴⁰) = e⁻⁴⁰', () => {
    const logits = [[20, -20]];
    const last = ending('softmax', logits);
    const value = outputLoss('categoricalCrossEntropy', last).value(
      batch([[1, 0]]),
      last.forward(batch(logits), training),
    );
    expect(value / Math.exp(-40)).toBeCloseTo(1, 12);
  });
});

const training = { training: true, random: createRandom(0) };

test.each(names)('%s of outputs that are no longer finite is NaN', (name) => {
  for (const activation of endings[name]) {
    const last = new Dense({ units: 2, activation });
    last.build([1], createRandom(1));
    const outputs = last.forward(matrix(1, 1, Float64Array.of(NaN)));
    expect(outputLoss(name, last).value(batch([[1, 0]]), outputs)).toBeNaN();
  }
});

test('softmaxCrossEntropy over a softmax is refused: one of them is enough', () => {
  expect(() => outputLoss('softmaxCrossEntropy', ending('softmax', [[1, 2]]))).toThrow(
    new RangeError(
      "compile: loss is 'softmaxCrossEntropy', which has a softmax of its own, and the last layer has another; " +
        "expected loss 'categoricalCrossEntropy', or no activation in the last layer.",
    ),
  );
});

test('outputs that are no probabilities are refused by the loss itself', () => {
  const network = new Network([new Dense({ units: 1, kernelInitializer: 'ones' })], { inputShape: [1], seed: 1 });
  network.compile({ optimizer: 'sgd', loss: 'binaryCrossEntropy' });
  expect(() => network.trainOnBatch([[3]], [1])).toThrow(
    'expected a number in [0, 1]; a sigmoid turns any number into one.',
  );
});
