import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { activationExplorer, type ActivationState } from './explorer';

/**
 * An activation, its slope, and what is left of a gradient after many layers of it.
 *
 * @param options - Where it starts: any of `activation`, `z` and `layers`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * activationAndDerivative({ activation: 'relu' }).title; // 'An activation and its derivative'
 */
export function activationAndDerivative(options: Partial<ActivationState> = {}): Widget {
  return explorerWidget(
    { caller: 'activationAndDerivative', name: 'activation-and-derivative', explorer: activationExplorer },
    options,
  );
}
