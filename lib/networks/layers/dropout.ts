import { assertFraction } from '../../internal/assert';
import type { Matrix } from '../../math/matrix';
import { assertWidth, inRowsOf, sizeOf } from '../batch';
import type { Layer, Pass, Shape } from '../layer';
import { assertGradient } from './assert-gradient';

/**
 * Silences each input with probability `rate` while the network trains, and lets all through when it predicts, so that no unit can
 * rely on another. What remains is scaled up, so that the mean stays the same.
 *
 *   training:    a = x m / (1 − rate),  m = 1 with probability 1 − rate, else 0
 *   otherwise:   a = x
 *
 * @param options.rate - In [0, 1).
 * @throws {RangeError} On another rate.
 * @see Srivastava et al., Dropout: A Simple Way to Prevent Neural Networks from Overfitting (2014)
 * @see https://keras.io/api/layers/regularization_layers/dropout/
 * @example
 * const layer = new Dropout({ rate: 0.5 });
 * layer.build([2], createRandom(1)); // [2]
 * layer.forward(toMatrix([[3, 4]]), { training: false, random: createRandom(1) }).data; // [3, 4]
 */
export class Dropout implements Layer {
  readonly type = 'Dropout';
  readonly parameters = [];
  private readonly rate: number;
  private inputShape: Shape = [];
  /** What each input of the last forward was multiplied with; undefined where all were let through. */
  private factors: Float64Array | undefined;

  constructor({ rate }: { readonly rate: number }) {
    assertFraction('Dropout', { rate });
    this.rate = rate;
  }

  config(): Readonly<Record<string, unknown>> {
    return { rate: this.rate };
  }

  build(inputShape: Shape): Shape {
    this.inputShape = inputShape;
    return inputShape;
  }

  forward(x: Matrix, { training, random }: Pass): Matrix {
    assertWidth('Dropout', x, this.inputShape);
    const kept = 1 / (1 - this.rate);
    const factor = (): number => (random.uniform() < this.rate ? 0 : kept);
    this.factors = training && this.rate > 0 ? new Float64Array(x.data.length).map(factor) : undefined;
    return scaled(x, this.factors);
  }

  backward(gradient: Matrix): Matrix {
    const columns = sizeOf(this.inputShape);
    const rows = this.factors ? this.factors.length / columns : gradient.rows;
    assertGradient('Dropout', gradient, { rows, columns });
    return scaled(gradient, this.factors);
  }
}

function scaled(x: Matrix, factors: Float64Array | undefined): Matrix {
  return factors ? inRowsOf(x.columns, { ...x, data: factors.map((factor, i) => factor * x.data[i]!) }) : x;
}
