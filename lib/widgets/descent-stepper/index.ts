import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { descentExplorer, type DescentState } from './explorer';

/**
 * Gradient descent on a curve, step by step.
 *
 * @param options - Where it starts: any of `curve` ('parabola', 'valleys', 'plateau'), `learningRate` and `start`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * descentStepper({ learningRate: 2.1 }).title; // 'Downhill on a curve'
 */
export function descentStepper(options: Partial<DescentState> = {}): Widget {
  return explorerWidget({ caller: 'descentStepper', name: 'descent-stepper', explorer: descentExplorer }, options);
}
