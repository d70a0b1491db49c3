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

export { ActivationLayer, type ActivationLayerOptions } from './networks/layers/activation';
export { Dense, type DenseOptions } from './networks/layers/dense';
export { Dropout } from './networks/layers/dropout';
export { Flatten } from './networks/layers/flatten';
export { AveragePooling2D } from './networks/layers/average-pooling-2d';
export { Conv2D, type Conv2DOptions } from './networks/layers/conv-2d';
export { Embedding, type EmbeddingOptions } from './networks/layers/embedding';
export { GRU, type GRUOptions } from './networks/layers/gru';
export { LSTM, type LSTMOptions } from './networks/layers/lstm';
export { MaxPooling2D } from './networks/layers/max-pooling-2d';
export type { Pooling2DOptions } from './networks/layers/pooling-2d';
export type { RecurrentOptions } from './networks/layers/recurrent-options';
export { SimpleRNN } from './networks/layers/simple-rnn';
export { EarlyStopping, type EarlyStoppingOptions } from './networks/callbacks/early-stopping';
export type { Callback, TrainingState } from './networks/callbacks/callback';
export {
  constant,
  initializers,
  randomNormal,
  randomUniform,
  varianceScaling,
  type Initializer,
  type InitializerName,
  type VarianceScalingOptions,
} from './networks/initializers';
export { fromLayersModel, toLayersModel, type LayersModel } from './networks/layers-model';
export { layerTypes } from './networks/layers/layer-types';
export {
  learningRateRangeTest,
  type LearningRateRange,
  type LearningRateRangeTestOptions,
} from './networks/learning-rate-range-test';
export { loadNetwork, saveNetwork } from './networks/save-network';
export { Perceptron, type PerceptronLine, type PerceptronOptions } from './networks/perceptron';
export { minimize, type Descent, type MinimizeOptions } from './networks/optimizers/minimize';
export { Network, type CompileOptions, type NetworkOptions } from './networks/network';
export { regularizers, type Regularizer } from './networks/regularizers';
export { Adagrad, type AdagradOptions } from './networks/optimizers/adagrad';
export { Adam, type AdamOptions } from './networks/optimizers/adam';
export { GradientDescent } from './networks/optimizers/gradient-descent';
export { Momentum } from './networks/optimizers/momentum';
export { Nesterov } from './networks/optimizers/nesterov';
export { optimizers, type OptimizerName } from './networks/optimizers/optimizers';
export { RMSprop, type RMSpropOptions } from './networks/optimizers/rmsprop';
export { SGD } from './networks/optimizers/sgd';
export type { Layer, Parameter, Pass, Shape } from './networks/layer';
export type { ActivationName } from './networks/layer-activation';
export type { Logs, TrainingLog } from './networks/history';
export type { LossName } from './networks/output-loss';
export type { MetricName } from './networks/network-metrics';
export type { Optimizer, Slope } from './networks/optimizers/optimizer';
export type { PlacedLayer } from './networks/step';
export type { Targets } from './networks/examples';
export type { TrainingOptions } from './networks/train';

export {
  contrastiveDivergence,
  type ContrastiveDivergence,
  type ContrastiveDivergenceOptions,
} from './models/boltzmann/contrastive-divergence';
export { DeepBeliefNetwork, type DeepBeliefNetworkOptions } from './models/deep-belief-network';
export { DeepBoltzmannMachine, type DeepBoltzmannMachineOptions } from './models/deep-boltzmann-machine';
export type { DeepBoltzmannParameters } from './models/boltzmann/deep-boltzmann-parameters';
export { exactGradient, exactLogLikelihood } from './models/boltzmann/exact-likelihood';
export type { MapStep } from './models/self-organizing/map-training';
export { RadialBasisFunctionNetwork } from './models/radial-basis-function-network';
export { RadialBasisFunctionRegressor } from './models/radial-basis-function-regressor';
export type { RadialBasisOptions } from './models/radial-basis/radial-basis-options';
export type { RbmGradient } from './models/boltzmann/rbm-gradient';
export type { RbmParameters } from './models/boltzmann/rbm-parameters';
export {
  RestrictedBoltzmannMachine,
  type RestrictedBoltzmannMachineOptions,
} from './models/restricted-boltzmann-machine';
export { SelfOrganizingMap, type SelfOrganizingMapOptions } from './models/self-organizing-map';

export { Autoencoder } from './models/autoencoder';
export type { AutoencoderOptions } from './models/reconstruction/autoencoder-network';
export { DummyClassifier } from './models/dummy-classifier';
export { DummyRegressor } from './models/dummy-regressor';
export type { Classifier, Label, Regressor } from './models/contract/estimator';
export { Gan, type GanHistory, type GanOptions } from './models/gan';
export { LogisticRegression, type LogisticRegressionOptions } from './models/logistic-regression';
export { MLPClassifier } from './models/mlp-classifier';
export type { MLPOptions } from './models/perceptron/mlp-options';
export { MLPRegressor } from './models/mlp-regressor';
export type { Ratings } from './models/reconstruction/ratings';
export { Recommender, type Recommendation } from './models/recommender';
export { RuleClassifier } from './models/rule-classifier';

