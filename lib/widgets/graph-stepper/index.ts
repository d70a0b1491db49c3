import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { graphExplorer, type GraphState } from './explorer';

/**
 * A calculation as a graph, to step through: values forward, gradients backward.
 *
 * @param options - Where it starts: any of `calculation` ('product', 'neuron', 'shared', 'loss') and its inputs `a`, `b`, `c`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * graphStepper({ calculation: 'neuron' }).title; // 'Forward and backward through a graph'
 */
export function graphStepper(options: Partial<GraphState> = {}): Widget {
  return explorerWidget({ caller: 'graphStepper', name: 'graph-stepper', explorer: graphExplorer }, options);
}
