import type { Examples } from './examples';
import { drawRows } from './rows';
import { tf } from './tf';
import type { Step, Trainer } from './trainer';

export interface TensorflowTrainerOptions {
  /** Factors for the loss by class number. */
  readonly classWeight?: Readonly<Record<number, number>>;
}

/** Trains with TensorFlow.js itself, whatever the model is. */
export function tensorflowTrainer(model: tf.Sequential, { classWeight }: TensorflowTrainerOptions = {}): Trainer {
  const batch = async <T>(
    { x, y }: Examples,
    step: Step,
    action: (x: tf.Tensor, y: tf.Tensor) => Promise<T> | T,
  ): Promise<T> => {
    const tensors = [drawRows(x, step), drawRows(y, step)] as const;
    try {
      return await action(...tensors);
    } finally {
      tf.dispose([...tensors]);
    }
  };
  return {
    engine: 'tensorflow',
    train: (examples, step) =>
      batch(examples, step, async (x, y) => {
        if (!classWeight) return [await model.trainOnBatch(x, y)].flat();
        // trainOnBatch takes no weights of classes; an epoch of one batch does.
        const batchSize = step.end - step.start;
        const { history } = await model.fit(x, y, { batchSize, classWeight, epochs: 1, shuffle: false, verbose: 0 });
        return model.metricsNames.map((name) => Number(history[name]![0]));
      }),
    evaluate: (examples, step) =>
      batch(examples, step, (x, y) =>
        [model.evaluate(x, y, { batchSize: step.end - step.start })].flat().map((scalar) => {
          const value = scalar.dataSync()[0]!;
          scalar.dispose();
          return value;
        }),
      ),
    predict: (x, step) => {
      const rows = drawRows(x, step);
      const outputs = model.predictOnBatch(rows) as tf.Tensor;
      const values = outputs.dataSync<'float32'>().slice();
      tf.dispose([rows, outputs]);
      return values;
    },
    remember: () => model.getWeights().map((weight) => weight.dataSync<'float32'>().slice()),
    restore: (weights) => {
      const tensors = model.getWeights().map(({ shape }, i) => tf.tensor(weights[i]!, shape));
      model.setWeights(tensors);
      tf.dispose(tensors);
    },
    synchronize: () => Promise.resolve(),
    close: () => {},
  };
}
