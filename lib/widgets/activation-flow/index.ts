import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { flowExplorer, type FlowState } from './explorer';

/**
 * Two layers of a network whose units make bumps, and bumps that follow a curve.
 *
 * @param options - Where it starts: any of `activation`, `bumps`, `steepness`, `left`, `right`, `height` and `x`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * activationFlow({ bumps: 12 }).title; // 'Two layers make bumps, and bumps make any curve'
 */
export function activationFlow(options: Partial<FlowState> = {}): Widget {
  return explorerWidget({ caller: 'activationFlow', name: 'activation-flow', explorer: flowExplorer }, options);
}
