import { inWords } from '../internal/assert';
import { sizeOf } from './batch';
import type { Parameter } from './layer';
import { layerFrom, serializedLayer, type Config, type Serialized } from './layer-config';
import { Network } from './network';
import type { PlacedLayer } from './step';

/** What a stretch of the weights is. */
export interface WeightSpec {
  /** Layer and parameter: 'dense/kernel'. */
  readonly name: string;
  readonly shape: number[];
  readonly dtype: 'float32';
}

/** A network in the format "layers-model" of TensorFlow.js: its layers as JSON, its weights as bytes. */
export interface LayersModel {
  readonly format: 'layers-model';
  readonly generatedBy: string;
  readonly convertedBy: null;
  readonly modelTopology: { readonly class_name: 'Sequential'; readonly config: Config };
  readonly weightSpecs: WeightSpec[];
  /** All weights in 32-bit floats, one parameter after the other. */
  readonly weightData: ArrayBuffer;
}

/** A layers-model as others write it: the topology may lie in a `model_config`, the weights in several pieces. */
export interface ForeignLayersModel {
  readonly modelTopology?: unknown;
  readonly weightSpecs?: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly dtype: string;
  }[];
  readonly weightData?: unknown;
}

/**
 * A network in the format that TensorFlow.js reads: `tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network)))` is a
 * tf.Sequential that predicts the same, to the precision of the 32-bit floats in which the format keeps weights. Loss and
 * optimizer are not part of it.
 *
 * @param network - Not modified.
 * @throws {RangeError} Where TensorFlow.js lacks a layer's activation or option.
 * @see https://js.tensorflow.org/api/latest/#loadLayersModel
 * @example
 * const network = new Network([new Dense({ units: 2, activation: 'softmax' })], { inputShape: [3], seed: 1 });
 * toLayersModel(network).weightSpecs; // [{ name: 'dense/kernel', shape: [3, 2], dtype: 'float32' }, { name: 'dense/bias', shape: [2], dtype: 'float32' }]
 * const model = await tf.loadLayersModel(tf.io.fromMemory(toLayersModel(network)));
 * model.countParams(); // 8
 */
export function toLayersModel(network: Network): LayersModel {
  const layers = network.layers.map(({ layer, name }) => serializedLayer(layer, name));
  const first = { ...layers[0]!.config, batch_input_shape: [null, ...network.layers[0]!.inputShape], dtype: 'float32' };
  const named = network.layers.flatMap(({ name, layer }) => layer.parameters.map((parameter) => ({ name, parameter })));
  return {
    format: 'layers-model',
    generatedBy: 'nnlab',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'sequential', layers: [{ ...layers[0]!, config: first }, ...layers.slice(1)] },
    },
    weightSpecs: named.map(({ name, parameter }) => {
      return { name: `${name}/${parameter.name}`, shape: [...parameter.shape], dtype: 'float32' };
    }),
    weightData: Float32Array.from(named.flatMap(({ parameter }) => Array.from(parameter.value))).buffer,
  };
}

/**
 * The network that a layers-model of TensorFlow.js describes, with its weights. To learn on, it has to be compiled.
 *
 * @param model - As a save handler gets it: `model.save(tf.io.withSaveHandler(async (artifacts) => …))`. Not modified.
 * @param options.seed - Decides what is random in later training. Default 0.
 * @throws {TypeError} Where the model is not a stack of layers with an input shape and weights.
 * @throws {RangeError} Where this library lacks a layer or an option, or the weights do not fit.
 * @example
 * const network = new Network([new Dense({ units: 2, activation: 'tanh' })], { inputShape: [3], seed: 1 });
 * const copy = fromLayersModel(toLayersModel(network));
 * copy.predict([[1, 2, 3]]).data.every((p, i) => Math.abs(p - network.predict([[1, 2, 3]]).data[i]) < 1e-6); // true
 */
