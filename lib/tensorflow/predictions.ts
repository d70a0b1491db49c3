import { assertInteger } from '../internal/assert';
import { forEachBatch, inOrder } from './batches';
import { engineTrainer } from './engine-trainer';
import { assertModel, inputsFor } from './examples';
import type { Rows } from './rows';
import { tensorflowTrainer } from './tensorflow-trainer';
import { tf } from './tf';

export interface PredictionOptions {
  /** Rows at a time; a whole number ≥ 1. Default 256. */
  readonly batchSize?: number;
  /** Threads of the engine. Default: what the work is worth, up to 4. */
  readonly threads?: number;
}

/** Enough to keep the processor busy, small enough for any memory. */
const BATCH = 256;

/**
 * A model's outputs for many rows, on nnlab's own engine where it knows all layers of the model, else from TensorFlow.js.
 *
 * @param model - A `tf.Sequential`, compiled or not. Not changed.
 * @param x - A tensor of N ≥ 1 rows, or the pixels of N images as a Uint8Array, which are divided by 255. Not modified.
 * @returns A tensor of N outputs, for the caller to dispose.
 * @throws {RangeError} On shapes that do not fit the model, NaN, or an option out of range.
 * @example
 * const dense = tf.layers.dense({ units: 1, useBias: false, kernelInitializer: 'ones', inputShape: [2] });
 * const outputs = await predictions(tf.sequential({ layers: [dense] }), tf.tensor2d([[1, 2], [3, 4]]));
 * outputs.arraySync(); // [[3], [7]]
 */
export async function predictions(
  model: tf.Sequential,
  x: Rows,
  { batchSize = BATCH, threads }: PredictionOptions = {},
): Promise<tf.Tensor> {
  assertInteger('predictions', { batchSize }, { min: 1 });
  assertModel('predictions', model);
  const rows = inputsFor(model, x, { caller: 'predictions', name: 'x' });
  const options = { batchSize: Math.min(batchSize, rows.count), threads, purpose: 'predict' } as const;
  const made = await engineTrainer(model, options);
  const trainer = typeof made === 'string' ? tensorflowTrainer(model) : made;
  try {
    const shape = model.outputs[0]!.shape.slice(1) as number[];
    let outputs = new Float32Array(0);
    await forEachBatch({ order: inOrder(rows.count), batchSize: options.batchSize }, async (step) => {
      const values = await trainer.predict(rows, step);
      const size = values.length / (step.end - step.start);
      if (outputs.length === 0) outputs = new Float32Array(rows.count * size);
      outputs.set(values, step.start * size);
    });
    return tf.tensor(outputs, [rows.count, ...shape.map((length) => length ?? -1)]);
  } finally {
    trainer.close();
  }
}
