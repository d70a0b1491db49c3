import { assertLabels, assertProbabilities, assertSameLength } from '../internal/assert';
import { matrix, type Matrix, type MatrixLike } from './matrix';
import { readMatrix } from './read-matrix';
import { logSoftmax, softmax } from './softmax';

/**
 * Cross-entropy between the true class and predicted probabilities, averaged over the rows: minus the logarithm of the
 * probability that was given to the truth.
 *
 *   L = −(1/N) Σₙ Σₖ tₙₖ ln qₙₖ,   qₙₖ = pₙₖ / Σⱼ pₙⱼ,   ∂L/∂pₙₖ = (1 − tₙₖ / qₙₖ) / Σⱼ pₙⱼ / N
 *
 * As in Keras, each row is divided by its sum, and q is clipped to [10⁻⁷, 1 − 10⁻⁷], so that being sure and wrong costs
 * 16.1 and not Infinity; where it was clipped, its logarithm has slope 0. Behind a softmax, `softmaxCrossEntropy` on the
 * logits is the same without clipping.
 *
 * @param oneHot - N × K: in each row a 1 for the true class and 0 elsewhere, or other weights with sum 1. Not modified.
 * @param probabilities - N × K, each in [0, 1], such as a softmax gives. Not modified.
 * @returns The mean, ≥ 0; `categoricalCrossEntropy.gradient` gives its slopes, N × K.
 * @throws {RangeError} On different sizes, a value outside [0, 1], or a row whose sum cannot be.
 * @see Goodfellow et al., Deep Learning (2016), §6.2.2.3
 * @example
 * categoricalCrossEntropy([[0, 1]], [[0.75, 0.25]]); // Math.log(4)
 * categoricalCrossEntropy.gradient([[0, 1]], [[0.75, 0.25]]).data; // [1, -3]
 */
export function categoricalCrossEntropy(oneHot: MatrixLike, probabilities: MatrixLike): number {
  const [targets, predictions] = readChances(oneHot, probabilities);
  let sum = 0;
  for (let n = 0; n < targets.rows; n++) {
    const [t, p] = [row(targets, n), row(predictions, n)];
    const total = sumOf(p);
    for (let k = 0; k < p.length; k++) sum -= t[k]! * Math.log(clip(p[k]! / total));
  }
  return sum / targets.rows;
}

categoricalCrossEntropy.gradient = (oneHot: MatrixLike, probabilities: MatrixLike): Matrix => {
  const [targets, predictions] = readChances(oneHot, probabilities);
  const gradient = zerosLike(targets, predictions);
  for (let n = 0; n < targets.rows; n++) {
    const [t, p, slopes] = [row(targets, n), row(predictions, n), row(gradient, n)];
    const total = sumOf(p);
    // Where q is clipped its logarithm stands still, so its target has no say.
    const heard = t.map((weight, k) => (clip(p[k]! / total) === p[k]! / total ? weight : 0));
    const weights = sumOf(heard);
    for (let k = 0; k < p.length; k++) {
      const own = heard[k] === 0 ? 0 : heard[k]! / p[k]!;
      slopes[k] = (weights / total - own) / targets.rows;
    }
  }
  return gradient;
};

/**
 * Cross-entropy between the true class and softmax(logits), averaged over the rows. Taken together the two are simpler and
 * safer than one after the other: nothing overflows, nothing needs clipping, and the slopes are plain differences.
 *
 *   L = −(1/N) Σₙ Σₖ tₙₖ ln pₙₖ,   pₙ = softmax(zₙ),   ∂L/∂zₙₖ = (pₙₖ − tₙₖ) / N
 *
 * @param targets - N labels 0 … K − 1, or N × K one-hot rows (or other weights with sum 1). Not modified.
 * @param logits - Scores of any size, N × K. Not modified.
 * @returns The mean, ≥ 0; `softmaxCrossEntropy.gradient` gives its slopes, N × K.
 * @throws {RangeError} On different sizes, a label that is no class, or a row of targets whose sum is not 1.
 * @see Goodfellow et al., Deep Learning (2016), §6.2.2.3
 * @example
 * softmaxCrossEntropy([1], [[Math.log(3), 0]]); // Math.log(4)
 * softmaxCrossEntropy([[0, 1]], [[Math.log(3), 0]]); // Math.log(4)
 * softmaxCrossEntropy.gradient([1], [[Math.log(3), 0]]).data; // [0.75, -0.75]
 * softmaxCrossEntropy([0], [[0, 1000]]); // 1000
 */
