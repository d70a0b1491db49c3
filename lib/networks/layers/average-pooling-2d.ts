import { matrix, type Matrix } from '../../math/matrix';
import type { Shape } from '../layer';
import { assertGradient } from './assert-gradient';
import { Pooling2D, type Pooling2DOptions } from './pooling-2d';

/**
 * Average pooling: the mean of the values under each window, channel by channel.
 *
 *   forward:   y[i, j, c] = (1/m) Σᵤ Σᵥ x[i·s + u − p, j·s + v − p, c]
 *   backward:  each of the m pixels gets (1/m) ∂L/∂y
 *
 * where m counts the pixels under the window: padding is left out of the mean, as in TensorFlow.
 *
 * @throws {RangeError} On a poolSize or strides that are not whole numbers ≥ 1, or another padding; in `build` where the input
 *   is no image or smaller than the window.
 * @see Goodfellow et al., Deep Learning (2016), §9.3
 * @see https://keras.io/api/layers/pooling_layers/average_pooling2d/
 * @example
 * const layer = new AveragePooling2D({ poolSize: 2 });
 * layer.build([2, 4, 1]); // [1, 2, 1]
 * layer.forward(toMatrix([[1, 2, 7, 0, 4, 3, 5, 8]])).data; // [2.5, 5]
 */
export class AveragePooling2D extends Pooling2D {
  readonly type = 'AveragePooling2D';
  /** For each output of an example, how many pixels its window sees. */
  private counts = new Float64Array();

  constructor(options: Pooling2DOptions = {}) {
    super('AveragePooling2D', options);
  }

  override build(inputShape: Shape): Shape {
    const outputShape = super.build(inputShape);
    this.counts = new Float64Array(this.sizes().outputs);
    this.forEachValue(1, (output) => this.counts[output]!++);
    return outputShape;
  }

  forward(x: Matrix): Matrix {
    const pixels = this.pixels(x).data;
    const y = matrix(x.rows, this.sizes().outputs);
    this.forEachValue(x.rows, (output, input) => {
      y.data[output]! += pixels[input]!;
    });
    this.divideByCounts(y);
    return y;
  }

  backward(gradient: Matrix): Matrix {
    assertGradient('AveragePooling2D', gradient, { rows: gradient.rows, columns: this.sizes().outputs });
    const shares = matrix(gradient.rows, gradient.columns, Float64Array.from(gradient.data));
    this.divideByCounts(shares);
    const dx = matrix(gradient.rows, this.sizes().inputs);
    this.forEachValue(gradient.rows, (output, input) => {
      dx.data[input]! += shares.data[output]!;
    });
    return dx;
  }

  private divideByCounts(y: Matrix): void {
    for (let o = 0; o < y.data.length; o++) y.data[o]! /= this.counts[o % y.columns]!;
  }
}
