import { inWords } from '../internal/assert';
import { toMatrix, type MatrixLike } from '../math/matrix';
import { assertImage, type Image } from './image';

/** Numbers around an anchor: an image of one channel, as `getStructuringElement` gives it, or rows of numbers. */
export type KernelLike = Image | MatrixLike;

export interface Kernel {
  readonly data: Float64Array;
  readonly width: number;
  readonly height: number;
}

export function toKernel(caller: string, kernel: KernelLike): Kernel {
  if (typeof kernel !== 'object' || kernel === null) {
    throw new TypeError(
      `${caller}: kernel is ${inWords(kernel)}; expected rows of numbers or an image of one channel.`,
    );
  }
  if ('channels' in kernel) {
    assertImage(caller, { kernel }, [1]);
    return { data: Float64Array.from(kernel.data), width: kernel.width, height: kernel.height };
  }
  const { data, rows, columns } = toMatrix(kernel);
  return { data: Float64Array.from(data), width: columns, height: rows };
}
