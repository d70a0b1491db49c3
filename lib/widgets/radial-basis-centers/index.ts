import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { basisExplorer, type BasisState } from './explorer';

/**
 * Gaussian bells and the curve that is their weighted sum.
 *
 * @param options - Where it starts: any of `centers`, how many, `width`, `ridge` and `seed`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * radialBasisCenters({ centers: 3 }).title; // 'A curve of bells'
 */
export function radialBasisCenters(options: Partial<BasisState> = {}): Widget {
  return explorerWidget(
    { caller: 'radialBasisCenters', name: 'radial-basis-centers', explorer: basisExplorer },
    options,
  );
}
