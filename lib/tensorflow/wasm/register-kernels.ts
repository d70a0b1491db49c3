import { tf } from '../tf';
import type { KernelFunction } from './backend';
import { conv2dFilterGradient } from './conv2d-filter-gradient';
import { depthwiseFilterGradient, depthwiseInputGradient } from './depthwise-gradients';
import { einsum } from './einsum';
import { useFastWasmMatMul } from './matmul';
import { maxPoolGradient } from './max-pool-gradient';
import { unsortedSegmentSum } from './segment-sum';

/**
 * Supplies what TensorFlow.js's WebAssembly backend lacks or gets wrong, so that every model that trains on the others trains on it.
 * To be called once. What a later version of the backend brings along is left as it is.
 */
export function registerWasmKernels(): void {
  useFastWasmMatMul();
  tf.unregisterKernel('MaxPoolGrad', 'wasm');
  tf.registerKernel({ kernelName: 'MaxPoolGrad', backendName: 'wasm', kernelFunc: maxPoolGradient });
  const multiply = tf.getKernel('BatchMatMul', 'wasm').kernelFunc;
  const kernels: Readonly<Record<string, KernelFunction>> = {
    Conv2DBackpropFilter: conv2dFilterGradient(multiply),
    DepthwiseConv2dNativeBackpropFilter: depthwiseFilterGradient,
    DepthwiseConv2dNativeBackpropInput: depthwiseInputGradient,
    Einsum: einsum,
    UnsortedSegmentSum: unsortedSegmentSum,
  };
  for (const [kernelName, kernelFunc] of Object.entries(kernels)) {
    if (!tf.getKernel(kernelName, 'wasm')) tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
  }
}
