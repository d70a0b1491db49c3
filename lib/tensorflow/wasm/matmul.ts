import type { BatchMatMulAttrs, TensorInfo } from '@tensorflow/tfjs';
import { tf } from '../tf';
import { argumentsOf, type KernelFunction } from './backend';

/**
 * Replaces the WebAssembly backend's matrix product by one that transposes its arguments first and then multiplies.
 *
 * The backend has a fast product for arguments that are not transposed only; both gradients of a product need a
 * transposed one and fell to a plain loop, ten times slower. The results agree to rounding. To be called once.
 */
export function useFastWasmMatMul(): void {
  const product = tf.getKernel('BatchMatMul', 'wasm');
  const transpose = tf.getKernel('Transpose', 'wasm').kernelFunc;
  tf.unregisterKernel('BatchMatMul', 'wasm');
  tf.registerKernel({ ...product, kernelFunc: transposeThenMultiply(product.kernelFunc, transpose) });
}

function transposeThenMultiply(multiply: KernelFunction, transpose: KernelFunction): KernelFunction {
  return (kernelArguments) => {
    const { inputs, attributes, backend } = argumentsOf<'a' | 'b', BatchMatMulAttrs>(kernelArguments);
    const { a, b } = inputs;
    const { transposeA, transposeB } = attributes;
    // A stack of matrices has no fast product either way.
    if (a.shape.length !== 2 || b.shape.length !== 2) return multiply(kernelArguments);
    const flip = (x: TensorInfo) => transpose({ inputs: { x }, backend, attrs: { perm: [1, 0] } }) as TensorInfo;
    const left = transposeA ? flip(a) : a;
    const right = transposeB ? flip(b) : b;
    const out = multiply({
      inputs: { a: left, b: right },
      backend,
      attrs: { transposeA: false, transposeB: false },
    });
    if (transposeA) backend.disposeData(left.dataId);
    if (transposeB) backend.disposeData(right.dataId);
    return out;
  };
}
