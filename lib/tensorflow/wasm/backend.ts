import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs';

// What a kernel for TensorFlow.js's WebAssembly backend is given, and what it may ask of that backend.

export type KernelFunction = KernelConfig['kernelFunc'];
type KernelArguments = Parameters<KernelFunction>[0];

/** The backend, as far as kernels use it. The types of its package do not show it. */
export interface WasmBackend {
  /** A new tensor in the backend's memory, with nothing particular in it. */
  makeOutput(shape: readonly number[], dtype: TensorInfo['dtype']): TensorInfo;
  /** A tensor's numbers where they lie. Making another tensor may move the memory: ask again after that. */
  typedArrayFromHeap(tensor: TensorInfo): Float32Array | Int32Array;
  disposeData(dataId: object): boolean;
  /** The tensors whose numbers it has. */
  readonly dataIdMap: { has(dataId: object): boolean };
}

/** The arguments of a kernel, under the names and types that the operation gives them. */
export function argumentsOf<Inputs extends string, Attributes>({
  inputs,
  backend,
  attrs,
}: KernelArguments): { inputs: Record<Inputs, TensorInfo>; attributes: Attributes; backend: WasmBackend } {
  return {
    inputs: inputs as Record<Inputs, TensorInfo>,
    attributes: attrs as unknown as Attributes,
    backend: backend as unknown as WasmBackend,
  };
}
