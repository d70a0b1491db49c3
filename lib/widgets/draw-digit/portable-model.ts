import { inWords } from '../../internal/assert';
import { toMatrix, type MatrixLike } from '../../math/matrix';
import { Dense } from '../../networks/layers/dense';
import { fromLayersModel, toLayersModel, type ForeignLayersModel } from '../../networks/layers-model';
import { Network } from '../../networks/network';
import { packWeights, unpackWeights, type PackedWeights } from './packed-weights';

/** A tf.Sequential, as far as it matters here. */
export interface SequentialLike {
  toJSON(unused?: unknown, returnString?: boolean): unknown;
  readonly weights: readonly {
    readonly name: string;
    read(): { dataSync(): ArrayLike<number> };
    readonly shape: readonly (number | null)[];
  }[];
}

/** An MLPClassifier, as far as it matters here. */
export interface ClassifierLike {
  readonly coefs_: readonly MatrixLike[];
  readonly intercepts_: readonly ArrayLike<number>[];
  readonly classes_: readonly (string | number)[];
  readonly outActivation_: string;
}

/** What can look at a digit: a Network, a tf.Sequential, or an MLPClassifier that is fitted. */
export type DigitModel = Network | SequentialLike | ClassifierLike;

/** A network on its way into a page: TensorFlow.js's format, the weights as text. */
export interface PortableModel extends PackedWeights {
  readonly modelTopology: ForeignLayersModel['modelTopology'];
  readonly weightSpecs: NonNullable<ForeignLayersModel['weightSpecs']>;
}

/**
 * A model in a form that a page can hold.
 *
 * @throws {TypeError} Where it is none of the three kinds.
 * @throws {RangeError} Where it has a layer that this library lacks, or does not take 784 numbers; NaN among the weights.
 */
export function portableModel(caller: string, model: DigitModel): PortableModel {
  const described = asLayersModel(caller, model);
  assertLooksAtDigits(
    caller,
    inLearnersWords(caller, () => fromLayersModel(described)),
  );
  const { modelTopology, weightSpecs = [], weightData } = described;
  const packed = packWeights(new Float32Array(weightData as ArrayBuffer), shapesOf(weightSpecs));
  return { modelTopology, weightSpecs, ...packed };
}

/** The network again, with this library's own layers. */
export function networkFrom({ modelTopology, weightSpecs, ...packed }: PortableModel): Network {
  const weightData = unpackWeights(packed, shapesOf(weightSpecs)).buffer as ArrayBuffer;
  return fromLayersModel({ modelTopology, weightSpecs, weightData });
}

function shapesOf(specs: PortableModel['weightSpecs']): (readonly number[])[] {
  return specs.map(({ shape }) => shape);
}

function asLayersModel(caller: string, model: DigitModel): ForeignLayersModel {
  const given = model as Partial<Network & SequentialLike & ClassifierLike> | null | undefined;
  if (typeof given === 'object' && given !== null) {
    if (given.layers && typeof given.activations === 'function') return toLayersModel(model as Network);
    if (given.weights && typeof given.toJSON === 'function') return fromSequential(model as SequentialLike);
    if ('coefs_' in given) return toLayersModel(fromClassifier(model as ClassifierLike));
  }
  throw new TypeError(
    `${caller}: model is ${inWords(model)}; expected a Network, a tf.Sequential or an MLPClassifier.`,
  );
}

interface Topology {
  readonly class_name: string;
  readonly config: {
    readonly layers?: readonly { readonly class_name: string; readonly config: Record<string, unknown> }[];
  };
}

function fromSequential(model: SequentialLike): ForeignLayersModel {
  const modelTopology = withoutReshape(model.toJSON(null, false) as Topology);
  const data = model.weights.map((weight) => Float32Array.from(weight.read().dataSync()));
  const all = new Float32Array(data.reduce((sum, { length }) => sum + length, 0));
  data.reduce((offset, values) => (all.set(values, offset), offset + values.length), 0);
  return {
    modelTopology,
    weightSpecs: model.weights.map(({ name, shape }) => ({ name, shape: shape as number[], dtype: 'float32' })),
    weightData: all.buffer,
  };
}

/** A first layer that only says how 784 numbers are an image is said by the input's shape as well. */
function withoutReshape(topology: Topology): Topology {
  const layers = topology.config.layers ?? [];
  const [first, second] = layers;
  if (first?.class_name !== 'Reshape' || !second) return topology;
  const config = { ...second.config, batch_input_shape: [null, ...(first.config['target_shape'] as number[])] };
  return { ...topology, config: { ...topology.config, layers: [{ ...second, config }, ...layers.slice(2)] } };
}

const activationNames: Readonly<Record<string, string>> = { logistic: 'sigmoid', identity: 'linear' };

function fromClassifier(model: ClassifierLike): Network {
  const { activation = 'relu' } = (model as { readonly options?: { readonly activation?: string } }).options ?? {};
  const coefs = model.coefs_.map((coef) => toMatrix(coef));
  const layers = coefs.map(({ columns }, i) => {
    const name = i < coefs.length - 1 ? activation : model.outActivation_;
    return new Dense({ units: columns, activation: (activationNames[name] ?? name) as 'relu' });
  });
  const network = new Network(layers, { inputShape: [coefs[0]!.rows], seed: 0 });
  network.setWeights(coefs.flatMap(({ data }, i) => [data, model.intercepts_[i]!]));
  return network;
}

/** Messages that name the learner's own call. */
function inLearnersWords<T>(caller: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const text = error instanceof Error ? error.message.replace(/^(fromLayersModel|setWeights): /, '') : String(error);
    throw new RangeError(`${caller}: ${text}`, { cause: error });
  }
}

function assertLooksAtDigits(caller: string, network: Network): void {
  const { inputShape } = network.layers[0]!;
  if (inputShape.reduce((a, b) => a * b, 1) === 784) return;
  throw new RangeError(
    `${caller}: the model takes inputs of ${inputShape.join(' × ')}; expected 784 or 28 × 28 × 1, an image of a digit.`,
  );
}
