import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { pixelExplorer, type PixelState } from './explorer';

/**
 * An image under a magnifying glass: each pixel a number, and the numbers around it.
 *
 * @param options - Where it starts: any of `digit` ('0' … '9'), `row` and `column`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * pixelInspector({ row: 3, column: 4 }).title; // 'An image is a table of numbers'
 */
export function pixelInspector(options: Partial<PixelState> = {}): Widget {
  return explorerWidget({ caller: 'pixelInspector', name: 'pixel-inspector', explorer: pixelExplorer }, options);
}
