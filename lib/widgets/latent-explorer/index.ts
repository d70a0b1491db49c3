import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { pictureExplorer, type LatentState } from './explorer';

/**
 * The two-dimensional code of an autoencoder, and the picture that each of its places stands for.
 *
 * @param options - Where it starts: any of `x` and `y`, the place to decode, and `seed`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * latentExplorer({ x: 0.5 }).title; // 'A map of small pictures'
 */
export function latentExplorer(options: Partial<LatentState> = {}): Widget {
  return explorerWidget({ caller: 'latentExplorer', name: 'latent-explorer', explorer: pictureExplorer }, options);
}
