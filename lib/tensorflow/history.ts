import type { tf } from './tf';

/** Values by name, such as `{ loss: 0.3, valLoss: 0.4 }`. */
export type Logs = Readonly<Record<string, number>>;

/** One value per epoch of the loss, and of each metric that the model was compiled with, under its name in camelCase. */
export interface Measurements {
  /** Mean over the rows, measured while the weights were still changing. */
  loss: number[];
  /** Share of the rows classified correctly, in [0, 1]. */
  accuracy?: number[];
  /** Measured after the epoch on the validation data. */
  valLoss?: number[];
  /** Measured after the epoch on the validation data, in [0, 1]. */
  valAccuracy?: number[];
  [metric: string]: number[] | undefined;
}

/** What `fit` measured, and what it trained with. */
export type History = Measurements & {
  /** 'nnlab' where the engine of nnlab trained the model, 'tensorflow' where TensorFlow.js itself did. */
  readonly engine: 'nnlab' | 'tensorflow';
  /** Why the engine of nnlab did not; undefined where it did. */
  readonly reason?: string;
};

/** A history without epochs. What trained is not among the measurements that a loop over them meets. */
export function newHistory(engine: History['engine'], reason: string | undefined): History {
  const history: Measurements = { loss: [] };
  return Object.defineProperties(history, { engine: { value: engine }, reason: { value: reason } }) as History;
}

/** Values under the model's names for them, in Keras's spelling: TensorFlow.js says 'acc' where Keras says 'accuracy'. */
export function named(model: tf.Sequential, prefix: string, values: readonly number[]): Record<string, number> {
  const names = model.metricsNames.map((name) => prefix + (name === 'acc' ? 'accuracy' : name));
  return Object.fromEntries(values.map((value, i) => [names[i]!, value]));
}

export function camelCased(logs: Logs): Record<string, number> {
  const camelCase = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(logs).map(([name, value]) => [camelCase(name), value]));
}

/** A line as Keras prints it, but with spaces for readers. */
export function printEpoch(epoch: string, seconds: number, logs: Logs): void {
  const values = Object.entries(logs).map(([name, value]) => {
    const digits = Math.abs(value) < 1e-3 && value !== 0 ? value.toExponential(4) : value.toFixed(4);
    return `${name} ${digits}`;
  });
  process.stdout.write(`${[epoch, `${seconds.toFixed(1)} s`, ...values].join(' — ')}\n`);
}
