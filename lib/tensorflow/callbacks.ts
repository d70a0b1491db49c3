import type { Logs } from './history';

/** How far training has come. */
export interface Progress {
  /** The epoch that runs, from 1, and how many there are. */
  readonly epoch: number;
  readonly epochs: number;
  /** The batches of this epoch that are done, and how many there are. */
  readonly batch: number;
  readonly batches: number;
  /** Means over this epoch so far, and after its last batch the validation values too. */
  readonly logs: Logs;
}

/** Functions that are called while a model trains, and waited for. `logs` has names as in the history. */
export interface FitCallbacks {
  onTrainBegin?(): void | Promise<void>;
  /** Counts from 0, as in Keras. */
  onEpochBegin?(epoch: number): void | Promise<void>;
  onBatchEnd?(batch: number, logs: Logs): void | Promise<void>;
  /** The model has its new weights. Returning false ends training. */
  onEpochEnd?(epoch: number, logs: Logs): void | boolean | Promise<void | boolean>;
  onTrainEnd?(): void | Promise<void>;
  /** For live figures: at most five times a second, and at the end of each epoch. */
  onProgress?(progress: Progress): void | Promise<void>;
}

/** Milliseconds between two calls of onProgress. */
const PAUSE = 200;

/** Calls onProgress not too often. */
export function progressReporter(
  callbacks: readonly FitCallbacks[],
): (progress: Progress, last: boolean) => Promise<void> | void {
  const listeners = callbacks.filter(({ onProgress }) => onProgress);
  let before = 0;
  return (progress, last) => {
    if (listeners.length === 0 || (!last && performance.now() - before < PAUSE)) return;
    before = performance.now();
    return (async () => {
      for (const callback of listeners) await callback.onProgress!(progress);
    })();
  };
}
