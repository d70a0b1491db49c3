import { compileProgram } from '../../engine/compile-program';
import type { Table } from '../../engine/batch';
import type { Program } from '../../engine/program';
import type { LayerSpecification, OptimizerSpecification } from '../../engine/specification';
import type { DenseLayer } from '../perceptron/dense-network';
import { optimizerOf } from '../perceptron/engine-trainer';
import type { Discriminator } from './gan-discriminator';
import type { Generator } from './gan-generator';
import { adam, HIDDEN_SLOPE } from './gan-player';

/** Both networks of a GAN. */
export interface Adversaries {
  readonly generator: Pick<Generator, 'make'> & {
    /** One step that makes the discriminator surer that the points are real; returns the loss before it. */
    learn(noise: Float64Array, rows: number): number;
  };
  readonly discriminator: Pick<Discriminator, 'judge' | 'learn'>;
}

/**
 * The two networks on the engine, in 32-bit arithmetic and one thread, so that a step is done when it returns. The generator learns
 * in one program with a discriminator behind it that does not learn, but hands its slopes on.
 *
 * @param sizes.batchRows - Rows of noise in a step.
 */
export function engineAdversaries(
  generator: readonly DenseLayer[],
  discriminator: readonly DenseLayer[],
  { batchRows, learningRateInit }: { readonly batchRows: number; readonly learningRateInit: number },
): Adversaries {
  const optimizer = optimizerOf(adam(learningRateInit))!;
  const judging = programOf(stackOf(discriminator), { batchRows: 2 * batchRows, layers: discriminator, optimizer });
  const layers = [...generator, ...discriminator];
  const makers = stackOf(generator);
  const watchers = stackOf(discriminator).map((layer) => ({ ...layer, trainable: false }));
  const making = programOf([...makers, ...watchers], { batchRows, layers, optimizer });

  return {
    generator: {
      make: (noise, rows) =>
        predict(making, { x: noise, rows, layer: makers.length - 1, units: generator.at(-1)!.units }),
      learn(noise, rows) {
        watchers.forEach((_, i) => making.adopt(makers.length + i, judging.panels(i)));
        return learn(making, { x: noise, y: new Float32Array(rows).fill(1), rows });
      },
    },
    discriminator: {
      judge: (points, rows) => predict(judging, { x: points, rows, units: 1 }),
      learn(real, made, rows) {
        const points = new Float32Array(2 * real.length);
        points.set(real);
        points.set(made, real.length);
        return learn(judging, { x: points, y: new Float32Array(2 * rows).fill(1, 0, rows), rows: 2 * rows });
      },
    },
  };
}

/** Each layer with its activation apart, since that of hidden layers has a slope to choose. */
function stackOf(layers: readonly DenseLayer[]): LayerSpecification[] {
  return layers.flatMap(({ units, activation }): LayerSpecification[] => {
    const name = activation === 'softmax' ? activation : activation.name;
    if (name !== 'leakyRelu') return [{ type: 'Dense', units, activation: name as 'linear' | 'sigmoid' }];
    return [
      { type: 'Dense', units },
      { type: 'Activation', activation: 'leakyRelu', alpha: HIDDEN_SLOPE },
    ];
  });
}

function programOf(
  stack: readonly LayerSpecification[],
  {
    batchRows,
    layers,
    optimizer,
  }: {
    readonly batchRows: number;
    readonly layers: readonly DenseLayer[];
    readonly optimizer: OptimizerSpecification;
  },
): Program {
  const program = compileProgram(
    stack,
    { loss: 'binaryCrossentropy', optimizer },
    { batchSize: batchRows, inputShape: [layers[0]!.inputs], threads: 1, caller: 'Gan' },
  );
  program.setWeights(layers.flatMap(({ weights, biases }) => [weights, biases]));
  return program;
}

function learn(
  program: Program,
  { x, y, rows }: { readonly x: Float32Array | Float64Array; readonly y: Float32Array; readonly rows: number },
): number {
  const table = tableOf(x, rows);
  program.load({ x: table, y: { data: y, size: 1 }, order: ordered(rows), start: 0, count: rows });
  void program.train();
  return program.loss();
}

/** What a layer gives, the last unless another is named, as many rows at a time as a batch has. */
function predict(
  program: Program,
  {
    x,
    rows,
    layer,
    units,
  }: { readonly x: Float64Array; readonly rows: number; readonly layer?: number; readonly units: number },
): Float64Array {
  const outputs = new Float64Array(rows * units);
  const table = tableOf(x, rows);
  const order = ordered(rows);
  for (let start = 0; start < rows; start += program.batchSize) {
    program.load({ x: table, order, start, count: Math.min(program.batchSize, rows - start) });
    void program.predict();
    outputs.set(program.outputs(layer), start * units);
  }
  return outputs;
}

function tableOf(x: Float32Array | Float64Array, rows: number): Table {
  return { data: x instanceof Float32Array ? x : new Float32Array(x), size: x.length / rows };
}

function ordered(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}
