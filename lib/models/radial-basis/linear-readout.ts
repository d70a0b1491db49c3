import { leastSquares } from '../../math/linear-algebra/least-squares';
import { columnMeans } from '../../math/linear-algebra/row-blocks';
import { addProduct } from '../../math/mat-mul';
import { matrix, type Matrix } from '../../math/matrix';

/** Outputs that are weighted sums of hidden units: φ W + b. */
export interface LinearReadout {
  /** hidden × outputs. */
  readonly weights: Matrix;
  /** One for each output. */
  readonly intercept: Float64Array;
}

/**
 * The readout with the smallest squared error, and a ridge on its weights but not on its intercept:
 *
 *   minimise ‖φ W + b − T‖² + λ ‖W‖²
 *
 * Whatever W is, the best b lets the outputs have the means of the targets; what is left is least squares on both less
 * their means. `hidden` and `targets` are changed.
 */
export function fitReadout(hidden: Matrix, targets: Matrix, { ridge }: { readonly ridge: number }): LinearReadout {
  const [hiddenMeans, intercept] = [removeMeans(hidden), removeMeans(targets)];
  const weights = leastSquares(hidden, targets, { ridge });
  for (let i = 0; i < weights.data.length; i++) {
    intercept[i % weights.columns]! -= hiddenMeans[Math.floor(i / weights.columns)]! * weights.data[i]!;
  }
  return { weights, intercept };
}

/**
 * Takes the mean out of each column, in place; returns the means.
 *
 * Subtracting it would leave N rows that depend on each other but for rounding, which least squares may take for a rank that
 * is not there. So the columns are mirrored instead (lengths and angles stay as they are), such that the mean of each ends up in
 * its first row, and is deleted there:
 *
 *   xₙ ← xₙ − (√N mean + x₀) / (√N + 1) for n > 0,        x₀ ← 0
 */
function removeMeans(x: Matrix): Float64Array {
  const means = columnMeans(x);
  const root = Math.sqrt(x.rows);
  const shifts = means.map((mean, c) => (root * mean + x.data[c]!) / (root + 1));
  for (let i = 0; i < x.data.length; i++) x.data[i]! -= shifts[i % x.columns]!;
  x.data.fill(0, 0, x.columns);
  return means;
}

/** φ W + b for each row. */
export function readOut(hidden: Matrix, { weights, intercept }: LinearReadout): Matrix {
  const { rows, columns: inner } = hidden;
  const out = new Float64Array(rows * intercept.length);
  for (let r = 0; r < rows; r++) out.set(intercept, r * intercept.length);
  const [a, b] = [hidden.data as Float64Array, weights.data as Float64Array];
  addProduct(out, { a, b, rows, inner, columns: intercept.length });
  return matrix(rows, intercept.length, out);
}
