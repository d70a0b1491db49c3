import type { Matrix } from '../../math/matrix';
import type { Optimizer } from '../../networks/optimizers/optimizer';
import { backward, emptySlopes, forward, type DenseLayer, type Slopes } from './dense-network';
import type { OutputLoss } from './mlp-losses';

/** The weights of a network by scikit-learn's names, layer after layer. */
export interface Weights {
  /** `inputs × units` each. */
  readonly coefs: readonly Matrix[];
  /** One number for each unit. */
  readonly intercepts: readonly Float64Array[];
}

/**
 * The arithmetic of training, and nothing else: it knows neither labels nor when to stop. Data are handed over once, so that
 * an engine can keep them, and the weights, where it computes; one that computes elsewhere gives promises.
 */
export interface Trainer {
  /** Length of a step; may be changed between steps. */
  learningRate: number;
  /** One step on these rows of the data; returns their mean loss before it, penalty included. */
  step(rows: ArrayLike<number>): number | Promise<number>;
  /** What the last layer gives for these inputs with the weights of this moment. */
  predict(x: Matrix): Matrix | Promise<Matrix>;
  /** A copy of the weights of this moment. */
  weights(): Weights;
  /** Goes back to such a copy. */
  restore(weights: Weights): void;
  /** Gives back what it holds, such as threads; afterwards it cannot step any more. */
  close?(): void;
}

/** What a trainer needs to know. */
export interface Training {
  /** One example a row. Not modified. */
  readonly x: Matrix;
  /** What the network should give for it, row by row. Not modified. */
  readonly targets: Matrix;
  /** With the weights to begin with. May be changed in place; what has been learned is in `weights()`. */
  readonly layers: readonly DenseLayer[];
  readonly loss: OutputLoss;
  /** Strength of the penalty ½ α Σw² / N, N the rows of a batch. */
  readonly alpha: number;
  readonly optimizer: Optimizer;
}

/** How much training there will be. */
export interface Effort {
  /** Rows of a batch, at most. */
  readonly batchRows: number;
  /** Passes over all rows, at most. */
  readonly passes: number;
}

/** Trains in plain 64-bit arithmetic: the oracle for any faster engine. */
export function createTrainer({ x, targets, layers, loss, alpha, optimizer }: Training): Trainer {
  const slopes = emptySlopes(layers);
  const parameters = [
    ...layers.map(({ weights }, l) => ({ value: weights, gradient: slopes.weights[l]! })),
    ...layers.map(({ biases }, l) => ({ value: biases, gradient: slopes.biases[l]! })),
  ];
  return {
    get learningRate() {
      return optimizer.learningRate;
    },
    set learningRate(rate) {
      optimizer.learningRate = rate;
    },
    step(rows) {
      const batch = { x: pick(x, rows), targets: pick(targets, rows), rows: rows.length };
      const value = lossAndSlopes(layers, { ...batch, loss, alpha, into: slopes });
      optimizer.step(parameters);
      return value;
    },
    predict: (inputs) => outputsOf(layers, inputs),
    weights: () => weightsOf(layers),
    restore: (weights) => restoreWeights(layers, weights),
  };
}

/** The mean loss of a batch, penalty included; `into` is overwritten with its slopes. */
export function lossAndSlopes(
  layers: readonly DenseLayer[],
  {
    x,
    targets,
    rows,
    loss,
    alpha,
    into,
  }: {
    readonly x: Float64Array;
    readonly targets: Float64Array;
    readonly rows: number;
    readonly loss: OutputLoss;
    readonly alpha: number;
    readonly into: Slopes;
  },
): number {
  const trace = forward(layers, x, rows);
  const comparison = { targets, outputs: trace.outputs, sums: trace.sums.at(-1)!, rows };
  backward(layers, trace, loss.delta(comparison), into);
  let squares = 0;
  layers.forEach(({ weights }, l) => {
    const slope = into.weights[l]!;
    for (let i = 0; i < weights.length; i++) {
      squares += weights[i]! ** 2;
      slope[i]! += (alpha * weights[i]!) / rows;
    }
  });
  return loss.value(comparison) + (alpha * squares) / 2 / rows;
}

/** What the last layer gives, computed some rows at a time, so that no large array is needed in between. */
export function outputsOf(layers: readonly DenseLayer[], { data, rows, columns }: Matrix): Matrix {
  const units = layers.at(-1)!.units;
  const outputs = new Float64Array(rows * units);
  for (let from = 0; from < rows; from += 256) {
    const to = Math.min(from + 256, rows);
    const x = Float64Array.from(data.subarray(from * columns, to * columns));
    outputs.set(forward(layers, x, to - from).outputs, from * units);
  }
  return { data: outputs, rows, columns: units };
}

/** A copy of the weights of all layers. */
export function weightsOf(layers: readonly DenseLayer[]): Weights {
  return {
    coefs: layers.map(({ weights, inputs, units }) => ({ data: weights.slice(), rows: inputs, columns: units })),
    intercepts: layers.map(({ biases }) => biases.slice()),
  };
}

/** Puts weights into the layers. */
export function restoreWeights(layers: readonly DenseLayer[], { coefs, intercepts }: Weights): void {
  layers.forEach(({ weights, biases }, l) => {
    weights.set(coefs[l]!.data);
    biases.set(intercepts[l]!);
  });
}

/** Some rows of a matrix, one after the other, in 64 bits. */
function pick({ data, columns }: Matrix, rows: ArrayLike<number>): Float64Array {
  const picked = new Float64Array(rows.length * columns);
  for (let n = 0; n < rows.length; n++) {
    picked.set(data.subarray(rows[n]! * columns, (rows[n]! + 1) * columns), n * columns);
  }
  return picked;
}
