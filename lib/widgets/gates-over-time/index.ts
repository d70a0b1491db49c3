import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { gatesExplorer, type GatesState } from './explorer';

/**
 * One LSTM unit, or one simple recurrent unit, over a sequence: what its gates let through at each step.
 *
 * @param options - Where it starts: any of `cell` ('lstm', 'rnn'), `forgetBias`, `inputBias`, `outputBias`, `recurrent` and `step`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * gatesOverTime({ forgetBias: -2 }).title; // 'What a recurrent unit remembers'
 */
export function gatesOverTime(options: Partial<GatesState> = {}): Widget {
  return explorerWidget({ caller: 'gatesOverTime', name: 'gates-over-time', explorer: gatesExplorer }, options);
}
