import type { Activation } from '../../math/activations';
import type { Matrix } from '../../math/matrix';
import { batchOf, inRowsOf, sizeOf, type Batch } from '../batch';
import type { Layer, Shape } from '../layer';
import { layerActivation, type ActivationName, type LayerActivation } from '../layer-activation';
import { assertGradient } from './assert-gradient';

export interface ActivationLayerOptions {
  /** A name such as 'relu', or an activation with options of its own: `leakyRelu({ slope: 0.2 })`. */
  readonly activation: ActivationName | Activation;
}

/**
 * An activation as a layer of its own: Keras's Activation. Softmax is taken over the last axis.
 *
 *   forward: A = φ(Z)      backward: ∂L/∂Z = ∂L/∂A ∘ φ′(Z)
 *
 * @throws {RangeError} On an unknown activation.
 * @see https://keras.io/api/layers/core_layers/activation/
 * @example
 * const layer = new ActivationLayer({ activation: 'relu' });
 * layer.build([3], createRandom(1)); // [3]
 * layer.forward(toMatrix([[-1, 0, 2]])).data; // [0, 0, 2]
 */
export class ActivationLayer implements Layer {
  readonly type = 'Activation';
  readonly parameters = [];
  readonly output;
  private readonly activation: LayerActivation;
  private inputShape: Shape = [];
  private last: { readonly z: Batch; readonly a: Matrix } | undefined;

  constructor({ activation }: ActivationLayerOptions) {
    this.activation = layerActivation('Activation', activation);
    this.output = {
      activation: this.activation.name,
      logits: (): Matrix => this.pass().z,
      backward: (gradient: Matrix): Matrix => inRowsOf(sizeOf(this.inputShape), gradient),
    };
  }

  config(): Readonly<Record<string, unknown>> {
    return { activation: this.activation.name };
  }

  build(inputShape: Shape): Shape {
    this.inputShape = inputShape;
    return inputShape;
  }

  forward(x: Matrix): Matrix {
    const z = batchOf('Activation', x, this.inputShape);
    const a = this.activation.forward(z);
    this.last = { z, a };
    return inRowsOf(x.columns, a);
  }

  backward(gradient: Matrix): Matrix {
    const pass = this.pass();
    const columns = sizeOf(this.inputShape);
    assertGradient('Activation', gradient, { rows: pass.z.data.length / columns, columns });
    return inRowsOf(columns, this.activation.backward(inRowsOf(pass.z.columns, gradient), pass));
  }

  private pass(): { readonly z: Batch; readonly a: Matrix } {
    if (!this.last) throw new Error('Activation: backward before forward; expected a forward pass first.');
    return this.last;
  }
}
