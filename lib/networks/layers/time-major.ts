import { matrix } from '../../math/matrix';
import type { Batch } from '../batch';

/**
 * Brings a batch of sequences into the order of time: the first step of all examples, then the second step of all, so that one
 * step of the whole batch is one stretch of memory. A row of x is one example: its first step, its second …
 *
 * @param x - N rows of `steps · features` numbers. Not modified.
 * @returns `steps · N` rows of features: step t of example n is row t · N + n.
 */
export function timeMajor(x: { readonly data: ArrayLike<number>; readonly rows: number }, steps: number): Batch {
  const features = x.data.length / (x.rows * steps);
  const out = matrix(steps * x.rows, features) as Batch;
  for (let n = 0; n < x.rows; n++) {
    for (let t = 0; t < steps; t++) {
      const [from, to] = [(n * steps + t) * features, (t * x.rows + n) * features];
      for (let j = 0; j < features; j++) out.data[to + j] = x.data[from + j]!;
    }
  }
  return out;
}

/** The way back: step t of example n, row t · N + n, becomes part t of row n. */
export function exampleMajor(sequence: Batch, steps: number): Batch {
  // Both orders are tables of stretches, one the other with rows and columns exchanged.
  const examples = sequence.rows / steps;
  const { data } = timeMajor({ data: sequence.data, rows: steps }, examples);
  return matrix(examples, steps * sequence.columns, data) as Batch;
}
