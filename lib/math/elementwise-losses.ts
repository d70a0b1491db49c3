import { assertAllFinite, assertPositive, assertProbabilities, assertSameLength } from '../internal/assert';

/**
 * Half the squared error, averaged over the batch: the ½ makes the gradient the plain difference of prediction and target.
 *
 *   L = (1/N) Σₙ ½ (pₙ − tₙ)²,   ∂L/∂pₙ = (pₙ − tₙ) / N
 *
 * @param targets - Length N ≥ 1. Not modified.
 * @param predictions - Length N. Not modified.
 * @returns The mean, ≥ 0, in the unit of the targets squared; `halfSquaredError.gradient` gives its slopes.
 * @throws {RangeError} On different lengths, N = 0, or a value that is NaN or infinite.
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §5.2
 * @example
 * halfSquaredError([1, 2], [1, 5]); // 2.25
 * halfSquaredError.gradient([1, 2], [1, 5]); // [0, 1.5]
 */
export function halfSquaredError(targets: ArrayLike<number>, predictions: ArrayLike<number>): number {
  return meanOver('halfSquaredError', targets, predictions, (t, p) => (p - t) ** 2 / 2);
}

halfSquaredError.gradient = (targets: ArrayLike<number>, predictions: ArrayLike<number>): Float64Array => {
  return slopesOf('halfSquaredError', targets, predictions, (t, p) => p - t);
};

/**
 * The squared error, averaged over the batch.
 *
 *   L = (1/N) Σₙ (pₙ − tₙ)²,   ∂L/∂pₙ = 2 (pₙ − tₙ) / N
 *
 * @param targets - Length N ≥ 1. Not modified.
 * @param predictions - Length N. Not modified.
 * @returns The mean, ≥ 0, in the unit of the targets squared; `meanSquaredError.gradient` gives its slopes.
 * @throws {RangeError} On different lengths, N = 0, or a value that is NaN or infinite.
 * @see Goodfellow et al., Deep Learning (2016), §5.1.4
 * @example
 * meanSquaredError([1, 2], [1, 5]); // 4.5
 * meanSquaredError.gradient([1, 2], [1, 5]); // [0, 3]
 */
export function meanSquaredError(targets: ArrayLike<number>, predictions: ArrayLike<number>): number {
  return meanOver('meanSquaredError', targets, predictions, (t, p) => (p - t) ** 2);
}

meanSquaredError.gradient = (targets: ArrayLike<number>, predictions: ArrayLike<number>): Float64Array => {
  return slopesOf('meanSquaredError', targets, predictions, (t, p) => 2 * (p - t));
};

/**
 * The absolute error, averaged over the batch. Where a prediction is exact the loss bends; the slope is 0 there, as in Keras.
 *
 *   L = (1/N) Σₙ |pₙ − tₙ|,   ∂L/∂pₙ = sign(pₙ − tₙ) / N
 *
 * @param targets - Length N ≥ 1. Not modified.
 * @param predictions - Length N. Not modified.
 * @returns The mean, ≥ 0, in the unit of the targets; `meanAbsoluteError.gradient` gives its slopes.
 * @throws {RangeError} On different lengths, N = 0, or a value that is NaN or infinite.
 * @see https://keras.io/api/losses/regression_losses
 * @example
 * meanAbsoluteError([1, 2], [1, 5]); // 1.5
 * meanAbsoluteError.gradient([1, 2], [1, 5]); // [0, 0.5]
 */
export function meanAbsoluteError(targets: ArrayLike<number>, predictions: ArrayLike<number>): number {
  return meanOver('meanAbsoluteError', targets, predictions, (t, p) => Math.abs(p - t));
}

meanAbsoluteError.gradient = (targets: ArrayLike<number>, predictions: ArrayLike<number>): Float64Array => {
  return slopesOf('meanAbsoluteError', targets, predictions, (t, p) => Math.sign(p - t));
};

/**
 * Huber loss, averaged over the batch: squared near zero, linear beyond δ, so that one wild target cannot dominate.
 *
 *   L = (1/N) Σₙ ½ rₙ²            for |rₙ| ≤ δ,       ∂L/∂pₙ = rₙ / N
 *              δ (|rₙ| − ½ δ)     otherwise,          ∂L/∂pₙ = δ sign(rₙ) / N,       rₙ = pₙ − tₙ
 *
 * @param targets - Length N ≥ 1. Not modified.
 * @param predictions - Length N. Not modified.
 * @param options.delta - Where the parabola turns into a line, > 0, in the unit of the targets. Default 1.
 * @returns The mean, ≥ 0, in the unit of the targets squared; `huber.gradient` gives its slopes.
 * @throws {RangeError} On different lengths, N = 0, a delta that is not positive, or a value that is NaN or infinite.
 * @see Huber, Robust Estimation of a Location Parameter (1964)
 * @example
 * huber([0, 0], [0.5, 3]); // 1.3125
 * huber.gradient([0, 0], [0.5, 3]); // [0.25, 0.5]
 * huber([0, 0], [0.5, 3], { delta: 2 }); // 2.0625
 */
