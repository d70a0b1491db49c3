import type { backend_util } from '@tensorflow/tfjs';
import { tf } from '../tf';
import { argumentsOf, type KernelFunction } from './backend';

interface PoolAttributes {
  readonly filterSize: [number, number] | number;
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/**
 * The gradient of max pooling goes to the largest number of each window, the first where several are largest. The backend's own
 * kernel begins its search at a number above 0 and so misses the largest of windows that have none.
 */
export const maxPoolGradient: KernelFunction = (kernelArguments) => {
  const { inputs, attributes, backend } = argumentsOf<'dy' | 'input', PoolAttributes>(kernelArguments);
  const { filterSize, strides, pad, dimRoundingMode } = attributes;
  const shape = inputs.input.shape as [number, number, number, number];
  const info = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  const out = backend.makeOutput(shape, 'float32');
  const [x, dy, dx] = [inputs.input, inputs.dy, out].map((tensor) => backend.typedArrayFromHeap(tensor));
  dx!.fill(0);
  for (let i = 0; i < dy!.length; i++) dx![placeOfLargest(x!, info, i)]! += dy![i]!;
  return out;
};

/** Where the largest number of the window of an output lies. */
function placeOfLargest(x: ArrayLike<number>, info: backend_util.Conv2DInfo, output: number): number {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const channel = output % inChannels;
  const position = Math.floor(output / inChannels);
  const left = (position % outWidth) * info.strideWidth - padInfo.left;
  const top = (Math.floor(position / outWidth) % outHeight) * info.strideHeight - padInfo.top;
  const image = Math.floor(position / (outWidth * outHeight));
  let place = -1;
  for (let row = Math.max(top, 0); row < Math.min(top + info.filterHeight, inHeight); row++) {
    for (let column = Math.max(left, 0); column < Math.min(left + info.filterWidth, inWidth); column++) {
      const at = ((image * inHeight + row) * inWidth + column) * inChannels + channel;
      if (place < 0 || x[at]! > x[place]!) place = at;
    }
  }
  return place;
}
