import type { backend_util, TensorInfo } from '@tensorflow/tfjs';
import { argumentsOf, type KernelFunction, type WasmBackend } from './backend';
import { convolutionInfo, type ConvolutionGradientAttributes } from './convolution-info';

/** Numbers of patches that are laid out at a time: 16 MB. */
const CHUNK = 4_000_000;

/**
 * The gradient of a convolution's kernel: for each of its weights, the numbers that it was multiplied with, times the gradient of the
 * outputs. The backend's own product of matrices sums them up.
 */
export function conv2dFilterGradient(multiply: KernelFunction): KernelFunction {
  return (kernelArguments) => {
    const { inputs, attributes, backend } = argumentsOf<'x' | 'dy', ConvolutionGradientAttributes>(kernelArguments);
    const { x, dy } = inputs;
    const info = convolutionInfo(x.shape, attributes.filterShape, { ...attributes, depthwise: false });
    const weights = info.filterHeight * info.filterWidth * info.inChannels;
    const positions = info.outHeight * info.outWidth;
    const images = Math.max(1, Math.floor(CHUNK / (weights * positions)));
    const sums = new Float32Array(weights * info.outChannels);
    for (let first = 0; first < info.batchSize; first += images) {
      const count = Math.min(images, info.batchSize - first);
      const rows = count * positions;
      const patches = backend.makeOutput([weights, rows], 'float32');
      const gradients = backend.makeOutput([rows, info.outChannels], 'float32');
      layOut(backend, { x, patches, info, first, count });
      const at = first * positions * info.outChannels;
      backend
        .typedArrayFromHeap(gradients)
        .set(backend.typedArrayFromHeap(dy).subarray(at, at + rows * info.outChannels));
      const product = multiply({
        inputs: { a: patches, b: gradients },
        backend,
        attrs: { transposeA: false, transposeB: false },
      }) as TensorInfo;
      backend.typedArrayFromHeap(product).forEach((value, i) => (sums[i]! += value));
      for (const { dataId } of [patches, gradients, product]) backend.disposeData(dataId);
    }
    const out = backend.makeOutput(info.filterShape, 'float32');
    backend.typedArrayFromHeap(out).set(sums);
    return out;
  };
}

interface Patches {
  readonly x: TensorInfo;
  readonly patches: TensorInfo;
  readonly info: backend_util.Conv2DInfo;
  /** The images [first, first + count). */
  readonly first: number;
  readonly count: number;
}

/** Writes, row by row for each weight of the kernel, the number that it meets at each position of each image; 0 beyond the edge. */
function layOut(backend: WasmBackend, { x, patches, info, first, count }: Patches): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, strideHeight, strideWidth, padInfo } = info;
  const [from, to] = [backend.typedArrayFromHeap(x), backend.typedArrayFromHeap(patches)];
  let at = 0;
  for (let ky = 0; ky < info.filterHeight; ky++) {
    for (let kx = 0; kx < info.filterWidth; kx++) {
      for (let channel = 0; channel < inChannels; channel++) {
        for (let image = first; image < first + count; image++) {
          for (let oy = 0; oy < outHeight; oy++) {
            const y = oy * strideHeight - padInfo.top + ky;
            const line = (image * inHeight + y) * inWidth;
            for (let ox = 0; ox < outWidth; ox++) {
              const column = ox * strideWidth - padInfo.left + kx;
              const inside = y >= 0 && y < inHeight && column >= 0 && column < inWidth;
              to[at++] = inside ? from[(line + column) * inChannels + channel]! : 0;
            }
          }
        }
      }
    }
  }
}
