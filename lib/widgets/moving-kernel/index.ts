import { explorerWidget } from '../kit/explorer-widget';
import type { Widget } from '../kit/widget';
import { kernelExplorer, type KernelState } from './explorer';

/**
 * A convolution with a kernel to type into, and the window it looks through.
 *
 * @param options - Where it starts: any of `preset`, `kernel` (nine numbers), `row` and `column`.
 * @returns Shown as the last value of a cell; `save(path)` makes it a page of its own.
 * @throws {RangeError | TypeError} On an option that is none, or a value that its control does not reach.
 * @example
 * movingKernel({ kernel: [0, 0, 0, 0, 1, 0, 0, 0, 0] }).title; // 'A kernel moves over an image'
 */
export function movingKernel(options: Partial<KernelState> = {}): Widget {
  return explorerWidget({ caller: 'movingKernel', name: 'moving-kernel', explorer: kernelExplorer }, options);
}