export function huber(
  targets: ArrayLike<number>,
  predictions: ArrayLike<number>,
  { delta = 1 }: { readonly delta?: number } = {},
): number {
  assertPositive('huber', { delta });
  return meanOver('huber', targets, predictions, (t, p) => {
    const distance = Math.abs(p - t);
    return distance <= delta ? distance ** 2 / 2 : delta * (distance - delta / 2);
  });
}

huber.gradient = (
  targets: ArrayLike<number>,
  predictions: ArrayLike<number>,
  { delta = 1 }: { readonly delta?: number } = {},
): Float64Array => {
  assertPositive('huber', { delta });
  return slopesOf('huber', targets, predictions, (t, p) => Math.max(-delta, Math.min(p - t, delta)));
};

/**
 * How surprised somebody who predicts the probability p of "yes" is by what comes, averaged over the batch.
 *
 *   L = −(1/N) Σₙ ( tₙ ln pₙ + (1 − tₙ) ln(1 − pₙ) ),   ∂L/∂pₙ = (pₙ − tₙ) / (pₙ (1 − pₙ)) / N
 *
 * As in Keras, p is first clipped to [10⁻⁷, 1 − 10⁻⁷], so that being sure and wrong costs 16.1 and not Infinity; where it
 * was clipped the slope is 0.
 *
 * @param targets - 0 or 1, or a probability between them, length N ≥ 1. Not modified.
 * @param predictions - Probabilities, length N, such as a sigmoid gives. Not modified.
 * @returns The mean, ≥ 0; `binaryCrossEntropy.gradient` gives its slopes.
 * @throws {RangeError} On different lengths, N = 0, or a value outside [0, 1].
 * @see Goodfellow et al., Deep Learning (2016), §6.2.2.2
 * @example
 * binaryCrossEntropy([1, 0], [0.5, 0.5]); // Math.log(2)
 * binaryCrossEntropy.gradient([1, 0], [0.5, 0.5]); // [-1, 1]
 */
export function binaryCrossEntropy(targets: ArrayLike<number>, predictions: ArrayLike<number>): number {
  assertChances('binaryCrossEntropy', { targets, predictions });
  return meanOver('binaryCrossEntropy', targets, predictions, (t, prediction) => {
    const p = Math.max(EPSILON, Math.min(prediction, 1 - EPSILON));
    return -t * Math.log(p) - (1 - t) * Math.log1p(-p);
  });
}

binaryCrossEntropy.gradient = (targets: ArrayLike<number>, predictions: ArrayLike<number>): Float64Array => {
  assertChances('binaryCrossEntropy', { targets, predictions });
  return slopesOf('binaryCrossEntropy', targets, predictions, (t, p) => {
    return p < EPSILON || p > 1 - EPSILON ? 0 : (p - t) / (p * (1 - p));
  });
};

/** Keras's epsilon: how close to 0 and 1 a probability may come before its logarithm is taken. */
const EPSILON = 1e-7;

function assertChances(
  caller: string,
  { targets, predictions }: { readonly targets: ArrayLike<number>; readonly predictions: ArrayLike<number> },
): void {
  assertProbabilities(caller, { targets });
  assertProbabilities(caller, { predictions }, '; a sigmoid turns any number into one');
}

/** (1/N) Σₙ loss(tₙ, pₙ) */
function meanOver(
  caller: string,
  targets: ArrayLike<number>,
  predictions: ArrayLike<number>,
  loss: (t: number, p: number) => number,
): number {
  assertSameLength(caller, { targets, predictions });
  assertAllFinite(caller, { targets, predictions });
  let sum = 0;
  for (let n = 0; n < targets.length; n++) sum += loss(targets[n]!, predictions[n]!);
  return sum / targets.length;
}

/** For each n, (1/N) slope(tₙ, pₙ) */
function slopesOf(
  caller: string,
  targets: ArrayLike<number>,
  predictions: ArrayLike<number>,
  slope: (t: number, p: number) => number,
): Float64Array {
  assertSameLength(caller, { targets, predictions });
  assertAllFinite(caller, { targets, predictions });
  const N = targets.length;
  const slopes = new Float64Array(N);
  for (let n = 0; n < N; n++) slopes[n] = slope(targets[n]!, predictions[n]!) / N;
  return slopes;
}
