import { matrix } from '../../math/matrix';
import { createRandom } from '../../math/random';
import { Conv2D } from '../../networks/layers/conv-2d';
import type { Grey } from '../kit/scene';

/** Kernels with a name. */
export const kernels = {
  edges: { wording: 'Edges', kernel: [-1, -1, -1, -1, 8, -1, -1, -1, -1] },
  upright: { wording: 'Upright edges (Sobel)', kernel: [-1, 0, 1, -2, 0, 2, -1, 0, 1] },
  level: { wording: 'Level edges (Sobel)', kernel: [-1, -2, -1, 0, 0, 0, 1, 2, 1] },
  blur: { wording: 'Blur', kernel: [1, 1, 1, 1, 1, 1, 1, 1, 1].map((w) => w / 9) },
  sharpen: { wording: 'Sharpen', kernel: [0, -1, 0, -1, 5, -1, 0, -1, 0] },
  identity: { wording: 'Nothing', kernel: [0, 0, 0, 0, 1, 0, 0, 0, 0] },
} as const;

export type KernelName = keyof typeof kernels;

/** What a convolutional layer with this one kernel makes of the image: two rows and two columns less. */
export function convolved({ data, size }: Grey, kernel: readonly number[]): Float64Array {
  const layer = new Conv2D({ filters: 1, kernelSize: 3, useBias: false });
  layer.build([size, size, 1], createRandom(0));
  layer.parameters[0]!.value.set(kernel);
  return Float64Array.from(layer.forward(matrix(1, data.length, Float64Array.from(data))).data);
}

/** The nine pixels under the window whose upper left corner is here, and what each adds to the sum. */
export function windowAt(
  { data, size }: Grey,
  { row, column, kernel }: { row: number; column: number; kernel: readonly number[] },
) {
  return kernel.map((weight, i) => {
    const pixel = data[(row + Math.floor(i / 3)) * size + column + (i % 3)]!;
    return { pixel, weight, product: pixel * weight };
  });
}
