export { accuracy, confusionMatrix } from './math/metrics';
export { activations, type Activation } from './math/activations';
export { createRandom, type Random } from './math/random';
export { matrix, toMatrix, type Matrix, type MatrixLike } from './math/matrix';

export { loadFashionMnist } from './datasets/fashion-mnist';
export { loadHeart, type HeartDataFrame } from './datasets/heart';
export { loadMnist } from './datasets/mnist';
export { loadTitanic } from './datasets/titanic';
export type { ImageDataset, ImageDatasetOptions, Origin, Provenance } from './datasets/dataset';

export type { BackendName } from './tensorflow/backends';
export { fit, type FitOptions, type History } from './tensorflow/fit';
export type { Rows } from './tensorflow/rows';
export { setup, type Setup, type SetupOptions } from './tensorflow/setup';
export { tf } from './tensorflow/tf';

export { activationCurves } from './figures/activation-curves';
export { barComparison, type BarComparisonOptions } from './figures/bar-comparison';
export { confusionHeatmap } from './figures/confusion-heatmap';
export { functionCurves, type FunctionCurvesOptions } from './figures/function-curves';
export { imageGrid, type ImageGridOptions } from './figures/image-grid';
export { networkDiagram, type NetworkDiagramOptions } from './figures/network-diagram';
export { show } from './figures/show';
export { trainingCurves, type TrainingHistory } from './figures/training-curves';
export { weightedSum, type WeightedSumOptions } from './figures/weighted-sum';
export type { Figure } from './figures/figure';

export { answer, quiz, type Question } from './exercises/quiz';
export { check } from './exercises/check';
export { notDoneYet } from './exercises/not-done-yet';
export { predict, revealPrediction } from './exercises/predict';
