export { accuracy, confusionMatrix, topKAccuracy } from './math/metrics';
export { activations, elu, leakyRelu, vectorActivations, type Activation } from './math/activations';
export { categoricalCrossEntropy, softmaxCrossEntropy } from './math/categorical-losses';
export {
  binaryCrossEntropy,
  halfSquaredError,
  huber,
  meanAbsoluteError,
  meanSquaredError,
} from './math/elementwise-losses';
export {
  categoricalLosses,
  elementwiseLosses,
  losses,
  type CategoricalLoss,
  type ElementwiseLoss,
} from './math/losses';
export { logSoftmax, softmax } from './math/softmax';
export { maxout } from './math/maxout';
export { precisionRecallF1, type PrecisionRecallF1 } from './math/precision-recall-f1';
export { r2Score, rootMeanSquaredError } from './math/regression-metrics';
export { rocAucScore, rocCurve, type RocCurve } from './math/roc';
export type { VectorActivation } from './math/vector-activation';
export { createRandom, type Random } from './math/random';
export { crossValScore, type CrossValScoreOptions, type Scorable } from './math/model-selection/cross-val-score';
export { kFold, stratifiedKFold, type Fold, type KFoldOptions } from './math/model-selection/k-fold';
export { KMeans, type KMeansOptions } from './math/clustering/k-means';
export { leastSquares, type LeastSquaresOptions } from './math/linear-algebra/least-squares';
export { matMul } from './math/mat-mul';
export { matrix, toMatrix, toRows, type Matrix, type MatrixLike } from './math/matrix';
export { MinMaxScaler } from './math/preprocessing/min-max-scaler';
export { oneHot } from './math/preprocessing/one-hot';
export { PCA } from './math/linear-algebra/pca';
export { polynomialFeatures } from './math/preprocessing/polynomial-features';
export { StandardScaler } from './math/preprocessing/standard-scaler';
export { symmetricEigen, type SymmetricEigen } from './math/linear-algebra/symmetric-eigen';
export {
  trainTestSplit,
  type TrainTestSplit,
  type TrainTestSplitOptions,
} from './math/model-selection/train-test-split';
export { transpose } from './math/transpose';
export type { VectorLike } from './math/vector';

export { operations, type Operation } from './autodiff/operations';
export { trace, type BackwardStep, type Trace, type TraceEdge, type TraceNode } from './autodiff/trace';
export { Value } from './autodiff/value';

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
