import type { Examples } from './examples';
import type { RowSource } from './rows';

/** A batch: the rows [start, end) of an order of the examples. */
export interface Step {
  readonly order: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

/** What trains a model: the engine, or TensorFlow.js itself. */
export interface Trainer {
  readonly engine: 'nnlab' | 'tensorflow';
  /** Learns from a batch. Gives the loss and the metrics of the model, as they were before. */
  train(examples: Examples, step: Step): number[] | Promise<number[]>;
  /** Measures loss and metrics, and learns nothing. */
  evaluate(examples: Examples, step: Step): number[] | Promise<number[]>;
  /** The outputs for a batch; a copy. */
  predict(x: RowSource, step: Step): Float32Array | Promise<Float32Array>;
  /** The weights as they are now: what `restore` takes. */
  remember(): Float32Array[];
  restore(weights: readonly Float32Array[]): void;
  /** Brings weights and optimizer into the model, where they are elsewhere. */
  synchronize(): Promise<void>;
  close(): void;
}
