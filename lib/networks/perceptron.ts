import { assertInteger, assertLabels, assertPositive } from '../internal/assert';
import { activations } from '../math/activations';
import { toRows, type MatrixLike } from '../math/matrix';
import { readMatrix } from '../math/read-matrix';
import { inColumns } from './batch';

export interface PerceptronOptions {
  /** η > 0: how far a mistake moves the line. Default 1. */
  readonly learningRate?: number;
  /** How often to go through all examples at most; a whole number ≥ 1. Default 100. */
  readonly maxIter?: number;
}

/** Where the line w·x + b = 0 stands after an example; with more than two inputs, a plane. */
export interface PerceptronLine {
  /** Which round through the examples, from 1; 0 before the first. */
  readonly epoch: number;
  /** The row of the example whose mistake moved the line there; −1 at the start. */
  readonly example: number;
  readonly weights: readonly number[];
  readonly bias: number;
}

/**
 * Rosenblatt's perceptron: says yes (1) on one side of a line and no (0) on the other, and moves the line whenever it is wrong.
 *
 *   p = 1 where w·x + b ≥ 0, else 0
 *   w ← w + η (t − p) x      b ← b + η (t − p)
 *
 * Begins with w = 0 and b = 0 and takes the examples in their order, so that nothing is random. Where a line can separate the
 * classes, it finds one after finitely many mistakes; where none can, as with XOR, it never comes to rest.
 *
 * @throws {RangeError} Where an option is out of range.
 * @see Rosenblatt, The Perceptron: A Probabilistic Model for Information Storage and Organization in the Brain (1958)
 * @see Minsky and Papert, Perceptrons (1969)
 * @example
 * const and = new Perceptron().fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 0, 0, 1]);
 * and.converged; // true
 * and.predict([[1, 1], [0, 1]]); // [1, 0]
 * and.lines.at(-1).weights; // [2, 1]
 */
export class Perceptron {
  weights: number[] = [];
  bias = 0;
  /** Every place of the line, the first at the start, the last the one it came to. */
  lines: PerceptronLine[] = [];
  /** How many examples were wrong in each round; ends with 0 where it converged. */
  mistakes: number[] = [];
  private readonly learningRate: number;
  private readonly maxIter: number;

  constructor({ learningRate = 1, maxIter = 100 }: PerceptronOptions = {}) {
    assertPositive('Perceptron', { learningRate });
    assertInteger('Perceptron', { maxIter }, { min: 1 });
    this.learningRate = learningRate;
    this.maxIter = maxIter;
  }

  /** Whether the last round was without a mistake. */
  get converged(): boolean {
    return this.mistakes.at(-1) === 0;
  }

  /**
   * Learns from the start, until a round is without a mistake or `maxIter` is reached.
   *
   * @param x - N ≥ 1 examples, one a row. Not modified.
   * @param labels - N labels, 0 or 1. Not modified.
   * @returns The perceptron itself.
   * @throws {RangeError} On different numbers of examples and labels, other labels, NaN, or no example.
   */
  fit(x: MatrixLike, labels: ArrayLike<number>): this {
    const rows = toRows(readMatrix('Perceptron.fit', { x }));
    if (labels.length !== rows.length) {
      throw new RangeError(
        `Perceptron.fit: x has ${rows.length} rows, labels has length ${labels.length}; expected the same number.`,
      );
    }
    assertLabels('Perceptron.fit', { labels }, 2);
    [this.weights, this.bias, this.mistakes] = [rows[0]!.map(() => 0), 0, []];
    this.lines = [{ epoch: 0, example: -1, weights: [...this.weights], bias: 0 }];
    do {
      const epoch = this.mistakes.length + 1;
      this.mistakes.push(rows.filter((row, example) => this.learn(row, labels[example]!, { epoch, example })).length);
    } while (!this.converged && this.mistakes.length < this.maxIter);
    return this;
  }

  /**
   * The side of the line on which each row lies.
   *
   * @param x - Examples as wide as those of `fit`. Not modified.
   * @returns 0 or 1 for each row.
   * @throws {RangeError} On another width or NaN.
   * @throws {Error} Before `fit`.
   */
  predict(x: MatrixLike): number[] {
    if (this.lines.length === 0) throw new Error('Perceptron.predict: nothing is learnt yet; expected fit before.');
    const rows = toRows(readMatrix('Perceptron.predict', { x }));
    const columns = rows[0]!.length;
    if (columns !== this.weights.length) {
      const expected = `${this.weights.length}, as in fit`;
      throw new RangeError(`Perceptron.predict: x has ${inColumns(columns)}; expected ${expected}.`);
    }
    return rows.map((row) => this.decide(row));
  }

  private decide(x: readonly number[]): number {
    return activations.binaryStep.value(x.reduce((sum, value, i) => sum + this.weights[i]! * value, this.bias));
  }

  /** The learning rule; says whether it changed anything. */
  private learn(
    x: readonly number[],
    target: number,
    at: { readonly epoch: number; readonly example: number },
  ): boolean {
    const error = target - this.decide(x);
    if (error === 0) return false;
    this.weights = this.weights.map((w, i) => w + this.learningRate * error * x[i]!);
    this.bias += this.learningRate * error;
    this.lines.push({ ...at, weights: [...this.weights], bias: this.bias });
    return true;
  }
}