export function softmaxCrossEntropy(targets: ArrayLike<number> | MatrixLike, logits: MatrixLike): number {
  const [weights, z] = readLogits(targets, logits);
  let sum = 0;
  for (let n = 0; n < z.rows; n++) {
    const [t, logP] = [row(weights, n), logSoftmax(row(z, n))];
    for (let k = 0; k < logP.length; k++) sum -= t[k]! * logP[k]!;
  }
  return sum / z.rows;
}

softmaxCrossEntropy.gradient = (targets: ArrayLike<number> | MatrixLike, logits: MatrixLike): Matrix => {
  const [weights, z] = readLogits(targets, logits);
  const gradient = zerosLike(weights, z);
  for (let n = 0; n < z.rows; n++) {
    const [t, p, slopes] = [row(weights, n), softmax.value(row(z, n)), row(gradient, n)];
    for (let k = 0; k < p.length; k++) slopes[k] = (p[k]! - t[k]!) / z.rows;
  }
  return gradient;
};

function readChances(oneHot: MatrixLike, probabilities: MatrixLike): [Matrix, Matrix] {
  const caller = 'categoricalCrossEntropy';
  const [targets, predictions] = [readMatrix(caller, { oneHot }), readMatrix(caller, { probabilities })];
  assertSameSize(caller, { oneHot: targets, probabilities: predictions });
  assertShares(caller, { oneHot: targets });
  for (let n = 0; n < predictions.rows; n++) {
    const p = row(predictions, n);
    assertProbabilities(caller, { [`probabilities[${n}]`]: p }, '; a softmax turns any row into such numbers');
    if (sumOf(p) === 0) {
      throw new RangeError(`${caller}: probabilities[${n}] has sum 0; expected at least one number above 0.`);
    }
  }
  return [targets, predictions];
}

/** The targets as weights of the classes, one row for each row of logits, and the logits. */
function readLogits(targets: ArrayLike<number> | MatrixLike, logits: MatrixLike): [Matrix, Matrix] {
  const caller = 'softmaxCrossEntropy';
  const z = readMatrix(caller, { logits });
  if (areLabels(targets)) return [fromLabels(caller, targets, z), z];
  const weights = readMatrix(caller, { targets });
  assertSameSize(caller, { targets: weights, logits: z });
  assertShares(caller, { targets: weights });
  return [weights, z];
}

function areLabels(targets: ArrayLike<number> | MatrixLike): targets is ArrayLike<number> {
  return 'length' in targets && (targets.length === 0 || typeof targets[0] === 'number');
}

/** One-hot rows, as many and as wide as the logits and in their precision. */
function fromLabels(caller: string, labels: ArrayLike<number>, logits: Matrix): Matrix {
  const { rows, columns } = logits;
  assertSameLength(caller, { labels, logits: { length: rows } });
  assertLabels(caller, { labels }, columns);
  const oneHot = zerosLike(logits, logits);
  for (let n = 0; n < rows; n++) oneHot.data[n * columns + labels[n]!] = 1;
  return oneHot;
}

/** Keras's epsilon: how close to 0 and 1 a probability may come before its logarithm is taken. */
const EPSILON = 1e-7;
const clip = (q: number): number => Math.max(EPSILON, Math.min(q, 1 - EPSILON));

/** Row n of x: a view, so that what is written there is written to x. */
function row(x: Matrix, n: number): Float32Array | Float64Array {
  return x.data.subarray(n * x.columns, (n + 1) * x.columns);
}

function sumOf(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

/** Zeros in the size of a; in 32-bit floats where a and b are both so. */
function zerosLike(a: Matrix, b: Matrix): Matrix {
  const single = a.data instanceof Float32Array && b.data instanceof Float32Array;
  return matrix(a.rows, a.columns, single ? new Float32Array(a.data.length) : undefined);
}

function assertSameSize(caller: string, named: Readonly<Record<string, Matrix>>): void {
  const [[first, a], [second, b]] = Object.entries(named) as [[string, Matrix], [string, Matrix]];
  if (a.rows !== b.rows || a.columns !== b.columns) {
    throw new RangeError(
      `${caller}: ${first} is ${a.rows} × ${a.columns}, ${second} ${b.rows} × ${b.columns}; expected the same size.`,
    );
  }
}

/** Each row shares out 1 among the classes. */
function assertShares(caller: string, named: Readonly<Record<string, Matrix>>): void {
  const [[name, x]] = Object.entries(named) as [[string, Matrix]];
  for (let n = 0; n < x.rows; n++) {
    const t = row(x, n);
    assertProbabilities(caller, { [`${name}[${n}]`]: t });
    // 32-bit shares do not add up to 1 exactly.
    if (Math.abs(sumOf(t) - 1) > 1e-5) {
      throw new RangeError(`${caller}: ${name}[${n}] has sum ${sumOf(t)}; expected 1.`);
    }
  }
}
