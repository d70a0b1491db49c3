import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { raceExplorer, type RaceState } from './explorer';

/**
 * Six optimizers on the same surface, from the same place.
 *
 * @param options - Where it starts: any of `surface` ('ravine', 'banana', 'saddle'), `learningRate` and `step`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * racingOptimizers({ surface: 'saddle' }).title; // 'A race of optimizers'
 */
export function racingOptimizers(options: Partial<RaceState> = {}): Widget {
  return explorerWidget({ caller: 'racingOptimizers', name: 'racing-optimizers', explorer: raceExplorer }, options);
}