export function fromLayersModel(model: ForeignLayersModel, { seed = 0 }: { readonly seed?: number } = {}): Network {
  const described = layersIn(model.modelTopology);
  const inputShape = inputShapeIn(described[0]!);
  const layers = described.filter(({ class_name }) => class_name !== 'InputLayer').map(layerFrom);
  const network = new Network(layers, { inputShape, seed });
  network.setWeights(weightsIn(model, network.layers));
  return network;
}

/** A sequential model, bare or as Keras's converter wraps it. */
function layersIn(topology: unknown): readonly Serialized[] {
  const wrapped = topology as { readonly model_config?: unknown } | undefined;
  const model = (wrapped?.model_config ?? topology) as Partial<Serialized> | undefined;
  const layers = model?.class_name === 'Sequential' ? model.config?.layers : undefined;
  if (Array.isArray(layers) && layers.length > 0) return layers as readonly Serialized[];
  throw new TypeError(
    `fromLayersModel: modelTopology is ${model?.class_name ? `a ${model.class_name}` : inWords(topology)}; ` +
      'expected a Sequential with at least one layer.',
  );
}

function inputShapeIn({ config }: Serialized): number[] {
  const shape = config.batch_input_shape ?? config.batch_shape;
  if (Array.isArray(shape) && shape.slice(1).every(Number.isInteger)) return shape.slice(1) as number[];
  throw new TypeError(
    `fromLayersModel: batch_input_shape of the first layer is ${JSON.stringify(shape)}; expected one such as [null, 784].`,
  );
}

/** The numbers of each parameter, checked to be what its place in the network asks for. */
function weightsIn(
  { weightSpecs = [], weightData }: ForeignLayersModel,
  layers: readonly PlacedLayer[],
): Float32Array[] {
  const places = layers.flatMap(({ name, layer }) => layer.parameters.map((parameter) => ({ layer: name, parameter })));
  weightSpecs.forEach((spec, i) => assertFits(spec, places[i]));
  const sizes = weightSpecs.map(({ shape }) => sizeOf(shape));
  const expected = 4 * sizes.reduce((sum, size) => sum + size, 0);
  const bytes = joined(weightData);
  if (bytes.byteLength !== expected) {
    throw new RangeError(`fromLayersModel: weightData has ${bytes.byteLength} bytes; expected ${expected}.`);
  }
  let offset = 0;
  return sizes.map((size) => {
    const values = new Float32Array(bytes, offset, size);
    offset += 4 * size;
    return values;
  });
}

function assertFits(
  { name, shape, dtype }: NonNullable<ForeignLayersModel['weightSpecs']>[number],
  place: { readonly layer: string; readonly parameter: Parameter } | undefined,
): void {
  const { parameter, layer } = place ?? {};
  // Others put more before the last part of the name, such as that of the model.
  const fits =
    name.split('/').at(-1) === parameter?.name && `${shape}` === `${parameter?.shape}` && dtype === 'float32';
  if (fits) return;
  const expected = parameter ? `${parameter.name} [${parameter.shape.join(', ')}] of ${layer}, float32` : 'no more';
  throw new RangeError(`fromLayersModel: weights ${name} [${shape.join(', ')}], ${dtype}; expected ${expected}.`);
}

/** One piece or several, as bytes in a row. */
function joined(weightData: unknown): ArrayBuffer {
  const pieces = (Array.isArray(weightData) ? weightData : [weightData]) as readonly unknown[];
  const parts = pieces.map(bytesOf);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes.buffer;
}

function bytesOf(piece: unknown): Uint8Array {
  if (ArrayBuffer.isView(piece)) return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
  // Not instanceof: the buffer may come from another realm, such as a worker's.
  if (Object.prototype.toString.call(piece) === '[object ArrayBuffer]') return new Uint8Array(piece as ArrayBuffer);
  throw new TypeError(`fromLayersModel: weightData is ${inWords(piece)}; expected an ArrayBuffer.`);
}
