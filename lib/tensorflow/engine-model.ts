import type { LossName, OptimizerSpecification } from '../engine/specification';
import { translateLayers, Unsupported, type TranslatedLayer } from './engine-layers';
import { firstLayer } from './examples';
import type { tf } from './tf';

/** A model in the engine's words. */
export interface TranslatedModel {
  readonly layers: readonly TranslatedLayer[];
  readonly inputShape: readonly number[];
  /** The model's weights, layer after layer in Keras's order. */
  readonly weights: readonly Variable[];
  /** Those that learn, in the order in which the optimizer knows them. */
  readonly learned: readonly Variable[];
}

/** A weight of a TensorFlow.js layer. */
export type Variable = tf.Sequential['layers'][number]['weights'][number];

/**
 * What the engine would run for a model's layers.
 *
 * @throws {Unsupported} Where the engine lacks something that the model needs.
 */
export function translateModel(model: tf.Sequential): TranslatedModel {
  // The weights that learn are settled by compile, whatever `trainable` says afterwards.
  const inner = (model as unknown as { model?: { collectedTrainableWeights?: readonly Variable[] } }).model;
  const learned = inner?.collectedTrainableWeights ?? model.trainableWeights;
  const ids = new Set(learned.map(({ id }) => id));
  const layers = translateLayers(model.layers, (layer) => {
    const able = layer.weights.filter((weight) => !/moving_(mean|variance)$/.test(weight.originalName));
    const learning = able.filter(({ id }) => ids.has(id)).length;
    if (learning > 0 && learning < able.length) throw new Unsupported('layers of which some weights learn');
    return learning > 0;
  });
  // What other layers compute would have to be checked number by number before it is looked up.
  const first = firstLayer(model);
  if (layers.some(({ layer, specification: { type } }) => type === 'Embedding' && layer !== first)) {
    throw new Unsupported('embeddings that are not the first layer');
  }
  const inputShape = model.inputs[0]!.shape.slice(1);
  if (inputShape.includes(null)) throw new Unsupported('inputs whose shape varies');
  const weights = layers.flatMap(({ layer }) => layer.weights);
  if (new Set(weights.map(({ id }) => id)).size < weights.length) throw new Unsupported('layers that occur twice');
  return { layers, inputShape: inputShape as number[], weights, learned };
}

const losses: Readonly<Record<string, LossName>> = {
  meanSquaredError: 'meanSquaredError',
  meanAbsoluteError: 'meanAbsoluteError',
  binaryCrossentropy: 'binaryCrossentropy',
  categoricalCrossentropy: 'categoricalCrossentropy',
  sparseCategoricalCrossentropy: 'sparseCategoricalCrossentropy',
};

/** @throws {Unsupported} Where the engine lacks the loss. */
export function translateLoss(model: tf.Sequential): LossName {
  const loss = Array.isArray(model.loss) && model.loss.length === 1 ? model.loss[0] : model.loss;
  const name = typeof loss === 'string' ? losses[loss] : undefined;
  if (!name) throw new Unsupported(typeof loss === 'string' ? `the loss ${loss}` : 'losses that are functions');
  return name;
}

/** The fields of TensorFlow.js's optimizers, which its types hide. */
interface OptimizerFields {
  readonly learningRate: number;
  readonly useNesterov: boolean;
  readonly decay: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly centered: boolean;
  readonly beta1: number;
  readonly beta2: number;
  readonly initialAccumulatorValue: number;
}

/** @throws {Unsupported} Where the engine lacks the optimizer. */
export function translateOptimizer(optimizer: tf.Optimizer): OptimizerSpecification {
  const fields = optimizer as unknown as OptimizerFields;
  const { learningRate, epsilon } = fields;
  const name = optimizer.getClassName();
  switch (name) {
    case 'SGD':
      return { type: 'sgd', learningRate };
    case 'Momentum':
      return { type: 'momentum', learningRate, momentum: fields.momentum, nesterov: fields.useNesterov };
    case 'RMSProp': {
      const { decay, momentum, centered } = fields;
      return { type: 'rmsprop', learningRate, decay, momentum, epsilon, centered };
    }
    case 'Adam':
      return { type: 'adam', learningRate, beta1: fields.beta1, beta2: fields.beta2, epsilon };
    case 'Adagrad':
      return { type: 'adagrad', learningRate, initialAccumulatorValue: fields.initialAccumulatorValue, epsilon: 1e-7 };
    default:
      throw new Unsupported(`the optimizer ${name}`);
  }
}