export * as cv from './images';
export type { Image } from './images/image';

export { loadFashionMnist } from './datasets/fashion-mnist';
export { loadHeart, type HeartDataFrame } from './datasets/heart';
export { loadMnist } from './datasets/mnist';
export { loadTitanic } from './datasets/titanic';
export type { ImageDataset, ImageDatasetOptions, Origin, Provenance } from './datasets/dataset';

export type { BackendName } from './tensorflow/backends';
export { fit, type FitOptions } from './tensorflow/fit';
export type { FitEarlyStopping } from './tensorflow/early-stopping';
export type { FitCallbacks, Progress } from './tensorflow/callbacks';
export type { History } from './tensorflow/history';
export { evaluate, type Evaluation } from './tensorflow/evaluate';
export { predictions, type PredictionOptions } from './tensorflow/predictions';
export type { Rows } from './tensorflow/rows';
export { setup, type Setup, type SetupOptions } from './tensorflow/setup';
export { tf } from './tensorflow/tf';

export { activationCurves } from './figures/activation-curves';
export { barComparison, type BarComparisonOptions } from './figures/bar-comparison';
export { computationGraph, type CalculationGraph } from './figures/computation-graph';
export { confusionHeatmap } from './figures/confusion-heatmap';
export { decisionBoundary, type DecisionBoundaryOptions } from './figures/decision-boundary';
export { descentOnCurve, type DescentOnCurveOptions } from './figures/descent-on-curve';
export { featureMaps, type FeatureMapsOptions } from './figures/feature-maps';
export { functionCurves, type FunctionCurvesOptions } from './figures/function-curves';
export { gateHeatmap, type GateHeatmapOptions } from './figures/gate-heatmap';
export { histogram, type HistogramOptions } from './figures/histogram';
export { imageGrid, type ImageGridOptions } from './figures/image-grid';
export { imagePixels, type GreyImage, type ImagePixelsOptions } from './figures/image-pixels';
export { latentMap, type LatentMapOptions } from './figures/latent-map';
export { liveTraining, type LiveTraining, type LiveTrainingOptions } from './figures/live-training';
export { lossContour } from './figures/loss-contour';
export { lossSurface } from './figures/loss-surface';
export type { LossLandscapeOptions } from './figures/landscape';
export { networkDiagram, type NetworkDiagramOptions } from './figures/network-diagram';
export { optimizerRace, type OptimizerRaceOptions } from './figures/optimizer-race';
export { progress, type ProgressOptions } from './figures/progress';
export { rocFigure, type RocPoints } from './figures/roc-figure';
export { show } from './figures/show';
export { somMap, type SomMapOptions } from './figures/som-map';
export { thresholdHistogram } from './figures/threshold-histogram';
export { thresholdSlider, type ThresholdSliderOptions } from './figures/threshold-slider';
export { trainingCurves, type TrainingHistory } from './figures/training-curves';
export { weightImages, type WeightImagesOptions } from './figures/weight-images';
export { weightedSum, type WeightedSumOptions } from './figures/weighted-sum';
export type { Figure } from './figures/figure';

export { answer, quiz, type Question } from './exercises/quiz';
export { check } from './exercises/check';
export { checklist } from './exercises/checklist';
export { courseMap } from './exercises/course-map';
export { notDoneYet } from './exercises/not-done-yet';
export { predict, revealPrediction } from './exercises/predict';

export { drawDigit, type DrawDigitOptions } from './widgets/draw-digit';
export type { DigitModel } from './widgets/draw-digit/portable-model';
export { strokesToImage, type Stroke } from './widgets/draw-digit/strokes';
export { neuron } from './widgets/neuron';
export { playground } from './widgets/playground';
export { playgroundData, type PlaygroundDataOptions, type PlaygroundPart } from './widgets/playground/data';
export { PruningSGD } from './widgets/playground/pruning-sgd';
export type { PlaygroundSettings } from './widgets/playground/settings';
export { Widget } from './widgets/kit/widget';
export { perceptronLine } from './widgets/perceptron-line';
export { activationAndDerivative } from './widgets/activation-and-derivative';
export { activationFlow } from './widgets/activation-flow';
export { lossWithOutlier } from './widgets/loss-with-outlier';
export { graphStepper } from './widgets/graph-stepper';
export { descentStepper } from './widgets/descent-stepper';
export { racingOptimizers } from './widgets/racing-optimizers';
export { polynomialDegree } from './widgets/polynomial-degree';
export { pixelInspector } from './widgets/pixel-inspector';
export { thresholdWithHistogram } from './widgets/threshold-with-histogram';
export { movingKernel } from './widgets/moving-kernel';
export { gatesOverTime } from './widgets/gates-over-time';
export { mapForming } from './widgets/map-forming';
export { radialBasisCenters } from './widgets/radial-basis-centers';
export { boltzmannSampling } from './widgets/boltzmann-sampling';
export { latentExplorer } from './widgets/latent-explorer';
export { ganSteps } from './widgets/gan-steps';
