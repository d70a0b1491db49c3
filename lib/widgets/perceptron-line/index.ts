import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { perceptronLineExplorer, type PerceptronLineState } from './explorer';

/**
 * A perceptron that looks for a line between the corners where a gate says yes and those where it says no.
 *
 * @param options - Where it starts: any of `gate` ('and', 'or', 'nand', 'xor') and `learningRate`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * perceptronLine({ gate: 'xor' }).title; // 'A perceptron looks for a line'
 */
export function perceptronLine(options: Partial<PerceptronLineState> = {}): Widget {
  return explorerWidget(
    { caller: 'perceptronLine', name: 'perceptron-line', explorer: perceptronLineExplorer },
    options,
  );
}
