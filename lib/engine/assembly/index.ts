export { multiply, packPanels, transposePanels } from './matmul';
export { activate, activationGradient, softmax, softmaxGradient } from './activations';
export { countCorrect, loss, sigmoidCrossEntropy, softmaxCrossEntropy } from './losses';
export { adagrad, adam, momentum, penalty, regularize, rmsprop, sgd } from './optimizers';
export { columnSums, copyLines, copyRows, fill, gatherBytes, gatherRows, scaleBytes, sumParts } from './rows';
export {
  winogradGradient,
  winogradInput,
  winogradInputGradient,
  winogradKernel,
  winogradKernelGradient,
  winogradOutput,
} from './winograd';
export { dropout } from './dropout';
export { pool, poolGradient } from './pooling';
export { columnMoments, normalize, normalizeGradient, normalizeSums } from './normalization';
export { embed, embedGradient } from './embedding';
export {
  addRows,
  gruGates,
  gruGradient,
  gruResetGradient,
  gruStep,
  lstmGradient,
  lstmStep,
  rnnGradient,
  rnnStep,
} from './recurrent';
export { peak } from './peak';
