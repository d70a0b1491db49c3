import { inWords } from '../../internal/assert';
import { matrix, type Matrix } from '../../math/matrix';
import type { VectorLike } from '../../math/vector';
import { readLabels, type Label } from './estimator';

/** Labels as a network sees them: for each row the position of its class. */
export interface EncodedLabels<L extends Label> {
  /** The labels that occur, sorted, each once. */
  readonly classes: readonly L[];
  /** For each row the position of its label in `classes`. */
  readonly indices: Int32Array;
}

/**
 * Finds the classes and replaces each label by the position of its class.
 *
 * @throws {RangeError} Where only one class occurs: there is nothing to tell apart.
 */
export function encodeClasses<L extends Label>(caller: string, labels: readonly L[]): EncodedLabels<L> {
  const classes = [...new Set(labels)].sort((a, b) => (a < b ? -1 : 1));
  if (classes.length < 2) {
    throw new RangeError(`${caller}: y holds one class only, ${inWords(classes[0])}; expected at least two.`);
  }
  return { classes, indices: classIndices(caller, { labels, classes }) };
}

/**
 * For each label its position among the classes that `fit` has seen.
 *
 * @throws {RangeError} On a label that is none of them.
 */
export function classIndices<L extends Label>(
  caller: string,
  { labels, classes }: { readonly labels: readonly L[]; readonly classes: readonly L[] },
): Int32Array {
  const positions = new Map(classes.map((label, k) => [label, k]));
  return Int32Array.from(labels, (label, i) => {
    const k = positions.get(label);
    if (k !== undefined) return k;
    const known = classes.length > 12 ? `one of the ${classes.length} labels` : classes.map(inWords).join(', ');
    throw new RangeError(`${caller}: y[${i}] is ${inWords(label)}; expected a label that fit has seen: ${known}.`);
  });
}

/** One row for each index, 1 in the column of the class, 0 elsewhere. */
function indicatorMatrix(indices: ArrayLike<number>, classes: number): Matrix {
  const indicators = matrix(indices.length, classes);
  for (let n = 0; n < indices.length; n++) indicators.data[n * classes + indices[n]!] = 1;
  return indicators;
}

/** One column for each class: a single logistic output p stands for 1 − p and p. */
export function classProbabilities(outputs: Matrix): Matrix {
  if (outputs.columns > 1) return outputs;
  const both = matrix(outputs.rows, 2);
  outputs.data.forEach((p, n) => both.data.set([1 - p, p], 2 * n));
  return both;
}

/** What a network with softmax, or for two classes with one logistic unit, should give. */
export function classTargets(indices: Int32Array, classes: number): Matrix {
  return classes === 2 ? matrix(indices.length, 1, Float64Array.from(indices)) : indicatorMatrix(indices, classes);
}

/** For each row of the matrix the label whose column holds the largest value. */
export function mostProbable<L extends Label>(probabilities: Matrix, classes: readonly L[]): L[] {
  const { data, rows, columns } = probabilities;
  return Array.from({ length: rows }, (_, n) => {
    let best = 0;
    for (let k = 1; k < columns; k++) if (data[n * columns + k]! > data[n * columns + best]!) best = k;
    return classes[best]!;
  });
}

/** The share of labels that agree. */
export function shareRight(targets: readonly Label[], predictions: readonly Label[]): number {
  return targets.filter((label, n) => label === predictions[n]).length / targets.length;
}

/** As shareRight, for labels that a caller gives: they must be as many as the predictions, and among the classes. */
export function scoreLabels<L extends Label>(
  caller: string,
  y: VectorLike<L>,
  { predictions, classes }: { readonly predictions: readonly L[]; readonly classes: readonly L[] },
): number {
  const labels = readLabels(caller, y, { rows: predictions.length });
  classIndices(caller, { labels, classes });
  return shareRight(labels, predictions);
}
