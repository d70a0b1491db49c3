import { fit, type FitOptions } from '../../../lib/tensorflow/fit';
import type { History } from '../../../lib/tensorflow/history';
import { tf } from '../../../lib/tensorflow/tf';

/** A way to make a model: called twice, it gives models that differ in nothing but their starting weights. */
export interface Recipe {
  readonly layers: () => tf.layers.Layer[];
  readonly loss: string;
  readonly optimizer: () => tf.Optimizer;
  readonly metrics?: readonly string[];
}

export function build({ layers, loss, optimizer, metrics = [] }: Recipe): tf.Sequential {
  const model = tf.sequential({ layers: layers() });
  model.compile({ optimizer: optimizer(), loss, metrics: [...metrics] });
  return model;
}

/** Numbers of all weights, in order. */
export function numbersOf(model: tf.Sequential): Float32Array[] {
  return model.getWeights().map((weight) => weight.dataSync<'float32'>().slice());
}

/** The model trained on the engine and its twin trained by TensorFlow.js, from the same weights on the same data. */
export async function trainTwins(
  recipe: Recipe,
  [x, y]: readonly [tf.Tensor, tf.Tensor],
  options: Partial<FitOptions> = {},
): Promise<{ ours: tf.Sequential; theirs: tf.Sequential; histories: readonly [History, History] }> {
  const [ours, theirs] = [build(recipe), build(recipe)];
  // Not those that the layers draw without a seed: some lead to gradients of which rounding decides.
  const drawn = (w: tf.Tensor, i: number) => (w.rank > 1 ? tf.randomUniform(w.shape, -0.5, 0.5, 'float32', i + 11) : w);
  ours.setWeights(ours.getWeights().map(drawn));
  theirs.setWeights(ours.getWeights());
  const all = { epochs: 2, batchSize: 5, seed: 3, verbose: 0, threads: 1, ...options } as const;
  const one = await fit(ours, x, y, { ...all, engine: 'nnlab' });
  const two = await fit(theirs, x, y, { ...all, engine: 'tensorflow' });
  return { ours, theirs, histories: [one, two] };
}

/** The largest distance between numbers of the same place, as a share of the numbers' size where that is above 1. */
export function distance(a: readonly ArrayLike<number>[], b: readonly ArrayLike<number>[]): number {
  let largest = 0;
  a.forEach((numbers, k) => {
    for (let i = 0; i < numbers.length; i++) {
      const [p, q] = [numbers[i]!, b[k]![i]!];
      const far = Math.abs(p - q) / Math.max(1, Math.abs(q));
      largest = Number.isNaN(far) ? Infinity : Math.max(largest, far);
    }
  });
  return largest;
}
