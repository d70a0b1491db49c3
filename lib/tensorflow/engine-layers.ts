import type {
  ActivationName,
  LayerSpecification,
  Padding,
  Penalty,
  PointwiseActivation,
} from '../engine/specification';
import type { tf } from './tf';

type Layer = tf.Sequential['layers'][number];

/** A layer as the engine knows it, and the TensorFlow.js layer that has its weights. */
export interface TranslatedLayer {
  readonly layer: Layer;
  readonly specification: LayerSpecification;
}

/** Why the engine cannot run something, in words that go on after "the engine does not know". */
export class Unsupported extends Error {}

interface Config {
  readonly [option: string]: unknown;
}

const pointwise: readonly string[] = [
  'linear',
  'relu',
  'sigmoid',
  'tanh',
  'elu',
  'hardSigmoid',
  'softplus',
  'softsign',
  'selu',
  'relu6',
] satisfies PointwiseActivation[];

/**
 * The layers of a model in the engine's words; a model among the layers is taken apart.
 *
 * @throws {Unsupported} Where the engine lacks a layer, or an option of one.
 */
export function translateLayers(layers: readonly Layer[], learns: (layer: Layer) => boolean): TranslatedLayer[] {
  return layers.flatMap((layer) => {
    const name = layer.getClassName();
    if (name === 'InputLayer') return [];
    if (name === 'Sequential') return translateLayers((layer as unknown as tf.Sequential).layers, learns);
    const translate = translations[name];
    if (!translate) throw new Unsupported(`layers of type ${name}`);
    const config = layer.getConfig() as Config;
    for (const option of Object.keys(config)) {
      const allowed = neutral[option];
      if (allowed && !allowed.includes(config[option])) throw new Unsupported(`${option} in layers of type ${name}`);
    }
    const trainable = learns(layer);
    return [translate(config, layer)]
      .flat()
      .map((specification) => ({ layer, specification: { ...specification, trainable } }));
  });
}

const no: readonly unknown[] = [undefined, null, false];
const none: readonly unknown[] = [undefined, null, 0];

/** Options that must be as they are by default. */
const neutral: Readonly<Record<string, readonly unknown[]>> = {
  activityRegularizer: no,
  kernelConstraint: no,
  biasConstraint: no,
  recurrentConstraint: no,
  embeddingsConstraint: no,
  gammaConstraint: no,
  betaConstraint: no,
  gammaRegularizer: no,
  betaRegularizer: no,
  dataFormat: [undefined, null, 'channelsLast'],
  noiseShape: no,
  dropout: none,
  recurrentDropout: none,
  returnState: no,
  goBackwards: no,
  stateful: no,
  maskZero: no,
  resetAfter: no,
  // Batch normalisation without these does not train in TensorFlow.js either.
  center: [undefined, true],
  scale: [undefined, true],
};

const translations: Readonly<
  Record<string, (config: Config, layer: Layer) => LayerSpecification | LayerSpecification[]>
> = {
  Dense: (config) => ({
    type: 'Dense',
    units: config.units as number,
    activation: anyActivation(config.activation),
    ...weighted(config),
  }),
  Conv2D: (config) => {
    if (!(config.dilationRate as number[]).every((rate) => rate === 1)) throw new Unsupported('dilated convolutions');
    return {
      type: 'Conv2D',
      filters: config.filters as number,
      kernelSize: config.kernelSize as [number, number],
      strides: config.strides as [number, number],
      padding: paddingOf(config),
      activation: anyActivation(config.activation),
      ...weighted(config),
    };
  },
  MaxPooling2D: (config) => ({ type: 'MaxPooling2D', ...windows(config) }),
  AveragePooling2D: (config) => ({ type: 'AveragePooling2D', ...windows(config) }),
  GlobalMaxPooling2D: (_, layer) => [{ type: 'MaxPooling2D', poolSize: wholeImage(layer) }, reshape(layer)],
  GlobalAveragePooling2D: (_, layer) => [{ type: 'AveragePooling2D', poolSize: wholeImage(layer) }, reshape(layer)],
  SimpleRNN: (config) => recurrent('SimpleRNN', config),
  LSTM: (config) => recurrent('LSTM', config),
  GRU: (config) => recurrent('GRU', config),
  Embedding: (config) => ({
    type: 'Embedding',
    inputDim: config.inputDim as number,
    outputDim: config.outputDim as number,
    embeddingsRegularizer: penalty(config.embeddingsRegularizer),
  }),
  BatchNormalization: (config, layer) => {
    if (config.axis !== -1 && config.axis !== layer.outputShape.length - 1) {
      throw new Unsupported('batch normalisation of an axis but the last');
    }
    return { type: 'BatchNormalization', momentum: config.momentum as number, epsilon: config.epsilon as number };
  },
  Activation: (config) => ({ type: 'Activation', activation: anyActivation(config.activation) }),
  ReLU: (config) => {
    if (config.maxValue !== undefined && config.maxValue !== null) throw new Unsupported('ReLU with maxValue');
    return { type: 'Activation', activation: 'relu' };
  },
  LeakyReLU: (config) => ({ type: 'Activation', activation: 'leakyRelu', alpha: config.alpha as number }),
  ELU: (config) => ({ type: 'Activation', activation: 'elu', alpha: config.alpha as number }),
  Softmax: (config, layer) => {
    if (config.axis !== -1 && config.axis !== layer.outputShape.length - 1) {
      throw new Unsupported('softmax of an axis but the last');
    }
    return { type: 'Activation', activation: 'softmax' };
  },
  Dropout: (config) => ({ type: 'Dropout', rate: config.rate as number }),
  Flatten: (_, layer) => reshape(layer),
  Reshape: (_, layer) => reshape(layer),
};

function weighted(config: Config) {
  return {
    useBias: config.useBias as boolean,
    kernelRegularizer: penalty(config.kernelRegularizer),
    biasRegularizer: penalty(config.biasRegularizer),
  };
}

function recurrent(type: 'SimpleRNN' | 'LSTM' | 'GRU', config: Config): LayerSpecification {
  return {
    type,
    units: config.units as number,
    activation: activation(config.activation),
    ...(type === 'SimpleRNN' ? {} : { recurrentActivation: activation(config.recurrentActivation) }),
    returnSequences: config.returnSequences as boolean,
    recurrentRegularizer: penalty(config.recurrentRegularizer),
    ...weighted(config),
  };
}

function windows(config: Config) {
  return {
    poolSize: config.poolSize as [number, number],
    strides: config.strides as [number, number],
    padding: paddingOf(config),
  };
}

function wholeImage(layer: Layer): [number, number] {
  return (layer.input as tf.SymbolicTensor).shape.slice(1, 3) as [number, number];
}

function reshape(layer: Layer): LayerSpecification {
  return { type: 'Reshape', targetShape: layer.outputShape.slice(1) as number[] };
}

function paddingOf({ padding }: Config): Padding {
  if (padding !== 'valid' && padding !== 'same') throw new Unsupported(`padding '${String(padding)}'`);
  return padding;
}

function activation(name: unknown): PointwiseActivation {
  if (!pointwise.includes(name as string)) throw new Unsupported(`the activation ${String(name)} there`);
  return name as PointwiseActivation;
}

function anyActivation(name: unknown): ActivationName {
  return name === 'softmax' ? name : activation(name);
}

function penalty(serialized: unknown): Penalty | undefined {
  if (serialized === null || serialized === undefined) return undefined;
  const { className, config } = serialized as { className: string; config: Penalty };
  if (className !== 'L1L2') throw new Unsupported(`regularizers of type ${className}`);
  return { l1: config.l1, l2: config.l2 };
}
