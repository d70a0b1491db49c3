import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { outlierExplorer, type OutlierState } from './explorer';

/**
 * Lines fitted by the squared, the absolute and the Huber loss, and a point to pull away from the others.
 *
 * @param options - Where it starts: any of `outlier`, its height, and which lines to draw: `squared`, `absolute`, `huber`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * lossWithOutlier({ outlier: 12 }).title; // 'A loss and an outlier'
 */
export function lossWithOutlier(options: Partial<OutlierState> = {}): Widget {
  return explorerWidget({ caller: 'lossWithOutlier', name: 'loss-with-outlier', explorer: outlierExplorer }, options);
}
