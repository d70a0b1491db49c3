/** Numbers to move, and the slope of the loss along each of them. */
export interface Slope {
  /** Changed by the optimizer, in place. */
  readonly value: Float64Array;
  readonly gradient: ArrayLike<number>;
}

/** A rule that moves parameters downhill. One optimizer trains one network: it may remember earlier gradients. */
export interface Optimizer {
  readonly name: string;
  /** α, > 0: the length of a step, before the optimizer's own scaling. May be changed between steps. */
  learningRate: number;
  /** Whether a step must see all rows, as in gradient descent without "stochastic". */
  readonly fullBatch?: boolean;
  /** Moves each value by one step. */
  step(parameters: readonly Slope[]): void;
  /** The same rule with the same options, and nothing remembered. */
  fresh(): Optimizer;
}
