import { matrix, type Matrix } from '../../math/matrix';
import { assertGradient } from './assert-gradient';
import { Pooling2D, type Pooling2DOptions } from './pooling-2d';

/**
 * Max pooling: keeps the largest value under each window, channel by channel. Where a pattern was found stays known to within
 * a window; the image gets smaller.
 *
 *   forward:   y[i, j, c] = max over u, v of x[i·s + u − p, j·s + v − p, c]
 *   backward:  ∂L/∂y goes to the pixel that was the largest; the others get nothing
 *
 * Padding is not seen, so it never wins. Among equals the first one wins, row after row, and it alone gets the gradient, as in
 * TensorFlow; where a NaN is seen, NaN comes out.
 *
 * @throws {RangeError} On a poolSize or strides that are not whole numbers ≥ 1, or another padding; in `build` where the input
 *   is no image or smaller than the window.
 * @see Goodfellow et al., Deep Learning (2016), §9.3
 * @see https://keras.io/api/layers/pooling_layers/max_pooling2d/
 * @example
 * const layer = new MaxPooling2D({ poolSize: 2 });
 * layer.build([2, 4, 1]); // [1, 2, 1]
 * layer.forward(toMatrix([[1, 2, 7, 0, 4, 3, 5, 7]])).data; // [4, 7]
 * layer.backward(toMatrix([[10, 20]])).data; // [0, 0, 20, 0, 10, 0, 0, 0]
 */
export class MaxPooling2D extends Pooling2D {
  readonly type = 'MaxPooling2D';
  /** For each output of the last batch, where among the inputs its value stood. */
  private winners: Int32Array | undefined;

  constructor(options: Pooling2DOptions = {}) {
    super('MaxPooling2D', options);
  }

  forward(x: Matrix): Matrix {
    const pixels = this.pixels(x).data;
    const y = matrix(x.rows, this.sizes().outputs, new Float64Array(x.rows * this.sizes().outputs).fill(-Infinity));
    const winners = new Int32Array(y.data.length).fill(-1);
    this.forEachValue(x.rows, (output, input) => {
      const value = pixels[input]!;
      if (winners[output] === -1 || value > y.data[output]! || Number.isNaN(value)) {
        y.data[output] = value;
        winners[output] = input;
      }
    });
    this.winners = winners;
    return y;
  }

  backward(gradient: Matrix): Matrix {
    if (!this.winners) throw new Error('MaxPooling2D: backward before forward; expected a forward pass first.');
    const { inputs, outputs } = this.sizes();
    assertGradient('MaxPooling2D', gradient, { rows: this.winners.length / outputs, columns: outputs });
    const dx = matrix(gradient.rows, inputs);
    for (let o = 0; o < this.winners.length; o++) dx.data[this.winners[o]!]! += gradient.data[o]!;
    return dx;
  }
}
