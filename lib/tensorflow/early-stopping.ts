import { assertInteger, inWords } from '../internal/assert';
import type { Logs } from './history';
import type { Trainer } from './trainer';

/** When to stop before the last epoch. */
export interface FitEarlyStopping {
  /** What must improve, under its name in the history. Default 'valLoss' where there are validation data, else 'loss'. */
  readonly monitor?: string;
  /** How many epochs in a row may pass without improvement; a whole number ≥ 0. Default 0. */
  readonly patience?: number;
  /** What counts as improvement at least; ≥ 0. Default 0. */
  readonly minDelta?: number;
  /** Ends with the weights of the best epoch instead of the last. Default true. */
  readonly restoreBestWeights?: boolean;
}

/** Follows training. Call `observe` after each epoch and `finish` at the end. */
export interface StoppingRule {
  /** True where training should stop. */
  observe(logs: Logs): boolean;
  finish(): void;
}

/** @throws {RangeError} On an option out of range. */
export function stoppingRule(options: FitEarlyStopping, trainer: Trainer): StoppingRule {
  const { patience = 0, minDelta = 0, restoreBestWeights = true } = options;
  assertInteger('fit', { 'earlyStopping.patience': patience });
  if (!(minDelta >= 0 && minDelta < Infinity)) {
    throw new RangeError(`fit: earlyStopping.minDelta is ${inWords(minDelta)}; expected a number of at least 0.`);
  }
  let best: { readonly value: number; readonly weights?: Float32Array[] } | undefined;
  let waited = 0;
  return {
    observe: (logs) => {
      const monitor = options.monitor ?? ('valLoss' in logs ? 'valLoss' : 'loss');
      const measured = logs[monitor];
      if (measured === undefined) {
        const known = Object.keys(logs).map(inWords).join(', ');
        throw new RangeError(`fit: earlyStopping.monitor is ${inWords(monitor)}; expected one of ${known}.`);
      }
      // Losses and errors should fall; accuracies should rise.
      const value = /accuracy$|^acc$/i.test(monitor) ? -measured : measured;
      if (best === undefined || value < best.value - minDelta) {
        best = { value, ...(restoreBestWeights && { weights: trainer.remember() }) };
        waited = 0;
        return false;
      }
      return ++waited > patience;
    },
    finish: () => {
      if (best?.weights) trainer.restore(best.weights);
    },
  };
}
