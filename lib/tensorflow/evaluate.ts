import { assertInteger } from '../internal/assert';
import { engineTrainer } from './engine-trainer';
import { assertCompiled, examplesFor } from './examples';
import { measure } from './fit';
import { camelCased, named } from './history';
import type { PredictionOptions } from './predictions';
import type { Rows } from './rows';
import { tensorflowTrainer } from './tensorflow-trainer';
import type { tf } from './tf';

/** The loss, and each metric that the model was compiled with, under its name in camelCase. */
export interface Evaluation {
  readonly loss: number;
  /** Share of the rows classified correctly, in [0, 1]. */
  readonly accuracy?: number;
  readonly [metric: string]: number | undefined;
}

/**
 * Measures a compiled model on rows with targets, on nnlab's own engine where it knows all of the model, else with TensorFlow.js.
 *
 * @param model - A `tf.Sequential` after `compile`. Not changed.
 * @param x - A tensor of N ≥ 1 rows, or the pixels of N images as a Uint8Array, which are divided by 255. Not modified.
 * @param y - A tensor of N targets of the shape that the model's loss expects. Not modified.
 * @returns Means over the rows.
 * @throws {RangeError} As `fit` does.
 * @throws {Error} Where the model is not compiled.
 * @example
 * const dense = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'zeros', inputShape: [1] });
 * const model = tf.sequential({ layers: [dense] });
 * model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
 * await evaluate(model, tf.tensor2d([[1], [2]]), tf.tensor2d([[2], [4]])); // { loss: 10 }
 */
export async function evaluate(
  model: tf.Sequential,
  x: Rows,
  y: tf.Tensor,
  { batchSize = 256, threads }: PredictionOptions = {},
): Promise<Evaluation> {
  assertInteger('evaluate', { batchSize }, { min: 1 });
  assertCompiled('evaluate', model);
  const examples = examplesFor(model, [x, y], { caller: 'evaluate', names: ['x', 'y'] });
  const rows = Math.min(batchSize, examples.count);
  const made = await engineTrainer(model, { batchSize: rows, threads, purpose: 'evaluate' });
  const trainer = typeof made === 'string' ? tensorflowTrainer(model) : made;
  try {
    return camelCased(named(model, '', await measure(trainer, examples, rows))) as { loss: number };
  } finally {
    trainer.close();
  }
}
