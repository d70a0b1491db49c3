import type { Matrix } from '../math/matrix';
import type { Random } from '../math/random';
import type { Regularizer } from './regularizers';

/** The axes of one example, without the batch: `[784]`, `[28, 28, 1]` (height, width, channels), `[28, 64]` (steps, features). */
export type Shape = readonly number[];

/** Numbers that a layer learns, and the gradient of the loss with respect to each of them. */
export interface Parameter {
  /** Keras's name for it: 'kernel', 'bias', 'recurrent_kernel', 'embeddings'. */
  readonly name: string;
  readonly shape: readonly number[];
  /** Row after row; an optimizer changes it in place. */
  readonly value: Float64Array;
  /** The same length; overwritten by each `backward`. */
  readonly gradient: Float64Array;
  /** What is added to the loss for the size of these numbers; the network adds it, not the layer. */
  readonly regularizer?: Regularizer;
}

/** What a pass through the network is for: some layers behave differently while the network trains. */
export interface Pass {
  readonly training: boolean;
  /** The source of all that is random in a training pass, such as dropout. */
  readonly random: Random;
}

/**
 * One step of a network. A batch travels as a matrix with one example a row, its axes flattened row after row with channels
 * last, so that a layer only needs `inputShape` to know what a row means.
 */
export interface Layer {
  /** Keras's class name: 'Dense', 'Conv2D', 'LSTM'. */
  readonly type: string;
  /** Empty until `build`, and for layers that learn nothing. */
  readonly parameters: readonly Parameter[];
  /**
   * The layer's options as Keras's `get_config` names them, so that a network can be saved and read elsewhere. The constructor
   * takes the same options in camelCase: reading a saved layer is `new Dense(camelCased(config))`.
   */
  config(): Readonly<Record<string, unknown>>;
  /** Creates the parameters for inputs of this shape, and says what shape comes out. */
  build(inputShape: Shape, random: Random): Shape;
  /** N inputs in, N outputs out. Remembers what `backward` needs. Does not modify x. */
  forward(x: Matrix, pass: Pass): Matrix;
  /**
   * From the gradient of the loss with respect to the outputs of the last `forward`, fills the gradients of the parameters and
   * returns the gradient with respect to its inputs. Does not modify its argument.
   */
  backward(gradient: Matrix): Matrix;
  /**
   * For a layer that ends in an activation: its name, what went into it (the logits) in the last `forward`, and `backward` from
   * the gradient with respect to these. A network takes the loss of a softmax or sigmoid output from its logits, where no
   * digits are lost.
   */
  readonly output?: { readonly activation: string; logits(): Matrix; backward(gradient: Matrix): Matrix };
}
