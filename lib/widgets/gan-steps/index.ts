import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { ganExplorer, type GanState } from './explorer';

/**
 * A generator and a discriminator, step by step: points that chase points.
 *
 * @param options - Where it starts: any of `shape` ('ring', 'clusters', 'line'), `learningRate` and `seed`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * ganSteps({ shape: 'line' }).title; // 'Forger and detective'
 */
export function ganSteps(options: Partial<GanState> = {}): Widget {
  return explorerWidget({ caller: 'ganSteps', name: 'gan-steps', explorer: ganExplorer }, options);
}
