import type { backend_util, TensorInfo } from '@tensorflow/tfjs';
import { argumentsOf, type KernelFunction } from './backend';
import { convolutionInfo, type ConvolutionGradientAttributes } from './convolution-info';

/** The gradient of a depthwise convolution's input: each output's gradient times the kernel, added to what the output saw. */
export const depthwiseInputGradient: KernelFunction = (kernelArguments) => {
  const { inputs, attributes, backend } = argumentsOf<'dy' | 'filter', ConvolutionGradientAttributes>(kernelArguments);
  const { inputShape } = attributes;
  const info = convolutionInfo(inputShape, inputs.filter.shape, { ...attributes, depthwise: true });
  const out = backend.makeOutput(inputShape, 'float32');
  const [dx, dy, filter] = [out, inputs.dy, inputs.filter].map((tensor: TensorInfo) =>
    backend.typedArrayFromHeap(tensor),
  );
  dx!.fill(0);
  forEachMeeting(info, (x, weight, output) => (dx![x]! += filter![weight]! * dy![output]!));
  return out;
};

/** The gradient of its kernel: each weight's share of all outputs' gradients. */
export const depthwiseFilterGradient: KernelFunction = (kernelArguments) => {
  const { inputs, attributes, backend } = argumentsOf<'x' | 'dy', ConvolutionGradientAttributes>(kernelArguments);
  const info = convolutionInfo(inputs.x.shape, attributes.filterShape, { ...attributes, depthwise: true });
  const out = backend.makeOutput(attributes.filterShape, 'float32');
  const [x, dy] = [inputs.x, inputs.dy].map((tensor: TensorInfo) => backend.typedArrayFromHeap(tensor));
  // In double precision: a weight sums up as many numbers as there are outputs.
  const sums = new Float64Array(attributes.filterShape.reduce((product, length) => product * length, 1));
  forEachMeeting(info, (input, weight, output) => (sums[weight]! += x![input]! * dy![output]!));
  backend.typedArrayFromHeap(out).set(sums);
  return out;
};

/** Visits every meeting of an input with a weight, and the output to which their product goes, by their places in the tensors. */
function forEachMeeting(
  info: backend_util.Conv2DInfo,
  visit: (input: number, weight: number, output: number) => void,
): void {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info;
  const multiplier = outChannels / inChannels;
  for (let position = 0; position < batchSize * outHeight * outWidth; position++) {
    const ox = position % outWidth;
    const oy = Math.floor(position / outWidth) % outHeight;
    const image = Math.floor(position / (outWidth * outHeight));
    for (let ky = 0; ky < info.filterHeight; ky++) {
      const y = oy * info.strideHeight - padInfo.top + ky * info.dilationHeight;
      if (y < 0 || y >= inHeight) continue;
      for (let kx = 0; kx < info.filterWidth; kx++) {
        const x = ox * info.strideWidth - padInfo.left + kx * info.dilationWidth;
        if (x < 0 || x >= inWidth) continue;
        const input = ((image * inHeight + y) * inWidth + x) * inChannels;
        const weight = (ky * info.filterWidth + kx) * outChannels;
        for (let c = 0; c < outChannels; c++) {
          visit(input + Math.floor(c / multiplier), weight + c, position * outChannels + c);
        }
      }
    }
  }
}
