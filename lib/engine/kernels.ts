import { webAssembly, type WasmMemory, type WasmModule } from '../internal/web-assembly';

/** A function of the WebAssembly module; all arguments are numbers, addresses in bytes. `assembly/` says what each does. */
type Kernel = (...values: readonly number[]) => number;

type KernelName =
  | 'activate'
  | 'activationGradient'
  | 'adagrad'
  | 'adam'
  | 'addRows'
  | 'columnMoments'
  | 'columnSums'
  | 'copyLines'
  | 'copyRows'
  | 'countCorrect'
  | 'dropout'
  | 'embed'
  | 'embedGradient'
  | 'fill'
  | 'gatherBytes'
  | 'gatherRows'
  | 'gruGates'
  | 'gruGradient'
  | 'gruResetGradient'
  | 'gruStep'
  | 'loss'
  | 'lstmGradient'
  | 'lstmStep'
  | 'momentum'
  | 'multiply'
  | 'normalize'
  | 'normalizeGradient'
  | 'normalizeSums'
  | 'packPanels'
  | 'peak'
  | 'penalty'
  | 'pool'
  | 'poolGradient'
  | 'regularize'
  | 'rmsprop'
  | 'rnnGradient'
  | 'rnnStep'
  | 'scaleBytes'
  | 'sgd'
  | 'sigmoidCrossEntropy'
  | 'softmax'
  | 'softmaxCrossEntropy'
  | 'softmaxGradient'
  | 'sumParts'
  | 'transposePanels'
  | 'winogradGradient'
  | 'winogradInput'
  | 'winogradInputGradient'
  | 'winogradKernel'
  | 'winogradKernelGradient'
  | 'winogradOutput';

export type Kernels = Readonly<Record<KernelName, Kernel>>;

/** The kernels of a compiled module, at work on the given memory. */
export function instantiateKernels(module: WasmModule, memory: WasmMemory): Kernels {
  return new webAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels;
}
