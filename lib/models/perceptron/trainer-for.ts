import { platform } from '../../engine/platform';
import { createEngineTrainer } from './engine-trainer';
import { createTrainer, type Effort, type Trainer, type Training } from './trainer';

/** Products of numbers in a step from which the engine is worth its start: some milliseconds of plain arithmetic. */
const WORTH_THE_ENGINE = 500_000;

/** Trains on the engine where it knows the network and a step is work enough, otherwise in plain 64-bit arithmetic. */
export function trainerFor(training: Training, effort: Effort): Trainer {
  const products = training.layers.reduce((sum, { inputs, units }) => sum + inputs * units, 0) * effort.batchRows;
  const fast =
    products < WORTH_THE_ENGINE || !platform.hasKernels() ? undefined : createEngineTrainer(training, effort);
  return fast ?? createTrainer(training);
}
