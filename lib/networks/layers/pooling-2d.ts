import type { Matrix } from '../../math/matrix';
import { batchOf, sizeOf, type Batch } from '../batch';
import type { Layer, Shape } from '../layer';
import {
  assertPadding,
  assertWindowFits,
  slide,
  toPair,
  type Padding,
  type Pair,
  type Sights,
  type SlidingWindow,
} from './sliding-window';

export interface Pooling2DOptions {
  /** Height and width of the window, in pixels. Default 2. */
  readonly poolSize?: Pair;
  /** How far the window moves at a time, in pixels. Default: the size of the window, so that windows lie side by side. */
  readonly strides?: Pair | undefined;
  /** 'valid' (the default): a rest at the edge is left out. 'same': the last windows reach over the edge. */
  readonly padding?: Padding;
}

/** What the pooling layers share: a window that slides over each channel by itself, and nothing to learn. */
export abstract class Pooling2D implements Layer {
  abstract readonly type: string;
  readonly parameters = [];
  private readonly window: SlidingWindow;
  private inputShape: Shape = [];
  private outputs = 0;
  private sights: Sights | undefined;

  constructor(caller: string, { poolSize = 2, strides = poolSize, padding = 'valid' }: Pooling2DOptions) {
    assertPadding(caller, padding);
    this.window = { size: toPair(caller, { poolSize }), strides: toPair(caller, { strides }), padding };
  }

  config(): Readonly<Record<string, unknown>> {
    return { pool_size: this.window.size, strides: this.window.strides, padding: this.window.padding };
  }

  build(inputShape: Shape): Shape {
    assertWindowFits(this.type, inputShape, this.window);
    this.inputShape = inputShape;
    this.sights = slide(inputShape, this.window);
    const outputShape = [...this.sights.outputSize, inputShape[2]!];
    this.outputs = sizeOf(outputShape);
    return outputShape;
  }

  abstract forward(x: Matrix): Matrix;
  abstract backward(gradient: Matrix): Matrix;

  /** Where a batch of outputs or inputs keeps its numbers, and how many there are of each in an example. */
  protected sizes(): { readonly inputs: number; readonly outputs: number; readonly channels: number } {
    return { inputs: sizeOf(this.inputShape), outputs: this.outputs, channels: this.inputShape[2]! };
  }

  /** The pixels of a batch, one a row. */
  protected pixels(x: Matrix): Batch {
    return batchOf(this.type, x, this.inputShape);
  }

  /**
   * Visits every value under every window of N examples: the place of the output among all outputs of the batch, and of the
   * input among all inputs. The values under one window come row after row.
   */
  protected forEachValue(rows: number, visit: (output: number, input: number) => void): void {
    const { inputs, outputs, channels } = this.sizes();
    const { output, input } = this.sights!;
    for (let n = 0; n < rows; n++) {
      for (let k = 0; k < output.length; k++) {
        const to = n * outputs + output[k]! * channels;
        const from = n * inputs + input[k]! * channels;
        for (let c = 0; c < channels; c++) visit(to + c, from + c);
      }
    }
  }
}
