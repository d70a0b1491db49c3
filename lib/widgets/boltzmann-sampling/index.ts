import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { boltzmannExplorer, type BoltzmannState } from './explorer';

/**
 * A restricted Boltzmann machine that learns small pictures, and then dreams of them.
 *
 * @param options - Where it starts: any of `hidden`, how many hidden units, `trained`, how often it has gone ten times over its patterns, and `seed`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * boltzmannSampling({ trained: 200 }).title; // 'A machine that dreams'
 */
export function boltzmannSampling(options: Partial<BoltzmannState> = {}): Widget {
  return explorerWidget(
    { caller: 'boltzmannSampling', name: 'boltzmann-sampling', explorer: boltzmannExplorer },
    options,
  );
}
