import { frontEnd } from '../internal/front-end';
import { assertPositive } from '../internal/assert';
import { display, liveDisplay } from './display';
import type { Figure } from './figure';
import { figureBundle, pictureBundle } from './figure-bundle';
import { trainingCurves, type TrainingHistory } from './training-curves';

/** What was measured, by name: `{ loss: 0.3, accuracy: 0.9 }`; on validation data `val_loss` or `valLoss`. */
export type TrainingLogs = Readonly<Record<string, number | undefined>>;

/** Where training stands, for those who tell it in one object. Other properties are not looked at. */
export interface TrainingProgress {
  readonly logs: TrainingLogs;
}

/** What `fit` calls while it trains. */
export interface LiveTraining {
  onBatchEnd(batch: number | TrainingProgress, logs?: TrainingLogs): void;
  /** The same as `onBatchEnd`, for those who call a batch a step. */
  onStepEnd(progress: TrainingProgress): void;
  onEpochEnd(epoch: number | TrainingProgress, logs?: TrainingLogs): void;
  onTrainEnd(): void;
}

export interface LiveTrainingOptions {
  /** At most so many pictures a second, above 0. Default 5. */
  readonly picturesPerSecond?: number;
  /** Gives the time in milliseconds. Default: `performance.now`. */
  readonly now?: () => number;
}

/**
 * A callback for `fit` that draws loss and accuracy while they are measured: during the first epoch batch by batch, then epoch by
 * epoch, as a picture that changes in its place. At the end the picture becomes the figure of `trainingCurves`, which answers to
 * the mouse. Where nobody watches, as when a notebook is run without Jupyter, only that last figure is drawn.
 *
 * @returns An object for one training. It understands the callbacks of Keras, `(epoch, logs)`, and those that get one object with
 *   `logs`.
 * @throws {RangeError} Where `picturesPerSecond` is not above 0.
 * @example
 * const callback = liveTraining();
 * callback.onEpochEnd(0, { loss: 0.6 });
 * callback.onEpochEnd(1, { loss: 0.3 });
 * callback.onTrainEnd(); // prints Training curves over 2 epochs: loss from 0.6 to 0.3.
 */
export function liveTraining(options: LiveTrainingOptions = {}): LiveTraining {
  const { picturesPerSecond = 5, now = () => performance.now() } = options;
  assertPositive('liveTraining', { picturesPerSecond });
  const [batches, epochs] = [measurements(), measurements()];
  const screen = frontEnd.live ? liveDisplay() : undefined;
  let last = -Infinity;

  const figure = (): Figure | undefined => {
    // One epoch is no curve yet: until there are two, the batches tell more.
    const per = epochs.count() >= 2 || batches.count() < 2 ? 'epoch' : 'batch';
    const history = (per === 'epoch' ? epochs : batches).history();
    return history && trainingCurves(history, { per });
  };
  const draw = (): void => {
    if (!screen || now() - last < 1000 / picturesPerSecond) return;
    const picture = figure();
    if (!picture) return;
    last = now();
    screen.show(pictureBundle(picture));
  };
  const onBatchEnd: LiveTraining['onBatchEnd'] = (batch, logs) => {
    if (epochs.count() < 2) batches.add(logsOf(batch, logs));
    draw();
  };
  return {
    onBatchEnd,
    onStepEnd: onBatchEnd,
    onEpochEnd: (epoch, logs) => {
      epochs.add(logsOf(epoch, logs));
      draw();
    },
    onTrainEnd: () => {
      const complete = figure();
      if (!complete) return;
      if (screen) screen.show(figureBundle(complete));
      else display(() => figureBundle(complete), complete.layout.meta.description);
    },
  };
}

function logsOf(position: number | TrainingProgress, logs?: TrainingLogs): TrainingLogs {
  return logs ?? (typeof position === 'object' ? position.logs : {});
}

interface Measurements {
  add(logs: TrainingLogs): void;
  count(): number;
  /** Undefined while no loss was measured. */
  history(): TrainingHistory | undefined;
}

const quantities: Readonly<Record<keyof TrainingHistory, readonly string[]>> = {
  loss: ['loss'],
  accuracy: ['accuracy', 'acc'],
  valLoss: ['valLoss', 'val_loss'],
  valAccuracy: ['valAccuracy', 'val_accuracy', 'val_acc'],
};

/** Collects what was logged. A quantity that was not measured every time is left out. */
function measurements(): Measurements {
  const lists: Record<keyof TrainingHistory, number[]> = { loss: [], accuracy: [], valLoss: [], valAccuracy: [] };
  let length = 0;
  return {
    add: (logs) => {
      for (const [quantity, names] of Object.entries(quantities)) {
        const name = names.find((candidate) => typeof logs[candidate] === 'number');
        if (name !== undefined) lists[quantity as keyof TrainingHistory].push(logs[name]!);
      }
      length++;
    },
    count: () => length,
    history: () => {
      if (length === 0 || lists.loss.length !== length) return undefined;
      const complete = Object.entries(lists).filter(([, values]) => values.length === length);
      return Object.fromEntries(complete) as unknown as TrainingHistory;
    },
  };
}
