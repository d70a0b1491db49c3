import type { Matrix } from '../../math/matrix';
import { assertWidth, sizeOf } from '../batch';
import type { Layer, Shape } from '../layer';
import { assertGradient } from './assert-gradient';

/**
 * Turns an input of several axes, such as the pixels of an image, into a list. Numbers travel row after row already, channels last,
 * so nothing moves: what changes is how the next layer reads them.
 *
 * @see https://keras.io/api/layers/reshaping_layers/flatten/
 * @example
 * new Flatten().build([28, 28, 1]); // [784]
 */
export class Flatten implements Layer {
  readonly type = 'Flatten';
  readonly parameters = [];
  private inputShape: Shape = [];

  config(): Readonly<Record<string, unknown>> {
    return {};
  }

  build(inputShape: Shape): Shape {
    this.inputShape = inputShape;
    return [sizeOf(inputShape)];
  }

  forward(x: Matrix): Matrix {
    assertWidth('Flatten', x, this.inputShape);
    return x;
  }

  backward(gradient: Matrix): Matrix {
    assertGradient('Flatten', gradient, { rows: gradient.rows, columns: sizeOf(this.inputShape) });
    return gradient;
  }
}
