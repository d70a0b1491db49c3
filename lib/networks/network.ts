import { assertInteger } from '../internal/assert';
import { matrix, type Matrix, type MatrixLike } from '../math/matrix';
import { createRandom, type Random } from '../math/random';
import { inRowsOf } from './batch';
import { readExamples, readInputs, slices, takeRows, type ExampleRows, type Targets } from './examples';
import { meanOfLogs, type Logs, type TrainingLog } from './history';
import type { Layer, Parameter, Shape } from './layer';
import { assertMetrics, type MetricName } from './network-metrics';
import { optimizerFor, type OptimizerName } from './optimizers/optimizers';
import type { Optimizer } from './optimizers/optimizer';
import { outputLoss, type LossName } from './output-loss';
import { placeLayers } from './place-layers';
import { print } from './print';
import { setParameters } from './set-parameters';
import {
  backpropagate,
  evaluated,
  forward,
  ROWS_AT_A_TIME,
  type Compiled,
  type Examples,
  type PlacedLayer,
} from './step';
import { summaryText } from './summary';
import { train, type TrainingOptions } from './train';

export interface NetworkOptions {
  /** The axes of one input: `[2]`, `[784]`, `[28, 28, 1]`. */
  readonly inputShape: Shape;
  /** Decides the first weights and, unless `fit` takes a seed of its own, all that is random in training. */
  readonly seed: number;
}

export interface CompileOptions {
  /** 'sgd', 'adam' …, or an optimizer with options of its own: `new Adam({ learningRate: 0.01 })`. */
  readonly optimizer: OptimizerName | Optimizer;
  readonly loss: LossName;
  /** What to measure beside the loss. Default: nothing. */
  readonly metrics?: readonly MetricName[];
}

/**
 * A stack of layers: the outputs of each are the inputs of the next.
 *
 * @param layers - At least one, none of them part of another network. Their parameters are created here.
 * @throws {RangeError} On an empty stack, a shape or a seed out of range, or where layers do not fit one another.
 * @see Goodfellow et al., Deep Learning (2016), chapter 6
 * @example
 * const hidden = new Dense({ units: 4, activation: 'tanh' });
 * const network = new Network([hidden, new Dense({ units: 1, activation: 'sigmoid' })], { inputShape: [2], seed: 2 });
 * network.compile({ optimizer: new Adam({ learningRate: 0.1 }), loss: 'binaryCrossEntropy', metrics: ['accuracy'] });
 * const x = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * const history = await network.fit(x, [0, 1, 1, 0], { epochs: 200, verbose: 0 });
 * history.accuracy?.at(-1); // 1
 */
export class Network {
  readonly layers: readonly PlacedLayer[];
  private readonly random: Random;
  private compiled: Compiled | undefined;

  constructor(layers: readonly Layer[], { inputShape, seed }: NetworkOptions) {
    assertInteger('Network', { seed }, { min: 0, below: 2 ** 32 });
    this.random = createRandom(seed);
    this.layers = placeLayers(layers, { inputShape, random: this.random });
  }

  /** All that the network learns, layer after layer. An optimizer changes them in place. */
  get parameters(): readonly Parameter[] {
    return this.layers.flatMap(({ layer }) => layer.parameters);
  }

  /** The optimizer the network was compiled with: its `learningRate` may be changed between steps. */
  get optimizer(): Optimizer {
    return this.assertCompiled('optimizer').optimizer;
  }

  /** What the network was compiled with last. */
  get compileOptions(): Required<CompileOptions> & { readonly optimizer: Optimizer } {
    const { optimizer, loss, metrics } = this.assertCompiled('compileOptions');
    return { optimizer, loss: loss.name, metrics };
  }

  /**
   * Says how to learn: which loss to make small, by which optimizer.
   *
   * @throws {RangeError} On a name that is none, or a loss that does not go with the last layer.
   */
  compile({ optimizer, loss, metrics = [] }: CompileOptions): void {
    assertMetrics('compile', metrics);
    this.compiled = {
      layers: this.layers,
      parameters: this.parameters,
      optimizer: optimizerFor('compile', optimizer),
      loss: outputLoss(loss, this.layers.at(-1)!.layer),
      metrics,
    };
  }

