import type { Matrix } from '../math/matrix';
import type { Random } from '../math/random';
import type { Batch } from './batch';
import { slices, takeRows, type ExampleRows } from './examples';
import type { Logs } from './history';
import type { Layer, Parameter, Pass, Shape } from './layer';
import { networkMetrics, type MetricName } from './network-metrics';
import type { Optimizer } from './optimizers/optimizer';
import type { OutputLoss } from './output-loss';

/** A layer in its place. */
export interface PlacedLayer {
  /** Keras's name: 'dense', 'dense_1'. */
  readonly name: string;
  readonly layer: Layer;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
}

/** All that a step of training works on. */
export interface Compiled {
  readonly layers: readonly PlacedLayer[];
  readonly parameters: readonly Parameter[];
  readonly optimizer: Optimizer;
  readonly loss: OutputLoss;
  readonly metrics: readonly MetricName[];
}

/** Inputs and their targets, one example a row. */
export interface Examples {
  readonly x: Batch;
  readonly y: Batch;
}

/** The loss left the finite numbers; the weights are spoilt. */
export class DivergenceError extends Error {}

/** The outputs of every layer, the first layer's first. */
export function forward(layers: readonly PlacedLayer[], x: Matrix, pass: Pass): Matrix[] {
  const outputs: Matrix[] = [];
  for (const { layer } of layers) outputs.push(layer.forward(outputs.at(-1) ?? x, pass));
  return outputs;
}

/**
 * Forward through all layers, then backward through all: fills the gradient of every parameter.
 *
 * @returns Loss and metrics with the parameters as they are.
 * @throws {DivergenceError} Where the loss is not finite; `where` tells the place in the message.
 */
export function backpropagate(
  compiled: Compiled,
  { x, y }: Examples,
  { caller, where = '', ...pass }: Pass & { readonly caller: string; readonly where?: string },
): Logs {
  const outputs = forward(compiled.layers, x, pass).at(-1)!;
  const logs = measured(compiled, y, { outputs, caller, where });
  let gradient = compiled.loss.backward(y, outputs);
  for (const { layer } of compiled.layers.slice(0, -1).reverse()) gradient = layer.backward(gradient);
  for (const { regularizer, value, gradient } of compiled.parameters) regularizer?.addGradient(value, gradient);
  return logs;
}

/** Loss and metrics of outputs; the loss holds what the regularizers ask for the weights. */
export function measured(
  { loss, metrics, parameters }: Compiled,
  y: Batch,
  { outputs, caller, where = '' }: { readonly outputs: Matrix; readonly caller: string; readonly where?: string },
): Logs {
  const penalty = parameters.reduce((sum, { regularizer, value }) => sum + (regularizer?.penalty(value) ?? 0), 0);
  const total = loss.value(y, outputs) + penalty;
  if (!Number.isFinite(total)) {
    throw new DivergenceError(
      `${caller}: the loss is ${total}${where}; expected a finite number. Likely causes: a ` +
        'learning rate that is too large (try a tenth of it), or inputs that are not scaled (bring them near 0 … 1).',
    );
  }
  const logs: Record<string, number> = {};
  for (const name of metrics) logs[name] = networkMetrics[name](y, outputs);
  return { loss: total, ...logs };
}

/** Enough rows for a fast pass, few enough for any memory. */
export const ROWS_AT_A_TIME = 256;

/** Loss and metrics on the rows, batch after batch, with the number of rows of each; the network only predicts. */
export function* evaluated(
  compiled: Compiled,
  { x, y }: ExampleRows,
  { caller, random }: { readonly caller: string; readonly random: Random },
): Generator<[Logs, number]> {
  for (const rows of slices(x.rows, ROWS_AT_A_TIME)) {
    const outputs = forward(compiled.layers, takeRows(x, rows), { training: false, random }).at(-1)!;
    yield [measured(compiled, takeRows(y, rows), { outputs, caller }), rows.length];
  }
}
