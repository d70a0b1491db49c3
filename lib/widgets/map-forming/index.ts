import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { mapExplorer, type MapState } from './explorer';

/**
 * A self-organizing map that unfolds over its data, row by row.
 *
 * @param options - Where it starts: any of `shape` ('square', 'ring', 'clusters'), `size`, `learningRate`, `radius`, `seed` and `step`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * mapForming({ shape: 'ring' }).title; // 'A map unfolds'
 */
export function mapForming(options: Partial<MapState> = {}): Widget {
  return explorerWidget({ caller: 'mapForming', name: 'map-forming', explorer: mapExplorer }, options);
}