  /**
   * Trains, and prints one line per epoch.
   *
   * Every epoch takes all rows once, in an order that the seed decides. The loop leaves room for other work of the process now
   * and then, so that it can be interrupted.
   *
   * @param x - N ≥ 1 inputs, one a row. Not modified.
   * @param y - N targets, one a row; for a single output also N numbers. Not modified.
   * @returns One value per epoch of the loss and of each metric.
   * @throws {RangeError} On different numbers of rows, widths that do not fit the network, NaN, or an option out of range.
   * @throws {Error} Where the network is not compiled, or the loss stops being finite; the weights are then spoilt.
   */
  async fit(x: MatrixLike, y: Targets, options: TrainingOptions): Promise<TrainingLog> {
    const compiled = this.assertCompiled('fit');
    const examples = this.read('fit', [x, y]);
    const { validationData } = options;
    const validation = validationData && this.read('fit', validationData, ['validationData[0]', 'validationData[1]']);
    return train({ network: this, compiled, random: this.random, examples, validation }, options);
  }

  /**
   * One step of the optimizer on these rows.
   *
   * @returns The loss and the metrics before the step.
   * @throws As `fit` does.
   */
  trainOnBatch(x: MatrixLike, y: Targets): Logs {
    const compiled = this.assertCompiled('trainOnBatch');
    const pass = { training: true, random: this.random, caller: 'trainOnBatch' };
    const logs = backpropagate(compiled, this.readBatch('trainOnBatch', x, y), pass);
    compiled.optimizer.step(compiled.parameters);
    return logs;
  }

  /**
   * The loss on these rows and the gradient of every parameter, without a step. Dropout is off.
   *
   * @returns The gradients are copies, in the order of `parameters` and of `getWeights`.
   * @throws As `fit` does.
   */
  gradients(x: MatrixLike, y: Targets): { readonly loss: number; readonly gradients: Float64Array[] } {
    const compiled = this.assertCompiled('gradients');
    const pass = { training: false, random: this.random, caller: 'gradients' };
    const { loss } = backpropagate(compiled, this.readBatch('gradients', x, y), pass);
    return { loss, gradients: this.parameters.map(({ gradient }) => gradient.slice()) };
  }

  /**
   * Loss and metrics on rows that the network need not have seen. Changes nothing.
   *
   * @throws As `fit` does.
   */
  evaluate(x: MatrixLike, y: Targets): Logs {
    const compiled = this.assertCompiled('evaluate');
    const examples = this.read('evaluate', [x, y]);
    return meanOfLogs([...evaluated(compiled, examples, { caller: 'evaluate', random: this.random })]);
  }

  /**
   * What the last layer makes of each row.
   *
   * @param x - N inputs, one a row. Not modified.
   * @returns N × outputs.
   * @throws {RangeError} Where x is empty, not finite, or not as wide as the network's inputs.
   */
  predict(x: MatrixLike): Matrix {
    const inputs = readInputs('predict', x, this.layers[0]!);
    const parts = [...slices(inputs.rows, ROWS_AT_A_TIME)].map((rows) => this.forward(takeRows(inputs, rows)).at(-1)!);
    const out = matrix(inputs.rows, parts[0]!.columns);
    parts.forEach(({ data }, i) => out.data.set(data, i * ROWS_AT_A_TIME * out.columns));
    return out;
  }

  /**
   * What every layer makes of each row, the first layer's outputs first: for looking inside.
   *
   * @throws As `predict` does.
   */
  activations(x: MatrixLike): Matrix[] {
    return this.forward(readInputs('activations', x, this.layers[0]!));
  }

  /** Copies of all weights, one list of numbers a parameter, row after row, in Keras's order. */
  getWeights(): Float64Array[] {
    return this.parameters.map(({ value }) => value.slice());
  }

  /**
   * Replaces all weights.
   *
   * @param weights - In the order of `getWeights`. Not modified.
   * @throws {RangeError} On another number of parameters, another length, NaN or Infinity; nothing is changed then.
   */
  setWeights(weights: readonly ArrayLike<number>[]): void {
    setParameters(this.layers, weights);
  }

  /** Prints a table of the layers, their output shapes and their numbers of parameters, as Keras does. */
  summary(): void {
    print(summaryText(this.layers));
  }

  private forward(x: Matrix): Matrix[] {
    return forward(this.layers, x, { training: false, random: this.random });
  }

  private read(
    caller: string,
    examples: readonly [MatrixLike, Targets],
    names?: readonly [x: string, y: string],
  ): ExampleRows {
    return readExamples(caller, examples, {
      first: this.layers[0]!,
      last: this.layers.at(-1)!,
      ...(names && { names }),
    });
  }

  private readBatch(caller: string, x: MatrixLike, y: Targets): Examples {
    const rows = this.read(caller, [x, y]);
    return { x: inRowsOf(rows.x.columns, rows.x), y: inRowsOf(rows.y.columns, rows.y) };
  }

  private assertCompiled(caller: string): Compiled {
    if (this.compiled) return this.compiled;
    throw new Error(
      `${caller}: the network is not compiled; expected network.compile({ optimizer, loss, metrics }) before this call.`,
    );
  }
}
