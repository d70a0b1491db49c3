import { activations, createRandom, matrix, type Matrix } from 'nnlab';
import { createLayer, type DenseLayer } from '../../../lib/models/perceptron/dense-network';
import { createEngineTrainer } from '../../../lib/models/perceptron/engine-trainer';
import { outputLosses, type OutputLoss } from '../../../lib/models/perceptron/mlp-losses';
import { createTrainer, type Trainer, type Training } from '../../../lib/models/perceptron/trainer';
import { knownSquaredError } from '../../../lib/models/reconstruction/reconstruction-losses';
import { Adam } from '../../../lib/networks/optimizers/adam';
import { Momentum } from '../../../lib/networks/optimizers/momentum';
import { Nesterov } from '../../../lib/networks/optimizers/nesterov';
import type { Optimizer } from '../../../lib/networks/optimizers/optimizer';
import { SGD } from '../../../lib/networks/optimizers/sgd';

const ROWS = 20;
const INPUTS = 5;

function drawn(columns: number, draw: (random: ReturnType<typeof createRandom>, i: number) => number): Matrix {
  const random = createRandom(2);
  return matrix(
    ROWS,
    columns,
    Float64Array.from({ length: ROWS * columns }, (_, i) => draw(random, i)),
  );
}

const x = drawn(INPUTS, (random) => random.normal());
const numbers = (columns: number) => drawn(columns, (random) => random.uniform(-1, 1));
const bits = drawn(1, (random) => random.integer(0, 2));
const oneHot = drawn(3, (_, i) => Number(Math.floor(i / 3) % 3 === i % 3));

function layersTo(outputs: number, last: DenseLayer['activation']): DenseLayer[] {
  const random = createRandom(1);
  const hidden = { activation: activations.tanh, bound: 0.5, random };
  return [
    createLayer({ inputs: INPUTS, units: 7 }, hidden),
    createLayer({ inputs: 7, units: outputs }, { ...hidden, activation: last }),
  ];
}

interface Case {
  readonly loss: OutputLoss;
  readonly targets: Matrix;
  readonly last: DenseLayer['activation'];
}

const cases: Readonly<Record<string, Case>> = {
  softmax: { loss: outputLosses.softmax, targets: oneHot, last: 'softmax' },
  logistic: { loss: outputLosses.logistic, targets: bits, last: activations.sigmoid },
  identity: { loss: outputLosses.identity, targets: numbers(1), last: activations.linear },
  'squared error': { loss: knownSquaredError(activations.sigmoid), targets: numbers(4), last: activations.sigmoid },
};

const optimizers: Readonly<Record<string, () => Optimizer>> = {
  adam: () => new Adam({ learningRate: 0.01, epsilon: 1e-8 }),
  momentum: () => new Momentum({ learningRate: 0.1, momentum: 0.9 }),
  nesterov: () => new Nesterov({ learningRate: 0.1, momentum: 0.9 }),
};

/** Three passes in batches of 8, 8 and 4 rows, the last pass at half the rate. */
async function train(trainer: Trainer): Promise<number[]> {
  const losses: number[] = [];
  for (let pass = 0; pass < 3; pass++) {
    if (pass === 2) trainer.learningRate /= 2;
    for (const [from, to] of [
      [0, 8],
      [8, 16],
      [16, 20],
    ] as const) {
      // prettier-ignore
      losses.push(await trainer.step(Array.from({ length: to - from }, (_, i) => from + ((5 * i) % (to - from)))));
    }
  }
  return losses;
}

const effort = { batchRows: 8, passes: 1 };
const combinations = Object.keys(cases).flatMap((loss) =>
  Object.keys(optimizers).map((optimizer) => ({ loss, optimizer })),
);

test.each(combinations)('$loss by $optimizer takes the steps of plain arithmetic', async ({ loss, optimizer }) => {
  const { last, ...task } = cases[loss]!;
  const training = (): Training => {
    const layers = layersTo(task.targets.columns, last);
    return { x, ...task, layers, alpha: 0.5, optimizer: optimizers[optimizer]!() };
  };
  const [fast, plain] = [createEngineTrainer(training(), effort)!, createTrainer(training())];
  expect(await train(fast)).toBeCloseToArray(await train(plain), 1e-5);
  const [got, expected] = [fast.weights(), plain.weights()];
  got.coefs.forEach(({ data }, l) => expect(data).toBeCloseToArray(expected.coefs[l]!.data, 2e-5));
  got.intercepts.forEach((values, l) => expect(values).toBeCloseToArray(expected.intercepts[l]!, 2e-5));
  const [ours, theirs] = [await fast.predict(x), await plain.predict(x)];
  expect([ours.rows, ours.columns]).toEqual([theirs.rows, theirs.columns]);
  expect(ours.data).toBeCloseToArray(theirs.data, 2e-5);
});

test('restore goes back to the copy that weights() gave', async () => {
  const { last, ...task } = cases['softmax']!;
  const layers = layersTo(3, last);
  const trainer = createEngineTrainer({ x, ...task, layers, alpha: 0, optimizer: new Adam() }, effort)!;
  const before = trainer.weights();
  await trainer.step([0, 1, 2]);
  expect(trainer.weights()).not.toEqual(before);
  trainer.restore(before);
  expect(trainer.weights()).toEqual(before);
});

describe('createEngineTrainer leaves to plain arithmetic', () => {
  const { last, ...task } = cases['identity']!;
  const training = (change: Partial<Training>): Training => ({
    x,
    ...task,
    layers: layersTo(1, last),
    alpha: 0,
    optimizer: new Adam(),
    ...change,
  });
  const other = { ...activations.relu, name: 'something else' };

  test.each<[string, Partial<Training>]>([
    ['another optimizer', { optimizer: new SGD() }],
    ['another loss', { loss: { value: () => 0, delta: () => new Float64Array(1) } }],
    ['a mean over several outputs', { targets: numbers(2), layers: layersTo(2, last) }],
    ['another activation', { layers: layersTo(1, other) }],
    ['targets that are not known', { targets: matrix(ROWS, 1, new Float64Array(ROWS).fill(NaN)) }],
    ['numbers that 32 bits do not hold', { x: matrix(ROWS, INPUTS, new Float64Array(ROWS * INPUTS).fill(1e39)) }],
  ])('%s', (_, change) => {
    expect(createEngineTrainer(training(change), effort)).toBeUndefined();
  });
});
