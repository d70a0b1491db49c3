import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { thresholdExplorer, type ThresholdState } from './explorer';

/**
 * An image, its histogram, and a threshold to drag; all of OpenCV's simple types.
 *
 * @param options - Where it starts: any of `type`, `threshold` and `light`, how uneven the light is.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * thresholdWithHistogram({ type: 'trunc' }).title; // 'A threshold and the histogram'
 */
export function thresholdWithHistogram(options: Partial<ThresholdState> = {}): Widget {
  return explorerWidget(
    { caller: 'thresholdWithHistogram', name: 'threshold-with-histogram', explorer: thresholdExplorer },
    options,
  );
}
