// What the engine is told, as plain data that can be sent to another thread. Names and meanings are those of Keras.

/** Activations that give one number for one number. */
export type PointwiseActivation =
  | 'linear'
  | 'relu'
  | 'sigmoid'
  | 'tanh'
  | 'elu'
  | 'leakyRelu'
  | 'hardSigmoid'
  | 'softplus'
  | 'softsign'
  | 'selu'
  | 'relu6';

export type ActivationName = PointwiseActivation | 'softmax';

/** Adds l1·Σ|w| + l2·Σw² to the loss. */
export interface Penalty {
  readonly l1: number;
  readonly l2: number;
}

interface Common {
  /** False leaves the layer's weights as they are. Default true. */
  readonly trainable?: boolean;
}

interface Weighted extends Common {
  readonly useBias?: boolean;
  readonly kernelRegularizer?: Penalty;
  readonly biasRegularizer?: Penalty;
}

export type Padding = 'valid' | 'same';
type Pair = readonly [number, number];

export interface DenseSpecification extends Weighted {
  readonly type: 'Dense';
  readonly units: number;
  readonly activation?: ActivationName;
}

export interface Conv2DSpecification extends Weighted {
  readonly type: 'Conv2D';
  readonly filters: number;
  readonly kernelSize: Pair;
  readonly strides?: Pair;
  readonly padding?: Padding;
  readonly activation?: ActivationName;
}

export interface PoolingSpecification extends Common {
  readonly type: 'MaxPooling2D' | 'AveragePooling2D';
  readonly poolSize: Pair;
  readonly strides?: Pair;
  readonly padding?: Padding;
}

export interface RecurrentSpecification extends Weighted {
  readonly type: 'SimpleRNN' | 'LSTM' | 'GRU';
  readonly units: number;
  readonly activation?: PointwiseActivation;
  /** Of the gates of LSTM and GRU. */
  readonly recurrentActivation?: PointwiseActivation;
  readonly returnSequences?: boolean;
  readonly recurrentRegularizer?: Penalty;
}

export interface EmbeddingSpecification extends Common {
  readonly type: 'Embedding';
  readonly inputDim: number;
  readonly outputDim: number;
  readonly embeddingsRegularizer?: Penalty;
}

export interface BatchNormalizationSpecification extends Common {
  readonly type: 'BatchNormalization';
  readonly momentum?: number;
  readonly epsilon?: number;
}

export interface ActivationSpecification extends Common {
  readonly type: 'Activation';
  readonly activation: ActivationName;
  /** The slope below 0 of leakyRelu, or the limit of elu. */
  readonly alpha?: number;
}

export interface DropoutSpecification extends Common {
  readonly type: 'Dropout';
  /** The share of numbers that are set to 0, in [0, 1). */
  readonly rate: number;
}

/** Flatten, and any other change of shape that leaves the order of the numbers. */
export interface ReshapeSpecification extends Common {
  readonly type: 'Reshape';
  readonly targetShape: readonly number[];
}

export type LayerSpecification =
  | DenseSpecification
  | Conv2DSpecification
  | PoolingSpecification
  | RecurrentSpecification
  | EmbeddingSpecification
  | BatchNormalizationSpecification
  | ActivationSpecification
  | DropoutSpecification
  | ReshapeSpecification;

export type LossName =
  | 'meanSquaredError'
  | 'meanAbsoluteError'
  | 'binaryCrossentropy'
  | 'categoricalCrossentropy'
  | 'sparseCategoricalCrossentropy';

export type OptimizerSpecification =
  | { readonly type: 'sgd'; readonly learningRate: number }
  | { readonly type: 'momentum'; readonly learningRate: number; readonly momentum: number; readonly nesterov: boolean }
  | {
      readonly type: 'rmsprop';
      readonly learningRate: number;
      readonly decay: number;
      readonly momentum: number;
      readonly epsilon: number;
      readonly centered: boolean;
    }
  | {
      readonly type: 'adam';
      readonly learningRate: number;
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
    }
  | {
      readonly type: 'adagrad';
      readonly learningRate: number;
      readonly initialAccumulatorValue: number;
      readonly epsilon: number;
    };
