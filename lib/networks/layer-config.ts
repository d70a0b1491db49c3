import { assertOneOf, inWords } from '../internal/assert';
import { camelCase, snakeCase } from './case';
import { constant, initializers, randomNormal, randomUniform, varianceScaling, type Initializer } from './initializers';
import type { Layer } from './layer';
import type { ActivationName } from './layer-activation';
import { layerTypes } from './layers/layer-types';
import { regularizers, type Regularizer } from './regularizers';

/** Options as Keras and TensorFlow.js write them to a file. */
export type Config = Readonly<Record<string, unknown>>;

/** A class of Keras and its options. */
export interface Serialized {
  readonly class_name: string;
  readonly config: Config;
}

/** What TensorFlow.js has under the same name, and computes in the same way. */
export const SHARED_ACTIVATIONS = [
  'linear',
  'sigmoid',
  'hardSigmoid',
  'tanh',
  'relu',
  'elu',
  'softplus',
  'gelu',
  'softmax',
] as const satisfies readonly ActivationName[];

/**
 * A layer as TensorFlow.js writes it.
 *
 * @throws {RangeError} Where TensorFlow.js has no such activation, or no such layer.
 */
export function serializedLayer(layer: Layer, name: string): Serialized {
  const config = Object.entries(layer.config()).map(([option, value]) => {
    if (option.endsWith('activation')) assertShared(name, option, value);
    return [option, serializedValue(value)];
  });
  const { reset_after } = layer.config();
  if (reset_after) {
    throw new RangeError(
      `toLayersModel: layer ${name} has resetAfter true, which TensorFlow.js cannot read; expected new GRU({ resetAfter: false }).`,
    );
  }
  return { class_name: layer.type, config: { name, trainable: true, ...Object.fromEntries(config) } };
}

function assertShared(name: string, option: string, activation: unknown): void {
  if ((SHARED_ACTIVATIONS as readonly unknown[]).includes(activation)) return;
  throw new RangeError(
    `toLayersModel: layer ${name} has ${option} ${inWords(activation)}, which TensorFlow.js lacks; ` +
      `expected one of ${SHARED_ACTIVATIONS.join(', ')}.`,
  );
}

/** Initializers and regularizers become a class and its options; nothing becomes null. */
function serializedValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (isInitializer(value)) return { class_name: value.name, config: { ...value.config } };
  if (isRegularizer(value)) return { class_name: 'L1L2', config: { l1: value.l1, l2: value.l2 } };
  return value;
}

function isInitializer(value: unknown): value is Initializer {
  return typeof value === 'object' && value !== null && 'values' in value && 'config' in value;
}

function isRegularizer(value: unknown): value is Regularizer {
  return typeof value === 'object' && value !== null && 'penalty' in value;
}

/**
 * The layer that a file describes.
 *
 * @throws {RangeError} Where it is a kind of layer, or has an option, that this library lacks.
 */
export function layerFrom({ class_name: type, config }: Serialized): Layer {
  const where = `fromLayersModel: layer ${inWords(config.name)}`;
  assertOneOf(where, { class_name: type }, Object.keys(layerTypes));
  const LayerType = layerTypes[type as keyof typeof layerTypes] as new (options: Config) => Layer;
  // null stands for "nothing given", where a layer's own default is as good: the weights follow.
  const given = Object.entries(config).filter(([, value]) => value !== null);
  const options = given.map(([option, value]) => [camelCase(option), optionFrom(where, option, value)]);
  const layer = new LayerType(Object.fromEntries(options) as Config);
  const known = layer.config();
  for (const [option, value] of given) if (!(option in known)) assertNeutral(where, option, value);
  return layer;
}

/** Options of TensorFlow.js that no layer here has, with the value at which they do nothing; undefined where any will do. */
const NEUTRAL: Config = {
  name: undefined,
  trainable: true,
  dtype: undefined,
  batch_input_shape: undefined,
  input_length: undefined,
  input_dtype: undefined,
  implementation: undefined,
  seed: undefined,
  unroll: undefined,
  data_format: 'channels_last',
  dilation_rate: [1, 1],
  mask_zero: false,
  dropout: 0,
  recurrent_dropout: 0,
  return_state: false,
  go_backwards: false,
  stateful: false,
  reset_after: false,
};

function assertNeutral(where: string, option: string, value: unknown): void {
  const neutral = NEUTRAL[option];
  const harmless = option in NEUTRAL && (neutral === undefined || JSON.stringify(value) === JSON.stringify(neutral));
  if (harmless) return;
  throw new RangeError(
    `${where}: ${option} is ${JSON.stringify(value)}; expected a layer without it: nnlab has no such option.`,
  );
}

function optionFrom(where: string, option: string, value: unknown): unknown {
  if (option.endsWith('activation')) return camelCase(String(value));
  if (option.endsWith('_initializer')) return initializerFrom(where, value as Serialized);
  if (option.endsWith('_regularizer')) return regularizerFrom(where, value as Serialized);
  return value;
}

function initializerFrom(where: string, { class_name: name, config }: Serialized): Initializer {
  const options = config as never;
  if (name === 'VarianceScaling') return varianceScaling(withoutTruncated(config));
  if (name === 'Constant') return constant(options);
  if (name === 'RandomUniform') return randomUniform(options);
  if (name === 'RandomNormal') return randomNormal(options);
  // Keras's short names, such as GlorotUniform and Zeros; TensorFlow.js writes LeCunNormal.
  const key = camelCase(snakeCase(name.replace('LeCun', 'Lecun')));
  assertOneOf(where, { initializer: key }, Object.keys(initializers));
  return initializers[key as keyof typeof initializers];
}

/** Keras calls 'truncated_normal' what TensorFlow.js calls 'normal'. */
function withoutTruncated(config: Config): Parameters<typeof varianceScaling>[0] {
  return { ...config, distribution: config.distribution === 'uniform' ? 'uniform' : 'normal' };
}

function regularizerFrom(where: string, { class_name: name, config }: Serialized): Regularizer {
  assertOneOf(where, { regularizer: name }, ['L1', 'L2', 'L1L2']);
  return regularizers.l1l2(Number(config.l1 ?? 0), Number(config.l2 ?? 0));
}
