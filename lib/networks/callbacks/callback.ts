import type { Logs } from '../history';
import type { Network } from '../network';

/** Where training stands when a callback is called. */
export interface TrainingState {
  readonly network: Network;
  /** From 1. */
  readonly epoch: number;
  /** Steps of the optimizer since `fit` began. */
  readonly step: number;
  /** The last batch's loss and metrics; at the end of an epoch its means, with those on the validation data as valLoss …. */
  readonly logs: Logs;
  /** Ends the training after this step, or this epoch. */
  stop(): void;
}

/** What `fit` calls while it trains: to draw, to record, to stop. A promise is waited for. */
export interface Callback {
  /** Before the first step. */
  onTrainBegin?(network: Network): void | Promise<void>;
  /** After each step of the optimizer. */
  onStepEnd?(state: TrainingState): void | Promise<void>;
  onEpochEnd?(state: TrainingState): void | Promise<void>;
  /** After the last epoch, or where training stopped early. */
  onTrainEnd?(network: Network): void | Promise<void>;
}
