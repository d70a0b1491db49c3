import type { Table } from '../../engine/batch';
import { compileProgram } from '../../engine/compile-program';
import type { Program } from '../../engine/program';
import type { ActivationName, LayerSpecification, OptimizerSpecification } from '../../engine/specification';
import { indexOfNotFinite } from '../../internal/index-of-not-finite';
import type { Matrix } from '../../math/matrix';
import { Adam } from '../../networks/optimizers/adam';
import { Momentum } from '../../networks/optimizers/momentum';
import { Nesterov } from '../../networks/optimizers/nesterov';
import type { Optimizer } from '../../networks/optimizers/optimizer';
import type { DenseLayer } from './dense-network';
import type { Effort, Trainer, Training, Weights } from './trainer';

const known: readonly string[] = ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'] satisfies ActivationName[];

/**
 * Trains on the engine, in 32-bit arithmetic: the same steps as in plain arithmetic, to rounding, many times faster.
 *
 * @returns Undefined where the engine lacks an activation, the loss or the optimizer, or numbers would not fit into 32 bits.
 */
export function createEngineTrainer(training: Training, { batchRows, passes }: Effort): Trainer | undefined {
  const { layers, loss, alpha, optimizer: given } = training;
  const optimizer = optimizerOf(given);
  const engineLoss = loss.onEngine?.(layers.at(-1)!.units);
  const [x, y] = [inSingle(training.x), inSingle(training.targets)];
  if (!optimizer || !engineLoss || !x || !y || !layers.every((layer) => known.includes(nameOf(layer))))
    return undefined;
  const stack = layers.map((layer): LayerSpecification => {
    const kernelRegularizer = { l1: 0, l2: alpha / 2 };
    return { type: 'Dense', units: layer.units, activation: nameOf(layer), kernelRegularizer };
  });
  const { factor } = engineLoss;
  const weights = factor === 1 ? undefined : new Float32Array(training.x.rows).fill(factor);
  const examples = { x, y, weights };
  const program = compileProgram(
    stack,
    { loss: engineLoss.name, optimizer },
    {
      batchSize: batchRows,
      inputShape: [training.x.columns],
      training: { examples, passes },
      caller: 'fit',
    },
  );
  put(program, layers);
  const kept = program.keeps ? { weights } : examples;
  return {
    get learningRate() {
      return program.learningRate;
    },
    set learningRate(rate) {
      changeRate(program, optimizer, rate);
    },
    step(order) {
      // The penalty is ½ α Σw² over the rows of this batch, of which the last may have fewer.
      program.penaltyScale = 1 / order.length;
      program.load({ ...kept, order, start: 0, count: order.length });
      const done = program.train();
      return done ? done.then(() => program.loss()) : program.loss();
    },
    predict: (inputs) => outputs(program, inputs, batchRows),
    weights: () => weightsOf(program, layers),
    restore: ({ coefs, intercepts }) => {
      program.setWeights(coefs.flatMap(({ data }, l) => [data, intercepts[l]!]));
    },
    close: () => program.close(),
  };
}

function nameOf({ activation }: DenseLayer): ActivationName {
  return (activation === 'softmax' ? activation : activation.name) as ActivationName;
}

/** The optimizer in the engine's words; undefined where it lacks it. */
export function optimizerOf(optimizer: Optimizer): OptimizerSpecification | undefined {
  const { learningRate } = optimizer;
  if (optimizer instanceof Adam) {
    const { beta1, beta2, epsilon } = optimizer;
    return { type: 'adam', learningRate, beta1, beta2, epsilon };
  }
  if (!(optimizer instanceof Momentum || optimizer instanceof Nesterov)) return undefined;
  return { type: 'momentum', learningRate, momentum: optimizer.momentum, nesterov: optimizer instanceof Nesterov };
}

/** The numbers in 32 bits; undefined where one of them is unknown, or too large for that. */
function inSingle({ data, columns }: Matrix): Table | undefined {
  if (data instanceof Float32Array) return { data, size: columns };
  const single = new Float32Array(data);
  return indexOfNotFinite(single) < 0 ? { data: single, size: columns } : undefined;
}

function put(program: Program, layers: readonly DenseLayer[]): void {
  program.setWeights(layers.flatMap(({ weights, biases }) => [weights, biases]));
}

function weightsOf(program: Program, layers: readonly DenseLayer[]): Weights {
  const numbers = program.getWeights().map((values) => Float64Array.from(values));
  return {
    coefs: layers.map(({ inputs, units }, l) => ({ data: numbers[2 * l]!, rows: inputs, columns: units })),
    intercepts: layers.map((_, l) => numbers[2 * l + 1]!),
  };
}

/**
 * The engine remembers the sum of gradients that it multiplies with the rate, where scikit-learn remembers the product: under
 * another rate the sum is another.
 */
function changeRate(program: Program, { type }: OptimizerSpecification, rate: number): void {
  if (type === 'momentum' && rate !== program.learningRate) {
    const { step, slots } = program.getOptimizerState();
    const scale = program.learningRate / rate;
    program.setOptimizerState({
      step,
      slots: slots.map((kinds) => kinds.map((values) => values.map((value) => value * scale))),
    });
  }
  program.learningRate = rate;
}

/** What the last layer gives, as many rows at a time as a batch has. */
async function outputs(program: Program, x: Matrix, batchRows: number): Promise<Matrix> {
  const table: Table = { data: x.data instanceof Float32Array ? x.data : new Float32Array(x.data), size: x.columns };
  const columns = program.outputShape[0]!;
  const data = new Float64Array(x.rows * columns);
  const order = Uint32Array.from({ length: x.rows }, (_, row) => row);
  for (let start = 0; start < x.rows; start += batchRows) {
    program.load({ x: table, order, start, count: Math.min(batchRows, x.rows - start) });
    await program.predict();
    data.set(program.outputs(), start * columns);
  }
  return { data, rows: x.rows, columns };
}
